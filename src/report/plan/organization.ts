import type { Directory } from '../../domain/directory.ts'
import type { WrittenByRostrum } from '../../domain/drafting/outline.ts'
import type { Item, Run } from '../../domain/drafting/tree.ts'
import type { Officer } from '../../domain/organization/facts.ts'
import { isAttendanceKept } from '../../domain/presence/attendance.ts'
import type { Session } from '../../domain/session.ts'
import type { Action, Meeting } from '../../domain/sitting/facts.ts'
import { meetingsInOrder, startOf } from '../../domain/sitting/moment.ts'
import { dayOf } from '../../domain/times.ts'
import type { Instant, MeetingId } from '../../domain/words.ts'
import type { ReportLanguage, When } from '../languages/language.ts'
import { attendanceParagraphs } from './attendance.ts'
import { eventOf } from './event.ts'
import { nameOf } from './names.ts'

/** A paragraph about how the session was organized, written from what was recorded of it. */
export interface PartParagraph {
  /** "opening/1": stays the same while the record grows. */
  readonly key: string
  readonly runs: readonly Run[]
  readonly items?: readonly Item[] | undefined
  /** Something that it tells of has not been recorded. */
  readonly open?: boolean | undefined
}

/** `items`: of which items it tells, where a chapter has some; none: of all. */
type Writer = (
  session: Session,
  directory: Directory,
  language: ReportLanguage,
  items?: readonly string[],
) => readonly PartParagraph[]

/** The parts of the report that Rostrum writes beside the statements. */
export const parts: Readonly<Record<Exclude<WrittenByRostrum, 'statements'>, Writer>> = {
  opening,
  officers,
  agenda,
  documentation,
  adoption,
  attendance,
  actions,
}

const missing = (part: string, { organization }: ReportLanguage): PartParagraph => ({
  key: `${part}/1`,
  runs: [{ text: organization.toBeCompleted }],
  open: true,
})

const paragraph = (key: string, text: string, more: Partial<PartParagraph> = {}): PartParagraph => ({
  key,
  runs: [{ text }],
  ...more,
})

function opening(session: Session, _: Directory, language: ReportLanguage): readonly PartParagraph[] {
  const { body, title = '', place, from, to } = session.settings
  const held = [...session.meetings.values()].filter(meeting => meeting.from !== undefined)
  const whole = held.length > 0 && held.every(meeting => meeting.to !== undefined)
  const text = language.organization.opening({
    body: body.name,
    title,
    event: eventOf(session, language),
    place,
    from,
    to,
    held: held.length,
  })
  return [paragraph('opening/1', text, whole ? {} : { open: true })]
}

/** Who chaired, who else was elected, and who presided in the Chair's place. */
function officers(session: Session, directory: Directory, language: ReportLanguage): readonly PartParagraph[] {
  const { organization: words, reading } = language
  const named = ({ name, country, from = session.settings.from }: Officer) =>
    words.officer(name, country === undefined ? undefined : nameOf(language, session, directory, country, from))
  const chairs = session.officers.filter(({ role }) => reading.isChair(role))
  const others = session.officers.filter(({ role }) => !reading.isChair(role))
  if (session.officers.length === 0) return [missing('officers', language)]
  const event = eventOf(session, language)
  const written: PartParagraph[] = []
  if (chairs.length > 0) written.push(paragraph('officers/chair', words.chaired(event, chairs.map(named))))
  if (others.length > 0)
    written.push(
      paragraph('officers/others', words.otherOfficers(event), {
        items: others.map(officer => ({ label: words.roleLabel(officer.role), runs: [{ text: named(officer) }] })),
      }),
    )
  for (const meeting of meetingsInOrder(session))
    for (const { officer: role } of meeting.presiding ?? []) {
      const officer = others.find(each => each.role === role)
      if (officer)
        written.push(paragraph(`officers/${meeting.id}/${role}`, words.presided(meeting.number, named(officer), role)))
    }
  return written
}

