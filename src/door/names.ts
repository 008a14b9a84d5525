import { hostname, networkInterfaces } from 'node:os'

/** What this machine is called by others: addresses first to be typed, and names. */
export interface Names {
  readonly addresses: readonly string[]
  readonly names: readonly string[]
}

const inAName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/

/** The machine's own name, and as neighbours find it without a server of names (mDNS). */
function namesOf(called: string): string[] {
  const whole = called.toLowerCase().replace(/\.$/, '')
  const [first = ''] = whole.split('.')
  return [...new Set([whole, `${first}.local`])].filter(name => inAName.test(name) && name !== 'localhost')
}

/** Not those of one link only, which need its name behind them, nor those of the machine to itself. */
const isReached = ({ address, internal }: { readonly address: string; readonly internal: boolean }): boolean =>
  !internal && !/^fe80:/i.test(address)

/** This machine at one address, or, at those that mean all, as it stands in its networks now: of IPv4 first. */
export function namesOfThisMachine(host: string): Names {
  const names = namesOf(hostname())
  if (host !== '0.0.0.0' && host !== '::') return { addresses: [host], names }
  const all = Object.values(networkInterfaces())
    .flatMap(each => each ?? [])
    .filter(isReached)
  const of = (family: string) => all.filter(each => each.family === family).map(each => each.address)
  return { addresses: [...new Set([...of('IPv4'), ...of('IPv6')])], names }
}

export const ownNames = ['localhost'] as const
export const ownAddresses = ['127.0.0.1', '::1'] as const
