import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubtsOf } from '../../../src/domain/correction/doubts.ts'
import type { Command } from '../../../src/domain/decide.ts'
import { lengthOfEntry, running } from '../../../src/domain/floor/entries.ts'
import { clockState, limitOfEntry, repliesBefore, spokenAt } from '../../../src/domain/floor/limits.ts'
import { policies } from '../../../src/domain/list/facts.ts'
import { phaseAt } from '../../../src/domain/list/phases.ts'
import { isCarriedOver, isExhausted, isPassedOver, nextIn, shelvedIn } from '../../../src/domain/list/standing.ts'
import { quorumAt } from '../../../src/domain/presence/quorum.ts'
import { ruleIn } from '../../../src/domain/rules/profiles.ts'
import { leadAfter } from '../../../src/report/languages/en/lead.ts'
import { directory, TestRoom, time } from '../room.ts'

const setUp = (room: TestRoom, more: object = {}, at = 0) =>
  room.does({
    type: 'set-up-list',
    list: 'l1',
    debate: 'd1',
    purpose: 'statement',
    policy: 'receipt',
    at: time(at),
    ...more,
  })

test('a new request goes to the end; on an empty list it is the first, though somebody speaks', () => {
  const room = new TestRoom()
  room.gives('EGY', 10)
  room.inscribes('CAN', 20)
  expect(room.waiting).toEqual(['CAN'])
  room.inscribes('ITA', 30)
  expect(room.waiting).toEqual(['CAN', 'ITA'])
  expect(nextIn(room.session, 'd1')?.participant).toBe('CAN')
})

test('the same request again changes nothing and keeps its place; asked for on purpose it waits twice, with a doubt', () => {
  const room = new TestRoom()
  room.inscribes('CAN', 1)
  room.inscribes('ITA', 2)
  const told = room.inscribes('CAN', 3, { inscription: 'again' })
  expect(told).toMatchObject({ events: 0, word: { key: 'already-waiting', values: { place: 1 } } })
  room.inscribes('CAN', 4, { inscription: 'again' }, { again: true })
  expect(room.waiting).toEqual(['CAN', 'ITA', 'CAN'])
  expect(doubtsOf(room.session, directory).filter(each => each.doubt === 'waits-twice')).toHaveLength(1)
  // A statement in another capacity, and a point of order, are other requests.
  expect(room.inscribes('CAN', 5, { inscription: 'g', capacity: { onBehalfOf: 'african' } }).events).toBe(1)
  expect(room.inscribes('CAN', 6, { inscription: 'p' }, { purpose: 'point of order', newList: 'l2' }).events).toBe(3)
})

test('a list opens and closes by itself at the announced times; a second too early or too late goes to the shelf (21, 29)', () => {
  const room = new TestRoom()
  setUp(room, { opens: time(600), closes: time(1200) })
  expect(room.inscribes('CAN', 599).word?.key).toBe('shelved')
  room.inscribes('ITA', 600)
  room.inscribes('PER', 1199)
  expect(room.inscribes('HND', 1200).word?.key).toBe('shelved')
  expect(room.waiting).toEqual(['ITA', 'PER'])
  expect(shelvedIn(room.session, room.list()).map(each => each.received)).toEqual([time(599), time(1200)])
  expect([599, 600, 1199, 1200].map(at => phaseAt(room.list(), time(at)).phase)).toEqual([
    'not open',
    'closing announced',
    'closing announced',
    'closed',
  ])
  room.does({ type: 'admit', inscription: 'iHND', at: time(1300) })
  expect(room.waiting).toEqual(['ITA', 'PER', 'HND'])
  expect(room.session.inscriptions.get('iHND')).toMatchObject({ received: time(1200), admitted: time(1300) })
  expect(room.does({ type: 'reopen-list', list: 'l1', reason: ' ', at: time(1400) }).refused).toBe(
    'reopening-needs-a-reason',
  )
  room.does({ type: 'reopen-list', list: 'l1', reason: 'the Chair agreed', at: time(1400) })
  room.inscribes('FRA', 1500)
  expect(room.waiting).toEqual(['ITA', 'PER', 'HND', 'FRA'])
})

test('on a closed list the floor is given, statements end, requests are withdrawn and deeds undone as before', () => {
  const room = new TestRoom()
  room.inscribes('CAN', 1)
  room.inscribes('ITA', 2)
  room.does({ type: 'close-list', list: 'l1', at: time(3) })
  expect(room.next(4).events).toBe(1)
  expect(room.does({ type: 'withdraw', inscription: 'iITA', at: time(5) }).events).toBe(1)
  expect(room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(6) }).events).toBe(1)
  expect(room.waiting).toEqual(['ITA'])
  expect(room.gives('CHL', 7, { kind: 'point of order' }).events).toBe(2)
})

