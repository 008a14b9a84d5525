import type { Directory } from '../../domain/directory.ts'
import type { WrittenByRostrum } from '../../domain/drafting/outline.ts'
import type { Item, Run } from '../../domain/drafting/tree.ts'
import type { Officer } from '../../domain/organization/facts.ts'
import { isAttendanceKept } from '../../domain/presence/attendance.ts'
import { nameIn } from '../../domain/roll/names.ts'
import type { Session } from '../../domain/session.ts'
import type { Meeting } from '../../domain/sitting/facts.ts'
import { meetingsInOrder, startOf } from '../../domain/sitting/moment.ts'
import { dateInWords, dayOf, rangeInWords } from '../../domain/times.ts'
import type { Instant, MeetingId } from '../../domain/words.ts'
import { capital, joinText, letterOf, numbers, ordinal } from '../languages/en/grammar.ts'
import { attendanceParagraphs } from './attendance.ts'
import { eventOf } from './event.ts'

/** A paragraph about how the session was organized, written from what was recorded of it. */
export interface PartParagraph {
  /** "opening/1": stays the same while the record grows. */
  readonly key: string
  readonly runs: readonly Run[]
  readonly items?: readonly Item[] | undefined
  /** Something that it tells of has not been recorded. */
  readonly open?: boolean | undefined
}

type Writer = (session: Session, directory: Directory) => readonly PartParagraph[]

/** The parts of the report that Rostrum writes beside the statements. The sentences are those of the Vienna reports. */
export const parts: Readonly<Record<Exclude<WrittenByRostrum, 'statements'>, Writer>> = {
  opening,
  officers,
  agenda,
  documentation,
  adoption,
  attendance,
}

const missing = (part: string): PartParagraph => ({
  key: `${part}/1`,
  runs: [{ text: '[To be completed]' }],
  open: true,
})

const paragraph = (key: string, text: string, more: Partial<PartParagraph> = {}): PartParagraph => ({
  key,
  runs: [{ text }],
  ...more,
})

/** "The Working Group on … held its sixth meeting in Vienna from 11 to 13 September 2019, holding a total of six meetings." */
function opening(session: Session): readonly PartParagraph[] {
  const { body, title, place, from, to } = session.settings
  const held = [...session.meetings.values()].filter(meeting => meeting.from !== undefined)
  const whole = held.length > 0 && held.every(meeting => meeting.to !== undefined)
  const its = title ? `its ${title.charAt(0).toLowerCase()}${title.slice(1)}` : `a ${eventOf(session)}`
  const count =
    held.length > 0
      ? `, holding a total of ${numbers(held.length)[0]} ${held.length === 1 ? 'meeting' : 'meetings'}`
      : ''
  const text = `${capital(withThe(body.name))} held ${its}${place ? ` in ${place}` : ''} ${rangeInWords(from, to)}${count}.`
  return [paragraph('opening/1', text, whole ? {} : { open: true })]
}

/** Who chaired, who else was elected, and who presided in the Chair's place. */
function officers(session: Session, directory: Directory): readonly PartParagraph[] {
  const named = (officer: Officer) => {
    const { name, country } = officer
    return country
      ? `${name} (${nameIn(session, directory, country, officer.from ?? session.settings.from).list})`
      : name
  }
  const chairs = session.officers.filter(({ role }) => isChair(role))
  const others = session.officers.filter(({ role }) => !isChair(role))
  if (session.officers.length === 0) return [missing('officers')]
  const event = eventOf(session)
  const written: PartParagraph[] = []
  if (chairs.length > 0)
    written.push(paragraph('officers/chair', `The ${event} was chaired by ${joinText(chairs.map(named))}.`))
  if (others.length > 0)
    written.push(
      paragraph('officers/others', `The other officers of the ${event} were:`, {
        items: others.map(officer => ({ label: `${officer.role}:`, runs: [{ text: named(officer) }] })),
      }),
    )
  for (const meeting of meetingsInOrder(session))
    for (const { officer: role } of meeting.presiding ?? []) {
      const officer = others.find(each => each.role === role)
      if (officer)
        written.push(
          paragraph(
            `officers/${meeting.id}/${role}`,
            `The ${ordinal(meeting.number)} meeting was chaired by ${named(officer)}, ${role}.`,
          ),
        )
    }
  return written
}

