import { labelOf } from '../../views/form.tsx'
import { levelHere, nameHere, nameOfTreaty } from '../../views/here.ts'
import { dateInWords, languageName, say, valueInWords, word, wordHere } from '../../views/messages.ts'
import { capacityWords, debateLabel } from '../../views/scene.ts'
import { beginningOf } from '../domain/beginnings.ts'
import type { Person, PersonId } from '../domain/delegates/facts.ts'
import type { Directory } from '../domain/directory.ts'
import { alignments } from '../domain/floor/facts.ts'
import type { Session } from '../domain/session.ts'
import { table } from '../domain/table.ts'
import { clockOf, dayOf } from '../domain/times.ts'
import { type Capacity, languages } from '../domain/words.ts'
import { choices, houses } from '../report/index.ts'

/** What the values of the past are read with: what is gone since is found in the journal. */
export interface Past {
  readonly session: Session
  readonly directory: Directory
  readonly persons: ReadonlyMap<PersonId, Person>
}

type Reads = (past: Past, value: unknown) => string

const text: Reads = (_, value) => (typeof value === 'object' ? '' : String(value))
const each =
  (reads: Reads, between = ', '): Reads =>
  (past, value) =>
    [value]
      .flat()
      .map(one => reads(past, one))
      .filter(Boolean)
      .join(between)
const oneOf =
  (noun: string): Reads =>
  (_, value) =>
    wordHere(`${noun}.${value}`) ?? valueInWords(String(value))
const fieldsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** Whoever was called so then; a name that was resolved since is still what was typed. */
export const nameThen = ({ session, directory }: Past, id: string): string => {
  const typed = session.participants.get(id)
  if (typed?.resolved !== undefined && typed.name !== undefined) return typed.name
  const registered = typed ? undefined : beginningOf(session, 'participant-registered', id)
  return registered?.name || nameHere(session, directory, id, session.settings.from).list
}
const name: Reads = (past, value) => nameThen(past, String(value))

/** Who asked to speak: its number is nobody's business. */
export const whoAsked = (past: Past, id: string): string => {
  const asked = beginningOf(past.session, 'inscribed', id)
  return asked ? nameThen(past, asked.participant) : ''
}

/** Of several requests of one delegation, the one of that time. */
const request: Reads = (past, value) => {
  const asked = past.session.inscriptions.get(String(value))
  const who = whoAsked(past, String(value))
  return asked && who ? `${who}, ${clockOf(asked.received, past.session.settings.zone)}` : who
}

/** Whose statement, or whose request, is answered. */
const whose: Reads = (past, value) => {
  const said = beginningOf(past.session, 'floor-given', value)
  return said ? nameThen(past, said.participant) : whoAsked(past, String(value))
}

const debate: Reads = ({ session }, value) => {
  const known = session.debates.get(String(value)) ?? beginningOf(session, 'debate-set-up', value)
  return known ? debateLabel(session, known) : ''
}
const meeting: Reads = ({ session }, value) => {
  const number =
    typeof value === 'number'
      ? value
      : (session.meetings.get(String(value)) ?? beginningOf(session, 'meeting-planned', value))?.number
  return number === undefined ? '' : say('settings.meeting', { number })
}
const day: Reads = (_, value) => dateInWords(String(value))
const moment: Reads = ({ session }, value) => clockOf(String(value), session.settings.zone)
const span: Reads = (past, value) => {
  const { from, to } = Object.fromEntries(fieldsOf(value))
  return `${dateInWords(dayOf(String(from), past.session.settings.zone))}, ${moment(past, from)}–${moment(past, to)}`
}
const momentWithDay: Reads = (past, value) =>
  `${dateInWords(dayOf(String(value), past.session.settings.zone))} ${moment(past, value)}`

const language: Reads = (_, value) => {
  const code = languages.find(one => one === value)
  return code === undefined ? String(value) : languageName(code)
}
/** What was typed in several languages, each with its name. */
const inLanguages: Reads = (past, value) =>
  fieldsOf(value)
    .map(([code, typed]) => `${language(past, code)}: ${printed(typed)}`)
    .join('; ')
const printed = (typed: unknown): string =>
  fieldsOf(typed)
    .flatMap(([field, words]) => (['mark', 'gender', 'number'].includes(field) ? [] : [String(words)]))
    .join(', ')

