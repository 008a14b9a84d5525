import type { Day } from '../../domain/words.ts'
import { houseOf } from '../houses/chosen.ts'
import type { Span, StatementRead } from '../languages/read.ts'
import type { Category } from '../plan/categories.ts'
import { categoryOf } from '../plan/speakers.ts'
import type { Finding } from './finding.ts'
import { headingFits } from './fits.ts'
import type { Given, Matched, Met } from './matching.ts'
import { nameFinding } from './names.ts'
import { outOfOrder } from './order.ts'
import type { Unit } from './units.ts'

/** What is otherwise of somebody whom both have. */
export function differencesOf(given: Given, { met }: Matched): readonly Finding[] {
  const house = houseOf(given.session)
  const moved = movedIn(met)
  return met.flatMap((each): readonly Finding[] => {
    const { read, unit, differs, misspelt } = each
    const common = {
      participant: unit.participant,
      name: read.speaker.name,
      entries: unit.entries,
      span: read.nameAt,
      paragraph: paragraphOf(given, read),
    }
    if (differs === 'category') {
      const other = categoryOfAnotherDay(given, unit, read)
      return other
        ? [{ ...common, finding: 'status', log: unit.category, text: other }]
        : [{ ...common, finding: 'heading', of: 'category', log: unit.category, text: read.heading }]
    }
    if (differs === 'kind') return [{ ...common, finding: 'heading', of: 'kind', log: unit.kind, text: read.kind }]
    if (differs === 'capacity') return [{ ...common, finding: 'heading', of: 'capacity', ...capacities(given, each) }]
    if (differs === 'item') {
      const items = (debate: string | undefined) => given.session.debates.get(debate ?? '')?.items.join(', ') ?? ''
      const text = read.items.join(', ') || items(given.debates.get(read.sentence))
      return [{ ...common, finding: 'heading', of: 'item', log: items(unit.debate), text }]
    }
    const sentence = given.read.sentences[read.sentence]
    const place = {
      read,
      unit,
      isInList: sentence?.pattern.includes('{list}') === true,
      isPerson: sentence?.persons === true,
    }
    const right = misspelt ? unit.name : nameFinding(given.session, given.directory, house, place)
    return [
      ...(right === undefined ? [] : [{ ...common, finding: 'name' as const, log: right, text: read.speaker.name }]),
      ...(moved.has(each) ? [{ ...common, finding: 'order' as const }] : []),
    ]
  })
}

const paragraphOf = ({ read }: Pick<Given, 'read'>, { sentence }: StatementRead): number =>
  read.sentences[sentence]?.paragraph ?? 0

const capacities = ({ behalf }: Given, { read, unit }: Met) => {
  const told = (of: Pick<StatementRead, 'onBehalfOf' | 'alsoOnBehalfOf'>) =>
    [of.onBehalfOf, of.alsoOnBehalfOf]
      .map(whom => (typeof whom === 'string' ? whom : behalf(whom)))
      .filter(Boolean)
      .join('; ')
  return { log: told(unit.capacity), text: told(read) }
}

/** Years in which somebody may have had another status. */
const firstYear = 1990

/** The category that the words have, if it is that of another day. */
function categoryOfAnotherDay(
  { session, directory }: Given,
  unit: Unit,
  { heading, title }: StatementRead,
): Category | undefined {
  if (session.settings.body.instrument === undefined || !directory.states.has(unit.participant)) return undefined
  const days: Day[] = [session.settings.from, session.settings.to]
  for (let year = firstYear; year <= Number(session.settings.to.slice(0, 4)) + 1; year++) days.push(`${year}-01-01`)
  for (const day of days) {
    const category = categoryOf(session, directory, unit.participant, day)
    if (category !== unit.category && headingFits(category, heading, title)) return category
  }
  return undefined
}

/** Those who stand in another order, title by title of each sentence. */
function movedIn(met: readonly Met[]): ReadonlySet<Met> {
  const rows = new Map<string, Met[]>()
  for (const each of met) {
    if (each.differs !== undefined) continue
    const { sentence, title } = each.read
    const key = `${sentence} ${title} ${each.unit.paragraph}`
    const row = rows.get(key)
    if (row) row.push(each)
    else rows.set(key, [each])
  }
  const moved = new Set<Met>()
  for (const row of rows.values()) {
    const inText = [...row].sort((a, b) => a.read.nameAt.from - b.read.nameAt.from)
    for (const index of outOfOrder(inText.map(({ unit }) => unit.rank))) {
      const each = inText[index]
      if (each) moved.add(each)
    }
  }
  return moved
}

/** Whom the text has and the log has not. */
export const addedOf = (given: Given, { added }: Matched): readonly Finding[] =>
  added.map(read => ({
    finding: 'added',
    participant: read.speaker.participant,
    name: read.speaker.name,
    text: read.words,
    entries: [],
    span: read.nameAt,
    paragraph: paragraphOf(given, read),
  }))

/** Whom the log has and the text has not, at the place where the log would print them. */
export function missingOf(given: Given, { missing, met }: Matched): readonly Finding[] {
  const byRank = [...met].sort((a, b) => a.unit.rank - b.unit.rank)
  return missing.map(unit => {
    const beside = neighbour(byRank, unit)
    return {
      finding: 'missing' as const,
      participant: unit.participant,
      name: unit.name,
      log: unit.name,
      entries: unit.entries,
      span: beside?.read.nameAt ?? endOf(given),
      paragraph: beside ? paragraphOf(given, beside.read) : Math.max(0, given.read.paragraphs.length - 1),
    }
  })
}

/** The name before it in the same paragraph, or behind it, or in the same debate. */
function neighbour(byRank: readonly Met[], { rank, paragraph, debate }: Unit): Met | undefined {
  const fits: readonly ((each: Met) => boolean)[] = [
    each => each.unit.paragraph === paragraph,
    each => each.unit.debate === debate,
    () => true,
  ]
  for (const isNear of fits) {
    const near = byRank.filter(isNear)
    const found = near.findLast(each => each.unit.rank < rank) ?? near[0]
    if (found) return found
  }
  return undefined
}

function endOf({ read: { paragraphs } }: Given): Span {
  const last = paragraphs.at(-1)?.span ?? { from: 0, to: 0 }
  return { from: Math.max(last.from, last.to - 1), to: last.to }
}
