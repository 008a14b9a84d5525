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
  /** Of a stream whose connection others share: that one may be busy while this reader takes nothing. */
  readonly progress?: Progress | undefined
}

/** Bytes given to a reader, those that it had taken when it was last looked at, and since when it takes no more. */
export interface Progress {
  given: number
  taken: number
  since: number
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

/** So large that few frames are taken apart, so small that a slow line is seen to take one. */
const piece = 64 * 1024

const inPieces = (out: Out, frame: Buffer): boolean => {
  for (let at = 0; at < frame.length; at += piece) out.write(frame.subarray(at, at + piece))
  return true
}

/** Whether a reader that shares its connection took nothing of what waits for it for so long, milliseconds. */
export function isStuck(out: Out, progress: Progress, patience: number): boolean {
  const taken = progress.given - out.writableLength
  if (out.writableLength > 0 && taken === progress.taken) return performance.now() - progress.since > patience
  progress.taken = taken
  progress.since = performance.now()
  return false
}

/** How readers are written to, each in a guard of its own. */
export function writingTo(faults: Faults, latest: () => number): { readonly change: Write; readonly ping: Write } {
  /** Readers that missed a change, and with which they had caught up: nothing sent before is written to them any more. */
  const behind = new WeakSet<Out>()
  const caughtUp = new WeakMap<Out, number>()
  const put = (out: Out, { progress }: Reader, frame: Buffer) => {
    if (out.destroyed) return
    if (progress) progress.given += frame.length
    const write = progress ? () => inPieces(out, frame) : () => wireOf(out).write(frame)
    if (alone(faults, 'a reader', write) === undefined) out.destroy()
  }
  const catchUp = (out: Out, reader: Reader) => {
    behind.delete(out)
    caughtUp.set(out, latest())
    const whole = alone(faults, 'a reader that caught up', () => reader.whole?.())
    if (whole) put(out, reader, whole)
    else out.destroy()
  }
  return {
    change: (out, reader, frame, sent) => {
      if (out.destroyed || behind.has(out) || (caughtUp.get(out) ?? -1) >= sent) return
      if (out.writableLength <= mostUnsent) return put(out, reader, frame)
      behind.add(out)
      wireOf(out).once('drain', () => catchUp(out, reader))
    },
    // Whoever is behind hears from the server by what is still on its way to it.
    ping: (out, reader, frame) => {
      if (out.writableLength <= mostUnsent) put(out, reader, frame)
    },
  }
}

const slice = 250

type Readers = Iterable<readonly [Out, Reader]>

/** The public is written to in slices, so that whoever posts is not kept waiting; `next` is when the next one is due. */
export function inSlices(next: (drain: () => void) => unknown = setImmediate) {
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
    if (draining) next(drain)
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