test('protocol: a Head of State who comes last goes to the top, ministers stay as they came (22)', () => {
  const room = new TestRoom()
  setUp(room, { policy: 'protocol' })
  room.does({ type: 'open-list', list: 'l1', at: time(0) })
  room.inscribes('CAN', 1, { level: 6 })
  room.inscribes('ITA', 2, { level: 8 })
  room.inscribes('PER', 3, { level: 6 })
  room.inscribes('HND', 4, { level: 1 })
  expect(room.waiting).toEqual(['HND', 'CAN', 'PER', 'ITA'])
})

test('status tiers: an organization inscribed first stays behind all States; groups come first (23)', () => {
  const room = new TestRoom()
  setUp(room, { policy: 'status-tiers' })
  room.does({ type: 'open-list', list: 'l1', at: time(0) })
  room.inscribes('ngo', 1)
  room.inscribes('MAR', 2)
  room.inscribes('THA', 3)
  room.inscribes('CAN', 4)
  room.inscribes('EGY', 5, { capacity: { onBehalfOf: 'african' } })
  expect(room.waiting).toEqual(['EGY', 'CAN', 'THA', 'MAR', 'ngo'])
})

test('alphabetical from a drawn letter, lots in the order entered, groups first over any policy', () => {
  const alphabetical = new TestRoom()
  setUp(alphabetical, { policy: 'alphabetical-from-letter', letter: 'M' })
  alphabetical.does({ type: 'open-list', list: 'l1', at: time(0) })
  for (const [index, who] of ['CAN', 'THA', 'MEX', 'CIV', 'HRV', 'CRI'].entries()) alphabetical.inscribes(who, index)
  expect(alphabetical.waiting).toEqual(['MEX', 'THA', 'CAN', 'CRI', 'CIV', 'HRV'])
  const lots = new TestRoom()
  setUp(lots, { policy: 'lots', groupsFirst: true })
  lots.does({ type: 'open-list', list: 'l1', at: time(0) })
  lots.inscribes('THA', 9)
  lots.inscribes('CAN', 1)
  lots.inscribes('EGY', 10, { capacity: { onBehalfOf: 'african' } })
  expect(lots.waiting).toEqual(['EGY', 'THA', 'CAN'])
})

test('a change of level or policy moves nobody until a sort is confirmed, which is one event with the order', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN', 'PER'].entries()) room.inscribes(who, index)
  room.does({ type: 'amend-inscription', inscription: 'iPER', changes: [{ field: 'level', to: 1 }], at: time(5) })
  room.does({ type: 'amend-list', list: 'l1', changes: [{ field: 'policy', to: 'protocol' }], at: time(6) })
  expect(room.waiting).toEqual(['ITA', 'CAN', 'PER'])
  expect(room.does({ type: 'sort-list', list: 'l1', at: time(7) }).events).toBe(1)
  expect(room.waiting).toEqual(['PER', 'ITA', 'CAN'])
  expect(room.session.journal.at(-1)).toMatchObject({ payload: { order: ['iPER', 'iITA', 'iCAN'] } })
})

test('a swap of two is one step, says who asked and can be undone (24)', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN', 'MEX'].entries()) room.inscribes(who, index)
  const seen = room.session.position
  room.does({ type: 'swap', inscription: 'iITA', with: 'iMEX', agreed: 'both delegations', seen, at: time(5) })
  expect(room.waiting).toEqual(['MEX', 'CAN', 'ITA'])
  expect(room.session.inscriptions.get('iITA')?.outcomes).toMatchObject([
    { outcome: 'swapped', askedBy: 'both delegations' },
  ])
  expect(room.session.history.at(-1)).toMatchObject({ action: 'moved', by: 'O', reason: 'asked by both delegations' })
  room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(6) })
  expect(room.waiting).toEqual(['ITA', 'CAN', 'MEX'])
})

