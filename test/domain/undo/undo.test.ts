import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { chapters, rowOf } from '../../../src/domain/chapters.ts'
import { decide } from '../../../src/domain/decide.ts'
import { evolve } from '../../../src/domain/evolve.ts'
import type { Event, FactType } from '../../../src/domain/facts.ts'
import { groupedBy } from '../../../src/domain/grouped.ts'
import { initial, type Session } from '../../../src/domain/session.ts'
import { matterOf } from '../../../src/domain/undo/deeds.ts'
import { readSessionFile, writeSessionFile } from '../../../src/formats/session-file.ts'
import { stamped } from '../../../src/live/room.ts'
import { houseIds } from '../../../src/report/index.ts'
import { journal, makesNothing, neededFor, notTold, time } from './every-fact.ts'

const directory = loadDirectory()

const folded = (events: readonly Event[]): Session => evolve(initial('s'), events)

/** Everything but how it came about. */
const told = ({ journal: _, position: __, history: ___, ...session }: Session) => session

/** Whether the session would be another without it: nothing that was acknowledged is without effect. */
const leavesItsMark = (event: Event, events: readonly Event[]): boolean =>
  event.type === 'history-kept' ||
  !isDeepStrictEqual(told(folded(events.filter(each => each !== event))), told(folded(events)))

/** What names something that is not there. */
function dangling(session: Session): readonly string[] {
  const { meetings, debates, entries, lists, inscriptions, requests, papers, officers, documents } = session
  const lost: string[] = []
  const wants = (what: string, there: { has(id: string): boolean }, id: string | number | undefined | null) => {
    if (typeof id === 'string' && !there.has(id)) lost.push(`${what} ${id}`)
  }
  const registered = { has: (id: string) => session.participants.has(id) || directory.states.has(id) }
  const items = new Set(session.agenda.map(({ item }) => item))
  const places = new Set(documents.plans.flatMap(({ contents }) => contents.map(({ place }) => place)))
  for (const { items: own } of [...debates.values(), ...papers.values()])
    for (const item of own) wants('item', items, item)
  for (const meeting of meetings.values()) {
    for (const { debate } of meeting.takenUp) wants('debate taken up', debates, debate)
    const roles = new Set(officers.map(({ role }) => role))
    for (const { officer } of meeting.presiding ?? []) wants('presiding', roles, officer)
  }
  for (const { list } of session.limits) wants('limit on list', lists, list)
  for (const { meeting, participant } of session.presence) {
    wants('presence at', meetings, meeting)
    wants('presence of', registered, participant)
  }
  for (const list of lists.values()) {
    wants('list for', debates, list.debate)
    for (const step of list.steps) if (step.step === 'published') wants('published up to', inscriptions, step.upTo)
  }
  for (const each of inscriptions.values()) {
    wants('inscribed on', lists, each.list)
    wants('inscribed', registered, each.participant)
    for (const { outcome, to } of each.outcomes) if (outcome === 'swapped') wants('swapped with', inscriptions, to)
  }
  for (const entry of entries.values()) {
    wants('entry at', meetings, entry.meeting)
    wants('entry on', debates, entry.debate)
    wants('entry by', registered, entry.participant)
    wants('entry for', inscriptions, entry.inscription)
    wants('entry answers', entries, entry.answers)
    if (typeof entry.capacity.onBehalfOf === 'string')
      wants('entry on behalf of', session.groups, entry.capacity.onBehalfOf)
  }
  for (const { meeting, debate } of [
    ...session.actions.values(),
    ...[...papers.values()].flatMap(p => p.introduced ?? []),
  ]) {
    wants('done at', meetings, meeting)
    wants('done on', debates, debate)
  }
  for (const { members } of session.groups.values()) for (const each of members ?? []) wants('member', registered, each)
  for (const { from } of requests.values()) wants('asked by', registered, from)
  for (const { place } of documents.paragraphs) wants('written at', places, place)
  for (const { document, version } of documents.adoption)
    wants(
      'adopted of',
      new Set(documents.issued.map(each => `${each.document} ${each.version}`)),
      `${document} ${version}`,
    )
  return [...lost, ...session.setAside.map(({ type, why }) => `${type} set aside: ${why}`)]
}

