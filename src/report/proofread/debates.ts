import type { Session } from '../../domain/session.ts'
import type { DebateId } from '../../domain/words.ts'
import { fold } from '../languages/en/reader/fold.ts'
import type { ReportRead, StatementRead } from '../languages/read.ts'
import type { Unit } from './units.ts'

/** Sentences of one paragraph that go on one from the other. */
interface Group {
  readonly sentences: number[]
  readonly items: readonly string[]
  readonly lead: string
}

function groupsOf({ sentences }: ReportRead): readonly Group[] {
  const groups: Group[] = []
  let before = -1
  for (const [index, { items, lead, paragraph }] of sentences.entries()) {
    const group = groups.at(-1)
    if (group && lead === undefined && paragraph === before) group.sentences.push(index)
    else groups.push({ sentences: [index], items, lead: fold(lead ?? '') })
    before = paragraph
  }
  return groups
}

/**
 * Which debate of the log each sentence is about: by its items, its lead and who spoke, in the order of the log where
 * these leave it open.
 */
export function debatesOfSentences(
  session: Session,
  read: ReportRead,
  units: readonly Unit[],
  whoIs: (statement: StatementRead) => string,
): ReadonlyMap<number, DebateId> {
  const speakers = new Map<DebateId, Set<string>>()
  for (const { debate, participant } of units)
    speakers.set(debate, (speakers.get(debate) ?? new Set()).add(participant))
  const counted = [...session.debates.keys()].filter(id => !speakers.has(id))
  const order = [...speakers.keys(), ...counted]
  const bySentence = new Map<number, DebateId>()
  let last = 0
  for (const group of groupsOf(read)) {
    const spoke = new Set(read.statements.filter(({ sentence }) => group.sentences.includes(sentence)).map(whoIs))
    let best: { debate: DebateId; score: number; place: number } | undefined
    for (const [place, debate] of order.entries()) {
      const score = scoreOf(session, debate, group, spoke, speakers.get(debate)) + nearness(place, last)
      if (score > 0.1 && (!best || score > best.score)) best = { debate, score, place }
    }
    // Where nothing fits it goes on about the last.
    last = best?.place ?? last
    const debate = best?.debate ?? order[last]
    if (debate !== undefined) for (const sentence of group.sentences) bySentence.set(sentence, debate)
  }
  return bySentence
}

/** Of equals the next one of the log. */
const nearness = (place: number, last: number): number => (place === last ? 0.3 : place === last + 1 ? 0.25 : 0)

function scoreOf(
  session: Session,
  debate: DebateId,
  { items, lead }: Group,
  spoke: ReadonlySet<string>,
  speakers: ReadonlySet<string> | undefined,
): number {
  const of = session.debates.get(debate)
  // Words that were typed behind the verb may name what they like.
  const isTold = items.length > 0 && of !== undefined && !/\bitem/.test(of.tail ?? '')
  const isSameItem = isTold && [...items].sort().join() === [...of.items].sort().join()
  const isOtherItem = isTold && of.items.length > 0 && !isSameItem
  const isSameLead = of?.lead !== undefined && lead !== '' && fold(of.lead).replace(/[\s,]+$/, '') === lead
  let shared = 0
  for (const each of spoke) if (speakers?.has(each)) shared++
  const alike = spoke.size === 0 || !speakers ? 0 : shared / Math.max(spoke.size, Math.min(speakers.size, spoke.size))
  return (
    (isSameItem ? 2 : isOtherItem ? -1 : 0) +
    (isSameLead ? 3 : 0) +
    4 * alike +
    (lead === '' && of?.lead === undefined ? 0.1 : 0)
  )
}
