import { keyOf, partsOfHeading } from './heading-words.ts'
import { agendaHeadings } from './meanings/agenda.ts'
import type { Headings } from './meanings/headings.ts'
import { participantsHeadings } from './meanings/participants.ts'
import { requestsHeadings } from './meanings/requests.ts'
import { consentHeading, statusHeadings } from './meanings/status.ts'
import { remembered } from './remembered.ts'
import type { TableKind } from './source.ts'

const headings: Readonly<Record<TableKind, Headings>> = {
  participants: participantsHeadings,
  requests: requestsHeadings,
  status: statusHeadings,
  agenda: agendaHeadings,
}

export const meaningsOf = (kind: TableKind): readonly string[] => Object.keys(headings[kind].exact)

interface Prepared {
  readonly exact: ReadonlyMap<string, string>
  readonly among: readonly { readonly words: readonly string[]; readonly meaning: string }[]
  readonly not: ReadonlySet<string>
  readonly other: ReadonlySet<string>
}
const prepared = new Map<TableKind, Prepared>()

function preparedFor(kind: TableKind): Prepared {
  const known = prepared.get(kind)
  if (known) return known
  const { exact, among, not, other } = headings[kind]
  const keys = new Map<string, string>()
  for (const [meaning, words] of Object.entries(exact))
    for (const each of [meaning, ...words]) if (!keys.has(keyOf(each))) keys.set(keyOf(each), meaning)
  const made: Prepared = {
    exact: keys,
    among: Object.entries(among).flatMap(([meaning, words]) =>
      words.map(each => ({ words: keyOf(each).split(' '), meaning })),
    ),
    not: new Set(not.flatMap(each => keyOf(each).split(' '))),
    other: new Set(other.map(keyOf)),
  }
  prepared.set(kind, made)
  return made
}

/** What a heading says its column is, and how surely: 3 by its own words, 1.5 by a word among others. */
export interface Meant {
  readonly meaning: string | null
  readonly sureness: number
}

const nothing: Meant = { meaning: null, sureness: 0 }

/** A row that is looked at as headings asks for each of its cells, and again for the next row. */
const asked: Readonly<Record<TableKind, (heading: string) => Meant>> = {
  participants: remembered(heading => meaningOf(heading, 'participants')),
  requests: remembered(heading => meaningOf(heading, 'requests')),
  status: remembered(heading => meaningOf(heading, 'status')),
  agenda: remembered(heading => meaningOf(heading, 'agenda')),
}

export const meantBy = (heading: string, kind: TableKind): Meant =>
  heading.length > 300 ? nothing : asked[kind](heading)

function meaningOf(heading: string, kind: TableKind): Meant {
  const text = heading.replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > 300) return nothing
  if (kind === 'status') {
    const consent = consentHeading(text)
    if (consent !== undefined) return { meaning: consent, sureness: 3 }
  }
  if (text.length > 80) return nothing
  const { exact, among, not, other } = preparedFor(kind)
  const parts = partsOfHeading(heading)
  for (const part of parts) {
    const meaning = exact.get(keyOf(part))
    if (meaning !== undefined) return { meaning, sureness: 3 }
  }
  if (parts.some(part => other.has(keyOf(part)))) return { meaning: null, sureness: 1 }
  for (const part of parts) {
    const words = keyOf(part).split(' ')
    if (words.length > 6 || words.some(word => not.has(word))) continue
    const found = among.find(each => each.words.every(word => words.includes(word)))
    if (found) return { meaning: found.meaning, sureness: 1.5 }
  }
  return nothing
}
