import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../domain/words.ts'

/** 256 random bits: what a cookie or a link holds. Only its digest is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Letters and digits that are not taken for one another when they are read from a screen and typed. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const inLetters = (bytes: Iterable<number>): string => [...bytes].map(each => letters[each % letters.length]).join('')

/** Letters to be read and typed: of twenty, nearly a hundred bits. */
export const newCode = (length: number): string => {
  const code: string[] = []
  // The remainder of a division would prefer some letters: bytes beyond the last whole row are thrown away.
  while (code.length < length)
    for (const byte of randomBytes(length))
      if (byte < letters.length * 8 && code.length < length) code.push(inLetters([byte]))
  return code.join('')
}

/** Of a screen that is to be paired: found again from its own secret, so that it is kept nowhere. */
export const codeFrom = (token: string): string =>
  inLetters(createHash('sha256').update(`code of ${token}`).digest().subarray(0, 8))

export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

/** As somebody typed it: case, spaces and dashes do not matter. */
export const codeTyped = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** What a passkey is to sign: ours by its seal, and only for a while. Nothing is kept of it until it was answered. */
export const newChallenge = (key: Buffer, purpose: string, expires: Instant): string =>
  sealed(key, purpose, Buffer.concat([randomBytes(16), Buffer.from(expires)]))

/** What a browser brings back as it was given: whoever has it can read it, and change nothing in it. */
export function sealed(key: Buffer, purpose: string, what: Buffer): string {
  const head = what.toString('base64url')
  return `${head}${sealOf(key, purpose, head)}`
}

/** The length of a seal in base64url. */
const sealLength = 43

const sealOf = (key: Buffer, purpose: string, head: string): string =>
  createHmac('sha256', key).update(`${purpose} ${head}`).digest('base64url')

/** Until when it may be answered; undefined where it is none of ours, or of another purpose. */
export const challengeUntil = (key: Buffer, purpose: string, challenge: string): Instant | undefined =>
  unsealed(key, purpose, challenge)?.subarray(16).toString()

/** Undefined where it is none of ours, or of another purpose. */
export function unsealed(key: Buffer, purpose: string, what: string): Buffer | undefined {
  const head = what.slice(0, -sealLength)
  const seal = Buffer.from(what.slice(-sealLength))
  const own = Buffer.from(sealOf(key, purpose, head))
  return seal.length === own.length && timingSafeEqual(seal, own) ? Buffer.from(head, 'base64url') : undefined
}
