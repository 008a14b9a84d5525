import type { z } from 'zod'
import type { Person, PersonId } from '../../domain/delegates/facts.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Fact } from '../../domain/facts.ts'
import type { Session } from '../../domain/session.ts'
import type { Instant, Language, MeetingId } from '../../domain/words.ts'
import type { Check } from './check.ts'
import type { MeetingNamed } from './values.ts'

/** What a file means by what it names, for the facts that it tells. */
export interface Told {
  readonly directory: Directory
  /** The language of the wording, in which what was typed once is typed. */
  readonly own: Language
  /** The first moment of the session’s first day: when what has no time of its own is told. */
  readonly begin: Instant
  readonly meetingNamed: (named: MeetingNamed | undefined) => MeetingId | undefined
  /** The first meeting that ran at a moment. */
  readonly meetingAt: (at: Instant) => MeetingId | undefined
  readonly debateOf: (statement: {
    readonly debate?: string | undefined
    readonly item?: string | undefined
  }) => string | undefined
  /** Debates for items that a statement names and no debate of the file has alone. */
  readonly debatesMade: readonly { readonly id: string; readonly items: readonly string[] }[]
  /** Statements that were entered late, by the history of the file. */
  readonly late: ReadonlySet<string | undefined>
  /** The session as it is told so far. */
  readonly soFar: () => Session
}

/** What a session is written with. */
export interface Writing {
  /** A time with the offset of the session’s zone. */
  readonly zoned: (at: Instant) => string
  /** Without it, nothing in the file tells who spoke for a delegation. */
  readonly tellsPersons: boolean
  /** Those of the session’s lists, as far as they are kept beside the journal. */
  readonly persons: ReadonlyMap<PersonId, Person>
}

/**
 * One part of what is known of a session, and how it stands in a file: its shape, what is wrong beyond the shape,
 * the facts that it tells, and the way back.
 */
export interface Piece<S extends z.ZodRawShape, File = z.output<z.ZodObject<S>>> {
  readonly shape: S
  faults?(file: File, check: Check): void
  /** What is there before anything happens in the room. */
  setUp?(file: File, told: Told): readonly Fact[]
  /** What happened. */
  facts?(file: File, told: Told): readonly Fact[]
  /** Each key of the shape; `undefined` where the session has nothing of it. */
  write(session: Session, writing: Writing): { readonly [Key in keyof S]: unknown }
}

/** Lets the shape of a piece type the rest of it. */
export const piece = <S extends z.ZodRawShape>(whole: Piece<S>): Piece<S> => whole

/** No list rather than an empty one. */
export const some = <T>(things: readonly T[]): readonly T[] | undefined => (things.length > 0 ? things : undefined)

/** Ids for those that have none, which no other has. */
export function withIds<T extends { readonly id?: string | undefined }>(
  things: readonly T[],
  letter: string,
): readonly (T & { readonly id: string })[] {
  const taken = new Set(things.map(each => each.id))
  let next = 1
  return things.map(thing => {
    if (thing.id !== undefined) return { ...thing, id: thing.id }
    while (taken.has(`${letter}${next}`)) next++
    return { ...thing, id: `${letter}${next++}` }
  })
}
