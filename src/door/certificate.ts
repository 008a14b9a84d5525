import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Certificate } from './authority.ts'

interface Files {
  readonly certificate: string
  readonly key: string
}

/** The house's certificate with its key. Throws one sentence. */
export function certificateIn({ certificate, key }: Files): Certificate {
  const cert = read(certificate, 'certificate')
  const secret = read(key, 'key')
  const first = parsed(cert, text => new X509Certificate(text), `${certificate} is no certificate in PEM`)
  const own = parsed(secret, createPrivateKey, `${key} is no key in PEM, or it needs a password`)
  if (!first.checkPrivateKey(own))
    throw new Error(
      `The certificate ${certificate} and the key ${key} do not go together: the key is another certificate’s.`,
    )
  return { cert, key: secret, until: Date.parse(first.validTo) }
}

/** What the library of ciphers says of a text that it cannot read helps nobody: the file is named. */
function parsed<T>(text: string, parse: (text: string) => T, otherwise: string): T {
  try {
    return parse(text)
  } catch {
    throw new Error(`${otherwise}.`)
  }
}

const wordOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function read(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`The ${what} cannot be read: ${wordOf(error)}.`)
  }
}

/** Looked at so often, milliseconds: a certificate is changed once in two months, and by links that no watch follows. */
const every = 5_000

interface Changing {
  /** What is shown now. */
  readonly first: Certificate
  renew(now: Certificate): void
  told(sentence: string): void
  readonly each?: number
}

/** Hands on what the files hold when it is another; while they do not go together, the former one stays. */
export function whenChanged(files: Files, { first, renew, told, each = every }: Changing): () => void {
  let shown = first
  let fault: string | undefined
  const look = () => {
    try {
      const now = certificateIn(files)
      fault = undefined
      if (now.cert === shown.cert && now.key === shown.key) return
      shown = now
      renew(now)
      told('The certificate was changed, and is shown from now on.')
    } catch (error) {
      const sentence = `The former certificate is still shown. ${wordOf(error)}`
      if (sentence !== fault) told(sentence)
      fault = sentence
    }
  }
  const looking = setInterval(look, each)
  looking.unref()
  return () => clearInterval(looking)
}