/** A struck or joined entry leaves what names it; that is no matter of undoing. */
const expectWhole = (session: Session, what: string): void => {
  expect([what, ...dangling(session)]).toEqual([what])
  const read = readSessionFile(writeSessionFile(session), { directory, houses: houseIds })
  expect([what, 'faults' in read ? read.faults : []]).toEqual([what, []])
}

test('everything that can happen happens here', () => {
  const happened = new Set<FactType>(journal.map(({ type }) => type))
  expect(
    Object.keys(chapters)
      .filter(type => !happened.has(type as FactType))
      .sort(),
  ).toEqual([...notTold].sort())
})

test.each(journal.map(event => [event.attempt, event] as const))(
  '%s says all that it needs: with that, and with nothing else, it leaves its mark',
  (_, event) => {
    const needed = neededFor(event)
    const session = folded(needed)
    expectWhole(session, event.attempt)
    expect(leavesItsMark(event, needed)).toBe(true)
  },
)

test('what a fact makes is said in its chapter, but for what nothing can rest on', () => {
  const silent = journal.filter(event => rowOf(event).makes(event.payload, event).length === 0).map(({ type }) => type)
  expect([...new Set(silent)].sort()).toEqual([...makesNothing].sort())
})

const issue = (attempt: string, by: string) => ({ attempt, by, now: time(500) })

test.each(journal.slice(1).map(event => [event.attempt, event] as const))(
  'undoing %s leaves a whole session, whatever came later, or nothing changes',
  (_, deed) => {
    const matter = matterOf({ attempt: deed.attempt, by: deed.by, events: [deed] })
    if (matter === 'kept') return
    const undo = { type: 'undo', matter, by: deed.by, at: time(500) } as const
    const others: Event[] = []
    for (const later of journal.filter(each => each.position > deed.position)) {
      const both = new Set([...neededFor(deed), ...neededFor(later), deed, later])
      const events = journal.filter(each => both.has(each))
      const decided = decide(folded(events), undo, directory)
      if ('refusal' in decided) throw new Error(decided.refusal.key)
      if (decided.facts.length === 0) expect(decided.word?.key).toBe('something-rests-on-it')
      else {
        others.push(later)
        const rest = events.filter(each => each !== deed)
        expect(leavesItsMark(later, rest), `${later.type} without ${deed.type}`).toBe(true)
      }
    }
    // All those at once in whose way the deed does not stand, each of which must still be there afterwards.
    const kept = new Set(others.flatMap(neededFor))
    const events = journal.filter(each => kept.has(each) || neededFor(deed).includes(each))
    const before = folded(events)
    const decided = decide(before, undo, directory)
    if ('refusal' in decided || decided.facts.length === 0)
      throw new Error(`${deed.attempt} is in the way of something`)
    const after = evolve(before, stamped(decided.facts, before.position, issue('undo', deed.by)))
    expectWhole(after, `without ${deed.attempt}`)
    const redo = decide(after, { ...undo, type: 'redo' }, directory)
    if ('refusal' in redo || redo.facts.length === 0) throw new Error(`${deed.attempt} is not brought again`)
    expect(told(evolve(after, stamped(redo.facts, after.position, issue('redo', deed.by))))).toEqual(told(before))
  },
)

test('what was done last is undone alike, however the journal before it was read: at once after a start, in stretches, or act by act', () => {
  const acts = [...groupedBy(journal, each => each.attempt).values()]
  const undone = (last: readonly Event[], position: number): Event => ({
    type: 'undone',
    at: time(9_000),
    payload: { attempt: last[0]?.attempt ?? '' },
    position: position + 1,
    nth: 1,
    attempt: 'undoing',
    v: 1,
    recorded: time(9_000),
    by: 'O',
  })
  for (const until of [2, Math.floor(acts.length / 2), acts.length]) {
    const some = acts.slice(0, until)
    const events = some.flat()
    const undoing = undone(some.at(-1) ?? [], events.at(-1)?.position ?? 0)
    const anew = told(folded(some.slice(0, -1).flat()))
    for (const size of [1, 2, 3, events.length]) {
      let session = initial('s')
      for (let from = 0; from < events.length; from += size) session = evolve(session, events.slice(from, from + size))
      expect(told(evolve(session, [undoing])), `${until} acts, ${size} events at once`).toEqual(anew)
    }
    const byAct = some.reduce((session, act) => evolve(session, act), initial('s'))
    expect(told(evolve(byAct, [undoing]))).toEqual(anew)
  }
})