test('absent is tried again at the end, withdrawn is never called, the unheard keep their order at the next meeting (25)', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN', 'MEX', 'PER'].entries()) room.inscribes(who, index)
  room.does({ type: 'mark-absent', inscription: 'iITA', at: time(10) })
  room.does({ type: 'withdraw', inscription: 'iCAN', askedBy: 'the delegation', at: time(11) })
  expect(room.waiting).toEqual(['MEX', 'PER', 'ITA'])
  room.next(12)
  room.does({ type: 'close-meeting', meeting: 'm1', at: time(10_800) })
  expect(running(room.session, room.session.meetings.get('m1'))).toBeUndefined()
  expect(room.waiting).toEqual(['PER', 'ITA'])
  room.does({ type: 'open-meeting', meeting: 'm2', at: time(18_000) })
  room.does({ type: 'amend-list', list: 'l1', changes: [{ field: 'policy', to: 'protocol' }], at: time(18_000) })
  // A Head of State who comes new does not stand before those left over.
  room.inscribes('FRA', 18_010, { level: 1 })
  expect(room.waiting).toEqual(['PER', 'ITA', 'FRA'])
  expect(['iPER', 'iFRA'].map(id => isCarriedOver(room.session, room.session.inscriptions.get(id) as never))).toEqual([
    true,
    false,
  ])
  expect(room.standing('CAN')).toBe('withdrawn')
})

test('whoever is skipped keeps the place, is marked, and is next again when the meeting has risen', () => {
  const room = new TestRoom()
  for (const [index, who] of ['MEX', 'ITA', 'HND', 'CAN', 'PER'].entries()) room.inscribes(who, index)
  room.gives('ITA', 10)
  expect(room.waiting).toEqual(['MEX', 'HND', 'CAN', 'PER'])
  expect(isPassedOver(room.session, room.session.inscriptions.get('iMEX') as never)).toBe(true)
  expect(nextIn(room.session, 'd1')?.participant).toBe('HND')
  // Out of turn from further down: nobody is passed over.
  room.gives('PER', 20)
  expect(nextIn(room.session, 'd1')?.participant).toBe('HND')
  room.next(30)
  room.next(40)
  expect(nextIn(room.session, 'd1')?.participant).toBe('MEX')
  room.does({ type: 'close-meeting', meeting: 'm1', at: time(10_800) })
  expect(isPassedOver(room.session, room.session.inscriptions.get('iMEX') as never)).toBe(false)
})

test('replies come when all statements were heard, those passed over included', () => {
  const room = new TestRoom()
  room.inscribes('ITA', 1, {}, { purpose: 'right of reply', newList: 'replies' })
  for (const [index, who] of ['MEX', 'CAN'].entries()) room.inscribes(who, 2 + index, {}, { newList: 'l1' })
  room.does({ type: 'pass-over', inscription: 'iMEX', at: time(5) })
  const heard = [10, 20, 30].map(at => {
    room.next(at)
    return running(room.session, room.session.meetings.get('m1'))
  })
  expect(heard.map(entry => entry?.participant)).toEqual(['CAN', 'MEX', 'ITA'])
  expect(heard.at(-1)?.kind).toBe('right of reply')
})

test('a slip put right takes the right delegation off the list, and lets the other wait again', () => {
  const room = new TestRoom()
  for (const [index, who] of ['PER', 'AUT', 'AUS'].entries()) room.inscribes(who, index)
  room.gives('AUT', 10)
  expect(room.waiting).toEqual(['PER', 'AUS'])
  room.does({ type: 'amend-entry', entry: 'AUT-10', changes: [{ field: 'participant', to: 'AUS' }], at: time(12) })
  expect(room.waiting).toEqual(['PER', 'AUT'])
  room.does({ type: 'amend-entry', entry: 'AUT-10', changes: [{ field: 'participant', to: 'FRA' }], at: time(13) })
  expect(room.waiting).toEqual(['PER', 'AUT', 'AUS'])
})

test('whoever is logged afterwards waits no more', () => {
  const room = new TestRoom()
  for (const [index, who] of ['PER', 'CAN'].entries()) room.inscribes(who, index)
  room.gives('PER', 100, { typedAt: time(50) })
  expect(room.waiting).toEqual(['CAN'])
})

test('yielded and returned: a slot that was given up is not called, and can be brought back', () => {
  const room = new TestRoom()
  for (const [index, who] of ['MEX', 'ITA'].entries()) room.inscribes(who, index)
  room.does({ type: 'yield-slot', inscription: 'iMEX', to: 'the Group of African States', at: time(5) })
  expect(room.waiting).toEqual(['ITA'])
  expect(room.standing('MEX')).toBe('yielded')
  room.does({ type: 'bring-back', inscription: 'iMEX', at: time(6) })
  expect(room.waiting).toEqual(['MEX', 'ITA'])
})

test('the limit changed from three to two minutes holds for those who follow (26)', () => {
  const room = new TestRoom()
  room.gives('CAN', 10)
  room.does({ type: 'set-limit', limit: { seconds: 120 }, at: time(60) })
  room.gives('ITA', 100)
  const limits = [...room.session.entries.values()].map(entry => limitOfEntry(room.session, directory, entry))
  expect(limits).toEqual([180, 120])
})

