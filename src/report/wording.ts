import type { Directory } from '../domain/directory.ts'
import { instrumentOf } from '../domain/directory.ts'
import { type Debate, debatesInOrder, type Session, type WordingSettings } from '../domain/session.ts'
import type { EntryKind } from '../domain/words.ts'
import { itemPhrase, sentence } from './english.ts'
import { cnd } from './houses/cnd.ts'
import type { House, Section } from './houses/house.ts'
import { houses } from './houses/index.ts'
import type { Paragraph, Run } from './paragraphs.ts'
import { fill, type Slots, type Writing } from './sentence.ts'
import { alphabetically, listedKinds, type Speaker, type Spoken, spokenIn } from './speakers.ts'

export interface Options {
  /** Only the debates on one of these items. */
  readonly items?: readonly string[] | undefined
  readonly house?: string | undefined
  readonly style?: WordingSettings['style'] | undefined
}

/** The paragraphs that say who spoke, debate by debate in agenda order, in the wording of the session's house. */
export function paragraphsOf(session: Session, directory: Directory, options: Options = {}): readonly Paragraph[] {
  const { wording, body } = session.settings
  const house = houses.get(options.house ?? wording.house) ?? houses.get('generic')
  if (!house) throw new Error('the generic house is missing')
  const chosen = withChoices(house, wording.choices)
  const instrument = body.instrument ? instrumentOf(directory, body.instrument) : undefined
  const writing: Writing = {
    session,
    directory,
    house: chosen,
    draft: (options.style ?? wording.style) === 'draft' && house.draftStyle === true,
    instrument: instrument?.shortName ?? body.instrument ?? '',
    organ: body.shortName ?? body.name,
    named: new Set(wording.alreadyNamed),
  }
  const spoken = spokenIn(session, directory)
  return debatesInOrder(session)
    .filter(debate => !options.items?.length || debate.items.some(item => options.items?.includes(item)))
    .flatMap(debate => debateParagraphs(writing, debate, spoken.get(debate.id)))
}

/** A session may depart from its house where the body really varies. */
function withChoices(house: House, choices: WordingSettings['choices']): House {
  const order = choices['order']
  return order === 'alphabetical' || order === 'speaking' ? { ...house, order } : house
}

function debateParagraphs(writing: Writing, debate: Debate, spoken: Spoken | undefined): readonly Paragraph[] {
  const pages: { key: string; runs: Run[] }[] = []
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
    for (const section of [...own, ...rest]) {
      const its = [...left].filter(speaker => belongs(section, speaker))
      if (its.length === 0) continue
      for (const speaker of its) left.delete(speaker)
      for (const speakers of section.each ? its.map(each => [each]) : [its])
        writeSection(writing, debate, section, speakers, pages)
    }
    if (left.size > 0) throw new Error(`nobody who counts is dropped, but ${left.size} of ${kind} would be`)
  }
  return pages.map(page => ({ ...page, key: `${debate.id}/${page.key}`, debate: debate.id }))
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
  section: Section,
  speakers: readonly Speaker[],
  pages: { key: string; runs: Run[] }[],
): void {
  const first = pages.length === 0
  const order = section.order ?? writing.house.order
  const ordered = order === 'alphabetical' ? alphabetically(speakers) : speakers
  const context: Slots = { writing, debate, speakers: ordered, first }
  const words = section.write
    ? section.write(context)
    : fill(ordered.length === 1 ? section.one : section.many, context)
  const lead = first && !section.leadInside ? opening(writing, debate) : ''
  const runs = sentence(lead ? [{ text: lead }, ...words] : words)
  const page = pages.at(-1)
  if (section.joined && page) page.runs.push({ text: ' ' }, ...runs)
  else {
    const same = pages.filter(each => each.key.startsWith(`${section.kind}/${section.key}`)).length
    pages.push({ key: `${section.kind}/${section.key}${same > 0 ? `/${same + 1}` : ''}`, runs: [...runs] })
  }
}

/** A lead of the debate stands in place of the item. */
function opening(writing: Writing, debate: Debate): string {
  if (debate.lead) return `${debate.lead}, `
  if (!writing.house.itemLead || debate.items.length === 0) return ''
  return `under ${itemPhrase(
    debate,
    writing.session.agenda.map(each => each.item),
  )}, `
}
