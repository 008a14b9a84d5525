import type { Directory } from '../src/domain/directory.ts'
import { type Attended, attendanceAt } from '../src/domain/presence/attendance.ts'
import { presenceSources } from '../src/domain/presence/facts.ts'
import { compareNames, kindIn, nameIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { dayOfMeeting, meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { table } from '../src/domain/table.ts'
import { dateInWords } from '../src/domain/times.ts'
import type { ParticipantId } from '../src/domain/words.ts'
import { attendanceDoubts, attendanceParagraphs, listSymbol, textOf } from '../src/report/index.ts'
import { ordinal } from '../src/report/languages/en/grammar.ts'
import { Choice, Faults, Field, Form, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { word } from './messages.ts'
import { NamePicker } from './names.tsx'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly told: Told
}

const sourceWords = table<string>({
  desk: 'seen at the nameplates',
  registration: 'registration',
  microphone: 'microphone',
  note: 'a note',
  log: 'spoke',
})

/** Who was at which meeting and how it is known, the chapter that follows from it, and what to look at before it is issued. */
export const AttendancePage = ({ session, directory, told }: Props) => {
  const path = `/sessions/${session.id}`
  const day = session.settings.to
  const meetings = meetingsInOrder(session)
  const there = meetings.map(meeting => ({
    meeting,
    by: new Map(attendanceAt(session, meeting.id).map(each => [each.participant, each])),
  }))
  const registered = [...session.participants.values()].filter(each => each.registered).length
  const paragraphs = attendanceParagraphs(session, directory)
  const symbol = session.settings.wording.choices[listSymbol]
  return (
    <Page title="Attendance">
      <main class="sheet wide attendance">
        <h1>Attendance</h1>
        <Telling told={told}>
          <Faults />
          <BeforeIssue session={session} directory={directory} />
          <h2>The chapter</h2>
          <p class="mute">{`Each delegation under its status on the last day, ${dateInWords(day)}.`}</p>
          <div class="preview">
            {paragraphs.length === 0 ? <p>Nobody is known to have been there yet.</p> : undefined}
            {paragraphs.map(each => (
              <p>{textOf(each)}</p>
            ))}
          </div>
          <Form action={`${path}/attendance/list`} of="attendance/list" class="inline">
            <Field name="symbol" size={30} value={typeof symbol === 'string' ? symbol : ''} />
            <button type="submit">Keep</button>
          </Form>
          <NoteForm session={session} />
          {registered > 0 && meetings.length > 0 ? (
            <Form action={`${path}/attendance/registered`} of="attendance/registered" class="inline">
              <Choice
                name="meeting"
                label={`Registration confirms that all ${registered} registered delegations came to the `}
                options={meetings.map(meeting => ({ value: meeting.id, words: `${ordinal(meeting.number)} meeting` }))}
              />
              <button type="submit">Note them all</button>
              <span class="mute">Whom somebody has noted already is not touched.</span>
            </Form>
          ) : undefined}
          <p>
            {meetings.map(meeting => (
              <>
                <a
                  href={`${path}/presence?meeting=${meeting.id}`}
                >{`Nameplates of the ${ordinal(meeting.number)} meeting`}</a>{' '}
              </>
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
      <h2>Before this is issued</h2>
      {doubts.length === 0 ? (
        <p>
          {session.entries.size === 0
            ? 'Nobody has spoken yet.'
            : 'Everybody in “Statements” is in “Attendance”, under a status that held all through.'}
        </p>
      ) : (
        <ul class="doubts">
          {doubts.map(each => (
            <li>
              <span class="chip doubt">look</span> {each.sentence}
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
      <h2>Note who was there</h2>
      <Form action={`${path}/attendance`} of="attendance" class="inline">
        <Field name="speaker" data-picks="names" required />
        <Choice
          name="meeting"
          options={meetings.map(meeting => ({
            value: meeting.id,
            words: `${ordinal(meeting.number)}, ${dateInWords(dayOfMeeting(session, meeting))}`,
          }))}
        />
        <Choice name="how" options={['in person', 'remote', 'absent']} />
        <Choice
          name="source"
          value="registration"
          options={presenceSources.map(source => ({ value: source, words: sourceWords[source] ?? source }))}
        />
        <button type="submit">Note</button>
      </Form>
    </>
  )
}

/** Who was there at a meeting, and how it is known. */
interface There {
  readonly meeting: Meeting
  readonly by: ReadonlyMap<ParticipantId, Attended>
}

const MeetingByMeeting = ({ session, directory, meetings: there }: Shown & { meetings: readonly There[] }) => {
  const day = session.settings.to
  const compare = compareNames('en')
  const rows = [...new Set(there.flatMap(each => [...each.by.keys()]))]
    .map(id => ({ id, name: nameIn(session, directory, id, day).list }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <>
      <h2>Meeting by meeting</h2>
      <p class="mute">
        A video message, or a text read out by somebody else, is no evidence that a delegation was there.
      </p>
      <section class="scroll" tabindex={0} aria-label="Attendance, meeting by meeting">
        <table>
          <thead>
            <tr>
              <th>Delegation</th>
              <th>Status</th>
              {there.map(({ meeting, by }) => (
                <th>
                  {`${ordinal(meeting.number)} meeting`} <small>{`${by.size} there`}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name }) => (
              <tr>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td>
                  {statusIn(session, directory, id, day)?.status ?? word(`kinds.${kindIn(session, directory, id)}`)}
                </td>
                {there.map(({ by }) => {
                  const seen = by.get(id)
                  return (
                    <td>
                      {seen
                        ? `${seen.modes.join(' and ')}: ${seen.sources.map(source => sourceWords[source]).join(', ')}`
                        : ''}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
