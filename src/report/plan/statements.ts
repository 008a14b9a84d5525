import type { Directory } from '../../domain/directory.ts'
import { instrumentOf } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { WordingSettings } from '../../domain/settings/facts.ts'
import { debatesInOrder } from '../../domain/sitting/debates.ts'
import type { Debate } from '../../domain/sitting/facts.ts'
import type { EntryKind, MeetingId } from '../../domain/words.ts'
import { withChoices } from '../houses/choices.ts'
import { cnd } from '../houses/cnd.ts'
import type { House, Section } from '../houses/house.ts'
import { houses } from '../houses/index.ts'
import { usualTitles } from '../houses/titles.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage, Told } from '../languages/language.ts'
import type { Speaker, Spoken } from './categories.ts'
import { withEdits, withoutLog } from './edited.ts'
import { itemsOf, itemsTaken } from './items.ts'
import { notesOf } from './notes.ts'
import type { Paragraph, Run } from './paragraphs.ts'
import { alphabetically, kindsOf, spokenIn } from './speakers.ts'
import { namingIn, type Writing } from './writing.ts'

export interface Options {
  /** Only the debates on one of these items, with their sub-items that have no chapter of their own. */
  readonly items?: readonly string[] | undefined
  /** Only what was said at this meeting. */
  readonly meeting?: MeetingId | undefined
  readonly house?: string | undefined
  readonly style?: WordingSettings['style'] | undefined
  /** Absent: English. */
  readonly language?: ReportLanguage | undefined
  /** Only what the log prints, without what people have put into other words. */
  readonly unedited?: boolean | undefined
  /** States whose full name has stood in this document already; grows. Absent: those that the session says. */
  readonly named?: Set<string> | undefined
}

/** The paragraphs that say who spoke, debate by debate in agenda order, in the wording of the session's house. */
export function paragraphsOf(session: Session, directory: Directory, options: Options = {}): readonly Paragraph[] {
  const { wording, body } = session.settings
  const house = houseOf(session, options.house)
  const language = options.language ?? reportLanguages.en
  const instrument = body.instrument ? instrumentOf(directory, body.instrument) : undefined
  const writing: Writing = {
    language,
    session,
    directory,
    house: withChoices(house, wording.choices),
    draft: (options.style ?? wording.style) === 'draft' && house.draftStyle === true,
    instrument: instrument?.shortName ?? body.instrument ?? '',
    organ: body.shortName ?? body.name,
    named: options.named ?? new Set(wording.alreadyNamed),
  }
  const spoken = spokenIn(session, directory, language, kindsOf(house), options.meeting)
  // What was typed belongs to the wording that it was typed in: a preview of another house shows the log alone.
  const unedited = options.unedited || (options.house !== undefined && options.house !== wording.house)
  const items = itemsTaken(session, options.items ?? [])
  return debatesInOrder(session)
    .filter(debate => items.length === 0 || debate.items.some(item => items.includes(item)))
    .flatMap(debate => {
      const printed = debateParagraphs(writing, debate, spoken.get(debate.id))
      if (unedited) return printed
      const keys = new Set(printed.map(({ key }) => key))
      return [...withEdits(session, directory, printed, language), ...withoutLog(session, debate.id, keys)]
    })
}

/** The house in whose wording a session is written. */
export function houseOf({ settings: { wording } }: Session, other?: string): House {
  const house = houses.get(other ?? wording.house) ?? houses.get('generic')
  if (!house) throw new Error('the generic house is missing')
  return house
}

interface Page {
  readonly key: string
  readonly runs: Run[]
  readonly notes: string[]
}

