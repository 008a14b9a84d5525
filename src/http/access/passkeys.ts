import type { Context } from 'hono'
import type { PasskeyHere } from '../../../views/access/ways.tsx'
import { blankTicket, type Passkey } from '../../domain/access/people.ts'
import { later } from '../../domain/times.ts'
import type { Instant } from '../../domain/words.ts'
import type { Accounts } from '../../live/accounts.ts'
import { challengeUntil, digestOf, newChallenge } from '../../live/secrets.ts'
import { isNumbers } from '../door.ts'
import { originOf, underAName } from '../guard.ts'

/** A page that stands open may be answered for so long, milliseconds. */
const patience = 60 * 60 * 1000

/** The name for which a passkey holds: the host, without its port. */
const domainOf = (c: Context): string => new URL(originOf(c)).hostname

const purposes = { make: 'make a passkey', use: 'use a passkey' } as const

const keyOf = (accounts: Accounts) => accounts.key('challenge')

/** A browser keeps a passkey for a name and for no address of numbers: there the page says where it has one. */
const underThisName = (c: Context, options: object): PasskeyHere =>
  isNumbers(new URL(originOf(c)).host) ? { elsewhere: underAName(c) } : { options: JSON.stringify(options) }

/** What the browser needs to make a passkey; the name is put in when it is typed. */
export async function optionsToMake(
  c: Context,
  accounts: Accounts,
  now: Instant,
  handle: string,
  name = '',
): Promise<PasskeyHere> {
  return underThisName(c, {
    rp: { id: domainOf(c), name: 'Rostrum' },
    user: { id: Buffer.from(handle).toString('base64url'), name, displayName: name },
    challenge: Buffer.from(newChallenge(await keyOf(accounts), purposes.make, later(now, patience))).toString(
      'base64url',
    ),
    // Ed25519, ECDSA with P-256, RSA: what authenticators have.
    pubKeyCredParams: [-8, -7, -257].map(alg => ({ type: 'public-key', alg })),
    timeout: 120_000,
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  })
}

/** What the browser needs to use one; which it has, it knows itself. */
export async function optionsToUse(c: Context, accounts: Accounts, now: Instant): Promise<PasskeyHere> {
  return underThisName(c, {
    rpId: domainOf(c),
    challenge: Buffer.from(newChallenge(await keyOf(accounts), purposes.use, later(now, patience))).toString(
      'base64url',
    ),
    timeout: 120_000,
    userVerification: 'required',
  })
}

/** Each challenge is answered once: the second who comes with it finds its digest there. */
async function isAnsweredFirst(accounts: Accounts, purpose: string, encoded: string, now: Instant): Promise<boolean> {
  const challenge = Buffer.from(encoded, 'base64url').toString()
  const expires = challengeUntil(await keyOf(accounts), purpose, challenge)
  if (expires === undefined || expires <= now) return false
  return accounts.makeTicket({
    ...blankTicket,
    digest: digestOf(challenge),
    kind: 'challenge',
    made: now,
    expires,
    seen: now,
  })
}

interface Answered {
  readonly c: Context
  readonly accounts: Accounts
  readonly now: Instant
}

/** Loaded when the first passkey is there: it takes a while. */
const webauthn = () => import('@simplewebauthn/server')

/** A new passkey, of nobody yet; nothing where the answer is none, is another page’s, or was given before. */
export async function passkeyMade(
  { c, accounts, now }: Answered,
  answer: string,
): Promise<Omit<Passkey, 'account'> | undefined> {
  try {
    const { verifyRegistrationResponse } = await webauthn()
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(answer),
      expectedChallenge: challenge => isAnsweredFirst(accounts, purposes.make, challenge, now),
      expectedOrigin: originOf(c),
      expectedRPID: domainOf(c),
    })
    if (!verified || !registrationInfo) return undefined
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    const kept = Buffer.from(publicKey).toString('base64url')
    return { id, publicKey: kept, counter, transports: transports.join(' '), made: now }
  } catch {
    return undefined
  }
}

/** Whose passkey has answered; nothing where none of ours has, or it is a copy whose counter stands behind. */
export async function passkeyUsed({ c, accounts, now }: Answered, answer: string): Promise<Passkey | undefined> {
  try {
    const response: unknown = JSON.parse(answer)
    const id = typeof response === 'object' && response && 'id' in response ? String(response.id) : ''
    const passkey = await accounts.passkey(id)
    if (!passkey) return undefined
    const { verifyAuthenticationResponse } = await webauthn()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge => isAnsweredFirst(accounts, purposes.use, challenge, now),
      expectedOrigin: originOf(c),
      expectedRPID: domainOf(c),
      credential: { id, publicKey: Buffer.from(passkey.publicKey, 'base64url'), counter: passkey.counter },
    })
    const isCounted = verified && (await accounts.countPasskey(id, passkey.counter, authenticationInfo.newCounter))
    return isCounted ? passkey : undefined
  } catch {
    return undefined
  }
}