const isChair = (role: string): boolean => /^(co-)?(chair|president)(person|man|woman)?$/i.test(role.trim())

/** "At its 1st meeting, on 11 September 2019, the Working Group adopted the following agenda:" and its items. */
function agenda(session: Session): readonly PartParagraph[] {
  const action = [...session.actions.values()].findLast(
    ({ what, result }) => isAbout(what, 'agenda') && result === 'adopted',
  )
  if (!action) return [missing('agenda')]
  const orally = action.asOrallyAmended ? ', as orally amended' : ''
  const items = session.agenda.filter(({ item }) => !item.includes('('))
  const untitled = session.agenda.some(({ title }) => !title)
  return [
    paragraph(
      'agenda/1',
      `${atMeeting(session, action)}the ${organOf(session)} adopted the following agenda${orally}:`,
      {
        items: items.flatMap(({ item, title }): readonly Item[] => [
          { label: `${item}.`, runs: [{ text: title ?? '' }] },
          ...session.agenda
            .filter(each => each.item.startsWith(`${item} (`))
            .map(sub => ({ label: sub.item.slice(item.length + 1), runs: [{ text: sub.title ?? '' }] })),
        ]),
        ...(untitled ? { open: true } : {}),
      },
    ),
  ]
}

/** The documents before the body, in the order in which they were listed. */
function documentation(session: Session): readonly PartParagraph[] {
  const papers = [...session.papers.values()]
  if (papers.length === 0) return [missing('documentation')]
  const named = papers.map(({ title, symbol }) => (symbol ? `${title} (${symbol})` : title))
  const [only = '', ...others] = named
  const before = `The ${organOf(session)} had before it the following`
  if (others.length === 0) return [paragraph('documentation/1', `${before} document: ${only}.`)]
  return [
    paragraph('documentation/1', `${before} documents:`, {
      items: named.map((text, index) => ({
        label: `(${letterOf(index)})`,
        runs: [{ text: `${text}${index === named.length - 1 ? '.' : ';'}` }],
      })),
    }),
  ]
}

/** Who was represented. Where nobody kept attendance, the log alone tells of it, and that is not all. */
function attendance(session: Session, directory: Directory): readonly PartParagraph[] {
  const written = attendanceParagraphs(session, directory)
  const kept = isAttendanceKept(session)
  if (written.length === 0) return [missing('attendance')]
  return written.map(({ key, runs }) => ({ key, runs, ...(kept ? {} : { open: true }) }))
}

/** "On 13 September 2019, the Working Group adopted the present report on its meeting, as orally amended." */
function adoption(session: Session): readonly PartParagraph[] {
  const recorded = session.documents.adopted
  const action = [...session.actions.values()].findLast(
    ({ what, result }) => isAbout(what, 'report') && result === 'adopted',
  )
  const adopted = recorded ?? action
  if (!adopted) return [missing('adoption')]
  const orally = adopted.asOrallyAmended ? ', as orally amended' : ''
  const day = dateInWords(dayOf(adopted.at, session.settings.zone))
  return [
    paragraph(
      'adoption/1',
      `On ${day}, the ${organOf(session)} adopted the present report on its ${eventOf(session)}${orally}.`,
    ),
  ]
}

const isAbout = (what: string, thing: string): boolean =>
  what
    .trim()
    .toLowerCase()
    .replace(/^(the|provisional|draft) /, '') === thing

const organOf = ({ settings: { body } }: Session): string => (body.shortName ?? body.name).replace(/^the /i, '')

const withThe = (name: string): string => (/^the /i.test(name) ? name : `the ${name}`)

/** "At its 1st meeting, on 11 September 2019, "; without a meeting, the day alone. */
function atMeeting(session: Session, { meeting: id, at }: { meeting?: MeetingId | undefined; at: Instant }): string {
  const meeting = id === undefined ? meetingAt(session, at) : session.meetings.get(id)
  const start = (meeting && startOf(meeting)) ?? at
  const day = dateInWords(dayOf(start, session.settings.zone))
  return meeting ? `At its ${ordinal(meeting.number)} meeting, on ${day}, ` : `On ${day}, `
}

const meetingAt = (session: Session, at: Instant): Meeting | undefined =>
  [...session.meetings.values()].find(
    ({ from, to }) => from !== undefined && from <= at && (to === undefined || at <= to),
  )