test('limits by capacity, level, kind and list: the narrowest holds; questions and the Chair have none', () => {
  const room = new TestRoom()
  room.does({ type: 'set-limit', limit: { seconds: 120 }, at: time(1) })
  room.does({ type: 'set-limit', limit: { seconds: 240, capacity: 'group' }, at: time(2) })
  room.does({ type: 'set-limit', limit: { seconds: 600, level: 1 }, at: time(3) })
  room.does({ type: 'set-limit', limit: { seconds: 90, kind: 'right of reply' }, at: time(4) })
  room.gives('CAN', 10)
  room.gives('EGY', 20, { capacity: { onBehalfOf: 'african' } })
  room.gives('FRA', 30, { level: 1 })
  room.gives('ITA', 40, { kind: 'right of reply' })
  room.gives('chair', 50)
  room.gives('PER', 60, { kind: 'question' })
  expect([...room.session.entries.values()].map(entry => limitOfEntry(room.session, directory, entry))).toEqual([
    120,
    240,
    600,
    90,
    undefined,
    undefined,
  ])
})

test('the clock begins anew with each speaker, keeps its rest while paused, and a panellist is a name of its own', () => {
  const room = new TestRoom()
  room.gives('ITA', 0)
  room.does({ type: 'pause-floor', entry: 'ITA-0', at: time(40) })
  const italy = () => room.session.entries.get('ITA-0') as never
  expect(spokenAt(room.session, italy(), time(100))).toBe(40)
  room.does({ type: 'resume-floor', entry: 'ITA-0', at: time(100) })
  expect(spokenAt(room.session, italy(), time(110))).toBe(50)
  room.gives('p1', 120, { unknown: 'Ms. Huber (Austria)', person: true, kind: 'presentation' })
  expect(spokenAt(room.session, room.session.entries.get('p1-120') as never, time(125))).toBe(5)
  expect(room.session.participants.get('p1')?.kind).toBe('individual')
  expect(doubtsOf(room.session, directory).map(each => each.doubt)).not.toContain('name-not-resolved')
})

test('the clock says near, over and by how much, in words', () => {
  expect(clockState(149, 180)).toEqual({ state: 'running', left: 31 })
  expect(clockState(150, 180)).toEqual({ state: 'near', left: 30 })
  expect(clockState(180, 180)).toEqual({ state: 'over', left: 0 })
  expect(clockState(202, 180)).toEqual({ state: 'over', left: -22 })
  expect(clockState(500, undefined)).toEqual({ state: 'free', left: 0 })
})

test('a point of order takes the floor at once, stops the clock, and its end gives the floor back (27)', () => {
  const room = new TestRoom()
  room.gives('ITA', 0)
  room.gives('CHL', 100, { kind: 'point of order' })
  expect(running(room.session, room.session.meetings.get('m1'))?.participant).toBe('CHL')
  room.does({ type: 'end-interruption', meeting: 'm1', at: time(190) })
  expect(running(room.session, room.session.meetings.get('m1'))?.participant).toBe('ITA')
  room.gives('HND', 280)
  const italy = room.session.entries.get('ITA-0')
  expect(italy && lengthOfEntry(room.session, italy)).toBe(190_000)
  expect(italy?.end).toBe(time(280))
  const chile = room.session.entries.get('CHL-100')
  expect(chile && lengthOfEntry(room.session, chile)).toBe(90_000)
  expect(doubtsOf(room.session, directory).map(each => each.doubt)).not.toContain('inside-another')
})

test('a point of order is possible before anybody spoke, after the end, and on a closed list', () => {
  const room = new TestRoom()
  expect(room.gives('CHL', 1, { kind: 'point of order' }).events).toBe(1)
  room.does({ type: 'end-floor', entry: 'CHL-1', at: time(5) })
  room.inscribes('CAN', 6)
  room.does({ type: 'close-list', list: 'l1', at: time(7) })
  room.next(8)
  room.does({ type: 'end-floor', entry: room.runningId ?? '', at: time(9) })
  expect(room.gives('CHL', 10, { kind: 'point of order' }).events).toBe(1)
})

