import type { Random } from './random.ts'
import { everybodysNames, hostile, megabyte } from './values.ts'

export interface Chosen {
  readonly filename: string
  readonly content: string
}
export type Field = readonly [name: string, value: string | Chosen]
export interface Body {
  readonly type: string
  readonly bytes: Buffer
}

export const urlEncoded = (fields: readonly Field[]): Body => ({
  type: 'application/x-www-form-urlencoded',
  bytes: Buffer.from(
    new URLSearchParams(
      fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
    ).toString(),
  ),
})

const quoted = (text: string) => text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

export const inParts = (fields: readonly Field[], boundary = 'a-boundary-of-ours'): Body => {
  const parts = fields.map(([name, value]) =>
    typeof value === 'string'
      ? `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`
      : `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"; filename="${quoted(value.filename)}"\r\nContent-Type: application/octet-stream\r\n\r\n${value.content}\r\n`,
  )
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
  }
}

const inJson = (fields: readonly Field[]): Body => ({
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(Object.fromEntries(fields))),
})

/** Bodies that are no form, or one of a kind that no page sends. */
const broken: readonly ((fields: readonly Field[], random: Random) => Body)[] = [
  fields => ({ ...inParts(fields), type: 'multipart/form-data' }),
  fields => ({ ...inParts(fields), type: 'multipart/form-data; boundary=another' }),
  (fields, random) => {
    const { type, bytes } = inParts(fields)
    return { type, bytes: bytes.subarray(0, random.below(bytes.length)) }
  },
  fields => ({ ...urlEncoded(fields), bytes: Buffer.from(`${urlEncoded(fields).bytes}&a=%ff%fe&b=%C3%28&%=%zz`) }),
  (fields, random) => {
    const bytes = Buffer.from(urlEncoded([...fields, ['x', 'yz']]).bytes)
    bytes[random.below(bytes.length)] = random.pick([0xff, 0xc0, 0x00, 0x80] as const)
    return { type: 'application/x-www-form-urlencoded', bytes }
  },
  fields => ({ type: 'text/plain', bytes: urlEncoded(fields).bytes }),
  fields => ({ type: 'application/xml; charset=utf-16', bytes: inJson(fields).bytes }),
  fields => ({ type: '', bytes: urlEncoded(fields).bytes }),
  () => ({ type: 'application/x-www-form-urlencoded', bytes: Buffer.alloc(0) }),
  () => ({ type: 'multipart/form-data; boundary=x', bytes: Buffer.alloc(0) }),
  () => ({ type: 'application/json', bytes: Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) }),
  () => ({ type: 'application/json', bytes: Buffer.from(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`) }),
  fields => ({ type: 'application/json', bytes: Buffer.from(JSON.stringify(fields.map(([, value]) => value))) }),
  fields => ({
    type: 'application/json',
    bytes: Buffer.from(JSON.stringify({ ...Object.fromEntries(fields), deep: { __proto__: 1, of: [1, null] } })),
  }),
  fields => ({
    type: 'application/json',
    bytes: Buffer.from(
      `{"__proto__":{"attempt":"x"},"a":"\\ud800","n":1e400,${JSON.stringify(Object.fromEntries(fields)).slice(1)}`,
    ),
  }),
  fields => urlEncoded([...fields, ...everybodysNames.map((name): Field => [name, 'x'])]),
  fields => urlEncoded([...fields, ...fields]),
]

/** Bodies with as much as a body may have: each costs as much as fifty others. */
const heavy: readonly ((fields: readonly Field[], random: Random) => Body)[] = [
  (fields, random) =>
    urlEncoded([
      ...fields,
      ...Array.from({ length: 3_000 }, (_, n): Field => [`field.${n}`, hostile(random).slice(0, 20)]),
    ]),
  (fields, random) =>
    urlEncoded([...fields, ...Array.from({ length: 3_000 }, (): Field => ['attempt', random.uuid()])]),
  (fields, random) => {
    const at = random.below(fields.length + 1)
    const [name] = fields[at] ?? ['name']
    return urlEncoded([...fields.slice(0, at), [name, megabyte(random)], ...fields.slice(at + 1)])
  },
]

/** What is sent of fields: mostly as a page of ours would. */
export function bodyOf(fields: readonly Field[], random: Random): Body {
  const hasFile = fields.some(([, value]) => typeof value !== 'string')
  if (random.chance(0.08)) return random.pick(broken)(fields, random)
  if (random.chance(0.005)) return random.pick(heavy)(fields, random)
  if (hasFile || random.chance(0.15)) return inParts(fields)
  return random.chance(0.1) ? inJson(fields) : urlEncoded(fields)
}
