import 'reflect-metadata'
import { createHash, createPrivateKey, type KeyObject, webcrypto } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { giveToOwner, makeFolder } from '../folders.ts'
import { among } from '../http/door.ts'
import { boundsIn, isNetwork, nameConstraints, permitted } from './bounds.ts'
import { type Names, ownAddresses, ownNames } from './names.ts'

/** What a server shows and keeps to itself, PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
  /** Until when it is good, milliseconds since 1970. */
  readonly until: number
}

/** Whom the devices of a room trust once, and who then vouches for this machine whatever its address is that day. */
export interface Authority {
  /** As devices take it (DER). */
  readonly certificate: Uint8Array<ArrayBuffer>
  /** SHA-256 of it, as devices show it: pairs with colons between. */
  readonly fingerprint: string
  /** For the machine as it is called now; the addresses that are left out it may not vouch for. */
  vouchesFor(names: Names, now: number): Promise<{ readonly leaf: Certificate; readonly left: readonly string[] }>
}

const day = 24 * 60 * 60 * 1000
const lastsYears = 10
/** Devices of Apple take none that is good for longer than 825 days. */
const leafDays = 180
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const newKeys = () => webcrypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
const inPem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

/** What stands in rooms: networks that nobody owns, and names of one link. Whoever steals the key can be no bank. */
const networks = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10', '127.0.0.0/8'],
  ...['fc00::/7', '::1/128'],
] as const

const isNear = among(networks)

/** The names and networks that the authority may vouch for: those above, and what the machine is called now. */
function boundsFor({ addresses, names }: Names): readonly string[] {
  const far = addresses.filter(address => !isNear(address)).map(each => `${each}/${isIP(each) === 6 ? 128 : 32}`)
  return [...ownNames, 'local', ...names.filter(name => !name.endsWith('.local')), ...networks, ...far]
}

const holds = (bounds: readonly string[]) => {
  const isWithin = among(bounds.filter(isNetwork))
  const names = bounds.filter(bound => !isNetwork(bound))
  return (name: string) => isWithin(name) || names.some(bound => name === bound || name.endsWith(`.${bound}`))
}

async function made(names: Names, now: number): Promise<Pems> {
  const keys = await newKeys()
  const [called = 'Rostrum'] = names.names
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [`Rostrum on ${called}, ${new Date(now).toISOString().slice(0, 10)}`] }],
    notBefore: new Date(now - day),
    notAfter: new Date(now + lastsYears * 365 * day),
    signingAlgorithm: ecdsa,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new Extension(nameConstraints, true, permitted(boundsFor(names))),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { cert: certificate.toString('pem'), key: inPem(createPrivateKey(await exported(keys.privateKey))) }
}

const exported = async (key: webcrypto.CryptoKey) => ({
  key: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)),
  format: 'der' as const,
  type: 'pkcs8' as const,
})

/** Written beside and then named, so that half a file is none. */
function keepFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  giveToOwner(`${path}.new`)
  renameSync(`${path}.new`, path)
}

interface Pems {
  readonly cert: string
  readonly key: string
}

/** What stands in the files, which are made where there are none. */
async function keptIn(folder: string, files: Pems, make: () => Promise<Pems>): Promise<Pems> {
  try {
    if (!existsSync(files.cert)) {
      makeFolder(folder, 0o700)
      const { cert, key } = await make()
      keepFile(files.key, key)
      keepFile(files.cert, cert)
    }
    giveToOwner(folder, files.cert, files.key)
    return { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') }
  } catch (error) {
    throw new Error(
      `The certificate authority in ${folder} cannot be read or written (${(error as Error).message}): “rostrum check FOLDER” on the folder above it says whose it is.`,
    )
  }
}

/** As they are used; in words where somebody wrote something else there, or took one of the two away. */
function readFrom({ cert, key }: Pems, folder: string) {
  try {
    const certificate = new X509Certificate(cert)
    return { certificate, der: createPrivateKey(key).export({ type: 'pkcs8', format: 'der' }) }
  } catch {
    throw new Error(
      `The certificate authority in ${folder} cannot be read. Bring authority.crt and authority.key back as they were, or move the folder away and start anew; every device then trusts the new one once.`,
    )
  }
}

/** The authority of this data folder: made at the first start, the same from then on, its key read by nobody else. */
export async function authorityIn(folder: string, names: Names, now: number): Promise<Authority> {
  const files = { cert: join(folder, 'authority.crt'), key: join(folder, 'authority.key') }
  const { certificate, der } = readFrom(await keptIn(folder, files, () => made(names, now)), folder)
  if (certificate.notAfter.getTime() < now + leafDays * day)
    throw new Error(
      `The certificate authority in ${folder} runs out. Move ${files.cert} and ${files.key} away and start anew; every device then trusts the new one once.`,
    )
  const signingKey = await webcrypto.subtle.importKey('pkcs8', der, ecdsa, false, ['sign'])
  const raw = new Uint8Array(certificate.rawData)
  const isHeld = holds(boundsIn(certificate.getExtension(nameConstraints)?.value))
  return {
    certificate: raw,
    fingerprint: (createHash('sha256').update(raw).digest('hex').toUpperCase().match(/../g) ?? []).join(':'),
    vouchesFor: async (called, at) => {
      const all = [...ownNames, ...called.names, ...ownAddresses, ...called.addresses]
      const named = [...new Set(all)].filter(isHeld)
      const leaf = await leafFor(named, { issuer: certificate, signingKey, at })
      return { leaf, left: called.addresses.filter(address => !isHeld(address)) }
    },
  }
}

interface Signing {
  readonly issuer: X509Certificate
  readonly signingKey: webcrypto.CryptoKey
  readonly at: number
}

async function leafFor(named: readonly string[], { issuer, signingKey, at }: Signing): Promise<Certificate> {
  const keys = await newKeys()
  const until = at + leafDays * day
  const leaf = await X509CertificateGenerator.create({
    subject: [{ CN: ['Rostrum'] }],
    issuer: issuer.subjectName,
    // A device whose clock is a day behind is let in, too.
    notBefore: new Date(at - day),
    notAfter: new Date(until),
    signingAlgorithm: ecdsa,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        named.map(value => (isIP(value) === 0 ? { type: 'dns' as const, value } : { type: 'ip' as const, value })),
      ),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  })
  return { cert: leaf.toString('pem'), key: inPem(createPrivateKey(await exported(keys.privateKey))), until }
}
