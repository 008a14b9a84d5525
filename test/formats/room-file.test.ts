import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/decide.ts'
import { running } from '../../src/domain/floor/entries.ts'
import { limitOfEntry } from '../../src/domain/floor/limits.ts'
import { policies } from '../../src/domain/list/facts.ts'
import { phaseAt } from '../../src/domain/list/phases.ts'
import { isCarriedOver, isPassedOver, nextIn, standingOf } from '../../src/domain/list/standing.ts'
import { presentAt } from '../../src/domain/presence/quorum.ts'
import type { Session } from '../../src/domain/session.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/index.ts'
import { directory, TestRoom, time } from '../domain/room.ts'

const who = fc.constantFrom('CAN', 'EGY', 'ITA', 'MEX', 'PER', 'THA', 'MAR', 'ngo')
const deeds = fc.array(
  fc.record({
    what: fc.constantFrom(
      'inscribe',
      'give',
      'next',
      'reply',
      'order',
      'end-order',
      'cut',
      'pause',
      'absent',
      'withdraw',
      'pass',
      'back',
      'swap',
      'move',
      'sort',
      'close',
      'reopen',
      'publish',
      'admit',
      'confirm',
      'amend',
      'limit',
      'present',
      'action',
      'rules',
      'suspend',
      'resume',
      'rise',
      'undo',
      'item',
      'yield',
      'seat',
    ),
    who,
    other: who,
    wait: fc.integer({ min: 0, max: 400_000 }),
    policy: fc.constantFrom(...policies),
    on: fc.boolean(),
  }),
  { maxLength: 40 },
)
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? (T extends readonly (infer D)[] ? D : never) : never

function commandFor(room: TestRoom, deed: Deed, at: string, nth: number): Command | undefined {
  const inscription = `i${deed.who}`
  const marks = {
    absent: 'mark-absent',
    withdraw: 'withdraw',
    pass: 'pass-over',
    back: 'bring-back',
    admit: 'admit',
    confirm: 'confirm-in-room',
  } as const
  const seen = room.session.position
  switch (deed.what) {
    case 'absent':
    case 'withdraw':
    case 'pass':
    case 'back':
    case 'admit':
    case 'confirm':
      return { type: marks[deed.what], inscription, at }
    case 'end-order':
      return { type: 'end-interruption', meeting: room.meeting, at }
    case 'cut':
      return room.runningId ? { type: 'cut-off', entry: room.runningId, reason: 'cut off', at } : undefined
    case 'pause':
      return room.runningId ? { type: deed.on ? 'pause-floor' : 'resume-floor', entry: room.runningId, at } : undefined
    case 'swap':
      return { type: 'swap', inscription, with: `i${deed.other}`, agreed: deed.on ? 'both' : undefined, seen, at }
    case 'move':
      return { type: 'move', inscription, after: deed.on ? null : `i${deed.other}`, seen, at }
    case 'sort':
      return { type: 'sort-list', list: 'l1', policy: deed.policy, letter: 'M', at }
    case 'close':
      return { type: 'close-list', list: 'l1', at }
    case 'reopen':
      return { type: 'reopen-list', list: 'l1', reason: 'agreed', at }
    case 'publish':
      return {
        type: 'publish-list',
        list: 'l1',
        upTo: room.session.inscriptions.has(inscription) ? inscription : undefined,
        at,
      }
    case 'yield':
      return { type: 'yield-slot', inscription, to: deed.other, at }
    case 'amend':
      return {
        type: 'amend-inscription',
        inscription,
        changes: [{ field: 'level', to: nth % 10 || undefined }],
        note: deed.on ? 'leaves early' : undefined,
        text: deed.on ? { language: 'fr', mayPublish: 'after delivery', passedOn: true } : undefined,
        at,
      }
    case 'limit':
      return {
        type: 'set-limit',
        limit: { seconds: deed.on ? 120 : null, capacity: deed.on ? 'group' : undefined },
        at,
      }
    case 'present':
      return {
        type: 'note-presence',
        meeting: room.meeting,
        participant: deed.who,
        present: deed.on,
        source: 'desk',
        at,
      }
    case 'action':
      return {
        type: 'take-action',
        action: {
          id: `a${nth}`,
          meeting: room.meeting,
          debate: 'd1',
          at,
          what: 'draft decision',
          result: 'adopted',
          how: 'by a recorded vote',
          votes: { for: 9, against: 1, abstaining: 0 },
        },
      }
    case 'rules':
      return {
        type: 'set-rules',
        rules: {
          profile: 'untoc',
          changes: { 'reply.count': 1 },
          confirmed: deed.on ? { 'reply.count': 'Secretary' } : {},
        },
        at,
      }
    case 'suspend':
      return { type: 'suspend-meeting', meeting: room.meeting, reason: deed.on ? 'consultations' : undefined, at }
    case 'resume':
      return { type: 'resume-meeting', meeting: room.meeting, at }
    case 'seat':
      return { type: 'set-seating', meeting: room.meeting, firstLetter: 'M', at }
    case 'undo':
      return { type: 'undo', matter: deed.on ? 'floor' : 'settings', by: 'O', at }
    case 'item':
      return { type: 'take-up-debate', meeting: room.meeting, debate: 'd2', items: [deed.on ? '5' : '4'], at, now: at }
    default:
      return undefined
  }
}

