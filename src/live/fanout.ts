import type { ServerResponse } from 'node:http'

/** One prebuilt frame to many open streams, in slices, so that an officer’s post is never kept waiting by the public. */
export interface Fanout {
  /** Answers once the reader has gone. */
  join(channel: string, out: ServerResponse, gone?: () => void): void
  send(channel: string, frame: Buffer): void
  count(channel: string): number
  close(): void
}

const slice = 250
/** A reader that holds this much unsent is dead or too slow, and comes back by itself. */
const mostUnsent = 1_000_000
const heartbeatEvery = 5_000

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
  const write = async (readers: Iterable<ServerResponse>, frame: Buffer) => {
    let written = 0
    for (const out of [...readers]) {
      if (out.destroyed) continue
      if (out.writableLength > mostUnsent) out.destroy()
      else out.write(frame)
      if (++written % slice === 0) await new Promise(setImmediate)
    }
  }
  const heartbeat = setInterval(() => {
    const frame = Buffer.from(`event: ping\ndata: ${now()}\n\n`)
    for (const readers of channels.values()) void write(readers, frame)
  }, heartbeatEvery)
  heartbeat.unref()
  return {
    join: (channel, out, gone) => {
      const readers = channels.get(channel) ?? new Set()
      channels.set(channel, readers)
      readers.add(out)
      out.on('close', () => {
        readers.delete(out)
        if (readers.size === 0 && channels.get(channel) === readers) channels.delete(channel)
        gone?.()
      })
    },
    send: (channel, frame) => void write(channels.get(channel) ?? [], frame),
    count: channel => channels.get(channel)?.size ?? 0,
    close: () => {
      clearInterval(heartbeat)
      for (const readers of channels.values()) for (const out of readers) out.end()
    },
  }
}
