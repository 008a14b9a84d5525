import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

export type Ask =
  | {
      readonly ask: 'open'
      readonly port: number
      readonly path: string
      readonly count: number
      /** Come back after a broken connection, waiting no longer than this, milliseconds. */
      readonly returns?: number | undefined
      /** The authority by which the server is known: read over TLS by HTTP/2, a connection for each. */
      readonly authority?: string | undefined
      /** All in one moment, not a hundred in each fiftieth of a second. */
      readonly atOnce?: boolean
    }
  | { readonly ask: 'leave'; readonly abruptly: boolean }
  | { readonly ask: 'seen' }

/** What the readers saw since they were last asked. */
export interface Seen {
  readonly live: number
  /** How many hold which state. */
  readonly states: ReadonlyMap<string, number>
  /** When each frame reached each reader, in milliseconds of the clock that all processes of a machine share. */
  readonly arrivals: readonly (readonly [id: number, at: number])[]
  readonly bytes: number
  readonly outOfOrder: number
  /** The longest that the readers' own process kept them waiting, milliseconds: a slow reader is to be seen. */
  readonly loopDelay: number
}

export type Told = { readonly told: 'opened' } | { readonly told: 'left' } | ({ readonly told: 'seen' } & Seen)

/** The clock of `Seen.arrivals`. */
export const sharedClock = (): number => Number(process.hrtime.bigint()) / 1e6

/** Readers of streams in a process of their own: raw sockets, nothing drawn. */
export async function viewers(program = join(import.meta.dirname, 'viewer-process.ts')) {
  const child: ChildProcess = fork(program, {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  const told = <Kind extends Told['told']>(kind: Kind) =>
    new Promise<Extract<Told, { told: Kind }>>((done, failed) => {
      const listen = (message: Told) => {
        if (message.told !== kind) return
        child.off('message', listen)
        child.off('exit', exited)
        done(message as Extract<Told, { told: Kind }>)
      }
      const exited = () => failed(new Error('the readers’ process ended'))
      child.on('message', listen)
      child.on('exit', exited)
    })
  await told('opened')
  const say = (ask: Ask) => child.send(ask)
  return {
    process: child,
    open: async (ask: Omit<Extract<Ask, { ask: 'open' }>, 'ask'>) => {
      const opened = told('opened')
      say({ ask: 'open', ...ask })
      await opened
    },
    leave: async (abruptly = false) => {
      const left = told('left')
      say({ ask: 'leave', abruptly })
      await left
    },
    seen: async (): Promise<Seen> => {
      const seen = told('seen')
      say({ ask: 'seen' })
      return seen
    },
    end: () => child.kill('SIGKILL'),
  }
}
