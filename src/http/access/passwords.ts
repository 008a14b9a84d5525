import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { turnsOf } from '../turns.ts'

/** `costs` is the exponent of N: with 17, one takes 128 MB and a third of a second. */
export const usualCost = 17

/** More at once would keep the meeting waiting. */
const turn = turnsOf(2, { patience: 10_000, longest: 10_000 })

/** Too many are tried at this moment; nobody has failed by it. */
export const busy = 'busy'

async function hashed(password: string, salt: Buffer, cost: number): Promise<Buffer | typeof busy> {
  const giveBack = await turn()
  if (!giveBack) return busy
  const options: ScryptOptions = { N: 2 ** cost, r: 8, p: 1, maxmem: 256 * 2 ** cost * 8 }
  try {
    return await new Promise((done, fail) =>
      scrypt(password.normalize('NFC'), salt, 32, options, (error, key) => (error ? fail(error) : done(key))),
    )
  } finally {
    giveBack()
  }
}

/** As it is kept: how hard it is to guess, the salt, the hash. */
export async function passwordKept(password: string, cost = usualCost): Promise<string | typeof busy> {
  const salt = randomBytes(16)
  const hash = await hashed(password, salt, cost)
  return hash === busy ? busy : ['scrypt', cost, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Takes as long where there is no account, or one without a password: nobody can tell by the time. */
export async function isPassword(password: string, kept: string, cost = usualCost): Promise<boolean | typeof busy> {
  const [, keptCost, salt = '', hash = ''] = kept.split('$')
  const isThere = kept !== ''
  const own = await hashed(
    password,
    isThere ? Buffer.from(salt, 'base64url') : noSalt,
    isThere ? Number(keptCost) : cost,
  )
  if (own === busy) return busy
  const other = isThere ? Buffer.from(hash, 'base64url') : Buffer.alloc(own.length)
  return timingSafeEqual(own, other) && isThere
}
const noSalt = Buffer.alloc(16)