test('a question pauses the statement, a second pauses the first; resuming the statement leaves both paused', () => {
  const room = new TestRoom()
  room.gives('ITA', 0)
  room.gives('CAN', 10, { kind: 'question' })
  room.gives('PER', 20, { kind: 'question' })
  room.does({ type: 'resume-floor', entry: 'ITA-0', at: time(30) })
  const open = (id: string) => room.session.entries.get(id)?.pauses.some(pause => pause.until === undefined)
  expect(['ITA-0', 'CAN-10', 'PER-20'].map(open)).toEqual([false, true, true])
  expect([...room.session.entries.values()].map(entry => entry.end)).toEqual([undefined, undefined, undefined])
  // Ending the statement ends its questions at the same instant.
  room.gives('HND', 40)
  expect(['ITA-0', 'CAN-10', 'PER-20'].map(id => room.session.entries.get(id)?.end)).toEqual([
    time(40),
    time(40),
    time(40),
  ])
})

test('ended while paused: the open pause is closed and added (20 s and 50 s are not counted)', () => {
  const room = new TestRoom()
  room.gives('ITA', 0)
  for (const [type, at] of [
    ['pause-floor', 10],
    ['resume-floor', 30],
    ['pause-floor', 40],
  ] as const)
    room.does({ type, entry: 'ITA-0', at: time(at) })
  room.gives('CAN', 90)
  const italy = room.session.entries.get('ITA-0')
  expect(italy && lengthOfEntry(room.session, italy)).toBe(20_000)
})

test('only a running statement is paused; the end is refused to whom does not speak, and times stay untouched', () => {
  const room = new TestRoom()
  room.inscribes('PER', 0)
  room.gives('ITA', 1)
  room.gives('CAN', 10)
  const before = room.session.entries.get('ITA-1')
  expect(room.does({ type: 'pause-floor', entry: 'ITA-1', at: time(11) }).events).toBe(0)
  expect(room.does({ type: 'pause-floor', entry: 'iPER', at: time(11) }).events).toBe(0)
  room.does({ type: 'pause-floor', entry: 'CAN-10', at: time(12) })
  expect(room.does({ type: 'pause-floor', entry: 'CAN-10', at: time(13) }).events).toBe(0)
  expect(room.does({ type: 'end-floor', entry: 'ITA-1', at: time(14) }).refused).toBe('not-speaking')
  expect(room.does({ type: 'end-floor', entry: 'iPER', at: time(14) }).refused).toBe('not-speaking')
  expect(room.session.entries.get('ITA-1')).toEqual(before)
})

test('cut off and given the floor again is one statement with two segments', () => {
  const room = new TestRoom()
  room.inscribes('HND', 0)
  room.next(10)
  const id = room.runningId ?? ''
  room.does({ type: 'cut-off', entry: id, reason: 'technical failure', at: time(70) })
  expect(room.standing('HND')).toBe('cut off')
  room.gives('THA', 80)
  room.gives('HND', 200)
  expect(room.session.entries.size).toBe(2)
  expect(running(room.session, room.session.meetings.get('m1'))?.id).toBe(id)
  room.gives('MAR', 230)
  const honduras = room.session.entries.get(id)
  expect(honduras && lengthOfEntry(room.session, honduras)).toBe(90_000)
  expect(honduras?.pauses).toMatchObject([{ from: time(70), until: time(200), reason: 'technical failure' }])
  expect(room.session.inscriptions.get('iHND')?.outcomes.map(each => each.outcome)).toEqual(['cut off', 'returned'])
  const doubts = doubtsOf(room.session, directory).map(each => each.doubt)
  expect(doubts.filter(each => ['inside-another', 'gap', 'spoke-twice'].includes(each))).toEqual([])
})

test('the third right of reply is logged and says that two of two are used; the European Union has one (28)', () => {
  const room = new TestRoom()
  const reply = { kind: 'right of reply' }
  expect(room.gives('CAN', 1, reply).word).toMatchObject({ key: 'reply-of', values: { nth: 1, allowed: 2 } })
  room.gives('EUU', 2, reply)
  room.gives('CAN', 3, reply)
  room.gives('ITA', 4, reply)
  const third = room.gives('CAN', 5, reply)
  expect(third).toMatchObject({ events: 2, word: { key: 'replies-used', values: { used: 2, allowed: 2 } } })
  room.gives('ITA', 6, reply)
  expect(room.gives('EUU', 7, reply).word).toMatchObject({ key: 'replies-used', values: { used: 1, allowed: 1 } })
  expect(limitOfEntry(room.session, directory, room.session.entries.get('CAN-1') as never)).toBe(300)
  expect(limitOfEntry(room.session, directory, room.session.entries.get('CAN-3') as never)).toBe(180)
  expect(repliesBefore(room.session, { at: time(9), participant: 'CAN', debate: 'd1', meeting: 'm1' })).toBe(3)
  expect(
    doubtsOf(room.session, directory)
      .filter(each => each.doubt === 'too-many-replies')
      .flatMap(each => each.on),
  ).toEqual(['CAN-5', 'EUU-7'])
})

