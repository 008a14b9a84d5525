import type { Alignment } from '../../domain/floor/facts.ts'
import type { ParticipantKind } from '../../domain/roll/kinds.ts'
import type { NameForms } from '../../domain/roll/names.ts'
import type { Office } from '../../domain/roll/office.ts'
import type { TypedForms } from '../../domain/roll/typed-names.ts'
import type { Action } from '../../domain/sitting/facts.ts'
import type { Day, EntryId, Language, ParticipantId } from '../../domain/words.ts'
import type { Amendment, NamePlace, Untold } from '../compare/amendment.ts'
import type { Titles } from '../houses/titles.ts'
import type { Category, Speaker } from '../plan/categories.ts'
import type { Run } from '../plan/paragraphs.ts'
import type { ChairWords } from './chair.ts'
import type { ChapterKey } from './chapter-keys.ts'
import type { Mark, WordingDoubt } from './doubts.ts'
import type { FigureWords } from './figure-words.ts'
import type { Told } from './told.ts'

/**
 * A language as the report writes it: every word that is printed, its grammar, its order, and how its text is read back.
 * The plan says who is named, in which order and under which heading, and hands that over; it knows no word itself. Whole,
 * it has a report from its masthead to its statistics.
 */
export interface ReportLanguage extends StatementLanguage {
  readonly attendance: AttendanceWords
  readonly organization: OrganizationWords
  readonly documents: DocumentWords
  readonly outlines: OutlineWords
  readonly reading: Reading
  readonly participants: ParticipantsWords
  readonly amendments: AmendmentWords
  /** What the Chair reads out; absent: in the words of the pages. */
  readonly chair?: ChairWords | undefined
  readonly figures: FigureWords
}

/** What the paragraphs on who spoke need. */
export interface StatementLanguage {
  readonly code: Language
  readonly names: NameWords
  readonly statements: StatementWords
  readonly reading: Pick<Reading, 'isChair' | 'withoutArticle' | 'isApart'>
}

export interface NameWords {
  readonly secretariat: NameForms
  readonly chair: NameForms
  /** A name that was typed, with an article in a sentence where it has one. */
  typed(name: string, article: boolean): NameForms
  /** Of an official or an individual: the function and the person, in their order. */
  office(who: Office & { readonly kind: ParticipantKind; readonly article?: boolean | undefined }): NameForms
  /** Whoever presides, with the country where it is known: "the Chair (Türkiye)". */
  presiding(role: string, country: NameForms | undefined): NameForms
  /** At later mentions in running text, in the bodies that shorten. */
  shortened(name: NameForms): string
  /** A name of which forms were found or typed in this language. */
  known(forms: TypedForms): NameForms
  /** Lists stand in the order of the names in this other language. */
  readonly sortedAs?: Language | undefined
  /** The order of names in lists. */
  compare(one: NameForms, other: NameForms): number
}

export interface StatementWords {
  /** What opens a debate's part in published reports: offered while a lead is typed. */
  readonly leads: readonly string[]
  /** What opens the statements made after an action, as the published reports have it. */
  leadAfter(action: Action): string
  /** The whole sentence, from its capital to its full stop. */
  sentence(told: Told): readonly Run[]
  /** How a debate is told as a list of persons; absent: in sentences, as every other. */
  readonly persons?: PersonsWords
  /** It says what was said before and after a vote; absent: both are one. */
  readonly tellsVotes?: true
  /** What of that sentence nobody has verified; absent: the language is that of the published reports. */
  doubts?(told: Told): readonly WordingDoubt[]
  /** Between two sentences of a paragraph. */
  readonly between: string
  /** Who aligned themselves; the speaker only where the paragraph names several. */
  note(how: Alignment, names: readonly NameForms[], by: Speaker | undefined, titles: Titles): string
}

export interface PersonsWords {
  /** "Minister of Foreign Affairs of Colombia (pre-recorded video)". */
  line(told: Told, speaker: Speaker): readonly Run[]
  /** "At the 1st meeting, on 10 March". */
  atMeeting(number: number, day: Day): string
  readonly atSameMeeting: string
}

/** What a body calls its event. */
export type Event = 'session' | 'meeting'

/** A delegation that attended. */
export interface Represented {
  readonly participant: ParticipantId
  readonly category: Category
  readonly name: NameForms
  readonly entries: readonly EntryId[]
}

export interface AttendanceTold {
  /** Whose words, and which paragraph of them. */
  readonly wording: string
  readonly key: string
  readonly who: readonly Represented[]
  readonly event: Event
  readonly instrument: string
  /** Forms of its short title in the language. */
  readonly treaty?: TypedForms | undefined
  readonly organ: string
  readonly draft: boolean
  /** Members are known by name; of them so many did not come. */
  readonly hasMembers: boolean
  readonly missing: number
}

export interface AttendanceWords {
  sentence(told: AttendanceTold): readonly Run[]
  /** Where the list of participants is to be found. */
  listIn(symbol: string): string
}