function play(some: readonly Deed[]): Session {
  const room = new TestRoom()
  let seconds = 0
  for (const [nth, deed] of some.entries()) {
    seconds += deed.wait / 1000
    const at = time(seconds)
    if (deed.what === 'inscribe')
      room.inscribes(
        deed.who,
        seconds,
        {
          channel: deed.on ? 'e-mail' : 'in the room',
          capacity: deed.on ? { onBehalfOf: 'african' } : undefined,
        },
        { policy: deed.policy },
      )
    else if (deed.what === 'give') room.gives(deed.who, seconds)
    else if (deed.what === 'reply') room.gives(deed.who, seconds, { kind: 'right of reply' })
    else if (deed.what === 'order') room.gives(deed.who, seconds, { kind: 'point of order' })
    else if (deed.what === 'next') room.next(seconds)
    else if (deed.what === 'rise' && room.meeting === 'm1' && deed.on) {
      room.does({ type: 'close-meeting', meeting: 'm1', at })
      room.meeting = 'm2'
      room.does({ type: 'open-meeting', meeting: 'm2', at })
    } else {
      const command = commandFor(room, deed, at, nth)
      if (command) room.does(command)
    }
  }
  return room.session
}

/** What people see of a room. */
const seen = (session: Session) => ({
  standing: [...session.inscriptions.values()]
    .map(each => [
      each.id,
      standingOf(session, each),
      isPassedOver(session, each),
      isCarriedOver(session, each),
      each.placed,
    ])
    .sort(),
  phases: [...session.lists.values()].map(list => [list.id, list.order, phaseAt(list, time(1e6)).phase]),
  next: ['d1', 'd2'].map(debate => nextIn(session, debate)?.id),
  running: ['m1', 'm2'].map(id => running(session, session.meetings.get(id))?.id),
  limits: [...session.entries.values()].map(entry => [entry.id, limitOfEntry(session, directory, entry)]).sort(),
  present: ['m1', 'm2'].map(id => [...presentAt(session, id)].sort()),
})

test('a whole room goes out into a file and comes in again, and nothing of it is lost', () => {
  fc.assert(
    fc.property(deeds, some => {
      const session = play(some)
      const file = writeSessionFile(session)
      const result = readSessionFile(file, { directory, houses: houseIds })
      if ('faults' in result) throw new Error(JSON.stringify(result.faults))
      expect(JSON.stringify(writeSessionFile(result.session))).toBe(JSON.stringify(file))
      expect(seen(result.session)).toEqual(seen(session))
    }),
    { numRuns: 300 },
  )
}, 60_000)
