import { dayTyped } from '../domain/day-typed.ts'
import { type Gender, genders, type Person, type PersonId, type PersonMode } from '../domain/delegates/facts.ts'
import type { Directory } from '../domain/directory.ts'
import { levels } from '../domain/list/order.ts'
import type { ParticipantKind } from '../domain/roll/kinds.ts'
import { namesKnown } from '../domain/roll/known-as.ts'
import { folded } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { type Day, hasControl, type ParticipantId } from '../domain/words.ts'
import { fieldLabels, type ListField, listFields, type ParticipantsTable } from './participants-table.ts'

/** A cell that cannot be taken over as it is. */
export interface RowFault {
  readonly row: number
  readonly field: ListField
  readonly value: string
  readonly sentence: string
  /** The rest of the row, so that a person sees whom it is about. */
  readonly delegation: string
  readonly name: string
}

/** A name of a delegation that nobody here has: a person says who it is. */
export interface Question {
  /** As the list has it. */
  readonly name: string
  readonly key: string
  readonly rows: readonly number[]
  readonly suggestions: readonly ParticipantId[]
  /** What was answered and cannot be: a name that nobody has. */
  readonly fault?: string | undefined
}

/** Somebody on the list, whose delegation is known. */
export interface Listed extends Omit<Person, 'id'> {
  readonly row: number
}

export interface DelegationRead {
  readonly participant: ParticipantId
  /** Kind and name of one that the session gets to know by this list. */
  readonly made?: { readonly kind: ParticipantKind; readonly name: string } | undefined
  readonly credentials?: Day | undefined
  readonly admittedUnder?: string | undefined
}

export interface ListRead {
  readonly faults: readonly RowFault[]
  readonly questions: readonly Question[]
  readonly people: readonly Listed[]
  readonly delegations: readonly DelegationRead[]
  /** Rows that a person said to leave out. */
  readonly leftOut: number
}

/** Kinds that a person can choose for a name that nobody has. */
export const newKinds = ['ngo', 'igo', 'un-entity', 'constituency', 'state', 'individual'] as const

const kindWords: Readonly<Record<(typeof newKinds)[number], readonly string[]>> = {
  state: [
    'state',
    'states',
    'member state',
    'member states',
    'member',
    'party',
    'parties',
    'state party',
    'states parties',
    'signatory',
    'signatories',
    'observer state',
    'observer states',
    'non member state',
    'country',
    'government',
    'governments',
    'etat',
    'etats',
    'pays',
    'estado',
    'estados',
    'pais',
    'reio',
    'regional economic integration organization',
  ],
  'un-entity': [
    'un',
    'un entity',
    'united nations',
    'united nations entity',
    'un system',
    'united nations system',
    'un agency',
    'specialized agency',
    'specialized agencies',
    'specialised agency',
    'united nations secretariat unit',
    'united nations bodies',
    'nations unies',
    'naciones unidas',
  ],
  igo: [
    'igo',
    'igos',
    'intergovernmental organization',
    'intergovernmental organizations',
    'intergovernmental organisation',
    'oig',
    'organisation intergouvernementale',
    'organizacion intergubernamental',
  ],
  ngo: [
    'ngo',
    'ngos',
    'non governmental organization',
    'non governmental organizations',
    'non governmental organisation',
    'nongovernmental organization',
    'civil society',
    'ong',
    'organisation non gouvernementale',
    'organizacion no gubernamental',
  ],
  constituency: ['constituency', 'major group', 'major groups'],
  individual: ['individual', 'expert', 'independent expert', 'panellist', 'panelist', 'individual expert'],
}

const genderWords: Readonly<Record<Gender | 'none', readonly string[]>> = {
  female: ['f', 'female', 'w', 'woman', 'femme', 'feminin', 'mujer', 'femenino'],
  male: ['m', 'male', 'man', 'h', 'homme', 'masculin', 'hombre', 'masculino'],
  other: ['x', 'other', 'another', 'non binary', 'nonbinary', 'autre', 'otro', 'otra'],
  none: ['', 'not recorded', 'not stated', 'not specified', 'unknown', 'n a', 'na', 'prefer not to say', 'undisclosed'],
}

const modeWords: Readonly<Record<PersonMode | 'none', readonly string[]>> = {
  'in person': [
    'in person',
    'in the room',
    'onsite',
    'on site',
    'physical',
    'present',
    'presentiel',
    'en presentiel',
    'sur place',
    'presencial',
  ],
  remote: [
    'remote',
    'remotely',
    'online',
    'on line',
    'virtual',
    'virtually',
    'a distance',
    'en ligne',
    'distanciel',
    'a distancia',
    'en linea',
    'virtuelle',
  ],
  none: ['', 'n a', 'unknown'],
}

