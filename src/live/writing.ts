import type { ServerResponse } from 'node:http'
import type { ServerHttp2Stream } from 'node:http2'
import type { Writable } from 'node:stream'
import { alone, type Faults } from './faults.ts'

/** What a reader is written to: an answer of HTTP/1.1, or a stream of HTTP/2 whose head is sent. */
export type Out = ServerResponse | ServerHttp2Stream

export interface Reader {
  readonly gone?: (() => void) | undefined
  /** Everything that it should have: what a reader gets that could not be written each change. */
  readonly whole?: (() => Buffer) | undefined
}

/** Writes to one reader; `sent` is the number of the change. */
export type Write = (out: Out, reader: Reader, frame: Buffer, sent: number) => void

/**
 * A reader that holds this much unsent is behind: further changes are not piled up for it, it gets the whole state
 * once it has taken what it has. Nobody is dropped for the size of what was just written.
 */
const mostUnsent = 1_000_000

/** Headers are sent and nothing is chunked: past the response's own bookkeeping, a quarter of a write's time. */
const wireOf = (out: Out): Writable => ('socket' in out && out.socket) || out

/** How readers are written to, each in a guard of its own. */
export function writingTo(faults: Faults, latest: () => number): { readonly change: Write; readonly ping: Write } {
  /** Readers that missed a change, and with which they had caught up: nothing sent before is written to them any more. */
  const behind = new WeakSet<Out>()
  const caughtUp = new WeakMap<Out, number>()
  const put = (out: Out, frame: Buffer) => {
    if (out.destroyed) return
    if (alone(faults, 'a reader', () => wireOf(out).write(frame)) === undefined) out.destroy()
  }
  const catchUp = (out: Out, reader: Reader) => {
    behind.delete(out)
    caughtUp.set(out, latest())
    const whole = alone(faults, 'a reader that caught up', () => reader.whole?.())
    if (whole) put(out, whole)
    else out.destroy()
  }
  return {
    change: (out, reader, frame, sent) => {
      if (out.destroyed || behind.has(out) || (caughtUp.get(out) ?? -1) >= sent) return
      if (out.writableLength <= mostUnsent) return put(out, frame)
      behind.add(out)
      wireOf(out).once('drain', () => catchUp(out, reader))
    },
    // Whoever is behind hears from the server by what is still on its way to it.
    ping: (out, _, frame) => {
      if (out.writableLength <= mostUnsent) put(out, frame)
    },
  }
}

const slice = 250

type Readers = Iterable<readonly [Out, Reader]>

/** The public is written to in slices, so that whoever posts is not kept waiting. */
export function inSlices() {
  /** What still has to be written, oldest first; its readers are those of the moment of sending. */
  const waiting: {
    readonly readers: readonly (readonly [Out, Reader])[]
    readonly frame: Buffer
    readonly write: Write
    readonly sent: number
    next: number
  }[] = []
  const awaiting: (() => void)[] = []
  let draining = false
  const drain = () => {
    let written = 0
    for (let job = waiting[0]; job && written < slice; job = waiting[0]) {
      for (; job.next < job.readers.length && written < slice; job.next++, written++) {
        const [out, reader] = job.readers[job.next] ?? []
        if (out && reader) job.write(out, reader, job.frame, job.sent)
      }
      if (job.next >= job.readers.length) waiting.shift()
    }
    draining = waiting.length > 0
    if (draining) setImmediate(drain)
    else for (const then of awaiting.splice(0)) setImmediate(then)
  }
  return {
    add: (readers: Readers, frame: Buffer, write: Write, sent: number) => {
      waiting.push({ readers: [...readers], frame, write, sent, next: 0 })
      if (draining) return
      draining = true
      setImmediate(drain)
    },
    /** Runs once everything that waits now is written. */
    afterwards: (then: () => void) => {
      if (draining) awaiting.push(then)
      else setImmediate(then)
    },
  }
}
