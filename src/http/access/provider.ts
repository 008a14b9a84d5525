import type { Configuration, IDToken } from 'openid-client'
import type { Faults } from '../../live/faults.ts'

/** What stays with whoever was sent to the provider, until they are back. */
export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider vouches for. Issuer and subject say who it is; what else it says is for people to read. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly mail: string
}

/** `away`: it does not answer; `left`: it sent somebody back who did not sign in there; `wrong`: what came is not believed. */
export type Unvouched = 'away' | 'left' | 'wrong'

/** A provider of single sign-on (OpenID Connect), asked by its three settings: whatever else it needs, it says itself. */
export interface Provider {
  /** By which people know it. */
  readonly host: string
  /** Where somebody is sent, to come back to `redirect`; `again`: also who is known there still is asked. */
  begin(
    redirect: string,
    again: boolean,
  ): Promise<{ readonly to: string; readonly begun: Begun } | { readonly unvouched: 'away' }>
  /** What stands behind `back`, the whole address to which somebody came back. */
  end(back: URL, begun: Begun): Promise<Vouched | { readonly unvouched: Unvouched }>
}

export interface ProviderSettings {
  readonly issuer: string
  readonly client: string
  readonly secret: string
}

/** Seconds: somebody waits. */
const patience = 8

/** Loaded when somebody signs in by it. */
const openid = () => import('openid-client')

/** Read anew after so long, milliseconds: whoever is sent there is not sent where nobody answers. */
const isFreshFor = 60_000

export function providerAt(
  { issuer, client, secret }: ProviderSettings,
  faults: Faults,
  clock: () => number = () => performance.now(),
): Provider {
  const server = new URL(issuer)
  let discovered: { readonly at: number; readonly config: Promise<Configuration> } | undefined

  const discover = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks, ClientSecretBasic, ClientSecretPost } =
      await openid()
    const execute = [enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [allowInsecureRequests] : [])]
    return discovery(
      server,
      client,
      undefined,
      (as, ...rest) => {
        // Where a provider says nothing, the standard says this one.
        const { token_endpoint_auth_methods_supported: ways = ['client_secret_basic'] } = as
        const way = ways.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
        return way(secret)(as, ...rest)
      },
      { timeout: patience, execute },
    )
  }
  /** Anew after whatever went wrong, too: it may have moved. */
  const known = (): Promise<Configuration> => {
    if (!discovered || clock() - discovered.at >= isFreshFor) discovered = { at: clock(), config: discover() }
    return discovered.config
  }

  const failed = (error: unknown): Unvouched => {
    const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown }
    if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return 'left'
    discovered = undefined
    const isAway = code === 'OAUTH_TIMEOUT' || isOfTheNetwork(error) || isOfTheNetwork(cause) || isOfServer(cause)
    // Its words alone: what was sent and what came holds secrets.
    faults('single sign-on', `${server.host}: ${error instanceof Error ? error.message : 'unknown'} (${code ?? '-'})`)
    return isAway ? 'away' : 'wrong'
  }

  return {
    host: server.host,
    begin: async (redirect, again) => {
      try {
        const config = await known()
        const { buildAuthorizationUrl, calculatePKCECodeChallenge, ...random } = await openid()
        const begun = {
          state: random.randomState(),
          nonce: random.randomNonce(),
          verifier: random.randomPKCECodeVerifier(),
        }
        const to = buildAuthorizationUrl(config, {
          redirect_uri: redirect,
          scope: 'openid profile email',
          state: begun.state,
          nonce: begun.nonce,
          code_challenge: await calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: 'S256',
          ...(again ? { prompt: 'login' } : {}),
        })
        return { to: to.href, begun }
      } catch (error) {
        failed(error)
        return { unvouched: 'away' }
      }
    },
    end: async (back, { state, nonce, verifier }) => {
      try {
        const config = await known()
        const { authorizationCodeGrant } = await openid()
        const expected = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
        const tokens = await authorizationCodeGrant(config, back, { ...expected, idTokenExpected: true })
        const claims = tokens.claims()
        if (!claims || !isSubject.test(claims.sub)) return { unvouched: 'wrong' }
        return { issuer: claims.iss, subject: claims.sub, ...(await calledIn(config, claims, tokens.access_token)) }
      } catch (error) {
        return { unvouched: failed(error) }
      }
    },
  }
}

/** As the standard has it: of nobody is nobody. */
const isSubject = /^[\x20-\x7e]{1,255}$/

const text = (claim: unknown, most = 200): string =>
  typeof claim === 'string' ? claim.replaceAll(/\p{C}/gu, '').trim().slice(0, most) : ''

/** How somebody is called there, if it is said: nothing hangs on it. */
async function calledIn(
  config: Configuration,
  claims: IDToken,
  token: string,
): Promise<Pick<Vouched, 'name' | 'mail'>> {
  const { fetchUserInfo } = await openid()
  const isSaid = typeof claims['name'] === 'string'
  const more = isSaid ? claims : await fetchUserInfo(config, token, claims.sub).catch(() => claims)
  const said = { ...claims, ...more } as Readonly<Record<string, unknown>>
  return { name: text(said['name'] ?? said['preferred_username'], 80), mail: text(said['email']) }
}

/** What fetch throws where nobody answers. */
const isOfTheNetwork = (error: unknown): boolean =>
  error instanceof TypeError && (error as { readonly code?: unknown }).code === undefined

const isOfServer = (cause: unknown): boolean => cause instanceof Response && cause.status >= 500
