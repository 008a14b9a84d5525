/**
 * The glossary as types: the field's own words, one for each thing.
 *
 * A *session* is the whole event of a body, a *meeting* one sitting of half a day, an *item* an agenda item,
 * a *debate* what the report treats as one, an *entry* a line of the log, a *statement* an intervention
 * that the report lists or counts.
 */

import { type Saying, tells } from './saying.ts'

/** A moment, UTC, ISO 8601 with milliseconds and `Z`: sorts as text. */
export type Instant = string
/** A calendar day, `2019-09-12`. */
export type Day = string
/** Who did it: an officer's name, or {@link thisComputer} until one was given. */
export type By = string
/** In place of an officer: what was read out of a published report. */
export const fromReport = 'read from the report'

export const thisComputer: By = 'this computer'

export type SessionId = string
export type MeetingId = string
export type DebateId = string
export type EntryId = string
export type ListId = string
export type InscriptionId = string
/** A State's ISO 3166-1 alpha-3 code (EUU is the European Union), or the id of any other participant. */
export type ParticipantId = string
/** UUID that the author's page makes for one command: the same attempt twice is one command. */
export type Attempt = string
/** Place of an event in its session's journal, from 1, without gaps. */
export type Position = number

export const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const
export type Language = (typeof languages)[number]

export const entryKinds = [
  'statement',
  'introductory',
  'opening',
  'keynote',
  'address',
  'closing',
  'presentation',
  'question',
  'drafting suggestion',
  'right of reply',
  'explanation of vote',
  'explanation of position',
  'point of order',
] as const
export type EntryKind = (typeof entryKinds)[number]

export const modes = ['in the room', 'remote', 'video message', 'pre-recorded video', 'read out'] as const
export type Mode = (typeof modes)[number]

/** Of an explanation, or of what else was said about a vote. */
export const voteTimes = ['before the vote', 'after the vote'] as const
export type VoteTime = (typeof voteTimes)[number]

/** The running form of a group's name ("the Group of 77 and China"), the id of a group of the session, or States. */
export type OnBehalf = string | readonly ParticipantId[]

/**
 * In which capacity somebody speaks; neither key: in its own.
 * `onBehalfOf` is the group's statement, `alsoOnBehalfOf` the speaker's own and theirs.
 */
export interface Capacity {
  readonly onBehalfOf?: OnBehalf | undefined
  readonly alsoOnBehalfOf?: OnBehalf | undefined
}

/** Two statements are in the same capacity when these keys are equal. */
export const capacityKey = (capacity: Capacity): string =>
  capacity.onBehalfOf === undefined && capacity.alsoOnBehalfOf === undefined ? '[null,null]' : keyOfOthers(capacity)

const keyOfOthers = (capacity: Capacity): string =>
  JSON.stringify([capacity.onBehalfOf ?? null, capacity.alsoOnBehalfOf ?? null])

/** Control characters, which no name and no sentence has; marks for the direction of writing are none. */
export const hasControl = (text: string): boolean => /\p{Cc}/u.test(text)

export interface Change {
  readonly field: string
  readonly from?: unknown
  readonly to?: unknown
}

/** What cannot be done. */
export type Refusal = Saying

export const refuse = (key: string, values: Refusal['values'] = {}): { refusal: Refusal } => ({
  refusal: tells(key, values),
})

/** A friendly word for the one person who asked; changes nothing. */
export interface Word extends Saying {
  /** What else follows from it, each a sentence. */
  readonly also?: readonly Word[] | undefined
}
