import type { ServerResponse } from 'node:http'

/** One prebuilt frame to many open streams: officers and screens at once, the public after them and in slices. */
export interface Fanout {
  /** Answers once the reader has gone. */
  join(channel: string, out: ServerResponse, gone?: () => void): void
  /** Frames of one channel arrive in the order in which they were sent, whoever else is being written to. */
  send(channel: string, frame: Buffer, whose?: 'public'): void
  count(channel: string): number
  /** Runs once the public has been written everything that waits for it now. */
  whenWritten(then: () => void): void
  /** Sends the server's time to every reader, now and not when it is next due. */
  beat(): void
  close(): void
}

const slice = 250
/** A reader that holds this much unsent is dead or too slow, and comes back by itself. */
const mostUnsent = 1_000_000
const heartbeatEvery = 5_000
/** A reader that took nothing for so many heartbeats (25 s) is dead. */
const mostSilent = 5

/** What follows from the hour or from who looks carries no id: it is no change of the session. */
export const frameOf = (id: number | undefined, html: string): Buffer =>
  Buffer.from(
    `${id === undefined ? '' : `id: ${id}\n`}${html
      .split('\n')
      .map(line => `data: ${line}`)
      .join('\n')}\n\n`,
  )

export function fanoutOf(now: () => string): Fanout {
  const channels = new Map<string, Set<ServerResponse>>()
  const stuck = new WeakMap<ServerResponse, number>()
  const write = (out: ServerResponse, frame: Buffer) => {
    if (out.destroyed) return
    if (out.writableLength > mostUnsent) out.destroy()
    // Headers are sent and nothing is chunked: past the response's own bookkeeping, a quarter of a write's time.
    else (out.socket ?? out).write(frame)
  }

  /** What the public still has to be written, oldest first; its readers are those of the moment of sending. */
  const waiting: { readonly readers: readonly ServerResponse[]; readonly frame: Buffer; next: number }[] = []
  let draining = false
  const drain = () => {
    let written = 0
    for (let job = waiting[0]; job && written < slice; job = waiting[0]) {
      for (; job.next < job.readers.length && written < slice; job.next++, written++) {
        const out = job.readers[job.next]
        if (out) write(out, job.frame)
      }
      if (job.next >= job.readers.length) waiting.shift()
    }
    draining = waiting.length > 0
    if (draining) setImmediate(drain)
    else for (const then of afterwards.splice(0)) setImmediate(then)
  }
  const afterwards: (() => void)[] = []
  const later = (readers: Iterable<ServerResponse>, frame: Buffer) => {
    waiting.push({ readers: [...readers], frame, next: 0 })
    if (!draining) {
      draining = true
      setImmediate(drain)
    }
  }

  const ofThePublic = new Set<string>()
  const beat = () => {
    const frame = Buffer.from(`event: ping\ndata: ${now()}\n\n`)
    for (const [channel, readers] of channels) {
      if (ofThePublic.has(channel)) later(readers, frame)
      else for (const out of readers) write(out, frame)
    }
  }
  const dropTheDead = () => {
    for (const readers of channels.values())
      for (const out of readers) {
        const silent = out.writableLength > 0 ? (stuck.get(out) ?? 0) + 1 : 0
        stuck.set(out, silent)
        if (silent >= mostSilent) out.destroy()
      }
  }
  const heartbeat = setInterval(() => {
    dropTheDead()
    beat()
  }, heartbeatEvery)
  heartbeat.unref()
  return {
    join: (channel, out, gone) => {
      const readers = channels.get(channel) ?? new Set()
      channels.set(channel, readers)
      readers.add(out)
      out.on('close', () => {
        readers.delete(out)
        if (readers.size === 0 && channels.get(channel) === readers) {
          channels.delete(channel)
          ofThePublic.delete(channel)
        }
        gone?.()
      })
    },
    send: (channel, frame, whose) => {
      const readers = channels.get(channel)
      if (!readers) return
      if (whose === 'public') {
        ofThePublic.add(channel)
        later(readers, frame)
      } else for (const out of readers) write(out, frame)
    },
    whenWritten: then => {
      if (draining) afterwards.push(then)
      else setImmediate(then)
    },
    count: channel => channels.get(channel)?.size ?? 0,
    beat,
    close: () => {
      clearInterval(heartbeat)
      for (const readers of channels.values()) for (const out of readers) out.end()
    },
  }
}
