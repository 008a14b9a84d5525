import type { DocumentPlan } from '../../domain/drafting/facts.ts'
import {
  type Chapter,
  headingIn,
  headingsIn,
  type Outline,
  type WrittenByRostrum,
} from '../../domain/drafting/outline.ts'
import type { Session } from '../../domain/session.ts'
import { table } from '../../domain/table.ts'
import { languageOf } from '../languages/index.ts'
import type { ChapterKey, OutlineWords, ReportLanguage } from '../languages/language.ts'
import { itemsTaken } from './items.ts'

/** The chapters of a body's reports: a session begins with those of its body and may change them. */
interface StandardOutline {
  readonly id: string
  readonly title: string
  /** Where the order of chapters was read. */
  readonly source: string
  readonly chaptersFor: (session: Session, language: ReportLanguage) => readonly Chapter[]
}

type Entry = readonly [title: string, parts?: readonly PartKey[], content?: WrittenByRostrum]
type PartKey = readonly [title: ChapterKey, content?: WrittenByRostrum]

/** Chapters are numbered in Roman figures, parts lettered, as everywhere; a language prints them in its own way. */
const numbered = ({ titles }: OutlineWords, entries: readonly Entry[]): readonly Chapter[] =>
  entries.map(([title, parts = [], content], index) => ({
    number: roman(index + 1),
    title,
    ...(content ? { content } : {}),
    parts: parts.map(([key, written], place) => ({
      letter: String.fromCharCode(65 + place),
      title: titles[key],
      ...(written ? { content: written } : {}),
    })),
  }))

const untocWorkingGroup: StandardOutline = {
  id: 'untoc-working-group',
  title: 'Working groups of the Conference of the Parties to the Organized Crime Convention',
  source: 'draft report of the Working Group on the Smuggling of Migrants, 12 September 2019',
  chaptersFor: (_, { outlines }) =>
    numbered(outlines, [
      [outlines.titles.introduction],
      [outlines.titles.recommendations, [['general-recommendations']]],
      [outlines.titles.summary],
      [
        outlines.titles['organization-of-meeting'],
        [
          ['opening-of-meeting', 'opening'],
          ['statements', 'statements'],
          ['agenda-and-work', 'agenda'],
          ['attendance', 'attendance'],
          ['documentation', 'documentation'],
        ],
      ],
      [outlines.titles.adoption, [], 'adoption'],
    ]),
}

/** Chapter by item between the organization of the session and the adoption (CAC/COSP/IRG/2013/12, 2014/11, 2015/5). */
const reviewGroup: StandardOutline = {
  id: 'review-group',
  title: 'Implementation Review Group: a chapter for each item',
  source: 'reports of the Implementation Review Group, 2013–2016',
  chaptersFor: (session, language) =>
    numbered(language.outlines, [
      [language.outlines.titles.introduction],
      [
        language.outlines.titles['organization-of-session'],
        [
          ['opening-of-session', 'opening'],
          ['agenda-and-work', 'agenda'],
          ['attendance', 'attendance'],
        ],
      ],
      ...itemsOfSubstance(session, language).map((title): Entry => [title, [], 'statements']),
      [language.outlines.titles.adoption, [], 'adoption'],
    ]),
}

/** Each item is a chapter with the statements at its head; the organization of the session comes last (E/2025/28). */
const commission: StandardOutline = {
  id: 'commission',
  title: 'Commission: a chapter for each item, organization of the session last',
  source: 'E/2025/28',
  chaptersFor: (session, language) =>
    numbered(language.outlines, [
      ...itemsOfSubstance(session, language).map(
        (title): Entry => [title, [['deliberations'], ['action', 'actions']], 'statements'],
      ),
      [language.outlines.titles['adoption-commission'], [], 'adoption'],
      [
        language.outlines.titles['organization-and-administration'],
        [
          ['opening-and-duration', 'opening'],
          ['officers', 'officers'],
          ['attendance', 'attendance'],
          ['agenda-and-other-matters', 'agenda'],
          ['documentation', 'documentation'],
        ],
      ],
    ]),
}

const generic: StandardOutline = {
  id: 'generic',
  title: 'A report with all that Rostrum writes',
  source: 'ours',
  chaptersFor: (_, { outlines }) =>
    numbered(outlines, [
      [outlines.titles.introduction],
      [outlines.titles.summary],
      [
        outlines.titles['organization-of-session'],
        [
          ['opening-of-session', 'opening'],
          ['officers', 'officers'],
          ['agenda', 'agenda'],
          ['statements', 'statements'],
          ['attendance', 'attendance'],
          ['documentation', 'documentation'],
        ],
      ],
      [outlines.titles.adoption, [], 'adoption'],
    ]),
}

/** Items under which the substance is debated: not the opening, the agenda, the report. */
const itemsOfSubstance = ({ agenda }: Session, { reading, outlines }: ReportLanguage): readonly string[] =>
  agenda
    .filter(({ item, title = '' }) => !item.includes('(') && !reading.procedureIn(title))
    .map(({ item, title }) => title ?? outlines.item(item))

