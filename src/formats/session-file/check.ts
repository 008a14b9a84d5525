import type { Directory } from '../../domain/directory.ts'
import { chair, secretariat } from '../../domain/roll/kinds.ts'
import { type Expected, type Saying, tells } from '../../domain/saying.ts'
import { type Fault, shown } from './fault.ts'
import type { MeetingNamed } from './values.ts'

/** What a file may refer to beyond itself. */
export interface Known {
  readonly directory: Directory
  readonly houses: ReadonlySet<string>
}

interface Identified {
  readonly id?: string | undefined
}

/** The parts of a file that its other parts refer to. */
export interface Referred {
  readonly agenda: readonly { readonly item: string }[]
  readonly debates: readonly Identified[]
  readonly statements: readonly Identified[]
  readonly participants?: readonly Identified[] | undefined
  readonly meetings?: readonly (Identified & { readonly number: number })[] | undefined
  readonly persons?: readonly Identified[] | undefined
  readonly lists?: readonly (Identified & { readonly inscriptions?: readonly Identified[] | undefined })[] | undefined
}

export type Check = ReturnType<typeof checkOf>

const idsOf = (things: readonly Identified[] = []): ReadonlySet<string> =>
  new Set(things.flatMap(({ id }) => (id === undefined ? [] : [id])))

/** Looks whether what a file names is there, and collects the faults. */
export function checkOf(file: Referred, { directory, houses }: Known) {
  const faults: Fault[] = []
  const fault = (path: string, found: unknown, expected: Expected): void => {
    faults.push({ path, found: shown(found), expected })
  }
  /** One of a set; nothing named is no fault. */
  const oneOf =
    <T>(all: ReadonlySet<T>, expected: Saying) =>
    (path: string, named: T | undefined): void => {
      if (named !== undefined && !all.has(named)) fault(path, named, expected)
    }
  const participants = idsOf(file.participants)
  const knows = (who: string): boolean =>
    participants.has(who) || directory.states.has(who) || who === secretariat || who === chair
  const participant = (path: string, who: string | undefined, expected = tells('expected.participant-or-state')) => {
    if (who !== undefined && !knows(who)) fault(path, who, expected)
  }
  /** Each name or id once: the second is the fault. */
  const once = (
    things: readonly (string | number | undefined)[],
    pathAt: (index: number) => string,
    expected = tells('expected.id-once'),
  ): void => {
    const seen = new Set<string | number>()
    things.forEach((each, index) => {
      if (each === undefined) return
      if (seen.has(each)) fault(pathAt(index), each, expected)
      seen.add(each)
    })
  }
  const meetings = new Set<MeetingNamed>(
    (file.meetings ?? []).flatMap(each => [each.number, ...(each.id ? [each.id] : [])]),
  )
  const items = new Set(file.agenda.map(({ item }) => item))
  return {
    faults,
    fault,
    directory,
    houses,
    once,
    /** The ids of a part of the file. */
    ids: (part: string, things: readonly Identified[] = []): void =>
      once(
        things.map(({ id }) => id),
        index => `${part}[${index}].id`,
      ),
    participant,
    everyone: (path: string, all: readonly string[] = []): void =>
      all.forEach((who, index) => {
        participant(`${path}[${index}]`, who)
      }),
    items: (path: string, all: readonly string[] = []): void =>
      all.forEach((item, index) => {
        if (!items.has(item)) fault(`${path}[${index}]`, item, tells('expected.item'))
      }),
    item: oneOf(items, tells('expected.item')),
    meeting: oneOf(meetings, tells('expected.meeting')),
    debate: oneOf(idsOf(file.debates), tells('expected.debate')),
    statement: oneOf(idsOf(file.statements), tells('expected.statement')),
    person: oneOf(idsOf(file.persons), tells('expected.person')),
    list: oneOf(idsOf(file.lists), tells('expected.list')),
    inscription: oneOf(
      idsOf((file.lists ?? []).flatMap(each => each.inscriptions ?? [])),
      tells('expected.inscription'),
    ),
    /** Times in their order. */
    notBefore: (path: string, later: string | undefined, earlier: string | undefined, expected: Saying): void => {
      if (later !== undefined && earlier !== undefined && later < earlier) fault(path, later, expected)
    },
  }
}
