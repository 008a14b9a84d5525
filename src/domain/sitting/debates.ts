import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import type { Session } from '../session.ts'
import { latest } from '../times.ts'
import type { DebateId, Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'
import type { Debate, DebateForm } from './facts.ts'
import { currentDebate, debateAt, isSitting, momentAfterwards } from './moment.ts'

/** The debates in the order of the report: agenda order of their first item, those without items first. */
export function debatesInOrder(session: Session): readonly Debate[] {
  const place = new Map(session.agenda.map((item, index) => [item.item, index]))
  const rank = (debate: Debate): number =>
    debate.items.length === 0 ? -1 : Math.min(...debate.items.map(item => place.get(item) ?? Number.MAX_SAFE_INTEGER))
  return [...session.debates.values()]
    .map((debate, index) => ({ debate, index, rank: rank(debate) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ debate }) => debate)
}

/** The room turns to a debate: an item, several together, or a part with a lead of its own; made if there is none. */
export interface TakeUpDebate {
  readonly type: 'take-up-debate'
  readonly meeting?: MeetingId | undefined
  /** Id for the debate, if none with these items and this lead is there yet. */
  readonly debate: DebateId
  readonly items: readonly string[]
  readonly lead?: string | undefined
  readonly at: Instant
  /** Typed by the officer: it was taken up then. */
  readonly typed?: boolean | undefined
  readonly now: Instant
}

/** What the sentences about a debate say besides who spoke: behind the verb, and where its record is. */
export interface AmendDebate {
  readonly type: 'amend-debate'
  readonly debate: DebateId
  readonly tail?: string | undefined
  readonly record?: string | undefined
  readonly form?: DebateForm | undefined
  readonly at: Instant
}

export interface ConcludeDebate {
  readonly type: 'conclude-debate'
  readonly meeting: MeetingId
  readonly debate: DebateId
  readonly at: Instant
}

export function amendDebate(session: Session, { debate, tail, record, form, at }: AmendDebate): Decided {
  const was = session.debates.get(debate)
  if (!was) return refuse('no-such-debate')
  const changes = changesTo(was, [
    { field: 'tail', to: tail },
    { field: 'record', to: record },
    { field: 'form', to: form },
  ])
  return { facts: changes.length > 0 ? [{ type: 'debate-amended', at, payload: { debate, changes } }] : [] }
}

export function concludeDebate(session: Session, { meeting: id, debate, at }: ConcludeDebate): Decided {
  const meeting = session.meetings.get(id)
  if (!meeting) return refuse('no-such-meeting')
  if (!session.debates.has(debate)) return refuse('no-such-debate')
  const taken = meeting.takenUp.some(each => each.debate === debate && each.until === undefined)
  const payload = { meeting: id, debate }
  return {
    facts: [
      ...(taken ? [] : [{ type: 'debate-taken-up', at, payload } as const]),
      { type: 'debate-concluded', at, payload },
    ],
  }
}

export function takeUpDebate(session: Session, command: TakeUpDebate): Decided {
  const meeting = command.meeting ? session.meetings.get(command.meeting) : undefined
  const ofNow = isSitting(session, meeting, command.now) ? command.at : momentAfterwards(session, meeting)
  const at = command.typed ? command.at : latest(ofNow, ...(meeting?.takenUp.map(each => each.at) ?? []))
  const wanted = JSON.stringify([[...command.items].sort(), command.lead ?? null])
  const there = [...session.debates.values()].find(
    debate => JSON.stringify([[...debate.items].sort(), debate.lead ?? null]) === wanted,
  )
  const before = command.typed ? debateAt(session, meeting, at) : currentDebate(session, meeting)
  if (there && meeting && before === there.id) return { facts: [] }
  const missing = command.items.filter(item => !session.agenda.some(each => each.item === item))
  const facts: Fact[] = missing.map(item => ({ type: 'agenda-item-added', at, payload: { item } }))
  const debate = there?.id ?? command.debate
  if (!there)
    facts.push({ type: 'debate-set-up', at, payload: { id: debate, items: command.items, lead: command.lead } })
  if (meeting) facts.push({ type: 'debate-taken-up', at, payload: { meeting: meeting.id, debate } })
  return { facts }
}
