import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import type { Certificate } from './authority.ts'

interface Files {
  readonly certificate: string
  readonly key: string
}

/** The house's certificate with its key. Throws one sentence. */
export function certificateIn({ certificate, key }: Files): Certificate {
  const cert = read(certificate, 'certificate')
  const secret = read(key, 'key')
  let first: X509Certificate
  try {
    first = new X509Certificate(cert)
    if (!first.checkPrivateKey(createPrivateKey(secret))) throw new Error('it is another certificate’s')
  } catch (error) {
    throw new Error(`The certificate ${certificate} and the key ${key} do not go together: ${wordOf(error)}.`)
  }
  return { cert, key: secret, until: Date.parse(first.validTo) }
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

/** Hands on what the files hold when they change; while they do not go together, the former one stays. */
export function whenChanged(
  files: Files,
  { renew, told, each = every }: { renew(now: Certificate): void; told(sentence: string): void; each?: number },
): () => void {
  const look = () => {
    try {
      renew(certificateIn(files))
      told('The certificate was changed, and is shown from now on.')
    } catch (error) {
      told(`The former certificate is still shown. ${wordOf(error)}`)
    }
  }
  const paths = [files.certificate, files.key]
  for (const path of paths) watchFile(path, { interval: each, persistent: false }, look)
  return () => {
    for (const path of paths) unwatchFile(path, look)
  }
}
