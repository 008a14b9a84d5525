import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Random } from '../fuzz/random.ts'

/*
 * What a program did to a folder, call by call, as strace saw it; and what a disk may hold of it when the power goes.
 * What was flushed is there. Of the rest a disk keeps nothing, all, or sectors here and there; and a name that was given,
 * changed or taken away is sure once its folder was flushed.
 */

type Act =
  | { readonly kind: 'named'; readonly file: string }
  | { readonly kind: 'written'; readonly file: string; readonly at: number | undefined; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly length: number }
  | { readonly kind: 'flushed'; readonly file: string }
  | { readonly kind: 'removed'; readonly file: string }
  | { readonly kind: 'renamed'; readonly file: string; readonly to: string }
  /** To somebody else, by a socket: it is known outside from the moment at which it begins. */
  | { readonly kind: 'said'; readonly bytes: Buffer }

const calls = 'pwrite64,pwritev,write,writev,fsync,fdatasync,ftruncate,fallocate,openat,unlink,rename,copy_file_range'

/** What a program is started by so that all that it does to files is written down; behind what is there already. */
export const recordedIn = (log: string): readonly string[] =>
  ['strace', '-D', '-A', '-f', '-y', '-xx', '-s', '200000', '--seccomp-bpf', '-qq', '-e', 'signal=none'].concat(
    '-e',
    `trace=${calls}`,
    '-o',
    log,
  )

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
const textOf = (hex: string): string => (hex.startsWith('\\x') ? bytesOf(hex).toString() : hex)

/** What was done to the folder and said to others, in order. */
export function actsIn(log: string, folder: string): readonly Act[] {
  const acts: Act[] = []
  const begun = new Map<string, string>()
  for (const line of readFileSync(log, 'latin1').split('\n')) {
    const [pid = ''] = line.split(' ', 1)
    const rest = line.slice(pid.length).trimStart()
    if (rest.endsWith('<unfinished ...>')) {
      const head = rest.slice(0, -'<unfinished ...>'.length).trimEnd()
      const said = saidIn(head)
      if (said) acts.push(said)
      else begun.set(pid, head)
      continue
    }
    const ending = /^<\.\.\. \w+ resumed>/.exec(rest)
    const whole = ending ? `${begun.get(pid) ?? ''}${rest.slice(ending[0].length)}` : rest
    const act = actOf(whole, folder)
    if (act) acts.push(act)
  }
  return acts
}