const wordIn = <K extends string>(words: Readonly<Record<K, readonly string[]>>, typed: string): K | undefined =>
  (Object.keys(words) as K[]).find(key => words[key].includes(folded(typed)))

function levelIn(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return levels[Number(typed)] === undefined ? undefined : Number(typed)
  const wanted = folded(typed)
  const found = Object.entries(levels).filter(([, words]) =>
    [words, ...words.split(/,| or /)].some(each => folded(each) === wanted),
  )
  return found.length === 1 && found[0] ? Number(found[0][0]) : undefined
}

/**
 * Reads a list of participants with what a person typed since: `row.17.gender` in place of a cell, `row.17.out` for a
 * row that is left out, `who.NAME` for a delegation that nobody here has (`skip`, `new:ngo`, or an id) and `typed.NAME`
 * for its name as somebody typed it.
 */
export function readParticipants(
  table: ParticipantsTable,
  mended: Readonly<Record<string, string>>,
  session: Session,
  directory: Directory,
): ListRead {
  const known = namesKnown(directory, session)
  const faults: RowFault[] = []
  const questions = new Map<
    string,
    { name: string; rows: number[]; suggestions: readonly ParticipantId[]; fault?: string }
  >()
  const delegations = new Map<ParticipantId, DelegationRead>()
  const people: Listed[] = []
  const firstRow = new Map<string, number>()
  const remembered = new Map<string, Who>()
  let leftOut = 0

  for (const { row, cells } of table.rows) {
    if (mended[`row.${row}.out`]) {
      leftOut++
      continue
    }
    const cell = (field: ListField): string => (mended[`row.${row}.${field}`] ?? cells[field] ?? '').trim()
    const before = faults.length
    const name = cell('name') || [cell('firstName'), cell('familyName')].filter(Boolean).join(' ')
    const delegation = cell('delegation')
    const fault = (field: ListField, sentence: string) =>
      faults.push({ row, field, value: cell(field), sentence, delegation, name })
    for (const field of listFields) {
      const control = controlIn(cell(field))
      if (control) fault(field, `${fieldLabels[field]} holds a control character (${control}).`)
      if (cell(field).includes('\ufffd'))
        fault(field, `${fieldLabels[field]} holds a character that could not be read.`)
      if (cell(field).length > 500) fault(field, `${fieldLabels[field]} is longer than 500 characters.`)
    }
    if (!name) fault('name', 'The name is missing.')
    if (!delegation) fault('delegation', 'The delegation is missing.')
    const gender = wordIn(genderWords, cell('gender'))
    if (gender === undefined) fault('gender', `Gender: “${cell('gender')}” is none of female, male, other, or empty.`)
    const mode = wordIn(modeWords, cell('mode'))
    if (mode === undefined) fault('mode', `Mode: “${cell('mode')}” is neither in person nor remote.`)
    const level = cell('level') ? levelIn(cell('level')) : undefined
    if (cell('level') && level === undefined)
      fault('level', `Level: “${cell('level')}” is no level from 1 (Head of State) to 10.`)
    const credentials = cell('credentials') ? dayTyped(cell('credentials')) : undefined
    if (cell('credentials') && credentials === undefined)
      fault('credentials', `Credentials: “${cell('credentials')}” is no day such as 2019-09-10 or 10 September 2019.`)
    if (!delegation || faults.slice(before).some(each => each.field === 'delegation')) continue

    const kind = wordIn(kindWords, cell('type'))
    const key = `${folded(delegation)}${kind ? ` ${kind}` : ''}`
    const who = remembered.get(key) ?? whoIs(delegation, kind, key, mended, known, session, directory)
    remembered.set(key, who)
    if ('skip' in who) {
      leftOut++
      faults.length = before
      continue
    }
    if ('question' in who) {
      const asked = questions.get(key) ?? { name: delegation, rows: [], ...who.question }
      asked.rows.push(row)
      questions.set(key, asked)
      continue
    }
    const listed = delegations.get(who.participant)
    delegations.set(who.participant, {
      ...who,
      credentials: listed?.credentials ?? credentials,
      admittedUnder: listed?.admittedUnder ?? (cell('admittedUnder') || undefined),
    })
    if (!name) continue
    const same = `${who.participant} ${folded(name)}`
    const twice = firstRow.get(same)
    if (twice !== undefined) {
      fault('name', `The same name stands in row ${twice}: change it, or leave this row out.`)
      continue
    }
    firstRow.set(same, row)
    people.push({
      row,
      participant: who.participant,
      name,
      title: cell('title') || undefined,
      function: cell('function') || undefined,
      role: cell('role') || undefined,
      level,
      gender: genders.find(each => each === gender),
      mode: mode === 'none' ? undefined : mode,
    })
  }
  return {
    faults,
    questions: [...questions].map(([key, question]) => ({ key, ...question })),
    people,
    delegations: [...delegations.values()],
    leftOut,
  }
}

