import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import { herePanel, noticePanel, partial, screensPanel } from '../../views/panels.tsx'
import type { Directory } from '../domain/directory.ts'
import type { Instant } from '../domain/words.ts'
import { type Backups, noBackups } from '../live/backups.ts'
import { type Channels, channelsOf } from '../live/channels.ts'
import type { Elsewhere } from '../live/elsewhere.ts'
import type { Fanout } from '../live/fanout.ts'
import { type Faults, faultsOf } from '../live/faults.ts'
import { type Notices, noticesOf } from '../live/notices.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Access } from './access/access.ts'
import type { Viewer } from './access/viewer.ts'
import { type Door, laptopDoor } from './door.ts'
import type { Metrics } from './metrics.ts'
import type { StreamLimits } from './stream-limits.ts'

/** What a device needs to come in and to know that it is here. */
export interface Joining {
  /** Where this machine is now, best first: `https://desk.local:3000`, `https://192.168.1.20:3000`. */
  addresses(): readonly string[]
  /** Of the certificate authority, as devices show it (SHA-256). */
  readonly fingerprint: string
  /** The certificate authority, as devices take it (DER). */
  readonly certificate: Uint8Array<ArrayBuffer>
}

/** What the routes stand on; the clock comes in like everything else. */
export interface Dependencies {
  readonly rooms: Rooms
  readonly directory: Directory
  readonly fanout: Fanout
  readonly now: () => Instant
  /** Where a fault is written, which answers its number. */
  readonly faults: Faults
  /** Open pages and screens. */
  readonly channels: Channels
  /** What everybody must know at once. */
  readonly notices: Notices
  /** The copies in a second folder. */
  readonly backups: Backups
  /** Who may come in. */
  readonly access: Access
  /** Figures of how it goes, where somebody asked for them. */
  readonly metrics?: Metrics | undefined
  /** What other servers of the same database have open. */
  readonly elsewhere?: Elsewhere | undefined
  /** By which names, and through whom, this server is reached. */
  readonly door: Door
  /** How a device joins, in a room that vouches for itself. */
  readonly joining: Joining | undefined
  /** How many pages and screens there may be open. */
  readonly streams: StreamLimits
}

/** What the application is made of; what is not given is made here. */
export type Given = Pick<Dependencies, 'rooms' | 'directory' | 'fanout' | 'now'> & Partial<Dependencies>

export function dependenciesFrom(given: Given): Dependencies {
  const { fanout, now, elsewhere, metrics, faults = faultsOf(console.error), notices = noticesOf() } = given
  const markup = { partial, here: herePanel, screens: screensPanel, notice: noticePanel }
  return {
    faults,
    notices,
    channels: given.channels ?? channelsOf({ fanout, now, faults, markup, elsewhere, measures: metrics?.measures }),
    backups: noBackups,
    access: { kind: 'this-computer' },
    door: laptopDoor,
    joining: undefined,
    streams: { address: 8_000, session: 12_000 },
    ...given,
  }
}

/** The raw request and answer behind a route, for streams. */
export interface Env {
  Bindings: HttpBindings | Http2Bindings
  Variables: {
    readonly door: Door
    /** Who asks, where people sign in. */
    readonly viewer?: Viewer | undefined
    /** What the audit log says of this request beside its route. */
    readonly told?: { readonly by: string; readonly detail: string } | undefined
  }
}
