import { z } from 'zod'
import type { PersonRow } from '../domain/delegates/facts.ts'
import { personsIn } from '../domain/delegates/persons.ts'
import { evolve } from '../domain/evolve.ts'
import type { Event, Fact } from '../domain/facts.ts'
import { tells } from '../domain/saying.ts'
import { initial, type Session } from '../domain/session.ts'
import { withOffset } from '../domain/times.ts'
import { thisComputer } from '../domain/words.ts'
import { CannotRead } from './cannot-read.ts'
import { actions } from './session-file/actions.ts'
import { agenda, debates } from './session-file/agenda.ts'
import { attendance } from './session-file/attendance.ts'
import { tooMuchIn } from './session-file/bounds.ts'
import { checkOf, type Known } from './session-file/check.ts'
import { confirmations, history, requests } from './session-file/corrections.ts'
import { type Fault, faultsFrom, forbiddenCharacters, withoutFaults } from './session-file/fault.ts'
import { lists } from './session-file/lists.ts'
import { meetings } from './session-file/meetings.ts'
import { officers, papers } from './session-file/organization.ts'
import { groups, participants } from './session-file/participants.ts'
import { personRows, persons } from './session-file/persons.ts'
import { report } from './session-file/report.ts'
import { roll } from './session-file/roll.ts'
import { limits, rules } from './session-file/rules.ts'
import { settings } from './session-file/settings.ts'
import { statements } from './session-file/statements.ts'
import { statistics } from './session-file/statistics.ts'
import { toldBy } from './session-file/told.ts'
import { translations } from './session-file/translations.ts'

export type { Fault, Known }

/** What of a session has no part of its own in the file, and why. */
export const notWritten = {
  id: 'whoever reads the file gives the session its id',
  position: 'follows from the journal',
  journal: 'the file tells what is known, not how it came about; `history` tells the corrections',
  inscriptions: 'each stands on its list',
  setAside: 'it never happened: the file tells what did',
} satisfies Partial<Record<keyof Session, string>>

/**
 * What is known of a session, part by part, in the order in which their facts are told: a list before who was heard
 * from it. A new part of `Session` without a piece does not compile.
 */
export const pieces = {
  settings,
  agenda,
  roll,
  meetings,
  debates,
  groups,
  participants,
  delegates: persons,
  rules,
  limits,
  lists,
  presence: attendance,
  actions,
  entries: statements,
  confirmations,
  officers,
  papers,
  requests,
  history,
  documents: report,
  translations,
  statistics,
} satisfies Record<Exclude<keyof Session, keyof typeof notWritten>, { readonly shape: z.ZodRawShape }>

type Pieces = (typeof pieces)[keyof typeof pieces]
type AllOf<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
type Shapes = { readonly format: z.ZodLiteral<'rostrum-session/1'> } & AllOf<Pieces['shape']>

/**
 * `rostrum-session/1`, the interchange format: everything that a report, a statistic or another installation needs to
 * know about one session. docs/session-file.md has the promise in full.
 */
export type SessionFile = z.input<z.ZodObject<Shapes>>
type Parsed = z.output<z.ZodObject<Shapes>>

/** The order in which the parts of a file stand. */
const inOrder: Readonly<Record<keyof Shapes, undefined>> = {
  format: undefined,
  body: undefined,
  session: undefined,
  agenda: undefined,
  meetings: undefined,
  participants: undefined,
  debates: undefined,
  statements: undefined,
  wording: undefined,
  groups: undefined,
  roll: undefined,
  rules: undefined,
  limits: undefined,
  persons: undefined,
  lists: undefined,
  attendance: undefined,
  presence: undefined,
  officers: undefined,
  papers: undefined,
  requests: undefined,
  actions: undefined,
  confirmedDoubts: undefined,
  history: undefined,
  report: undefined,
  translations: undefined,
  statistics: undefined,
}

const all = Object.values(pieces)

const Shape = z.strictObject(
  Object.assign({ ...inOrder, format: z.literal('rostrum-session/1') }, ...all.map(({ shape }) => shape)) as Shapes,
)

export type SessionRead = {
  readonly session: Session
  readonly facts: readonly Fact[]
  /** Who came and who spoke: kept beside the journal. */
  readonly persons: readonly PersonRow[]
  readonly warnings: readonly string[]
}

/**
 * The same from the bytes that somebody sent.
 * @throws {CannotRead} if it is no JSON, or has more than a session can.
 */
export function readSessionBytes(bytes: Uint8Array, known: Known): ReturnType<typeof readSessionFile> {
  const tooMuch = tooMuchIn(bytes)
  if (tooMuch) throw new CannotRead(tooMuch)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new CannotRead(tells('file.no-json'))
  }
  return readSessionFile(value, known)
}

/** Reads a session file: the facts that it tells, and the session that they make; or every fault of it. */
export function readSessionFile(value: unknown, known: Known): SessionRead | { readonly faults: readonly Fault[] } {
  const forbidden = forbiddenCharacters(value)
  if (forbidden.length > 0) return { faults: forbidden }
  const parsed = Shape.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap(issue => faultsFrom(issue, value))
    const mended = Shape.safeParse(withoutFaults(value, parsed.error.issues))
    const told = new Set(faults.map(each => each.path))
    const more = mended.success ? faultsOf(mended.data, known) : []
    return { faults: [...faults, ...more.filter(each => !told.has(each.path))] }
  }
  const faults = faultsOf(parsed.data, known)
  if (faults.length > 0) return { faults }
  const facts = factsOf(parsed.data, known)
  return { session: folded(facts), facts, persons: personRows(parsed.data.persons), warnings: [] }
}

function faultsOf(file: Parsed, known: Known): readonly Fault[] {
  const check = checkOf(file, known)
  for (const each of all) each.faults?.(file, check)
  return check.faults
}

function factsOf(file: Parsed, { directory }: Known): readonly Fact[] {
  const facts: Fact[] = []
  const told = toldBy(file, directory, () => folded(facts))
  const tell = (some: readonly Fact[] = []) => {
    for (const each of some) facts.push(each)
  }
  for (const each of all) tell(each.setUp?.(file, told))
  for (const each of all) tell(each.facts?.(file, told))
  return facts
}

/** A session from facts alone, as if they were the first events of its journal. */
export function folded(facts: readonly Fact[]): Session {
  const events = facts.map(
    (fact, index): Event => ({
      ...fact,
      position: index + 1,
      nth: index + 1,
      attempt: 'file',
      v: 1,
      recorded: fact.at,
      by: thisComputer,
    }),
  )
  return evolve(initial('file'), events)
}

/**
 * The session as a file: what is said here comes out of {@link readSessionFile} the same. The persons are those kept
 * beside the journal; without them, nothing in the file tells who spoke for a delegation.
 */
export function writeSessionFile(session: Session, rows: readonly PersonRow[] = []): SessionFile {
  const zoned = (at: string): string => withOffset(at, session.settings.zone)
  const writing = { zoned, tellsPersons: rows.length > 0, persons: personsIn(session, rows) }
  const file = Object.assign(
    { ...inOrder, format: 'rostrum-session/1' },
    ...all.map(each => each.write(session, writing)),
  ) as unknown
  return JSON.parse(JSON.stringify(file)) as SessionFile
}
