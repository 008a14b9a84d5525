import type { Directory } from '../../src/domain/directory.ts'
import type { Entry } from '../../src/domain/floor/facts.ts'
import { folded } from '../../src/domain/roll/names.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Capacity, OnBehalf } from '../../src/domain/words.ts'
import {
  type HeadingRead,
  type Paragraph,
  paragraphsOf,
  type ReportRead,
  readParagraphs,
  type StatementRead,
  textOf,
} from '../../src/report/index.ts'
import type { Category } from '../../src/report/plan/categories.ts'
import { categoryOf, daysIn } from '../../src/report/plan/speakers.ts'

/** A fact as the log has it and as it was read: equal words where it is the same. */
interface Fact {
  readonly who: string
  readonly kind: string
  readonly behalf: string
  readonly category: string
}

const hasId = (directory: Directory, id: string) => directory.states.has(id) || id === 'secretariat'
const withoutArticle = (name: string) => name.replace(/^the /i, '')

/** States by their ids; a group by its words. */
function behalfKey(directory: Directory, session: Session, whom: OnBehalf | undefined): string {
  if (whom === undefined) return ''
  if (typeof whom !== 'string') return [...whom].sort().join(' ')
  const name = session.groups.get(whom)?.name ?? session.participants.get(whom)?.name ?? whom
  const parts = name.split(/, | and /).map(each => idOf(directory, withoutArticle(each)))
  return parts.every(each => each !== undefined) ? parts.sort().join(' ') : folded(withoutArticle(name))
}

const idsOnce = new WeakMap<Directory, Map<string, string>>()
function idOf(directory: Directory, name: string): string | undefined {
  let known = idsOnce.get(directory)
  if (!known) {
    known = new Map()
    for (const [id, { names }] of directory.states)
      for (const each of [names.en.short, names.en.running ?? names.en.short])
        known.set(folded(withoutArticle(each)), id)
    idsOnce.set(directory, known)
  }
  return known.get(folded(name))
}

const capacityKey = (
  directory: Directory,
  session: Session,
  { onBehalfOf, alsoOnBehalfOf }: Capacity,
  national: boolean,
) =>
  `${behalfKey(directory, session, onBehalfOf)}${national ? ' and itself' : ''}|${behalfKey(directory, session, alsoOnBehalfOf)}`

/** What the log says that a paragraph tells: of each name in it, and each count. */
export function factsIn(session: Session, directory: Directory, { runs }: Paragraph): readonly Fact[] {
  const day = daysIn(session.settings.zone)
  return runs.flatMap((run): readonly Fact[] => {
    const entries = (run.from ?? []).flatMap((id): readonly Entry[] => {
      const entry = session.entries.get(id)
      return entry ? [entry] : []
    })
    const [entry] = entries
    if (!entry) return []
    if (run.participant === undefined) return []
    const spokenFor = entries.find(({ capacity }) => capacity.onBehalfOf ?? capacity.alsoOnBehalfOf) ?? entry
    const own = entries.some(({ capacity }) => !capacity.onBehalfOf && !capacity.alsoOnBehalfOf)
    // Where one alone speaks for a group behind the verb, its own capacity is not printed.
    const isNational = (own && spokenFor !== entry) || (own && spokenFor.capacity.onBehalfOf !== undefined)
    const national = isNational && textOf({ runs }).includes('national capacity')
    return [
      {
        who: hasId(directory, run.participant) ? run.participant : folded(withoutArticle(run.text)),
        kind: entry.kind,
        behalf: capacityKey(directory, session, spokenFor.capacity, national),
        category: categoryOf(session, directory, run.participant, day(entry.start)),
      },
    ]
  })
}

export function factRead(session: Session, directory: Directory, read: StatementRead): Fact & { heading: HeadingRead } {
  const { speaker, kind, heading } = read
  const who =
    speaker.participant !== undefined && hasId(directory, speaker.participant)
      ? speaker.participant
      : folded(withoutArticle(speaker.name))
  return {
    who,
    kind,
    behalf: capacityKey(directory, session, read, read.national === true),
    category: '',
    heading,
  }
}

