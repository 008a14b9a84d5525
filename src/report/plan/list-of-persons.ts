import type { Debate } from '../../domain/sitting/facts.ts'
import { dayOf } from '../../domain/times.ts'
import type { MeetingId } from '../../domain/words.ts'
import type { Section } from '../houses/house.ts'
import type { PersonsWords } from '../languages/language.ts'
import { categories, type Speaker, type Spoken } from './categories.ts'
import type { Part } from './parts-of-debate.ts'
import type { Writing } from './writing.ts'

/** What was said at one meeting in a debate that is told meeting by meeting, with what opens it there. */
export interface AtMeeting {
  readonly debate: Debate
  readonly spoken: Spoken
}

/** A debate whose statements are a list of persons is told meeting by meeting, in the order in which they were held. */
export function meetingByMeeting(
  { session }: Pick<Writing, 'session'>,
  debate: Debate,
  spoken: Spoken,
  { atMeeting }: PersonsWords,
): readonly AtMeeting[] {
  const meetings = new Set([...spoken.values()].flatMap(speakers => speakers.map(each => each.meeting)))
  const begins = (id: MeetingId | undefined): string => {
    const meeting = id === undefined ? undefined : session.meetings.get(id)
    return meeting?.from ?? meeting?.planned?.from ?? ''
  }
  return [...meetings]
    .sort((one, other) => (begins(one) < begins(other) ? -1 : begins(one) > begins(other) ? 1 : 0))
    .map((id, index) => {
      const at = begins(id)
      const number = id === undefined ? undefined : session.meetings.get(id)?.number
      const ownLead =
        number === undefined || at === '' ? undefined : atMeeting(number, dayOf(at, session.settings.zone))
      const lead = index === 0 ? (debate.lead ?? ownLead) : ownLead
      return { debate: { ...debate, lead }, spoken: ofMeeting(spoken, id) }
    })
}

const ofMeeting = (spoken: Spoken, id: MeetingId | undefined): Spoken =>
  new Map(
    [...spoken].flatMap(([kind, speakers]): [typeof kind, readonly Speaker[]][] => {
      const there = speakers.filter(each => each.meeting === id)
      return there.length > 0 ? [[kind, there]] : []
    }),
  )

const section: Section = { kind: 'statement', key: 'persons', who: categories, order: 'speaking' }

/** Those who made statements at a meeting: one sentence, with a line for each. */
export const personsIn = ({ house }: Writing, spoken: Spoken): readonly Part[] => {
  const speakers = spoken.get('statement') ?? []
  return speakers.length > 0 ? [{ section, house, speakers }] : []
}
