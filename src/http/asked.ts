import type { Context } from 'hono'
import type { z } from 'zod'
import type { FaultPage } from '../../views/fault.tsx'
import type { Told } from '../../views/form.tsx'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import type { Attempt, Instant } from '../domain/words.ts'
import type { Asking, Issue, Room } from '../live/room.ts'
import type { Env } from './dependencies.ts'
import type { Wrong } from './faults.ts'
import type { WordsOf } from './sent.ts'

export type MaybeLater<T> = T | Promise<T>
export type Drawn = ReturnType<typeof FaultPage> | undefined

/** Where and when something is asked or shown. */
export interface At {
  readonly c: Context<Env>
  readonly now: Instant
}
export interface InSession extends At {
  readonly room: Room
  readonly session: Session
  /** The one that the form or the address names, else the one in view. */
  readonly meeting: Meeting | undefined
}

/** What a form asks, and where. */
export type Asked<F, P extends At = InSession> = P & {
  readonly form: F
  /** The moment of the key that sent it: nothing waits for the way to the server, or for a server that was away. */
  readonly pressedAt: Instant
  readonly away: boolean
  /** A part of the address. */
  readonly param: (name: string) => string
  readonly attempt: Attempt
  /** An id for what this attempt makes: the same each time that it is sent. */
  readonly fresh: (what: string) => string
}

/** A change beside the journals. What was cut short is done again: what it makes takes its ids from the attempt. */
export interface Deed {
  readonly deed: (issue: Issue) => Promise<Wrong | undefined>
  /** Where it leads, if only who was asked knows. */
  readonly to?: string
}

export interface More<F, P extends At> {
  /** The page to which a form leads that was kept, of known ids only; else the one that it stands on. */
  readonly to?: (asked: Asked<F, P>) => string
  /** What the page's own script is told of a form that was kept, beside that it was. */
  readonly tells?: (asked: Asked<F, P>) => Readonly<Record<string, unknown>>
  /** Of these fields who is asked says itself which characters no document can hold, and where they stand. */
  readonly saysCharactersOf?: readonly string[]
  /** A file that is brought for a field, by the fields' names: its words stand there as if they were typed. */
  readonly wordsOfFile?: Readonly<Record<string, string>>
  /** How such a file is read, where it is no plain text. */
  readonly wordsOf?: WordsOf
  /** It changes nothing: the page is shown again, with what was sent. */
  readonly isShownAgain?: boolean
  /** Megabytes of a body; one where nothing is said. */
  readonly size?: number
}

type Takes<P extends At, A> = <F extends z.ZodType>(
  path: string,
  form: F,
  ask: (asked: Asked<z.output<F>, P>) => MaybeLater<A | Wrong>,
  more?: More<z.output<F>, P>,
) => void

/** A page, and the forms that stand on it. */
export interface FormPage<P extends At> {
  /** One command or several: all of them are kept, or none. */
  readonly posts: Takes<P, Asking | readonly Asking[]>
  /** What changes the records beside the journals, or begins a session. */
  readonly keeps: Takes<P, Deed>
  /** What only the browser keeps: each time is as the first. */
  readonly answers: Takes<P, undefined>
}

/** A route that takes a form, as the application tells it to its tests. */
export interface FormRoute {
  readonly path: string
  readonly form: z.ZodType
  readonly keeps: 'commands' | 'records' | 'nothing'
}

/** A page; nothing where there is none, and an answer of its own where it cannot be shown as it was asked. */
export type Draws<P extends At> = (at: P, told: Told) => MaybeLater<Drawn | Response>

/** A page or a form without what its noun knows of it. */
export type Place = At & Partial<InSession>
export interface Page {
  readonly path: string
  readonly draw: (at: Place, told: Told) => MaybeLater<Drawn | Response>
  readonly find: (c: Context<Env>, meeting?: string) => Promise<Place | undefined>
  readonly ofMeeting: boolean
}
export interface Row extends FormRoute {
  readonly page: Page
  readonly ask: (asked: Asked<unknown, Place>) => MaybeLater<unknown>
  readonly more: More<unknown, Place>
}
