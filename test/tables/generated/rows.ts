import {
  dayWritten,
  genders,
  type Heading,
  headings,
  type Language,
  languages,
  modes,
  nothings,
  said,
  states,
  timeWritten,
} from './words.ts'

/** What stands in a cell, and what of it a reader has to say. */
interface Cell {
  readonly text: string
  readonly says?: Readonly<Record<string, unknown>>
}
/** One row below the headings, and what it says to whoever made it up. */
export interface Line {
  readonly cells: readonly string[]
  readonly says: Readonly<Record<string, unknown>>
}
export interface Body {
  readonly language: Language
  readonly columns: readonly { readonly heading: string; readonly field: Heading }[]
  readonly lines: readonly Line[]
}
export type Chance = () => number
export const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)] as T
export const shuffled = <T>(all: readonly T[], chance: Chance): readonly T[] =>
  all
    .map(each => ({ each, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each)

const nothing = (chance: Chance): Cell => ({ text: pick(nothings, chance) })
const day = (chance: Chance): string =>
  `${2001 + Math.floor(chance() * 18)}-${String(1 + Math.floor(chance() * 12)).padStart(2, '0')}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`

/** Of columns whose parts say one thing together, such as a first and a family name. */
function cellOf(field: Heading, language: Language, nth: number, way: number, chance: Chance): Cell {
  const rare = chance() < 0.25
  switch (field) {
    case 'name': {
      const name = pick(said.names[language], chance)
      return { text: `${name} ${nth + 1}`, says: { name: `${name} ${nth + 1}` } }
    }
    case 'firstName':
      return { text: `${pick(said.names[language], chance).split(' ')[0]} ${nth + 1}` }
    case 'familyName':
      return { text: pick(said.names[language], chance).split(' ').at(-1) ?? '' }
    case 'title':
      return valued('title', rare ? undefined : pick(said.titles[language], chance), chance)
    case 'function':
      return valued('function', rare ? undefined : pick(said.functions[language], chance), chance)
    case 'note':
      return valued('note', rare ? undefined : pick(said.notes[language], chance), chance)
    case 'gender': {
      const [text, gender] = pick(genders[language], chance)
      return rare ? nothing(chance) : { text, says: { gender } }
    }
    case 'mode': {
      const [text, mode] = pick(modes[language], chance)
      return rare ? nothing(chance) : { text, says: { mode } }
    }
    case 'received': {
      const time = `${String(8 + Math.floor(chance() * 10)).padStart(2, '0')}:${String(Math.floor(chance() * 60)).padStart(2, '0')}`
      return rare ? nothing(chance) : { text: timeWritten(time, way), says: { received: time } }
    }
    case 'itemTitle': {
      const title = pick(said.topics[language], chance)
      return { text: title, says: { title } }
    }
    case 'unused':
      return { text: pick([`x${nth}@example.org`, `${1000 + nth}`, `+43 1 ${20000 + nth}`, 'NA', ''], chance) }
    case 'document':
      return { text: pick([`A/AC.1/${nth}`, ''], chance) }
    default:
      return { text: '' }
  }
}

function valued(field: string, text: string | undefined, chance: Chance): Cell {
  return text === undefined ? nothing(chance) : { text, says: { [field]: text } }
}

/** The columns of a kind: those that it needs, some that it may have, and some that nobody here uses; in any order. */
function columnsFor(kind: Kind, language: Language, chance: Chance): readonly Heading[] {
  const some = (fields: readonly Heading[]) => fields.filter(() => chance() < 0.5)
  const more = chance() < 0.5 ? (['unused'] as const) : []
  switch (kind) {
    case 'participants': {
      const person = chance() < 0.6 ? (['name'] as const) : (['firstName', 'familyName'] as const)
      const rest = shuffled(
        [...person, ...some(['title', 'function', 'gender', 'mode', 'credentials']), ...more],
        chance,
      )
      return chance() < 0.7 ? ['delegation', ...rest] : shuffled(['delegation', ...rest], chance)
    }
    case 'requests':
      return shuffled(['delegation', ...some(['received', 'note']), ...more], chance)
    case 'status':
      return chance() < 0.5
        ? ['participant', 'signature', 'consent']
        : [
            'participant',
            ...shuffled<Heading>(['signature', 'ratification', ...some(['accession', 'acceptance'])], chance),
          ]
    case 'agenda':
      return language === 'en' && chance() < 0.3 ? ['item', 'document', 'itemTitle'] : ['item', 'itemTitle']
  }
}
export type Kind = 'participants' | 'requests' | 'status' | 'agenda'

/** A table of some kind in some language, as its maker means it. */
export function bodyOf(kind: Kind, chance: Chance): Body {
  const language = pick(languages, chance)
  const fields = columnsFor(kind, language, chance)
  const columns = fields.map(field => ({ heading: pick(headings[field][language], chance), field }))
  // In one heading each column is found by its own words only.
  const way = Math.floor(chance() * 10)
  const count = 2 + Math.floor(chance() * 10)
  const who = shuffled(states, chance)
  const days = new Map<string, string>()
  const lines = Array.from({ length: count }, (_, nth): Line => {
    const [code = '', ...names] =
      who[kind === 'participants' ? Math.floor(nth / 2) % who.length : nth % who.length] ?? []
    const named = names[languages.indexOf(language)] ?? ''
    if (kind === 'status') return statusLine(fields, named, code, language, way, chance)
    const number = `${nth + 1}`
    const cells = fields.map((field): Cell => {
      if (field === 'delegation') return { text: named, says: { participant: code } }
      if (field === 'item') return { text: number, says: { item: number } }
      if (field === 'credentials') {
        // Of a delegation, once: its first day counts.
        const given = days.get(code) ?? day(chance)
        days.set(code, given)
        return { text: dayWritten(given, language, way), says: { credentials: given } }
      }
      return cellOf(field, language, nth, way, chance)
    })
    const first = cells[fields.indexOf('firstName')]?.text
    const family = cells[fields.indexOf('familyName')]?.text
    const whole = first === undefined ? {} : { name: `${first} ${family}` }
    return { cells: cells.map(each => each.text), says: Object.assign(whole, ...cells.map(each => each.says ?? {})) }
  })
  return { language, columns, lines }
}
function statusLine(
  fields: readonly Heading[],
  named: string,
  code: string,
  language: Language,
  way: number,
  chance: Chance,
): Line {
  const signed = chance() < 0.6 ? day(chance) : undefined
  const kinds = fields.includes('consent')
    ? ['ratification', 'acceptance', 'accession']
    : fields.filter(each => each === 'ratification' || each === 'accession' || each === 'acceptance')
  const kind = pick(kinds, chance)
  const bound = chance() < 0.8 ? day(chance) : undefined
  const letter = kind === 'accession' ? ' a' : kind === 'acceptance' ? ' A' : ''
  const cells = fields.map(field => {
    if (field === 'participant') return named
    if (field === 'signature') return signed ? dayWritten(signed, language, way) : pick(nothings, chance)
    if (field === 'consent') return bound ? `${dayWritten(bound, language, way)}${letter}` : pick(nothings, chance)
    return field === kind && bound ? dayWritten(bound, language, way) : pick(nothings, chance)
  })
  return {
    cells,
    says: {
      participant: code,
      signature: signed ?? null,
      consent: bound ? { kind, date: bound } : null,
    },
  }
}
