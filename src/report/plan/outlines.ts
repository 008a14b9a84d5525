import type { DocumentPlan } from '../../domain/drafting/facts.ts'
import { type Chapter, headingIn, type Outline, type WrittenByRostrum } from '../../domain/drafting/outline.ts'
import type { Session } from '../../domain/session.ts'

/** The chapters of a body's reports: a session begins with those of its body and may change them. */
interface StandardOutline {
  readonly id: string
  readonly title: string
  /** Where the order of chapters was read. */
  readonly source: string
  readonly chaptersFor: (session: Session) => readonly Chapter[]
}

const chapter = (number: string, title: string, parts: Chapter['parts'] = [], content?: WrittenByRostrum): Chapter => ({
  number,
  title,
  ...(content ? { content } : {}),
  parts,
})

const part = (letter: string, title: string, content?: WrittenByRostrum): Chapter['parts'][number] => ({
  letter,
  title,
  ...(content ? { content } : {}),
})

const untocWorkingGroup: StandardOutline = {
  id: 'untoc-working-group',
  title: 'Working groups of the Conference of the Parties to the Organized Crime Convention',
  source: 'draft report of the Working Group on the Smuggling of Migrants, 12 September 2019',
  chaptersFor: () => [
    chapter('I', 'Introduction'),
    chapter('II', 'Recommendations', [part('A', 'General recommendations')]),
    chapter('III', 'Summary of deliberations'),
    chapter('IV', 'Organization of the meeting', [
      part('A', 'Opening of the meeting', 'opening'),
      part('B', 'Statements', 'statements'),
      part('C', 'Adoption of the agenda and organization of work', 'agenda'),
      part('D', 'Attendance', 'attendance'),
      part('E', 'Documentation', 'documentation'),
    ]),
    chapter('V', 'Adoption of the report', [], 'adoption'),
  ],
}

/** Chapter by item between the organization of the session and the adoption (CAC/COSP/IRG/2013/12, 2014/11, 2015/5). */
const reviewGroup: StandardOutline = {
  id: 'review-group',
  title: 'Implementation Review Group: a chapter for each item',
  source: 'reports of the Implementation Review Group, 2013–2016',
  chaptersFor: session =>
    numbered([
      ['Introduction'],
      [
        'Organization of the session',
        [
          part('A', 'Opening of the session', 'opening'),
          part('B', 'Adoption of the agenda and organization of work', 'agenda'),
          part('C', 'Attendance', 'attendance'),
        ],
      ],
      ...itemsOfSubstance(session).map((title): Entry => [title, [], 'statements']),
      ['Adoption of the report', [], 'adoption'],
    ]),
}

/** Each item is a chapter with the statements at its head; the organization of the session comes last (E/2025/28). */
const commission: StandardOutline = {
  id: 'commission',
  title: 'Commission: a chapter for each item, organization of the session last',
  source: 'E/2025/28',
  chaptersFor: session =>
    numbered([
      ...itemsOfSubstance(session).map(
        (title): Entry => [
          title,
          [part('A', 'Deliberations'), part('B', 'Action taken by the Commission')],
          'statements',
        ],
      ),
      ['Adoption of the report of the Commission', [], 'adoption'],
      [
        'Organization of the session and administrative matters',
        [
          part('A', 'Opening and duration of the session', 'opening'),
          part('B', 'Officers', 'officers'),
          part('C', 'Attendance', 'attendance'),
          part('D', 'Adoption of the agenda and other organizational matters', 'agenda'),
          part('E', 'Documentation', 'documentation'),
        ],
      ],
    ]),
}

const generic: StandardOutline = {
  id: 'generic',
  title: 'A report with all that Rostrum writes',
  source: 'ours',
  chaptersFor: () => [
    chapter('I', 'Introduction'),
    chapter('II', 'Summary of deliberations'),
    chapter('III', 'Organization of the session', [
      part('A', 'Opening of the session', 'opening'),
      part('B', 'Officers', 'officers'),
      part('C', 'Adoption of the agenda', 'agenda'),
      part('D', 'Statements', 'statements'),
      part('E', 'Attendance', 'attendance'),
      part('F', 'Documentation', 'documentation'),
    ]),
    chapter('IV', 'Adoption of the report', [], 'adoption'),
  ],
}

type Entry = readonly [title: string, parts?: Chapter['parts'], content?: WrittenByRostrum]

const numbered = (entries: readonly Entry[]): readonly Chapter[] =>
  entries.map(([title, parts, content], index) => chapter(roman(index + 1), title, parts, content))

/** Items under which the substance is debated: not the opening, the agenda, the report. */
const itemsOfSubstance = ({ agenda }: Session): readonly string[] =>
  agenda
    .filter(({ item, title = '' }) => !item.includes('(') && !/^(opening|organizational|adoption of the)/i.test(title))
    .map(({ item, title }) => title ?? `Agenda item ${item}`)

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
const outlineOfHouse: Readonly<Record<string, string>> = {
  'untoc-working-group': 'untoc-working-group',
  cnd: 'commission',
  csocd: 'commission',
  cpd: 'commission',
  'statistical-commission': 'commission',
}

export const standardOutlineFor = (session: Session): StandardOutline =>
  standardOutlines.get(outlineOfHouse[session.settings.wording.house] ?? 'generic') ?? generic

/**
 * What a new document prints under a heading: what Rostrum writes there, recommendations where the heading says so,
 * else paragraphs. A chapter that bears an item's title prints that item's statements.
 */
export function contentUnder(
  session: Session,
  outline: Outline,
  heading: string,
  place: string,
): DocumentPlan['contents'][number] {
  const [chapterNumber = '', letter] = heading.split('.')
  const { title = '', content } = headingIn(outline, heading) ?? {}
  const item = session.agenda.find(each => each.title === title)?.item
  const chapterTitle = headingIn(outline, chapterNumber)?.title ?? ''
  return {
    place,
    chapter: chapterNumber,
    part: letter,
    ...(content === 'statements'
      ? { statements: { items: item === undefined ? [] : [item] } }
      : content
        ? { write: content }
        : /recommendation/i.test(letter === undefined ? title : `${title} ${chapterTitle}`)
          ? { holds: ['recommendations'] as const }
          : { holds: ['paragraphs'] as const }),
  }
}