const organizations: readonly string[] = ['un-entity', 'igo', 'ngo', 'constituency']
const states: readonly string[] = ['full', 'signatory', 'observer', 'holy-see', 'state-of-palestine', 'european-union']

/** Does the heading that was read say of the category what the words tell? */
function agrees(category: string, heading: HeadingRead, { title }: StatementRead): boolean {
  if (heading === category) return true
  // “The representative of” is all that many sentences say of parties and signatories.
  if (heading === 'full') return category === 'signatory' && title === 'representative'
  if (heading === 'anybody') return title === 'none'
  if (heading === 'delegation') return states.includes(category) || organizations.includes(category)
  if (organizations.includes(heading) || heading === 'organization') return organizations.includes(category)
  return false
}

export interface Compared {
  readonly text: string
  readonly misses: readonly string[]
}

const key = ({ who, kind, behalf }: Fact) => `${who} | ${kind} | ${behalf}`

/** Each paragraph that a session prints, and what of it was not read back. */
export function readBack(
  session: Session,
  directory: Directory,
  house = session.settings.wording.house,
): readonly Compared[] {
  const paragraphs = paragraphsOf(session, directory)
  const read = readParagraphs(paragraphs.map(textOf).join('\n'), directory, { date: session.settings.from, house })
  return paragraphs.map((paragraph, index) => ({
    text: textOf(paragraph),
    misses: missesOf(session, directory, paragraph, ofParagraph(read, index)),
  }))
}

const ofParagraph = (read: ReportRead, index: number) => {
  const of = new Set(read.sentences.flatMap(({ paragraph }, nth) => (paragraph === index ? [nth] : [])))
  return {
    statements: read.statements.filter(each => of.has(each.sentence)),
    counted: read.counted.filter(each => of.has(each.sentence)),
    unread: read.unread.filter(each => each.paragraph === index),
    nobody: read.sentences.some(each => each.paragraph === index && each.nobody),
  }
}

function missesOf(
  session: Session,
  directory: Directory,
  paragraph: Paragraph,
  { statements, counted, unread, nobody }: ReturnType<typeof ofParagraph>,
): readonly string[] {
  const wanted = factsIn(session, directory, paragraph)
  const misses: string[] = []
  const left = [...statements]
  for (const fact of wanted) {
    const found = left.findIndex(each =>
      [each.kind, ...(each.mayBe ?? [])].some(
        kind => key({ ...factRead(session, directory, each), kind }) === key(fact),
      ),
    )
    const there = left[found]
    if (!there) misses.push(`not read: ${key(fact)}`)
    else {
      left.splice(found, 1)
      if (!agrees(fact.category, there.heading, there))
        misses.push(`${fact.who}: ${there.heading} in place of ${fact.category}`)
    }
  }
  misses.push(...left.map(each => `not there: ${key(factRead(session, directory, each))}`))
  misses.push(...unread.map(each => `unread (${each.why}): ${each.words}`))
  if (wanted.length === 0 && !nobody) misses.push(...countMisses(session, paragraph, counted))
  return misses
}

/** Counts of delegations, and the groups of those who are counted. */
function countMisses(session: Session, { runs }: Paragraph, counted: ReportRead['counted']): readonly string[] {
  const tellsGroups = textOf({ runs }).includes('on behalf of')
  const entries = runs.flatMap(run => (run.from ?? []).flatMap(id => session.entries.get(id) ?? []))
  const total = new Set(entries.map(each => each.participant)).size
  const read = counted.reduce((sum, each) => sum + each.number, 0)
  const groups = new Set(
    entries.flatMap(({ capacity: { onBehalfOf } }) =>
      tellsGroups && typeof onBehalfOf === 'string' ? [folded(withoutArticle(onBehalfOf))] : [],
    ),
  )
  const groupsRead = new Set(counted.flatMap(each => each.groups.map(group => folded(withoutArticle(group)))))
  return [
    ...(read === total ? [] : [`${read} delegations in place of ${total}`]),
    ...[...groups].filter(each => !groupsRead.has(each)).map(each => `group not read: ${each}`),
    ...[...groupsRead].filter(each => !groups.has(each)).map(each => `group not there: ${each}`),
  ]
}

export type { Category }