test('the head of the list changed since it was seen: next gives nobody the floor and says who is next', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN'].entries()) room.inscribes(who, index)
  const told = room.next(10, { head: 'iCAN' })
  expect(told).toMatchObject({ events: 0, word: { key: 'next-changed', values: { participant: 'ITA' } } })
  // Two presses at once advance the list once; something else that changed meanwhile does not matter.
  room.inscribes('PER', 11)
  const saw = { seen: undefined, head: 'iITA' }
  expect(room.next(12, saw, 'A').events).toBe(1)
  expect(room.next(12, saw, 'B')).toMatchObject({ events: 0, word: { key: 'next-changed' } })
  expect(room.session.entries.size).toBe(1)
})

test('an undone next puts the request back in its place', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN', 'PER'].entries()) room.inscribes(who, index)
  room.next(10)
  room.next(20)
  room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(21) })
  expect(room.waiting).toEqual(['CAN', 'PER'])
  expect(running(room.session, room.session.meetings.get('m1'))?.participant).toBe('ITA')
})

test('calling somebody out of order keeps the rest; removing who waits leaves the clock, removing the speaker stops it', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN', 'PER', 'HND'].entries()) room.inscribes(who, index)
  room.gives('HND', 10)
  expect(room.waiting).toEqual(['ITA', 'CAN', 'PER'])
  room.does({ type: 'withdraw', inscription: 'iCAN', at: time(11) })
  expect(room.runningId).toBe('HND-10')
  room.does({ type: 'strike-entry', entry: 'HND-10', at: time(12) })
  expect(running(room.session, room.session.meetings.get('m1'))).toBeUndefined()
})

test('whoever waits twice speaks twice', () => {
  const room = new TestRoom()
  room.inscribes('CAN', 1)
  room.inscribes('CAN', 2, { inscription: 'again' }, { again: true })
  expect([room.next(10).events, room.next(20).events]).toEqual([1, 2])
  expect(room.waiting).toEqual([])
})

test('several are inscribed in one request, all of them or none', () => {
  const room = new TestRoom()
  const request = (participant: string) => ({
    inscription: `i${participant}`,
    participant,
    received: time(1),
    channel: 'e-mail' as const,
  })
  const command = {
    type: 'inscribe',
    newList: 'l1',
    debate: 'd1',
    purpose: 'statement',
    requests: ['THA', 'CAN', 'ITA'].map(request),
    at: time(2),
  } satisfies Command
  expect(room.does(command).events).toBe(5)
  // Equal times of receipt go by alphabet.
  expect(room.waiting).toEqual(['CAN', 'ITA', 'THA'])
  room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(3) })
  expect(room.session.lists.size).toBe(0)
})

test('an answer stands under its question, after the answers that came before; a question never put stays', () => {
  const room = new TestRoom()
  const questions = { purpose: 'question', newList: 'q' }
  room.inscribes('CAN', 1, {}, questions)
  room.inscribes('ITA', 2, {}, questions)
  room.inscribes('PER', 3, { answers: 'iCAN' }, questions)
  room.inscribes('HND', 4, { answers: 'iCAN' }, questions)
  expect(room.session.lists.get('q')?.order).toEqual(['iCAN', 'iPER', 'iHND', 'iITA'])
  // Questions come before statements, though these were first.
  room.inscribes('THA', 5)
  expect(nextIn(room.session, 'd1')?.participant).toBe('CAN')
  room.does({ type: 'close-meeting', meeting: 'm1', at: time(100) })
  expect(room.standing('ITA')).toBe('waiting')
})

test('an answer that waited under its question answers, once it is heard, the statement which that became', () => {
  const room = new TestRoom()
  const questions = { purpose: 'question', newList: 'q' }
  room.inscribes('CAN', 1, {}, questions)
  room.inscribes('PER', 2, { answers: 'iCAN' }, questions)
  room.inscribes('ITA', 3, { answers: 'nobody’s' }, questions)
  expect(room.session.inscriptions.get('iITA')?.answers).toBeUndefined()
  for (const minute of [5, 6, 7]) room.next(minute)
  const [question, answer, another] = [...room.session.entries.values()]
  expect([question?.participant, answer?.answers, another?.answers]).toEqual(['CAN', question?.id, undefined])
})

test('a reply hangs on the statement chosen, whatever is taken up meanwhile', () => {
  const room = new TestRoom()
  room.gives('CAN', 1)
  room.does({ type: 'take-up-debate', meeting: 'm1', debate: 'd2', items: ['5'], at: time(5), now: time(5) })
  room.gives('ITA', 10, { kind: 'right of reply', answers: 'CAN-1', debate: 'd2' })
  expect(room.session.entries.get('ITA-10')?.answers).toBe('CAN-1')
})