/** A group that is gone is called as it was. */
const groupsNamed = ({ session }: Past, value: unknown): Capacity =>
  Object.fromEntries(
    fieldsOf(value).map(([field, whom]) => {
      const defined = session.groups.has(String(whom)) ? undefined : beginningOf(session, 'group-defined', whom)
      return [field, defined?.name ?? whom]
    }),
  )

const joined: Reads = (past, value) => {
  const all = Object.fromEntries(fieldsOf(value))
  return alignments
    .filter(how => [all[how] ?? []].flat().length > 0)
    .map(how => `${word(`log.${how}`)}: ${each(name, '; ')(past, all[how])}`)
    .join('; ')
}
const votes: Reads = (_, value) =>
  fieldsOf(value)
    .map(([field, count]) => `${labelOf('history', field)}: ${count}`)
    .join(', ')
const chapters: Reads = (_, value) =>
  [value]
    .flat()
    .map(content => {
      const { chapter, part } = Object.fromEntries(fieldsOf(content))
      return [chapter, part].filter(Boolean).join('.')
    })
    .join(', ')

/** How each field is read; one that is not here is words that somebody typed. */
const readers = table<Reads>({
  participant: name,
  resolved: name,
  chair: name,
  'body.members': each(name, '; '),
  'wording.alreadyNamed': each(name, '; '),
  capacity: (past, value) => capacityWords(past, { capacity: groupsNamed(past, value) }) || word('log.own-capacity'),
  alignments: joined,
  inscription: request,
  answers: whose,
  person: ({ persons }, value) => persons.get(String(value))?.name ?? '',
  debate,
  meeting,
  meetings: each(meeting),
  items: each(text),
  start: moment,
  end: moment,
  at: moment,
  received: moment,
  opens: momentWithDay,
  planned: span,
  from: day,
  to: day,
  date: day,
  credentials: day,
  attended: each(day, '; '),
  level: (_, value) => levelHere(Number(value)),
  channel: oneOf('waiting.channel'),
  policy: oneOf('waiting.policy'),
  mode: oneOf('values'),
  when: oneOf('values'),
  result: oneOf('values'),
  how: oneOf('values'),
  what: oneOf('values'),
  gender: (_, value) => say(`history.gender.${value}`),
  access: (_, value) => (value === 'closed' ? say('access.closed-meeting') : String(value)),
  form: () => say('history.list-of-persons'),
  title: (_, value) => (value === 'representative' ? say('history.yes') : String(value)),
  votes,
  contents: chapters,
  names: inLanguages,
  texts: inLanguages,
  'body.texts': inLanguages,
  language,
  'wording.language': language,
  originalLanguage: language,
  distribution: oneOf('report.distribution'),
  template: oneOf('report.template'),
  paper: oneOf('report.paper'),
  'body.instrument': ({ directory }, value) => nameOfTreaty(directory, String(value)),
  'wording.house': (_, value) => valueInWords(houses.get(String(value))?.title ?? String(value)),
  'wording.own': (_, value) => String(Object.fromEntries(fieldsOf(value))['title'] ?? ''),
  'wording.style': oneOf('floor.style'),
  'wording.choices.seat': (_, value) => say(`history.seat.${value}`),
  'wording.choices.letterhead': (_, value) => say(`settings.letterhead.${value}`),
})

/** The kinds of one noun are not those of another. */
const kinds = table<string>({
  'participant-amended': 'kinds',
  'document-amended': 'report.kind',
})

const choiceIn = (field: string) => {
  const key = /^wording\.choices\.(.+)$/s.exec(field)?.[1]
  return key !== undefined && Object.hasOwn(choices, key) ? choices[key as keyof typeof choices] : undefined
}

/** What a field is called on the page where it is set. */
export function fieldInWords(field: string): string {
  const choice = choiceIn(field)
  return choice ? valueInWords(choice.label) : labelOf('history', field)
}

/** A value that a field had, as whoever reads the page says it; nothing where it has none. */
export function valueThen(past: Past, type: string, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '')
    return field.startsWith('wording.choices.') ? say('wording.as-the-house') : ''
  if (typeof value === 'boolean') return say(value ? 'history.yes' : 'history.no')
  const choice = choiceIn(field)
  if (choice) return valueInWords(choice.values[String(value)]?.label ?? String(value))
  if (field === 'kind') return oneOf(kinds[type] ?? 'values')(past, value)
  return (readers[field] ?? text)(past, value)
}
