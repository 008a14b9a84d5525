import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

/** CBOR as far as an attestation needs it. */
function cbor(value: unknown): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)])])
  throw new Error('not needed')
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()

interface Said {
  readonly challenge: string
  readonly origin?: string
  readonly domain?: string
  readonly counter?: number
}

/** An authenticator in software: it signs whatever it is told, for any origin. */
export function authenticator() {
  const id = randomBytes(16)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const said = (type: string, { challenge, origin = 'http://localhost' }: Said) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authData = ({ domain = 'localhost', counter = 0 }: Said, flags: number, more = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(domain), Buffer.from([flags]), count, more])
  }
  const answer = (response: Record<string, string>) =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  return {
    makes: (asked: Said): string => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      // User present, user verified, attested.
      const data = authData(asked, 0x45, Buffer.concat([Buffer.alloc(16), length, id, cbor(coseOf(publicKey))]))
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      )
      const client = said('webauthn.create', asked)
      return answer({
        clientDataJSON: client.toString('base64url'),
        attestationObject: attestation.toString('base64url'),
      })
    },
    uses: (asked: Said): string => {
      const client = said('webauthn.get', asked)
      const data = authData(asked, 0x05)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey)
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

const coseOf = (key: KeyObject): Map<number, number | Buffer> => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return new Map<number, number | Buffer>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
}

/** The challenge of a page, for its button of one kind. */
export const challengeOn = (page: string, does: 'make' | 'use'): string => {
  const options = new RegExp(`data-passkey="${does}" data-options="([^"]*)"`).exec(page)?.[1] ?? ''
  return (JSON.parse(options.replaceAll('&quot;', '"')) as { challenge: string }).challenge
}