test('a new item clears nothing: the unheard stay recorded, and its own list begins empty', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN'].entries()) room.inscribes(who, index)
  room.next(5)
  room.does({ type: 'take-up-debate', meeting: 'm1', debate: 'd2', items: ['5'], at: time(10), now: time(10) })
  expect(room.waiting).toEqual(['CAN'])
  expect(nextIn(room.session, 'd2')).toBeUndefined()
  expect(isExhausted(room.session, room.list())).toBe(false)
})

test('the same delegation by two officers within thirty seconds: both stay, one doubt; joined and parted again (35)', () => {
  const room = new TestRoom()
  room.gives('CAN', 0, {}, 'A')
  room.gives('ITA', 5, {}, 'A')
  room.gives('CAN', 20, { entry: 'twice' }, 'B')
  const doubts = () =>
    doubtsOf(room.session, directory).filter(each => ['logged-twice', 'spoke-twice'].includes(each.doubt))
  expect(doubts().map(each => each.doubt)).toEqual(['logged-twice'])
  room.does({ type: 'join-entries', kept: 'CAN-0', joined: 'twice', at: time(30) })
  expect([...room.session.entries.keys()]).toEqual(['CAN-0', 'ITA-5'])
  expect(room.session.journal.filter(event => event.type === 'floor-given')).toHaveLength(3)
  expect(doubts()).toEqual([])
  room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(31) })
  expect(room.session.entries.size).toBe(3)
})

test('twenty deeds undone and done again are forty events more, and the room is as before (36)', () => {
  const room = new TestRoom()
  for (let index = 0; index < 20; index++) room.inscribes(`S${index}`, index, { unknown: `Name ${index}` })
  const told = ({ lists, inscriptions }: TestRoom['session']) => JSON.stringify([[...lists], [...inscriptions]])
  const [before, length] = [told(room.session), room.session.journal.length]
  for (let index = 0; index < 20; index++) room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(100) })
  expect(room.session.inscriptions.size).toBe(0)
  for (let index = 0; index < 20; index++) room.does({ type: 'redo', matter: 'floor', by: 'O', at: time(101) })
  expect(told(room.session)).toBe(before)
  expect(room.session.journal.length).toBe(length + 40)
})

test('the clock set back an hour: order is that of the journal, lengths are never negative (38)', () => {
  const room = new TestRoom()
  room.gives('CAN', 4000)
  room.gives('ITA', 400)
  room.gives('PER', 500)
  const [canada, italy, peru] = [...room.session.entries.values()]
  expect([canada, italy, peru].map(entry => entry?.participant)).toEqual(['CAN', 'ITA', 'PER'])
  expect(canada && lengthOfEntry(room.session, canada)).toBe(0)
  expect(running(room.session, room.session.meetings.get('m1'))?.participant).toBe('PER')
})

test('the quorum: present, required and by which rule; not certain where nobody said who takes part', () => {
  const room = new TestRoom()
  const meeting = () => room.session.meetings.get('m1') as never
  expect(quorumAt(room.session, directory, meeting()).certain).toBe(false)
  for (const participant of ['CAN', 'EGY', 'ITA', 'MEX', 'THA', 'MAR', 'HND'])
    room.session = {
      ...room.session,
      participants: new Map(room.session.participants).set(participant, {
        id: participant,
        kind: 'state',
        registered: true,
        overruled: [],
      }),
    }
  for (const participant of ['CAN', 'THA'])
    room.does({ type: 'note-presence', meeting: 'm1', participant, present: true, source: 'desk', at: time(1) })
  // Thailand is a signatory: its plate counts for nothing here. A third of five parties is two.
  expect(quorumAt(room.session, directory, meeting())).toMatchObject({
    present: 1,
    of: 5,
    toOpen: 2,
    toDecide: 3,
    certain: true,
    verified: true,
  })
  room.does({ type: 'note-presence', meeting: 'm1', participant: 'CAN', present: false, source: 'desk', at: time(2) })
  expect(quorumAt(room.session, directory, meeting()).present).toBe(0)
})

