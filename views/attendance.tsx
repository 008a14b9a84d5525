import type { Directory } from '../src/domain/directory.ts'
import { presenceSources } from '../src/domain/presence/facts.ts'
import type { Session } from '../src/domain/session.ts'
import { dayOfMeeting, meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { attendanceDoubts, attendanceParagraphs, listSymbol, textOf } from '../src/report/index.ts'
import { attendanceDoubtHere } from './attendance-doubts.ts'
import { attendanceRows, type There, thereOf } from './attendance-rows.ts'
import { Choice, Faults, Field, Form, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { word } from './messages.ts'
import { NamePicker } from './names.tsx'
import { base } from './scene.ts'
import { inLanguage } from './unverified.tsx'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly told: Told
}

/** Who was at which meeting and how it is known, the chapter that follows from it, and what to look at before it is issued. */
export const AttendancePage = ({ session, directory, told }: Props) => {
  const path = `/sessions/${session.id}`
  const day = session.settings.to
  const meetings = meetingsInOrder(session)
  const there = thereOf(session)
  const registered = [...session.participants.values()].filter(each => each.registered).length
  const paragraphs = attendanceParagraphs(session, directory)
  const symbol = session.settings.wording.choices[listSymbol]
  return (
    <Page title={word('attendance.attendance')}>
      <main class="sheet wide attendance">
        <h1>{word('attendance.attendance')}</h1>
        <Telling told={told}>
          <Faults />
          <BeforeIssue session={session} directory={directory} />
          <h2>{word('attendance.chapter')}</h2>
          <p class="mute">{word('attendance.each-delegation-under-its', { day })}</p>
          <div class="preview">
            {paragraphs.length === 0 ? <p>{word('attendance.nobody-known-have-been')}</p> : undefined}
            {paragraphs.map(each => (
              <p {...inLanguage(session.settings.wording.language ?? 'en')} translate="no">
                {textOf(each)}
              </p>
            ))}
          </div>
          <Form action={`${path}/attendance/list`} of="attendance/list" class="inline">
            <Field name="symbol" size={30} value={typeof symbol === 'string' ? symbol : ''} />
            <button type="submit">{word('attendance.keep')}</button>
          </Form>
          <NoteForm session={session} />
          {registered > 0 && meetings.length > 0 ? (
            <Form action={`${path}/attendance/registered`} of="attendance/registered" class="inline">
              <Choice
                name="meeting"
                class="broad"
                label={word('attendance.registration-confirms-all-registered', { registered })}
                options={meetings.map(meeting => ({
                  value: meeting.id,
                  words: word('attendance.meeting', { number: meeting.number }),
                }))}
              />
              <button type="submit">{word('attendance.note-them-all')}</button>
              <span class="mute">{word('attendance.whom-somebody-has-noted')}</span>
            </Form>
          ) : undefined}
          <p class="actions">
            {word('attendance.nameplates-of')}
            {meetings.map(meeting => (
              <a href={`${path}/presence?meeting=${meeting.id}`}>
                {word('attendance.meeting', { number: meeting.number })}
              </a>
            ))}
          </p>
        </Telling>
        <MeetingByMeeting session={session} directory={directory} meetings={there} />
      </main>
      <NamePicker />
    </Page>
  )
}

type Shown = Pick<Props, 'session' | 'directory'>

const BeforeIssue = ({ session, directory }: Shown) => {
  const doubts = attendanceDoubts(session, directory)
  return (
    <>
      <h2>{word('attendance.before-this-issued')}</h2>
      {doubts.length === 0 ? (
        <p>
          {session.entries.size === 0
            ? word('attendance.nobody-has-spoken-yet')
            : word('attendance.everybody-statements-attendance-under')}
        </p>
      ) : (
        <ul class="doubts">
          {doubts.map(each => (
            <li>
              <span class="chip doubt">{word('attendance.look')}</span> {attendanceDoubtHere(session, directory, each)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const NoteForm = ({ session }: Pick<Shown, 'session'>) => {
  const path = `/sessions/${session.id}`
  const meetings = meetingsInOrder(session)
  return (
    <>
      <h2>{word('attendance.note-who-was-there')}</h2>
      <Form action={`${path}/attendance`} of="attendance" class="inline">
        <Field name="speaker" data-picks="names" required />
        <Choice
          name="meeting"
          options={meetings.map(meeting => ({
            value: meeting.id,
            words: word('attendance.meeting-on', { number: meeting.number, day: dayOfMeeting(session, meeting) }),
          }))}
        />
        <Choice name="how" options={['in person', 'remote', 'absent']} />
        <Choice
          name="source"
          value="registration"
          options={presenceSources.map(source => ({ value: source, words: word(`attendance.source.${source}`) }))}
        />
        <button type="submit">{word('attendance.note')}</button>
      </Form>
    </>
  )
}

const MeetingByMeeting = ({ session, directory, meetings: there }: Shown & { meetings: readonly There[] }) => {
  const rows = attendanceRows(session, directory, there)
  return (
    <>
      <h2>{word('attendance.meeting-by-meeting')}</h2>
      <p class="mute">{word('attendance.video-message-or-text')}</p>
      {rows.length === 0 ? undefined : (
        <p class="downloads">
          <a href={`${base(session)}/attendance.xlsx`}>{word('attendance.as-xlsx')}</a>
          {' · '}
          <a href={`${base(session)}/attendance.csv`}>{word('attendance.as-csv')}</a>
        </p>
      )}
      <section class="scroll" tabindex={0} aria-label={word('attendance.attendance-meeting-by-meeting')}>
        <table class="stacks">
          <thead>
            <tr>
              <th>{word('attendance.delegation')}</th>
              <th>{word('attendance.status')}</th>
              {there.map(({ meeting, by }) => (
                <th>
                  {word('attendance.meeting', { number: meeting.number })}{' '}
                  <small>{word('attendance.there', { count: by.size })}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, status, known }) => (
              <tr>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td data-of={word('attendance.status')}>{status}</td>
                {known.map((words, index) => (
                  <td data-of={word('attendance.meeting', { number: there[index]?.meeting.number ?? '' })}>{words}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
