import { daysTyped, dayTyped } from '../domain/day-typed.ts'
import { genders, type Person } from '../domain/delegates/facts.ts'
import type { Directory } from '../domain/directory.ts'
import type { ParticipantKind } from '../domain/roll/kinds.ts'
import { type NamesKnown, namesKnown } from '../domain/roll/known-as.ts'
import { folded } from '../domain/roll/names.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { Session } from '../domain/session.ts'
import type { Day, ParticipantId } from '../domain/words.ts'
import { isOfState } from '../tables/both-named.ts'
import { controlIn, genderWords, kindCalled, levelIn, modeWords, newKinds, wordIn } from './participants-cells.ts'
import { type ListField, listFields, type ParticipantsTable } from './participants-table.ts'

/** A cell that cannot be taken over as it is. */
export interface RowFault {
  readonly row: number
  readonly field: ListField
  readonly value: string
  readonly fault: Saying
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
  /** It stands beside a State, and may be whom the row is about. */
  readonly organization?: string | undefined
  /** What was answered and cannot be: a name that nobody has. */
  readonly fault?: Saying | undefined
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

/** What somebody typed since the list came: `row.17.gender` in place of a cell, `row.17.out` for a row that is left out. */
type Mended = Readonly<Record<string, string>>

interface Row {
  readonly row: number
  readonly name: string
  readonly delegation: string
  readonly cell: (field: ListField) => string
}

function rowOf({ row, cells }: ParticipantsTable['rows'][number], mended: Mended, isTouched: boolean): Row {
  const cell = (field: ListField): string =>
    (isTouched ? mended[`row.${row}.${field}`]?.trim() : undefined) ?? cells[field] ?? ''
  const name = cell('name') || [cell('firstName'), cell('familyName')].filter(Boolean).join(' ')
  return { row, name, delegation: cell('delegation'), cell }
}

const faultIn = ({ row, name, delegation, cell }: Row, field: ListField, fault: Saying): RowFault => ({
  row,
  field,
  value: cell(field),
  fault,
  delegation,
  name,
})

const credentialsIn = (typed: string, order: string | undefined) =>
  dayTyped(typed, order === 'day-first' || order === 'month-first' ? order : undefined)

/** What a row says of a person, and what of it cannot be taken over. */
function cellsOf(line: Row, mended: Mended, isHombreMujer: boolean) {
  const { name, delegation, cell } = line
  const faults: RowFault[] = []
  const fault = (field: ListField, saying: Saying) => faults.push(faultIn(line, field, saying))
  for (const field of listFields) {
    const control = controlIn(cell(field))
    if (control) fault(field, tells('row.control', { field, control }))
    if (cell(field).includes('\ufffd')) fault(field, tells('row.unread', { field }))
    if (cell(field).length > 500) fault(field, tells('row.long', { field }))
  }
  if (!name) fault('name', tells('row.name-missing'))
  if (!delegation) fault('delegation', tells('row.delegation-missing'))
  const gender = wordIn(genderWords, isHombreMujer && folded(cell('gender')) === 'm' ? 'mujer' : cell('gender'))
  if (gender === undefined) fault('gender', tells('row.gender', { value: cell('gender') }))
  const mode = wordIn(modeWords, cell('mode'))
  if (mode === undefined) fault('mode', tells('row.mode', { value: cell('mode') }))
  const level = cell('level') ? levelIn(cell('level')) : undefined
  if (cell('level') && level === undefined) fault('level', tells('row.level', { value: cell('level') }))
  const credentials = cell('credentials') ? credentialsIn(cell('credentials'), mended['days']) : undefined
  if (cell('credentials') && credentials === undefined)
    fault(
      'credentials',
      daysTyped(cell('credentials')).length > 1
        ? tells('row.credentials-two-days', { value: cell('credentials') })
        : tells('row.credentials-no-day', { value: cell('credentials') }),
    )
  const said = {
    title: cell('title') || undefined,
    function: cell('function') || undefined,
    role: cell('role') || undefined,
    level,
    gender: genders.find(each => each === gender),
    mode: mode === 'none' ? undefined : mode,
  }
  return { faults, credentials, said }
}

/**
 * Reads a list of participants with what a person typed since: `row.17.gender` in place of a cell, `row.17.out` (or
 * `row.17.erased`: `out`) for a row that is left out, `who.NAME` for a delegation that nobody here has (`skip`, `new:ngo`, or an id) and `typed.NAME`
 * for its name as somebody typed it.
 */
export function readParticipants(
  table: ParticipantsTable,
  mended: Mended,
  session: Session,
  directory: Directory,
): ListRead {
  const known = namesKnown(directory, session)
  const faults: RowFault[] = []
  const questions = new Map<
    string,
    { name: string; rows: number[]; suggestions: readonly ParticipantId[]; organization?: string; fault?: Saying }
  >()
  const delegations = new Map<ParticipantId, DelegationRead>()
  const people: Listed[] = []
  const firstRow = new Map<string, number>()
  const remembered = new Map<string, Who>()
  let leftOut = 0

  // “H” and “M” in one column, and no “F”: hombre and mujer.
  const letters = new Set(table.rows.map(({ cells }) => folded(cells.gender ?? '')))
  const isHombreMujer = letters.has('h') && letters.has('m') && !letters.has('f')
  const around: Around = { mended, codes: areCodes(table), known, session, directory }
  const touched = new Set(Object.keys(mended).map(key => Number(/^row\.(\d+)\./.exec(key)?.[1])))
  for (const each of table.rows) {
    const line = rowOf(each, mended, touched.has(each.row))
    const { row, name, delegation, cell } = line
    if (mended[`row.${row}.out`] || mended[`row.${row}.erased`] === 'out') {
      leftOut++
      continue
    }
    const { faults: ofRow, credentials, said } = cellsOf(line, mended, isHombreMujer)
    const kind = cell('type') ? kindCalled(cell('type')) : undefined
    const whom = mended[`row.${row}.delegation`] ? { typed: delegation } : whomIn(line, kind, around)
    const key = [folded(whom.typed), kind, whom.beside && folded(whom.beside)].filter(Boolean).join(' ')
    const isNamed = delegation && !ofRow.some(fault => fault.field === 'delegation')
    const who = isNamed ? (remembered.get(key) ?? whoIs(whom, kind, key, around)) : undefined
    if (who) remembered.set(key, who)
    if (who && 'skip' in who) {
      leftOut++
      continue
    }
    faults.push(...ofRow)
    if (!who) continue
    if ('question' in who) {
      const name = whom.beside ? `${whom.typed} (${whom.beside})` : delegation
      const asked = questions.get(key) ?? { name, rows: [], ...who.question }
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
    if (twice === undefined) {
      firstRow.set(same, row)
      people.push({ row, participant: who.participant, name, ...said })
    } else faults.push(faultIn(line, 'name', tells('row.name-twice', { row: twice })))
  }
  return {
    faults,
    questions: [...questions].map(([key, question]) => ({ key, ...question })),
    people,
    delegations: [...delegations.values()],
    leftOut,
  }
}

/** The delegations are told by their codes, all of them. */
const areCodes = ({ rows }: ParticipantsTable): boolean =>
  rows.length > 2 && rows.every(({ cells }) => /^[A-Z]{2,3}$/.test(cells.delegation ?? 'XX'))

type Who =
  | DelegationRead
  | { readonly skip: true }
  | {
      readonly question: {
        readonly suggestions: readonly ParticipantId[]
        readonly organization?: string
        readonly fault?: Saying
      }
    }

/** Id of an organization that a list makes known, until it is taken over. */
export const madeBy = (key: string): ParticipantId => `new:${key}`

interface Around {
  readonly mended: Mended
  /** The list has its delegations by their codes. */
  readonly codes: boolean
  readonly known: NamesKnown
  readonly session: Session
  readonly directory: Directory
}
type NewKind = (typeof newKinds)[number]

/** Whom a row names; beside it the State of an organization, of which only a person knows for whom somebody comes. */
interface Whom {
  readonly typed: string
  readonly beside?: string | undefined
}

const isStateIn = ({ directory, session }: Around, id: ParticipantId) =>
  directory.states.has(id) || session.participants.get(id)?.kind === 'state'

/** Of a State and an organization in one row the one that the rest of it points to. */
function whomIn({ delegation, cell }: Row, kind: NewKind | undefined, around: Around): Whom {
  const organization = cell('organization')
  if (organization === '' || delegation === '' || folded(organization) === folded(delegation))
    return { typed: delegation }
  if (kind !== undefined) return { typed: kind === 'state' ? delegation : organization }
  const states = around.known.find(delegation)
  const isSame = around.known.find(organization).some(id => states.includes(id))
  return isSame || isOfState(organization) || !states.some(id => isStateIn(around, id))
    ? { typed: delegation }
    : { typed: organization, beside: delegation }
}

function whoIs({ typed, beside }: Whom, kind: NewKind | undefined, key: string, around: Around): Who {
  const { mended, known, session, directory } = around
  const isState = (id: ParticipantId) => isStateIn(around, id)
  const answer = mended[`who.${key}`] ?? ''
  const name = mended[`typed.${key}`]?.trim() ?? ''
  if (answer === 'skip') return { skip: true }
  const made = newKinds.find(each => answer === `new:${each}`)
  if (made) return { participant: madeBy(key), made: { kind: made, name: typed } }
  if (
    answer &&
    (directory.states.has(answer) || directory.organizations.has(answer) || session.participants.has(answer))
  )
    return { participant: answer }
  const byName = (wanted: string) => {
    const found = known.find(wanted)
    // The list says what it is: an organization is not taken for the State whose other name it has.
    return kind === undefined ? found : found.filter(id => isState(id) === (kind === 'state'))
  }
  if (beside && name === '')
    return { question: { suggestions: [...known.find(typed), ...known.find(beside)], organization: typed } }
  const coded = kind === 'state' || (kind === undefined && around.codes) ? known.coded(name || typed) : undefined
  if (coded) return { participant: coded }
  const [only, ...others] = byName(name || typed)
  if (only !== undefined && others.length === 0) return { participant: only }
  const former = known.former(name || typed)
  // On its own days a State that is none any more is that State.
  if (former && only === undefined && session.settings.to !== '' && session.settings.to <= former.until)
    return { participant: madeBy(key), made: { kind: 'state', name: former.names.en } }
  if (only === undefined && !name && kind !== undefined && kind !== 'state')
    return { participant: madeBy(key), made: { kind, name: typed } }
  return {
    question: {
      suggestions: only === undefined ? known.suggest(typed) : [only, ...others],
      ...(name ? { fault: tells('table.nobody-here', { name }) } : {}),
    },
  }
}
