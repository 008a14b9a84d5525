import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { word } from '../../views/messages.ts'
import { tell } from '../../views/told.ts'
import type { Saying } from '../domain/saying.ts'
import { decodedText } from '../tables/encoding.ts'

export type Value = string | File
/** What a form sent, by field: as often as it was sent. */
export type Fields = Readonly<Record<string, Value | readonly Value[]>>

export interface Sent {
  readonly fields: Fields
  /** Of the address and the whole content, files included. */
  readonly digest: string
}

/** What cannot be read at all is the sender's fault: a sentence, never a failure of ours. */
export interface Unreadable {
  readonly unreadable: string
}

export const cutOff = () => word('asked.cut-off')

/** More fields than any page of ours has. */
const mostFields = 20_000
const mostOfAName = 200

/** The body of a request, read once: a form in either encoding, or an object in JSON. */
export async function readSent(c: Context): Promise<Sent | Unreadable> {
  const type = c.req.header('content-type') ?? ''
  const bytes = await whole(c)
  if (!bytes) return { unreadable: cutOff() }
  const pairs = /^application\/json\b/i.test(type)
    ? pairsInJson(bytes)
    : /^multipart\/form-data\b/i.test(type)
      ? await pairsInParts(bytes, type)
      : pairsInForm(bytes)
  if (typeof pairs === 'string') return { unreadable: pairs }
  if (pairs.length > mostFields) return { unreadable: word('asked.too-many-fields', { most: mostFields }) }
  if (pairs.some(([name]) => name.length > mostOfAName)) return { unreadable: word('asked.field-name-long') }
  const byName = new Map<string, Value[]>()
  for (const [name, value] of pairs) {
    const there = byName.get(name)
    if (there) there.push(value)
    else byName.set(name, [value])
  }
  const fields: Fields = Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
  return { fields, digest: await digestOf(c.req.path, pairs) }
}

/** The bytes of a body; nothing of one that stops before its end, because its sender went away or its line broke. */
async function whole(c: Context): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await c.req.arrayBuffer())
  } catch {
    return undefined
  }
}

/** The words of a file, or why it has none. */
export type WordsOf = (file: File) => Promise<{ readonly read: string } | { readonly fault: Saying }>

const asText: WordsOf = async file => ({ read: decodedText(new Uint8Array(await file.arrayBuffer())).text })

/** What was sent, with the words of each file that was chosen in the field for which it was brought. */
export async function withWordsOfFiles(
  fields: Fields,
  places: Readonly<Record<string, string>> = {},
  wordsOf: WordsOf = asText,
): Promise<{ readonly fields: Fields; readonly unread: readonly { readonly field: string; readonly why: string }[] }> {
  const all: Record<string, Fields[string]> = { ...fields }
  const unread: { field: string; why: string }[] = []
  for (const [name, place] of Object.entries(places)) {
    const file = all[name]
    delete all[name]
    if (!(file instanceof File) || file.size === 0) continue
    const words = await wordsOf(file)
    if ('read' in words) all[place] = words.read
    else unread.push({ field: name, why: tell(words.fault) })
  }
  return { fields: all, unread }
}

type Pairs = readonly (readonly [name: string, value: Value])[]

const notUtf8 = () => word('asked.not-utf-8')
const notRead = () => word('asked.no-form')

function pairsInForm(bytes: Uint8Array): Pairs | string {
  const text = decoded(bytes)
  if (text === undefined) return notUtf8()
  const pairs = [...new URLSearchParams(text)]
  // What is broken in percent signs becomes a replacement character, which is sent as such by nobody else.
  const isBroken = pairs.some(pair => pair.some(each => each.includes('\ufffd'))) && !/%EF%BF%BD|\ufffd/i.test(text)
  return isBroken ? notUtf8() : pairs
}

async function pairsInParts(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Pairs | string> {
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
    const pairs = [...form] as [string, Value][]
    const isBroken =
      pairs.some(([name, value]) => `${name}${typeof value === 'string' ? value : value.name}`.includes('\ufffd')) &&
      !Buffer.from(bytes.buffer).includes('\ufffd')
    return isBroken ? notUtf8() : pairs
  } catch {
    return notRead()
  }
}

function pairsInJson(bytes: Uint8Array): Pairs | string {
  const text = decoded(bytes)
  if (text === undefined) return notUtf8()
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return notRead()
    const pairs = Object.entries(value).flatMap(([name, each]) =>
      (Array.isArray(each) ? each : [each]).map(one => [name, one] as const),
    )
    return pairs.every(([, each]) => ['string', 'number', 'boolean'].includes(typeof each))
      ? pairs.map(([name, each]) => [name, String(each)] as const)
      : notRead()
  } catch {
    return notRead()
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How long it was on its way is another thing each time that it is sent. */
const ofTheWay = new Set(['elapsed', 'away'])

async function digestOf(path: string, pairs: Pairs): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(path))
  for (const [name, value] of pairs)
    if (ofTheWay.has(name)) continue
    else if (typeof value === 'string') hash.update(JSON.stringify([name, value]))
    else hash.update(JSON.stringify([name, value.name, value.size])).update(new Uint8Array(await value.arrayBuffer()))
  return hash.digest('hex')
}