test('a number of the rules that nobody read there says so until the secretary confirms it', () => {
  const room = new TestRoom()
  expect(ruleIn(room.session, 'quorum.open')?.verified).toBe(true)
  expect(ruleIn(room.session, 'reply.count')?.verified).toBe(false)
  const confirmed = { 'reply.count': 'Secretary, 2019-09-10' }
  room.does({ type: 'set-rules', rules: { profile: 'untoc', changes: { 'reply.count': 3 }, confirmed }, at: time(1) })
  expect(ruleIn(room.session, 'reply.count')).toEqual({
    value: 3,
    source: 'confirmed: Secretary, 2019-09-10',
    verified: true,
  })
})

test('the gavel opens, suspends, resumes and closes; whoever has the floor then has ended', () => {
  const room = new TestRoom()
  room.gives('CAN', 10)
  room.does({ type: 'suspend-meeting', meeting: 'm1', reason: 'consultations', at: time(60) })
  expect(room.session.entries.get('CAN-10')?.end).toBe(time(60))
  expect(room.does({ type: 'suspend-meeting', meeting: 'm1', at: time(61) }).refused).toBe('no-suspend-meeting')
  room.gives('ITA', 300)
  expect(doubtsOf(room.session, directory).map(each => each.doubt)).toContain('while-suspended')
  room.does({ type: 'resume-meeting', meeting: 'm1', at: time(600) })
  room.does({ type: 'close-meeting', meeting: 'm1', at: time(700) })
  expect(room.session.meetings.get('m1')).toMatchObject({
    from: time(0),
    to: time(700),
    suspended: [{ from: time(60), to: time(600), reason: 'consultations' }],
  })
})

test('while the meeting stands suspended the floor is not free: only what is left beside it is a gap', () => {
  const gapAfter = (resumed: number, next: number) => {
    const room = new TestRoom()
    room.gives('CAN', 10)
    room.does({ type: 'suspend-meeting', meeting: 'm1', at: time(60) })
    room.does({ type: 'resume-meeting', meeting: 'm1', at: time(resumed) })
    room.gives('ITA', next)
    return doubtsOf(room.session, directory).flatMap(({ doubt, values }) =>
      doubt === 'gap' ? [values['seconds']] : [],
    )
  }
  expect(gapAfter(1_260, 1_270)).toEqual([])
  expect(gapAfter(1_260, 2_460)).toEqual([1_200])
})

test('an action offers the lead of the statements after it', () => {
  const room = new TestRoom()
  const action = { id: 'a', meeting: 'm1', debate: 'd1', at: time(1), what: 'draft resolution', how: 'without a vote' }
  room.does({ type: 'take-action', action: { ...action, result: 'adopted', asOrallyAmended: true } })
  const taken = room.session.actions.get('a')
  expect(taken && leadAfter(taken)).toBe('Upon adoption of the draft resolution as orally amended')
})

/** Whoever moves carries what was seen; the model is written from the rules alone. */
test('random moves of two officers: no name is lost or doubled, and what is stale is refused with the order shown (R8)', () => {
  const names = ['CAN', 'EGY', 'ITA', 'MEX', 'PER', 'HND', 'CHL', 'FRA']
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          by: fc.constantFrom('A', 'B'),
          who: fc.nat(7),
          after: fc.integer({ min: -1, max: 7 }),
          looks: fc.boolean(),
        }),
        {
          maxLength: 30,
        },
      ),
      fc.constantFrom(...policies),
      (moves, policy) => {
        const room = new TestRoom()
        setUp(room, { policy })
        room.does({ type: 'open-list', list: 'l1', at: time(0) })
        for (const [index, who] of names.entries()) room.inscribes(who, index)
        const saw: Record<string, number> = { A: room.session.position, B: room.session.position }
        const movedAt = new Map<string, number>()
        let model = [...room.waiting]
        for (const { by, who, after, looks } of moves) {
          if (looks) saw[by] = room.session.position
          const moved = names[who] as string
          const target = after < 0 ? undefined : (names[after] as string)
          const told = room.does(
            {
              type: 'move',
              inscription: `i${moved}`,
              after: target === undefined ? null : `i${target}`,
              seen: saw[by] ?? 0,
              at: time(100),
            },
            by,
          )
          const stale = [moved, target].some(each => each !== undefined && (movedAt.get(each) ?? 0) > (saw[by] ?? 0))
          if (target === moved) expect(told.events).toBe(0)
          else if (stale) expect(told.refused).toBe('list-has-changed')
          else {
            const rest = model.filter(each => each !== moved)
            rest.splice(target === undefined ? 0 : rest.indexOf(target) + 1, 0, moved)
            if (rest.join() !== model.join()) movedAt.set(moved, room.session.position)
            model = rest
          }
          expect(room.waiting).toEqual(model)
        }
        expect([...room.waiting].sort()).toEqual([...names].sort())
      },
    ),
    { numRuns: 150 },
  )
})
