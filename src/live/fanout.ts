import type { ServerResponse } from 'node:http'
import { alone, type Faults, faultsOf } from './faults.ts'

/** One prebuilt frame to many open streams: officers and screens at once, the public after them and in slices. */
export interface Fanout {
  join(channel: string, out: ServerResponse, reader?: Reader): void
  /** Frames of one channel arrive in the order in which they were sent, whoever else is being written to. */
  send(channel: string, frame: Buffer, whose?: 'public'): void
  count(channel: string): number
  /** Runs once the public has been written everything that waits for it now. */
  whenWritten(then: () => void): void
  /** Sends the server's time to every reader, now and not when it is next due. */
  beat(): void
  close(): void
}

export interface Reader {
  readonly gone?: (() => void) | undefined
  /** Everything that it should have: what a reader gets that could not be written each change. */
  readonly whole?: (() => Buffer) | undefined
}

export interface Pace {
  /** How often each reader is told the server's time, milliseconds. */
  readonly heartbeat: number
  /** How long a reader may take nothing of what waits for it, milliseconds; it is dropped within twice that. */
  readonly patience: number
  readonly faults: Faults
}

const slice = 250
/**
 * A reader that holds this much unsent is behind: further changes are not piled up for it, it gets the whole state
 * once it has taken what it has. Nobody is dropped for the size of what was just written.
 */
const mostUnsent = 1_000_000

/** What follows from the hour or from who looks carries no id: it is no change of the session. */
export const frameOf = (id: number | undefined, html: string): Buffer =>
  Buffer.from(
    `${id === undefined ? '' : `id: ${id}\n`}${html
      .split('\n')
      .map(line => `data: ${line}`)
      .join('\n')}\n\n`,
  )

export function fanoutOf(now: () => string, pace: Partial<Pace> = {}): Fanout {
  const { heartbeat = 5_000, patience = 12_000, faults = faultsOf(console.error) } = pace
  const channels = new Map<string, Map<ServerResponse, Reader>>()
  const put = (out: ServerResponse, frame: Buffer) => {
    if (out.destroyed) return
    // Headers are sent and nothing is chunked: past the response's own bookkeeping, a quarter of a write's time.
    if (alone(faults, 'a reader', () => (out.socket ?? out).write(frame)) === undefined) out.destroy()
  }
  /** Readers that missed a change, and when they had caught up: nothing sent before is written to them any more. */
  const behind = new WeakSet<ServerResponse>()
  const caughtUp = new WeakMap<ServerResponse, number>()
  let sent = 0
  const write = (out: ServerResponse, frame: Buffer, reader: Reader | undefined) => {
    if (out.destroyed || behind.has(out)) return
    if (out.writableLength <= mostUnsent) return put(out, frame)
    behind.add(out)
    ;(out.socket ?? out).once('drain', () => {
      behind.delete(out)
      caughtUp.set(out, sent)
      const whole = alone(faults, 'a reader that caught up', () => reader?.whole?.())
      if (whole) put(out, whole)
      else out.destroy()
    })
  }

  /** What the public still has to be written, oldest first; its readers are those of the moment of sending. */
  const waiting: {
    readonly readers: readonly (readonly [ServerResponse, Reader])[]
    readonly frame: Buffer
    readonly write: typeof write
    readonly sent: number
    next: number
  }[] = []
  let draining = false
  const drain = () => {
    let written = 0
    for (let job = waiting[0]; job && written < slice; job = waiting[0]) {
      for (; job.next < job.readers.length && written < slice; job.next++, written++) {
        const [out, reader] = job.readers[job.next] ?? []
        if (out && (caughtUp.get(out) ?? -1) < job.sent) job.write(out, job.frame, reader)
      }
      if (job.next >= job.readers.length) waiting.shift()
    }
    draining = waiting.length > 0
    if (draining) setImmediate(drain)
    else for (const then of afterwards.splice(0)) setImmediate(then)
  }
  const afterwards: (() => void)[] = []
  const later = (readers: Iterable<readonly [ServerResponse, Reader]>, frame: Buffer, how = write) => {
    waiting.push({ readers: [...readers], frame, write: how, sent, next: 0 })
    if (!draining) {
      draining = true
      setImmediate(drain)
    }
  }

  const ofThePublic = new Set<string>()
  /** Whoever is behind hears from the server by what is still on its way to it. */
  const ping = (out: ServerResponse, frame: Buffer) => {
    if (out.writableLength <= mostUnsent) put(out, frame)
  }
  const beat = () => {
    const frame = Buffer.from(`event: ping\ndata: ${now()}\n\n`)
    for (const [channel, readers] of channels) {
      if (ofThePublic.has(channel)) later(readers, frame, ping)
      else for (const out of readers.keys()) ping(out, frame)
    }
  }
  const beating = setInterval(() => alone(faults, 'the heartbeat', beat), heartbeat)
  beating.unref()
  return {
    join: (channel, out, reader = {}) => {
      const readers = channels.get(channel) ?? new Map<ServerResponse, Reader>()
      channels.set(channel, readers)
      readers.set(out, reader)
      // Counts from the last progress, of the bytes of one large frame too: slow is who takes nothing for a while.
      out.setTimeout(patience, () => {
        if (out.writableLength > 0) out.destroy()
      })
      out.on('close', () => {
        readers.delete(out)
        if (readers.size === 0 && channels.get(channel) === readers) {
          channels.delete(channel)
          ofThePublic.delete(channel)
        }
        alone(faults, 'the leaving of a reader', () => reader.gone?.())
      })
    },
    send: (channel, frame, whose) => {
      const readers = channels.get(channel)
      if (!readers) return
      sent++
      if (whose === 'public') {
        ofThePublic.add(channel)
        later(readers, frame)
      } else for (const [out, reader] of readers) write(out, frame, reader)
    },
    whenWritten: then => {
      const guarded = () => alone(faults, 'what follows a change', then)
      if (draining) afterwards.push(guarded)
      else setImmediate(guarded)
    },
    count: channel => channels.get(channel)?.size ?? 0,
    beat,
    close: () => {
      clearInterval(beating)
      for (const readers of channels.values()) for (const out of readers.keys()) out.end()
    },
  }
}