const saidIn = (call: string): Act | undefined =>
  /^writev?\(\d+<\\x73\\x6f\\x63\\x6b\\x65\\x74/.test(call)
    ? { kind: 'said', bytes: bytesOf([...call.matchAll(/"([^"]*)"/g)].map(([, each]) => each).join('')) }
    : undefined

function actOf(call: string, folder: string): Act | undefined {
  const name = call.slice(0, Math.max(0, call.indexOf('(')))
  if (name === '' || / = -\d+ E/.test(call.slice(-80))) return undefined
  const said = saidIn(call)
  if (said) return said
  const inside = (hex: string | undefined): string | undefined => {
    const path = textOf(hex ?? '')
    return path === folder ? '.' : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
  }
  const quoted = [...call.matchAll(/"([^"]*)"(\.\.\.)?/g)]
  if (name === 'openat' || name === 'unlink' || name === 'rename') {
    const [file, to] = quoted.map(([, each]) => inside(each))
    if (file === undefined) return undefined
    if (name === 'openat') return call.includes('O_CREAT') ? { kind: 'named', file } : undefined
    if (name === 'unlink') return { kind: 'removed', file }
    if (to === undefined) throw new Error(`taken out of the folder: ${file}`)
    return { kind: 'renamed', file, to }
  }
  const file = inside(/<([^>]*)>/.exec(call)?.[1])
  if (file === undefined || file.endsWith('-shm')) return undefined
  if (name === 'fsync' || name === 'fdatasync') return { kind: 'flushed', file }
  /** The length that is cut to, or the place that is written at. */
  const last = Number(/, (\d+)\) += \d+$/.exec(call.slice(-80))?.[1])
  if (Number.isNaN(last) && name !== 'write') throw new Error(`not understood: …${call.slice(-80)}`)
  if (name === 'ftruncate') return { kind: 'cut', file, length: last }
  const isWhole = quoted.length === 1 && quoted[0]?.[2] === undefined
  if ((name !== 'pwrite64' && name !== 'write') || !isWhole) throw new Error(`not understood: ${call.slice(0, 200)}`)
  // By `write` a file is only ever begun or gone on with.
  return { kind: 'written', file, at: name === 'write' ? undefined : last, bytes: bytesOf(quoted[0]?.[1] ?? '') }
}

interface Content {
  sure: Buffer
  pending: (Act & { kind: 'written' | 'cut' })[]
}

/** Kept of what was not flushed. */
export type Kept = 'nothing' | 'sectors' | 'all'

const sector = 512

function applied(before: Buffer, act: Content['pending'][number], keeps: () => boolean): Buffer {
  if (act.kind === 'cut') {
    if (!keeps()) return before
    return Buffer.concat([before.subarray(0, act.length), Buffer.alloc(Math.max(0, act.length - before.length))])
  }
  const at = act.at ?? before.length
  const after = Buffer.concat([before, Buffer.alloc(Math.max(0, at + act.bytes.length - before.length))])
  for (let from = 0; from < act.bytes.length; from += sector)
    if (keeps()) act.bytes.copy(after, at + from, from, Math.min(act.bytes.length, from + sector))
  return after
}

const always = () => true

/** A disk that begins with what a folder holds. */
export function diskFrom(folder: string) {
  const begin = new Map<string, Content>()
  const take = (under: string) => {
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
      const path = join(under, entry.name)
      if (entry.isDirectory()) take(path)
      else begin.set(path, { sure: readFileSync(join(folder, path)), pending: [] })
    }
  }
  take('')
  /** As the program sees them, and as they are sure; what was done to names since, in order, folder by folder. */
  const names = new Map(begin)
  const sure = new Map(begin)
  const changes: ((among: Map<string, Content>) => void)[] = []
  const places: string[] = []
  const change = (file: string, what: (among: Map<string, Content>) => void) => {
    what(names)
    changes.push(what)
    places.push(dirname(file))
  }
  const flush = (place: string) => {
    for (let at = 0; at < changes.length; )
      if (places[at] === place) {
        changes.splice(at, 1)[0]?.(sure)
        places.splice(at, 1)
      } else at += 1
  }
  const does = (act: Act): void => {
    if (act.kind === 'said') return
    const { file } = act
    const content = names.get(file)
    if (act.kind === 'named') {
      const made: Content = { sure: Buffer.alloc(0), pending: [] }
      if (!content) change(file, among => among.set(file, made))
    } else if (act.kind === 'removed') change(file, among => among.delete(file))
    else if (act.kind === 'renamed')
      change(file, among => {
        const moved = among.get(file)
        among.delete(file)
        if (moved) among.set(act.to, moved)
      })
    else if (act.kind !== 'flushed') content?.pending.push(act)
    else if (content) {
      for (const each of content.pending.splice(0)) content.sure = applied(content.sure, each, always)
    } else flush(file)
  }
  return {
    does,
    /** What is found after the power was cut now. */
    writeTo: (where: string, kept: Kept, random: Random): void => {
      const found = new Map(sure)
      const some = kept === 'all' ? changes.length : kept === 'nothing' ? 0 : random.below(changes.length + 1)
      for (const each of changes.slice(0, some)) each(found)
      const keeps = kept === 'all' ? always : () => random.chance(0.5)
      for (const [file, { sure: before, pending }] of found) {
        const bytes = kept === 'nothing' ? before : pending.reduce((now, each) => applied(now, each, keeps), before)
        mkdirSync(dirname(join(where, file)), { recursive: true })
        writeFileSync(join(where, file), bytes)
      }
    },
  }
}
