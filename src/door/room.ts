import { isIPv6 } from 'node:net'
import { join } from 'node:path'
import { roomDoor } from '../http/door.ts'
import { type Authority, authorityIn, type Certificate } from './authority.ts'
import type { Entrance } from './entrance.ts'
import { type Names, namesOfThisMachine, ownAddresses, ownNames } from './names.ts'

/** How often it is looked whether this machine has other addresses, milliseconds: a cable, another network. */
const every = 5_000
/** A certificate is made anew so long before it runs out, milliseconds. */
const ahead = 30 * 24 * 60 * 60 * 1000

const inUrl = (name: string): string => (isIPv6(name) ? `[${name}]` : name)

/**
 * Best first: passkeys hold for names only. Those that neighbours or a server of names can find come before the addresses
 * of numbers, which open everywhere; a bare one is known to few.
 */
const inOrder = ({ addresses, names }: Names): readonly string[] => [
  ...names.filter(name => name.includes('.')),
  ...addresses,
  ...names.filter(name => !name.includes('.')),
]

/** The room: reached at the machine's own addresses, vouched for by an authority of its own. */
export async function roomIn(data: string, host: string, namesNow = () => namesOfThisMachine(host)): Promise<Entrance> {
  let names = namesNow()
  const authority = await authorityIn(join(data, 'authority'), names, Date.now())
  const first = await vouched(authority, names)
  let port = 0
  const at = (name: string) => `https://${inUrl(name)}:${port}`
  const everywhere = () => inOrder(names).map(at)
  const [main = 'localhost'] = inOrder(names)
  return {
    door: roomDoor(() => [...ownNames, ...ownAddresses, ...names.addresses, ...names.names], everywhere),
    joining: { addresses: everywhere, fingerprint: authority.fingerprint, certificate: authority.certificate },
    certificate: {
      first,
      whenRenewed: renew => {
        let { until } = first
        const look = async () => {
          const now = namesNow()
          const moved = JSON.stringify(now) !== JSON.stringify(names)
          if (!moved && until - Date.now() > ahead) return
          const made = await vouched(authority, now)
          names = now
          until = made.until
          renew(made)
          if (moved) console.log(`This computer has other addresses now: ${everywhere().join(', ')}`)
        }
        const looking = setInterval(() => look().catch(error => console.error('no new certificate', error)), every)
        looking.unref()
        return () => clearInterval(looking)
      },
    },
    at: listened => {
      port = listened
      return [
        `Rostrum is at ${at(main)} for this room`,
        ...(everywhere().length > 1 ? [`It is also at ${everywhere().slice(1).join(', ')}`] : []),
        `Each device trusts its certificate authority once: ${at(main)}/join says how. Fingerprint (SHA-256):`,
        authority.fingerprint,
      ]
    },
  }
}

async function vouched(authority: Authority, names: Names): Promise<Certificate> {
  const { leaf, left } = await authority.vouchesFor(names, Date.now())
  for (const address of left)
    console.warn(
      `The certificate authority of this folder was made in another network and may not vouch for ${address}. Move the folder “authority” away and start anew; every device then trusts the new one once.`,
    )
  return leaf
}