/** A meeting at which something was decided, where it is known, and its day. */
export interface When {
  readonly meeting: number | undefined
  readonly day: Day
}

export interface OrganizationWords {
  readonly toBeCompleted: string
  opening(told: {
    readonly body: string
    readonly title: string
    readonly event: Event
    readonly place: string | undefined
    readonly from: Day
    readonly to: Day
    /** How many meetings were held. */
    readonly held: number
  }): string
  /** A person with the country, where one is known. */
  officer(name: string, country: NameForms | undefined): string
  chaired(event: Event, officers: readonly string[]): string
  otherOfficers(event: Event): string
  roleLabel(role: string): string
  presided(meeting: number, officer: string, role: string): string
  agendaAdopted(organ: string, when: When, asOrallyAmended: boolean): string
  itemLabel(item: string): string
  paper(title: string, symbol: string | undefined): string
  /** Before one paper, which is part of the sentence. */
  onePaper(organ: string, paper: string): string
  papers(organ: string): string
  paperInList(paper: string, isLast: boolean): string
  /** What the organ did with a proposal. */
  actionTaken(organ: string, when: When, action: Action): string
  reportAdopted(organ: string, event: Event, day: Day, asOrallyAmended: boolean): string
}

export interface DocumentWords {
  date(day: Day): string
  /** As on a title page: "11–13 September 2019". */
  dates(from: Day, to: Day): string
  held(place: string | undefined, from: Day, to: Day): string
  /** The organization that issues documents. */
  readonly organization: string
  distribution(kind: string): string
  distributionLine(distribution: string): string
  /** The name of a language; a code that is none of the six stands as it was given. */
  languageName(code: string): string
  originalLine(language: string): string
  /** How the language calls itself in a masthead, beside the language of the original. */
  readonly writtenIn?: string | undefined
  readonly addendum: string
  readonly contents: string
  readonly participants: string
  /** Behind a heading that an earlier document of the series has printed, without its brackets. */
  readonly continued: string
  headingNumber(number: string, level: 1 | 2): string
  paragraphNumber(number: number): string
  recommendation(number: number): string
  /** Of a sub-paragraph, by its place from 0: "(a)". */
  label(place: number): string
  readonly lostReference: string
  recommendationsElsewhere(count: number): string
  readonly paragraphsElsewhere: string
  /** The title of the final report. */
  reportTitle(told: {
    readonly event: Event
    readonly body: string
    readonly place: string | undefined
    readonly from: Day
    readonly to: Day
  }): string
}

export { type ChapterKey, chapterKeys } from './chapter-keys.ts'

export interface OutlineWords {
  readonly titles: Readonly<Record<ChapterKey, string>>
  /** What is usual in every report, by the keys of typed-elsewhere.ts: typed in English it is known here as well. */
  readonly usual?: Readonly<Record<string, string>> | undefined
  /** An item that has no title. */
  item(item: string): string
}

/** Headings of the list of participants. */
export interface ParticipantsWords {
  /** How these words are known; absent: the language is that of the published lists. */
  readonly mark?: Mark
  readonly parties: string
  readonly members: string
  readonly signatories: string
  readonly observers: string
  readonly unEntities: string
  readonly igos: string
  readonly ngos: string
  readonly others: string
  /** Of a person who takes part from elsewhere. */
  readonly remote: string
}

export interface AmendmentWords {
  /** How these sentences are known; absent: the language is that of the published sheets. */
  readonly mark?: Mark
  /** As it is read out, without a full stop. */
  sentence(amendment: Amendment): string
  /** What changed and has no form, in a sentence of its own. */
  notReadOut(untold: readonly Untold[]): string
}

export interface Joint {
  readonly by: string
  /** Of the second name alone: "the representative of ". */
  readonly title: string
  /** Before the last name of a list. */
  readonly isLast: boolean
  /** The title is that of another list: "A and B and the observer for C". */
  readonly beginsAnew: boolean
}

/** What a body does to set itself up, and to take leave. */
export type Procedure = 'opening' | 'officers' | 'agenda' | 'adoption'

/** How printed or typed text of the language is understood. */
export interface Reading {
  eventIn(title: string): Event | undefined
  /** A role in which somebody chairs. */
  isChair(role: string): boolean
  /** What was acted on is the agenda, or the report. */
  isAbout(what: string, thing: 'agenda' | 'report'): boolean
  /** Of an item under which no substance is debated: the part of the report that tells of it. */
  procedureIn(title: string): Procedure | undefined
  /** A heading under which recommendations stand. */
  isOfRecommendations(title: string): boolean
  withoutArticle(name: string): string
  /** Does a name stand there as a name, between these signs, and not as a part of a longer word? */
  isApart(before: string, behind: string): boolean
  /** What stands between two names, if it joins them. */
  joint(between: string): Joint | undefined
  /** A title at the end of these words that belongs to the name behind them; empty: none. */
  titleAtEnd(words: string): string
  insertName(text: string, name: string, place: NamePlace): string | undefined
  deleteName(text: string, name: string): string | undefined
}