function debateParagraphs(writing: Writing, debate: Debate, spoken: Spoken | undefined): readonly Paragraph[] {
  const pages: Page[] = []
  if (!spoken) return []
  for (const kind of kindsOf(writing.house)) {
    const left = new Set(spoken.get(kind) ?? [])
    if (left.size === 0) continue
    const own = sectionsFor(writing.house, kind, debate).filter(
      each => each.underInstrument === undefined || each.underInstrument === (writing.instrument !== ''),
    )
    const rest = sectionsFor(cnd, kind, { ...debate, lead: undefined }).map((section): Section => {
      const { voice = section.voice } = writing.house
      return { ...section, order: 'speaking', ...(section.voice && voice ? { voice } : {}) }
    })
    const all = [
      ...own.map(section => ({ section, house: writing.house })),
      ...rest.map(section => ({ section, house: cnd })),
    ]
    const parts = all.flatMap(({ section, house }): readonly Part[] => {
      const its = [...left].filter(speaker => belongs(section, speaker))
      for (const speaker of its) left.delete(speaker)
      if (its.length === 0) return []
      return (section.each ? its.map(each => [each]) : [its]).map(speakers => ({ section, house, speakers }))
    })
    if (left.size > 0) throw new Error(`nobody who counts is dropped, but ${left.size} of ${kind} would be`)
    for (const part of writing.house.firstSpeakerFirst ? byFirstSpeaker(parts, spoken.get(kind) ?? []) : parts)
      writeSection(writing, debate, part, pages)
  }
  return pages.map(({ key, runs, notes }) => ({
    key: `${debate.id}/${key}`,
    debate: debate.id,
    runs,
    ...(notes.length > 0 ? { notes } : {}),
  }))
}

/** Those of one section, and whose words they have. */
interface Part {
  readonly section: Section
  readonly house: House
  readonly speakers: readonly Speaker[]
}

const byFirstSpeaker = (parts: readonly Part[], spoken: readonly Speaker[]): readonly Part[] => {
  const first = ({ speakers }: Part) => Math.min(...speakers.map(each => spoken.indexOf(each)))
  return [...parts].sort((one, other) => first(one) - first(other))
}

const sectionsFor = (house: House, kind: EntryKind, debate: Debate): readonly Section[] =>
  house.sections.filter(
    section =>
      section.kind === kind &&
      (section.when === undefined || (section.when === 'lead') === (debate.lead !== undefined)),
  )

const belongs = (section: Section, speaker: Speaker): boolean =>
  section.who.includes(speaker.category) &&
  (section.groups === undefined || section.groups === (speaker.capacity.onBehalfOf !== undefined))

function writeSection(writing: Writing, debate: Debate, part: Part, pages: Page[]): void {
  const { language } = writing
  const { section, house, speakers } = part
  const order = section.order ?? writing.house.order
  const ordered = order === 'alphabetical' ? alphabetically(speakers, language) : speakers
  const runs = language.statements.sentence(toldOf(writing, debate, house, section, ordered, pages.length === 0))
  const page = pages.at(-1)
  const notes = notesOf(writing, ordered)
  const goesOn = section.joined === 'same kind' ? page?.key.startsWith(`${section.kind}/`) : section.joined
  if (goesOn && page) {
    page.runs.push({ text: language.statements.between }, ...runs)
    page.notes.push(...notes)
  } else {
    const same = pages.filter(each => each.key.startsWith(`${section.kind}/${section.key}`)).length
    pages.push({
      key: `${section.kind}/${section.key}${same > 0 ? `/${same + 1}` : ''}`,
      runs: [...runs],
      notes: [...notes],
    })
  }
}

function toldOf(
  writing: Writing,
  debate: Debate,
  house: House,
  { kind, key, words = key, voice, also = false, counts }: Section,
  speakers: readonly Speaker[],
  opens: boolean,
): Told {
  const { session, draft, instrument, organ } = writing
  const isLedByItems = opens && !debate.lead && writing.house.itemLead && debate.items.length > 0
  return {
    house: house.id,
    kind,
    key: words,
    voice,
    titles: { ...usualTitles, ...writing.house.titles },
    also: also && !opens,
    speakers,
    counts: counts
      ?.map(count => ({ key: count.key, speakers: speakers.filter(each => count.who.includes(each.category)) }))
      .filter(each => each.speakers.length > 0),
    lead: debate.lead,
    opens,
    items: isLedByItems
      ? itemsOf(
          debate,
          session.agenda.map(each => each.item),
        )
      : [],
    draft,
    instrument,
    organ,
    naming: namingIn(writing),
  }
}
