import type { Directory } from '../../domain/directory.ts'
import { instrumentOf } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { WordingSettings } from '../../domain/settings/facts.ts'
import { debatesInOrder } from '../../domain/sitting/debates.ts'
import type { Debate } from '../../domain/sitting/facts.ts'
import type { EntryKind } from '../../domain/words.ts'
import { withChoices } from '../houses/choices.ts'
import { cnd } from '../houses/cnd.ts'
import type { House, Section } from '../houses/house.ts'
import { houses } from '../houses/index.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage, Told } from '../languages/language.ts'
import type { Speaker, Spoken } from './categories.ts'
import { withEdits, withoutLog } from './edited.ts'
import { itemsOf, itemsTaken } from './items.ts'
import { notesOf } from './notes.ts'
import type { Paragraph, Run } from './paragraphs.ts'
import { alphabetically, listedKinds, spokenIn } from './speakers.ts'
import { namingIn, type Writing } from './writing.ts'

export interface Options {
  /** Only the debates on one of these items, with their sub-items that have no chapter of their own. */
  readonly items?: readonly string[] | undefined
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
  const house = houses.get(options.house ?? wording.house) ?? houses.get('generic')
  if (!house) throw new Error('the generic house is missing')
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
  const spoken = spokenIn(session, directory, language)
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

interface Page {
  readonly key: string
  readonly runs: Run[]
  readonly notes: string[]
}

function debateParagraphs(writing: Writing, debate: Debate, spoken: Spoken | undefined): readonly Paragraph[] {
  const pages: Page[] = []
  if (!spoken) return []
  for (const kind of listedKinds) {
    const left = new Set(spoken.get(kind) ?? [])
    if (left.size === 0) continue
    const own = sectionsFor(writing.house, kind, debate).filter(
      each => !each.underInstrument || writing.instrument !== '',
    )
    const rest = sectionsFor(cnd, kind, { ...debate, lead: undefined }).map(
      (section): Section => ({ ...section, order: 'speaking' }),
    )
    const all = [
      ...own.map(section => ({ section, house: writing.house })),
      ...rest.map(section => ({ section, house: cnd })),
    ]
    for (const { section, house } of all) {
      const its = [...left].filter(speaker => belongs(section, speaker))
      if (its.length === 0) continue
      for (const speaker of its) left.delete(speaker)
      for (const speakers of section.each ? its.map(each => [each]) : [its])
        writeSection(writing, debate, house, section, speakers, pages)
    }
    if (left.size > 0) throw new Error(`nobody who counts is dropped, but ${left.size} of ${kind} would be`)
  }
  return pages.map(({ key, runs, notes }) => ({
    key: `${debate.id}/${key}`,
    debate: debate.id,
    runs,
    ...(notes.length > 0 ? { notes } : {}),
  }))
}

const sectionsFor = (house: House, kind: EntryKind, debate: Debate): readonly Section[] =>
  house.sections.filter(
    section =>
      section.kind === kind &&
      (section.when === undefined || (section.when === 'lead') === (debate.lead !== undefined)),
  )

const belongs = (section: Section, speaker: Speaker): boolean =>
  section.who.includes(speaker.category) && (!section.groups || speaker.capacity.onBehalfOf !== undefined)

function writeSection(
  writing: Writing,
  debate: Debate,
  house: House,
  section: Section,
  speakers: readonly Speaker[],
  pages: Page[],
): void {
  const { language } = writing
  const order = section.order ?? writing.house.order
  const ordered = order === 'alphabetical' ? alphabetically(speakers, language) : speakers
  const runs = language.statements.sentence(toldOf(writing, debate, house, section, ordered, pages.length === 0))
  const page = pages.at(-1)
  const notes = notesOf(writing, ordered)
  if (section.joined && page) {
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
  { kind, key, voice, also = false, counts }: Section,
  speakers: readonly Speaker[],
  opens: boolean,
): Told {
  const { session, draft, instrument, organ } = writing
  const isLedByItems = opens && !debate.lead && writing.house.itemLead && debate.items.length > 0
  return {
    house: house.id,
    kind,
    key,
    voice,
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
