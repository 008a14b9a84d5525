import { alone, type Faults, faultsOf } from './faults.ts'
import { whileThereIs } from './ticking.ts'
import { inSlices, isStuck, type Out, type Reader, writingTo } from './writing.ts'

/** One prebuilt frame to many open streams: officers and screens at once, the public after them and in slices. */
export interface Fanout {
  join(channel: string, out: Out, reader?: Reader): void
  /** Frames of one channel arrive in the order in which they were sent, whoever else is being written to. */
  send(channel: string, frame: Buffer, whose?: 'public'): void
  count(channel: string): number
  /** Ends each stream of a channel at once. */
  drop(channel: string): void
  /** How many read, and how many of them are the public. */
  readers(): { readonly all: number; readonly ofThePublic: number }
  /** Runs once the public has been written everything that waits for it now. */
  whenWritten(then: () => void): void
  /** Sends the server's time to every reader, now and not when it is next due. */
  beat(): void
  close(): void
}

export interface Pace {
  /** How often each reader is told the server's time, milliseconds; less than the patience. */
  readonly heartbeat: number
  /** How long a reader may take nothing of what waits for it, milliseconds; it is dropped within twice that. */
  readonly patience: number
  readonly faults: Faults
}

/** As readers of streams take it: whatever ends a line there is none in what is sent. */
const endOfLine = /\r\n?|\n/

/** What follows from the hour or from who looks carries no id: it is no change of the session. */
export const frameOf = (id: number | undefined, html: string): Buffer =>
  Buffer.from(
    `${id === undefined ? '' : `id: ${id}\n`}${html
      .split(endOfLine)
      .map(line => `data: ${line}`)
      .join('\n')}\n\n`,
  )

/** Between two slices of a heartbeat, milliseconds: a change finds few before it, here and where they are read. */
const pingSlice = 50

export function fanoutOf(now: () => string, pace: Partial<Pace> = {}): Fanout {
  const { heartbeat = 5_000, patience = 12_000, faults = faultsOf(console.error) } = pace
  const channels = new Map<string, Map<Out, Reader>>()
  const ofThePublic = new Set<string>()
  let sent = 0
  const { change, ping } = writingTo(faults, () => sent)
  const slices = inSlices()
  const pings = inSlices(drain => setTimeout(drain, pingSlice).unref())

  const beat = () => {
    const frame = Buffer.from(`event: ping\ndata: ${now()}\n\n`)
    for (const [channel, readers] of channels) {
      if (ofThePublic.has(channel)) pings.add(readers, frame, ping, sent)
      else for (const [out, reader] of readers) ping(out, reader, frame, sent)
    }
    for (const readers of channels.values())
      for (const [out, { progress }] of readers) if (progress && isStuck(out, progress, patience)) out.destroy()
  }
  const beating = whileThereIs(
    () => channels.size > 0,
    () => alone(faults, 'the heartbeat', beat),
    heartbeat,
  )

  const leave = (channel: string, out: Out, reader: Reader) => {
    const readers = channels.get(channel)
    readers?.delete(out)
    if (readers?.size === 0) {
      channels.delete(channel)
      ofThePublic.delete(channel)
    }
    alone(faults, 'the leaving of a reader', () => reader.gone?.())
  }

  return {
    join: (channel, out, joining = {}) => {
      const isShared = !('socket' in out)
      const reader = isShared ? { ...joining, progress: { given: 0, taken: 0, since: performance.now() } } : joining
      const readers = channels.get(channel) ?? new Map<Out, Reader>()
      channels.set(channel, readers)
      beating.begin()
      readers.set(out, reader)
      // Counts from the last progress, of the bytes of one large frame too: slow is who takes nothing for a while.
      if (!isShared)
        out.setTimeout(patience, () => {
          if (out.writableLength > 0) out.destroy()
        })
      out.on('close', () => leave(channel, out, reader))
    },
    send: (channel, frame, whose) => {
      const readers = channels.get(channel)
      if (!readers) return
      sent++
      if (whose === 'public') {
        ofThePublic.add(channel)
        slices.add(readers, frame, change, sent)
      } else for (const [out, reader] of readers) change(out, reader, frame, sent)
    },
    whenWritten: then => slices.afterwards(() => alone(faults, 'what follows a change', then)),
    drop: channel => {
      for (const out of channels.get(channel)?.keys() ?? []) out.destroy()
    },
    count: channel => channels.get(channel)?.size ?? 0,
    readers: () => {
      const sizes = [...channels].map(([name, { size }]) => [size, ofThePublic.has(name) ? size : 0] as const)
      const sum = (which: 0 | 1) => sizes.reduce((before, each) => before + each[which], 0)
      return { all: sum(0), ofThePublic: sum(1) }
    },
    beat,
    close: () => {
      beating.end()
      for (const readers of channels.values()) for (const out of readers.keys()) out.end()
    },
  }
}
