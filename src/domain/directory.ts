import type { TypedNames } from './roll/typed-names.ts'
import type { Day, Language, ParticipantId } from './words.ts'

/**
 * The directory: what is known about States and treaties before anybody speaks. It is loaded outside and comes in as
 * a value. The shapes are those of `db/reference`, whose README names sources and gaps.
 */
export interface Directory {
  readonly states: ReadonlyMap<ParticipantId, StateRecord>
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly aliases: ReadonlyMap<ParticipantId, readonly string[]>
  readonly groups: readonly GroupName[]
  /** Those who usually observe, whether or not the session knows them yet. */
  readonly organizations: ReadonlyMap<ParticipantId, Organization>
  /** How else lists and data sets write a name: found, never printed nor offered while somebody types. */
  readonly spellings: ReadonlyMap<ParticipantId, readonly string[]>
  readonly formerStates: readonly FormerState[]
  /** Bodies that a new session may be of. */
  readonly bodies: ReadonlyMap<string, KnownBody>
  /** To which they report. */
  readonly organs: readonly { readonly name: string; readonly names?: TypedNames | undefined }[]
}

/** What is known of a body before it meets: offered to a new session, and changed there. */
export interface KnownBody {
  readonly id: string
  readonly name: string
  readonly names?: TypedNames | undefined
  readonly parent?: string | undefined
  readonly shortName?: string | undefined
  readonly house: string
  readonly instrument?: string | undefined
  /** Where its members follow from, or why they have to be pasted. */
  readonly members: string
  /** No source here says who they are: they have to be pasted. */
  readonly pasted?: boolean | undefined
  /** Names of groups in the running form. */
  readonly groups: readonly string[]
  readonly observers: readonly ParticipantId[]
  readonly limits?: Readonly<Record<string, number>> | undefined
  readonly source: string
}

export interface Organization {
  readonly id: ParticipantId
  readonly name: string
  readonly abbreviations: readonly string[]
  readonly kind: 'un-entity' | 'igo' | 'ngo'
  /** Running text puts "the" before the name. */
  readonly article: boolean
  readonly names?: TypedNames | undefined
  /** In other languages, from memory: found, never printed. */
  readonly called?: Readonly<Partial<Record<Language, string>>> | undefined
}

/** A State that is none any more. */
export interface FormerState {
  readonly id: string
  readonly names: Readonly<Record<Language, string>>
  readonly spellings: readonly string[]
  /** The last day on which its name was its own. */
  readonly until: Day
  /** Whom a later table means by it: proposed, the one that continued its seat first. */
  readonly successors: readonly ParticipantId[]
}

export interface StateRecord {
  readonly code: ParticipantId
  readonly iso2: string
  /** `entity`: Cook Islands, Niue, the European Union. */
  readonly kind: 'member' | 'observer' | 'entity'
  readonly admitted?: Day | undefined
  readonly names: Readonly<Record<Language, StateName>>
  readonly formerNames: readonly { readonly until: Day; readonly names: Partial<Record<Language, StateName>> }[]
  readonly regionalGroup?: string | undefined
  /** Political groups that it belongs to, by id, as far as known with days or years. */
  readonly groups?: Readonly<Record<string, Membership>> | undefined
}

export interface Membership {
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

export interface StateName {
  /** List form: "Iran (Islamic Republic of)". */
  readonly short: string
  readonly formal: string
  readonly article?: string | undefined
  /** Form for a sentence, its article in it: "the Islamic Republic of Iran". Absent in former names. */
  readonly running?: string | undefined
  /** With the preposition: "du Canada", "del Canadá". */
  readonly de?: string | undefined
  /** Russian, of the running form. */
  readonly genitive?: string | undefined
  /** What an alphabetical list goes by, where that is not the list form: Arabic without its article. */
  readonly sort?: string | undefined
  /** At later mentions in running text. */
  readonly later?:
    | { readonly running: string; readonly de?: string | undefined; readonly genitive?: string | undefined }
    | undefined
  /** What the browser's own data would say: searched, never printed. */
  readonly cldr?: string | undefined
  /** How the depositary spells it, where that differs. */
  readonly untcName?: string | undefined
}

export interface GroupName {
  readonly running: string
  readonly search: readonly string[]
  readonly kind: string
  /** In the other languages. */
  readonly names?: TypedNames | undefined
}

export interface Instrument {
  readonly id: string
  /** Chapter and number of the depositary: `XVIII-12-b`. */
  readonly mtdsg: string
  readonly title: string
  /** As reports call it: "Smuggling of Migrants Protocol". */
  readonly shortName: string
  /** The short title in the other languages. */
  readonly names?: TypedNames | undefined
  readonly inForce?: Day | undefined
  /** The day on which it was opened for signature: nobody signed before. */
  readonly opened?: Day | undefined
  /** How long after a deposit the instrument enters into force for that State. */
  readonly laterEntry: { readonly days?: number | undefined; readonly months?: number | undefined }
  /** No action is known to be missing up to this day. */
  readonly completeUntil: Day
  readonly gaps: string
  readonly rows: ReadonlyMap<ParticipantId, StatusRow>
}

/** One participant's actions under an instrument (`db/reference/README.md`, 3.7). */
export interface StatusRow {
  readonly participant: ParticipantId
  readonly signature?: Day | undefined
  readonly signedUndated?: boolean | undefined
  readonly consent?: {
    readonly kind?: string | undefined
    /** Day of deposit. */
    readonly date?: Day | undefined
    readonly year?: number | undefined
  }
  readonly history?:
    | readonly {
        readonly event: string
        readonly date?: Day | undefined
        readonly notified?: Day | undefined
        readonly effective?: Day | undefined
      }[]
    | undefined
  /** Day of effect as published. */
  readonly effective?: Day | undefined
  readonly asOf: Day
  /** Where the row comes from, in words: "depositary table", "memory". */
  readonly source: string
  readonly fromDepositary: boolean
  readonly fromMemory: boolean
}

export const instrumentOf = (directory: Directory, name: string): Instrument | undefined => {
  const wanted = name.toLowerCase()
  for (const instrument of directory.instruments.values())
    if (
      instrument.id === wanted ||
      instrument.mtdsg.toLowerCase() === wanted ||
      instrument.shortName.toLowerCase() === wanted ||
      instrument.title.toLowerCase() === wanted
    )
      return instrument
  return undefined
}