function agenda(session: Session, _: Directory, language: ReportLanguage): readonly PartParagraph[] {
  const { organization: words, reading } = language
  const action = [...session.actions.values()].findLast(
    ({ what, result }) => reading.isAbout(what, 'agenda') && result === 'adopted',
  )
  if (!action) return [missing('agenda', language)]
  const items = session.agenda.filter(({ item }) => !item.includes('('))
  const untitled = session.agenda.some(({ title }) => !title)
  return [
    paragraph(
      'agenda/1',
      words.agendaAdopted(organOf(session), whenOf(session, action), action.asOrallyAmended === true),
      {
        items: items.flatMap(({ item, title }): readonly Item[] => [
          { label: words.itemLabel(item), runs: [{ text: title ?? '' }] },
          ...session.agenda
            .filter(each => each.item.startsWith(`${item} (`))
            .map(sub => ({
              label: sub.item.slice(item.length + 1),
              runs: [{ text: sub.title ?? '' }],
              below: true as const,
            })),
        ]),
        ...(untitled ? { open: true } : {}),
      },
    ),
  ]
}

/** The documents before the body, in the order in which they were listed. */
function documentation(session: Session, _: Directory, language: ReportLanguage): readonly PartParagraph[] {
  const { organization: words, documents } = language
  const papers = [...session.papers.values()].map(({ title, symbol }) => words.paper(title, symbol || undefined))
  const [only, ...others] = papers
  if (only === undefined) return [missing('documentation', language)]
  const organ = organOf(session)
  if (others.length === 0) return [paragraph('documentation/1', words.onePaper(organ, only))]
  return [
    paragraph('documentation/1', words.papers(organ), {
      items: papers.map((text, index) => ({
        label: documents.label(index),
        runs: [{ text: words.paperInList(text, index === papers.length - 1) }],
      })),
    }),
  ]
}

/** Who was represented. Where nobody kept attendance, the log alone tells of it, and that is not all. */
function attendance(session: Session, directory: Directory, language: ReportLanguage): readonly PartParagraph[] {
  const written = attendanceParagraphs(session, directory, language)
  const kept = isAttendanceKept(session)
  if (written.length === 0) return [missing('attendance', language)]
  return written.map(({ key, runs }) => ({ key, runs, ...(kept ? {} : { open: true }) }))
}

function adoption(session: Session, _: Directory, language: ReportLanguage): readonly PartParagraph[] {
  const recorded = session.documents.adopted
  const action = [...session.actions.values()].findLast(
    ({ what, result }) => language.reading.isAbout(what, 'report') && result === 'adopted',
  )
  const adopted = recorded ?? action
  if (!adopted) return [missing('adoption', language)]
  const text = language.organization.reportAdopted(
    organOf(session),
    eventOf(session, language),
    dayOf(adopted.at, session.settings.zone),
    adopted.asOrallyAmended === true,
  )
  return [paragraph('adoption/1', text)]
}

/** What was done with the proposals under these items, in the order in which it was done; a strike is told by nobody. */
function actions(session: Session, _: Directory, language: ReportLanguage, items: readonly string[] = []) {
  const { organization: words, reading } = language
  const isOfIt = ({ debate }: Action) =>
    items.length === 0 || session.debates.get(debate ?? '')?.items.some(item => items.includes(item))
  return [...session.actions.values()]
    .filter(
      action => isOfIt(action) && !reading.isAbout(action.what, 'agenda') && !reading.isAbout(action.what, 'report'),
    )
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(action =>
      paragraph(`actions/${action.id}`, words.actionTaken(organOf(session), whenOf(session, action), action)),
    )
}

const organOf = ({ settings: { body } }: Session): string => body.shortName ?? body.name

/** The meeting of an action, by its own word or by the hour; its day is the day on which the meeting began. */
function whenOf(session: Session, { meeting: id, at }: { meeting?: MeetingId | undefined; at: Instant }): When {
  const meeting = id === undefined ? meetingAt(session, at) : session.meetings.get(id)
  const start = (meeting && startOf(meeting)) ?? at
  return { meeting: meeting?.number, day: dayOf(start, session.settings.zone) }
}

const meetingAt = (session: Session, at: Instant): Meeting | undefined =>
  [...session.meetings.values()].find(
    ({ from, to }) => from !== undefined && from <= at && (to === undefined || at <= to),
  )