export function roman(number: number): string {
  const signs = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = number
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

export const standardOutlines: ReadonlyMap<string, StandardOutline> = new Map(
  [untocWorkingGroup, reviewGroup, commission, generic].map(each => [each.id, each]),
)

/** Which outline a session of this house begins with. */
const outlineOfHouse = table<string>({
  'untoc-working-group': 'untoc-working-group',
  cnd: 'commission',
  csocd: 'commission',
  cpd: 'commission',
  'statistical-commission': 'commission',
})

export const standardOutlineFor = (session: Session): StandardOutline =>
  standardOutlines.get(outlineOfHouse[session.settings.wording.house] ?? 'generic') ?? generic

/** The headings under which the outline tells who spoke, and which no document of the series has yet. */
export function statementsToCome({ documents: { outline, plans } }: Session): readonly string[] {
  const taken = new Set(
    plans.flatMap(({ contents }) => contents.map(({ chapter, part }) => (part ? `${chapter}.${part}` : chapter))),
  )
  return outline.chapters.flatMap(({ number, content, parts }) => {
    const isOfStatements = content === 'statements'
    const own = parts.filter(part => isOfStatements || part.content === 'statements')
    const parted = own.map(({ letter }) => `${number}.${letter}`)
    const headings = isOfStatements ? [number, ...parted] : parted
    return taken.has(headings[0] ?? '') ? [] : headings.filter(each => !taken.has(each))
  })
}

/** The item whose title a chapter of the outline bears, or, where it has none, its number in words. */
export const itemTitled = (session: Session, title: string, { outlines }: ReportLanguage): string | undefined =>
  session.agenda.find(({ item, title: own = outlines.item(item) }) => own === title)?.item

/** The headings of an outline under which statements stand, each with its item; without one it is of every debate. */
export const statementsHeadings = (
  session: Session,
  outline: Outline,
  language: ReportLanguage = languageOf(session),
): readonly { readonly heading: string; readonly item: string | undefined }[] =>
  headingsIn(outline).flatMap(heading => {
    const { content, title = '' } = headingIn(outline, heading) ?? {}
    return content === 'statements' ? [{ heading, item: itemTitled(session, title, language) }] : []
  })

/** The items of which a chapter of the outline tells: it bears the title of one; none: it tells of all. */
export function itemsUnder(session: Session, heading: string, language: ReportLanguage): readonly string[] {
  const [number = ''] = heading.split('.')
  const { title = '' } = headingIn(session.documents.outline, number) ?? {}
  const item = itemTitled(session, title, language)
  return item === undefined ? [] : itemsTaken(session, [item])
}

/**
 * Items without a chapter of their own, whose statements stand where the report tells what was done under them: the
 * opening, the officers, the agenda, the adoption. None where one heading takes every debate.
 */
function proceduralItems(
  session: Session,
  outline: Outline,
  content: WrittenByRostrum,
  language: ReportLanguage,
): readonly string[] {
  const told = headingsIn(outline).map(heading => headingIn(outline, heading))
  const takesAll = told.some(
    each => each?.content === 'statements' && itemTitled(session, each.title, language) === undefined,
  )
  if (takesAll) return []
  const own = new Set(told.flatMap(each => (each?.content === 'statements' ? [each.title] : [])))
  const hasPlace = (of: WrittenByRostrum) => told.some(each => each?.content === of)
  return session.agenda.flatMap(({ item, title = '' }) => {
    const procedure = item.includes('(') || own.has(title) ? undefined : language.reading.procedureIn(title)
    if (!procedure) return []
    const place = hasPlace(procedure) ? procedure : 'agenda'
    return place === content ? [item] : []
  })
}

/**
 * What a new document prints under a heading: what Rostrum writes there, recommendations where the heading says so,
 * else paragraphs. A chapter that bears an item's title prints that item's statements.
 */
export function contentUnder(
  session: Session,
  outline: Outline,
  heading: string,
  place: string,
  language: ReportLanguage = languageOf(session),
): DocumentPlan['contents'][number] {
  const [chapterNumber = '', letter] = heading.split('.')
  const { title = '', content } = headingIn(outline, heading) ?? {}
  const { reading } = language
  const item = itemTitled(session, title, language)
  const procedural = content === undefined ? [] : proceduralItems(session, outline, content, language)
  const chapterTitle = headingIn(outline, chapterNumber)?.title ?? ''
  return {
    place,
    chapter: chapterNumber,
    part: letter,
    ...(content === 'statements'
      ? { statements: { items: item === undefined ? [] : [item] } }
      : content
        ? { write: content, ...(procedural.length > 0 ? { statements: { items: procedural } } : {}) }
        : reading.isOfRecommendations(letter === undefined ? title : `${title} ${chapterTitle}`)
          ? { holds: ['recommendations'] as const }
          : { holds: ['paragraphs'] as const }),
  }
}
