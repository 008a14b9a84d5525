import { loadDirectory } from '../../db/reference.ts'
import { type Command, decide } from '../../src/domain/decide.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact } from '../../src/domain/facts.ts'
import type { SpeakersList } from '../../src/domain/list/facts.ts'
import { nextIn, standingOf, waitingIn } from '../../src/domain/list/standing.ts'
import type { Session } from '../../src/domain/session.ts'
import { initial } from '../../src/domain/session.ts'
import type { Word } from '../../src/domain/words.ts'
import { stamped } from '../../src/live/room.ts'

export const directory = loadDirectory()

/** Seconds after ten o'clock on 12 September 2019. */
export const time = (seconds: number) => new Date(Date.UTC(2019, 8, 12, 10) + seconds * 1000).toISOString()

const begin: readonly Fact[] = [
  {
    type: 'session-created',
    at: '2019-09-12T00:00:00.000Z',
    payload: {
      body: { name: 'Working Group', instrument: 'som' },
      from: '2019-09-12',
      to: '2019-09-13',
      zone: 'UTC',
      wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
    },
  },
  { type: 'agenda-item-added', at: '2019-09-12T00:00:00.000Z', payload: { item: '4' } },
  { type: 'agenda-item-added', at: '2019-09-12T00:00:00.000Z', payload: { item: '5' } },
  { type: 'debate-set-up', at: '2019-09-12T00:00:00.000Z', payload: { id: 'd1', items: ['4'] } },
  { type: 'debate-set-up', at: '2019-09-12T00:00:00.000Z', payload: { id: 'd2', items: ['5'] } },
  {
    type: 'group-defined',
    at: '2019-09-12T00:00:00.000Z',
    payload: { group: 'african', name: 'the Group of African States', chair: 'EGY' },
  },
  ...[10, 15].map(
    (hour, index): Fact => ({
      type: 'meeting-planned',
      at: '2019-09-12T00:00:00.000Z',
      payload: {
        meeting: `m${index + 1}`,
        number: index + 1,
        planned: { from: `2019-09-12T${hour}:00:00.000Z`, to: `2019-09-12T${hour + 3}:00:00.000Z` },
      },
    }),
  ),
  {
    type: 'participant-registered',
    at: '2019-09-12T00:00:00.000Z',
    payload: { participant: 'ngo', kind: 'ngo', name: 'Hope' },
  },
]

export interface Told {
  readonly session: Session
  readonly word?: Word | undefined
  readonly refused?: string | undefined
  readonly events: number
}

let attempts = 0

/** A room as its officers use it: commands in, the session and what was said out. */
export class TestRoom {
  session: Session
  meeting = 'm1'
  constructor() {
    this.session = evolve(initial('s'), stamped(begin, 0, { attempt: 'begin', by: 'O', now: time(-3600) }))
    this.does({ type: 'open-meeting', meeting: 'm1', at: time(0) })
    this.does({ type: 'take-up-debate', meeting: 'm1', debate: 'd1', items: ['4'], at: time(0), now: time(0) })
  }

  does(command: Command, by = 'O', at?: string): Told {
    const decision = decide(this.session, command, directory)
    if ('refusal' in decision) return { session: this.session, refused: decision.refusal.key, events: 0 }
    const now = at ?? ('at' in command && typeof command.at === 'string' ? command.at : time(0))
    const issue = { attempt: `t${attempts++}`, by, now }
    this.session = evolve(this.session, stamped(decision.facts, this.session.position, issue))
    return { session: this.session, word: decision.word, events: decision.facts.length }
  }

  gives(participant: string, seconds: number, more: object = {}, by = 'O'): Told {
    return this.does(
      {
        type: 'give-floor',
        entry: `${participant}-${seconds}`,
        meeting: this.meeting,
        debate: 'd1',
        participant,
        at: time(seconds),
        now: time(seconds),
        ...more,
      },
      by,
    )
  }

  /** One key: what the author's window showed goes with it. */
  next(seconds: number, saw: { seen?: string | undefined; head?: string | undefined } = {}, by = 'O'): Told {
    return this.does(
      {
        type: 'give-floor-to-next',
        entry: `next-${seconds}-${by}`,
        meeting: this.meeting,
        debate: 'd1',
        seen: this.runningId,
        head: nextIn(this.session, 'd1')?.id,
        at: time(seconds),
        now: time(seconds),
        ...saw,
      },
      by,
    )
  }

  inscribes(participant: string, seconds: number, more: object = {}, command: object = {}, by = 'O'): Told {
    return this.does(
      {
        type: 'inscribe',
        newList: 'l1',
        debate: 'd1',
        purpose: 'statement',
        requests: [
          { inscription: `i${participant}`, participant, received: time(seconds), channel: 'in the room', ...more },
        ],
        at: time(seconds),
        ...command,
      } as Command,
      by,
      time(seconds),
    )
  }

  list(id = 'l1'): SpeakersList {
    const list = this.session.lists.get(id)
    if (!list) throw new Error(`no list ${id}`)
    return list
  }
  get waiting(): readonly string[] {
    return waitingIn(this.session, this.list()).map(each => each.participant)
  }
  get runningId(): string | undefined {
    return [...this.session.entries.values()].findLast(
      entry =>
        entry.end === undefined && !entry.late && entry.meeting === this.meeting && !entry.pauses.some(p => !p.until),
    )?.id
  }
  standing(participant: string): string {
    const inscription = this.session.inscriptions.get(`i${participant}`)
    return inscription ? standingOf(this.session, inscription) : 'none'
  }
}