type Who =
  | DelegationRead
  | { readonly skip: true }
  | { readonly question: { readonly suggestions: readonly ParticipantId[]; readonly fault?: string } }

/** Id of an organization that a list makes known, until it is taken over. */
export const madeBy = (key: string): ParticipantId => `new:${key}`

function whoIs(
  typed: string,
  kind: (typeof newKinds)[number] | undefined,
  key: string,
  mended: Readonly<Record<string, string>>,
  known: ReturnType<typeof namesKnown>,
  session: Session,
  directory: Directory,
): Who {
  const isState = (id: ParticipantId) => directory.states.has(id) || session.participants.get(id)?.kind === 'state'
  const answer = mended[`who.${key}`] ?? ''
  const name = mended[`typed.${key}`]?.trim() ?? ''
  if (answer === 'skip') return { skip: true }
  const made = newKinds.find(each => answer === `new:${each}`)
  if (made) return { participant: madeBy(key), made: { kind: made, name: typed } }
  if (answer && (directory.states.has(answer) || session.participants.has(answer))) return { participant: answer }
  const byName = (wanted: string) => {
    const found = known.find(wanted)
    // The list says what it is: an organization is not taken for the State whose other name it has.
    return kind === undefined ? found : found.filter(id => isState(id) === (kind === 'state'))
  }
  const [only, ...others] = byName(name || typed)
  if (only !== undefined && others.length === 0) return { participant: only }
  const code = kind === 'state' ? codeOf(directory, name || typed) : undefined
  if (code) return { participant: code }
  if (only === undefined && !name && kind !== undefined && kind !== 'state')
    return { participant: madeBy(key), made: { kind, name: typed } }
  return {
    question: {
      suggestions: only === undefined ? known.suggest(typed) : [only, ...others],
      ...(name ? { fault: `Nobody here is called “${name}”.` } : {}),
    },
  }
}

const codeOf = (directory: Directory, typed: string): ParticipantId | undefined => {
  if (!/^[A-Z]{2,3}$/.test(typed)) return undefined
  for (const [id, state] of directory.states) if (id === typed || state.iso2 === typed) return id
  return undefined
}

/** "U+0007", if there is one. */
function controlIn(text: string): string | undefined {
  if (!hasControl(text)) return undefined
  const found = /\p{Cc}/u.exec(text)?.[0] ?? ''
  return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** What a newer list changes: nobody's row is touched before a person has seen it. */
export interface ListChanges {
  readonly added: readonly Listed[]
  readonly changed: readonly { readonly before: Person; readonly after: Listed; readonly fields: readonly string[] }[]
  readonly unchanged: readonly { readonly before: Person; readonly after: Listed }[]
  readonly gone: readonly Person[]
  readonly delegationsAdded: readonly ParticipantId[]
  readonly delegationsGone: readonly ParticipantId[]
}

/** The same person is the same name in the same delegation. */
const sameAs = ({ participant, name }: { participant: ParticipantId; name: string }) => `${participant} ${folded(name)}`

const compared = ['name', 'title', 'function', 'role', 'level', 'gender', 'mode'] as const

export function changesOf(read: ListRead, inForce: ReadonlyMap<ParticipantId, readonly Person[]>): ListChanges {
  const former = new Map<string, Person>()
  for (const persons of inForce.values()) for (const person of persons) former.set(sameAs(person), person)
  const added: Listed[] = []
  const changed: { before: Person; after: Listed; fields: readonly string[] }[] = []
  const unchanged: { before: Person; after: Listed }[] = []
  const there = new Set<PersonId>()
  for (const after of read.people) {
    const before = former.get(sameAs(after))
    if (!before) {
      added.push(after)
      continue
    }
    there.add(before.id)
    const fields = compared.filter(field => before[field] !== after[field])
    if (fields.length > 0) changed.push({ before, after, fields })
    else unchanged.push({ before, after })
  }
  const listed = new Set(read.delegations.map(each => each.participant))
  return {
    added,
    changed,
    unchanged,
    gone: [...former.values()].filter(({ id }) => !there.has(id)),
    delegationsAdded: [...listed].filter(id => !inForce.has(id)),
    delegationsGone: [...inForce.keys()].filter(id => !listed.has(id)),
  }
}
