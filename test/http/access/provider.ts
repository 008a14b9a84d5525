import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import { Provider, type Step } from 'oidc-provider'
import type { ProviderSettings } from '../../../src/http/access/provider.ts'

type Claims = Readonly<Record<string, unknown>>

/** Of those whom the provider knows: by which name and address. */
const people: Readonly<Record<string, Claims>> = {
  ada: { name: 'Ms. Ada', email: 'ada@example.org' },
  ben: { name: 'Mr. Ben', email: 'ben@example.org' },
  eve: { name: 'administrator', email: 'administrator' },
}

/**
 * A real provider of OpenID Connect on this computer, with the pages by which people sign in there. What it answers a
 * test may spoil: its tokens are signed by its own key all the same.
 */
export async function providerHere() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
  /** Made when it is first asked: by then it is known to where it sends people back. */
  let answering: RequestListener | undefined
  const server = createServer((request, response) => {
    answering ??= provider().callback()
    answering(request, response)
  })
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  const settings: ProviderSettings = {
    issuer: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    client: 'rostrum',
    secret: 'what:the provider + gave',
  }
  const redirects = ['http://localhost/sign-in/provider/answer']
  const provider = () => {
    const made = new Provider(settings.issuer, {
      clients: [{ client_id: settings.client, client_secret: settings.secret, redirect_uris: redirects }],
      jwks: { keys: [key] },
      cookies: { keys: ['of this test'] },
      claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: settings.client, accountId: oidc.session.accountId })
        grant.addOIDCScope('openid profile email')
        await grant.save()
        return grant
      },
      features: { devInteractions: { enabled: true } },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    })
    made.use(spoiling)
    return made
  }

  /** What its ID tokens say instead; by another key, where that is said. */
  let spoilt: { readonly claims?: Claims; readonly byAnotherKey?: true } | undefined
  let tokensAsked = 0
  const spoiling: Step = async (ctx, next) => {
    if (ctx.path === '/token') tokensAsked++
    await next()
    if (ctx.path !== '/token' || !spoilt || typeof ctx.body !== 'object') return
    const [head = '', body = ''] = String(ctx.body['id_token']).split('.')
    const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), ...spoilt.claims }
    const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
    const other = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const by = createSign('RSA-SHA256').update(signed)
    ctx.body = {
      ...ctx.body,
      id_token: `${signed}.${by.sign(spoilt.byAnotherKey ? other() : privateKey, 'base64url')}`,
    }
  }

  /** Signs in there, as a browser of its own would, and answers where the provider sends it: the whole address. */
  const signIn = async (to: string, login: string): Promise<string> => {
    const jar = new Map<string, string>()
    const ask = async (url: string, body?: URLSearchParams) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie },
        ...(body ? { method: 'POST', body } : {}),
      })
      for (const each of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
        jar.set(name, value)
      }
      return new URL(answer.headers.get('location') ?? `none:${answer.status}`, url).href
    }
    const asked = await ask(to)
    const resumed = await ask(asked, new URLSearchParams({ prompt: 'login', login, password: 'any' }))
    return ask(resumed)
  }

  return {
    settings,
    /** How often somebody has asked it to make a code a token. */
    tokensAsked: () => tokensAsked,
    signIn,
    /** One more address to which it sends people back. */
    mayReturnTo: (redirect: string) => void redirects.push(redirect),
    spoil: (how: typeof spoilt) => {
      spoilt = how
    },
    /** Nobody answers at its address any more, and later again. */
    goes: () => new Promise<void>(done => void server.close(() => done()).closeAllConnections()),
    comes: () =>
      new Promise<void>(done => {
        server.listen(Number(new URL(settings.issuer).port), '127.0.0.1', done)
      }),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
