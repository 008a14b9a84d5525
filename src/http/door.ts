import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { screenNames } from '../../views/screens/scene.ts'

/** By which names this server is asked, by whom, and whether nobody listened on the way. */
export interface Door {
  /** As a browser asks: behind a proxy that ends TLS, too. */
  readonly scheme: 'http' | 'https'
  /** A foreign name that points here is somebody's trick. */
  isOwn(host: string): boolean
  /** Whether the request came by TLS, or over the loopback of a laptop: what came otherwise is not answered. */
  isSafe(incoming: Incoming | undefined): boolean
  /** Who asks: the connection's other end, or whom a proxy of ours names. */
  addressOf(incoming: Incoming | undefined): string
  /** Where others find this server, best first: `https://desk.local:3000`; none where this computer alone is answered. */
  origins(): readonly string[]
}

/** What a door looks at; HTTP/2 has the same. */
export type Incoming = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined; readonly encrypted?: boolean }
}

const withoutPort = (host: string): string => host.toLowerCase().replace(/:\d{1,5}$/, '')

/** The address as it is written alone: one of IPv4 that came by IPv6 is one of IPv4, and a name in brackets is one without. */
export const plainAddress = (address: string): string =>
  address.replace(/^\[|\]$/g, '').replace(/^::ffff:(?=\d+\.)/i, '')

/** Whether this is an address of numbers, and no name. */
export const isNumbers = (host: string): boolean => isIP(plainAddress(withoutPort(host))) !== 0

/** Of several origins the one that every device of the network opens: a name is not known to all of them. */
export const openEverywhere = (origins: readonly string[]): string | undefined =>
  origins.find(each => isNumbers(new URL(each).host)) ?? origins[0]

const otherEnd = (incoming: Incoming | undefined): string => plainAddress(incoming?.socket.remoteAddress ?? '')

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/
const screenHost = new RegExp(`^(?:${screenNames.join('|')})\\.localhost$`)

/** What proxies write of whom they ask for. */
const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const

/** Whether a program of this computer asks, and nobody through it: by the socket alone, whoever else is believed. */
export const isFromHere = (incoming: Incoming | undefined): boolean =>
  /^(?:127\.|::1$)/.test(otherEnd(incoming)) && forwarded.every(header => incoming?.headers[header] === undefined)

/** Whether a name means this computer for whoever asks. */
export const isLoopback = (host: string): boolean => loopback.test(withoutPort(host))

/** This computer alone, and the names by which its screens do not block each other. */
export const laptopDoor: Door = {
  scheme: 'http',
  isOwn: host => isLoopback(host) || screenHost.test(withoutPort(host)),
  isSafe: () => true,
  addressOf: otherEnd,
  origins: () => [],
}

/** The room: this machine by its own addresses and names, of this moment. */
export const roomDoor = (names: () => readonly string[], origins: Door['origins'] = () => []): Door => ({
  scheme: 'https',
  isOwn: host => names().includes(plainAddress(withoutPort(host))),
  isSafe: () => true,
  addressOf: otherEnd,
  origins,
})

/** Whether an address is one of these, or in one of these networks (`192.168.0.0/16`); what is no address is in none. */
export function among(addresses: readonly string[]): (address: string) => boolean {
  const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
  const list = new BlockList()
  for (const each of addresses) {
    const [address = '', bits] = each.split('/')
    if (bits === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(bits), familyOf(address))
  }
  return address => isIP(address) !== 0 && list.check(address, familyOf(address))
}

/**
 * The house: by the origins that were said and no others. What a request says of where it comes from is believed if a
 * proxy that was named sends it, and of what the proxies wrote only the last that is not one of them.
 */
export function houseDoor(origins: readonly string[], proxies: readonly string[]): Door {
  const hosts = new Set(origins.map(origin => new URL(origin).host))
  const isProxy = among(proxies)
  const said = (incoming: Incoming | undefined, header: string): string[] =>
    String(incoming?.headers[header] ?? '')
      .split(',')
      .map(each => each.trim())
  return {
    scheme: 'https',
    origins: () => origins,
    isOwn: host => hosts.has(host.toLowerCase()),
    isSafe: incoming =>
      incoming?.socket.encrypted === true ||
      (isProxy(otherEnd(incoming)) && said(incoming, 'x-forwarded-proto').at(-1)?.toLowerCase() === 'https'),
    addressOf: incoming => {
      const end = otherEnd(incoming)
      if (!isProxy(end)) return end
      const way = said(incoming, 'x-forwarded-for').map(plainAddress)
      const first = way.findLast(address => !isProxy(address)) ?? ''
      return isIP(first) !== 0 ? first : end
    },
  }
}
