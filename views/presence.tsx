import type { Directory } from '../src/domain/directory.ts'
import { attendanceAt } from '../src/domain/presence/attendance.ts'
import { presentAt, quorumAt, seated } from '../src/domain/presence/quorum.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { dayOfMeeting } from '../src/domain/sitting/moment.ts'
import { Faults, Field, Form, Telling, type Told } from './form.tsx'
import { nameHere } from './here.ts'
import { Page, Words } from './layout.tsx'
import { around, valueInWords, word } from './messages.ts'
import { base, meetingLabel } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly meeting: Meeting
  readonly told: Told
}

/** The quorum in words: present, required, by which rule, and what is not certain about it. */
export function quorumWords(session: Session, directory: Directory, meeting: Meeting): string {
  const quorum = quorumAt(session, directory, meeting)
  const number = word('attendance.present', { present: quorum.present, of: quorum.of })
  const required =
    quorum.toOpen === undefined
      ? word('attendance.no-quorum-on-record')
      : word(quorum.verified ? 'attendance.quorum' : 'attendance.quorum-not-verified', {
          toOpen: quorum.toOpen,
          toDecide: quorum.toDecide ?? '',
          rule: valueInWords(quorum.rule),
        })
  return [`${number}; ${required}`, quorum.certain ? '' : word('attendance.not-certain-nobody-was')]
    .filter(Boolean)
    .join('; ')
}

/** Nameplates in seating order: one key each. */
export const PresencePage = ({ session, directory, meeting, told }: Props) => {
  const day = dayOfMeeting(session, meeting)
  const present = presentAt(session, meeting.id)
  const attended = new Map(attendanceAt(session, meeting.id).map(each => [each.participant, each]))
  const lastMode = new Map(
    session.presence.filter(each => each.meeting === meeting.id).map(each => [each.participant, each.mode]),
  )
  const path = base(session)
  return (
    <Page title={word('attendance.presence')} script="/static/presence.js">
      <main class="sheet wide">
        <h1>{word('attendance.nameplates', { meeting: meetingLabel(meeting) })}</h1>
        <p id="quorum" role="status">
          {quorumWords(session, directory, meeting)}
        </p>
        <Telling told={told}>
          <Faults />
          <Form action={`${path}/seating`} of="seating" hidden={{ meeting: meeting.id }} class="inline">
            <Field name="letter" size={2} maxlength={1} value={meeting.seating?.firstLetter} />
            <button type="submit">{word('attendance.seat-from-there')}</button>
            <span class="mute">{around('attendance.keys', { kbd: key => <kbd>{key}</kbd> })}</span>
          </Form>
          <ol
            class="plates"
            id="plates"
            data-path={path}
            data-meeting={meeting.id}
            data-present={word('attendance.here')}
            data-remote={word('attendance.remote')}
          >
            {seated(session, directory, meeting).map(id => {
              const here = present.has(id)
              return (
                <li>
                  <Form
                    action={`${path}/presence`}
                    of="presence"
                    hidden={{ meeting: meeting.id, participant: id }}
                    data-prints="yes"
                  >
                    <input type="hidden" name="present" value={here ? 'no' : 'yes'} />
                    <input type="hidden" name="mode" value="" />
                    <button
                      type="submit"
                      class={here ? 'plate here' : 'plate'}
                      aria-pressed={here ? 'true' : 'false'}
                      data-name={nameHere(session, directory, id, day).list}
                    >
                      <span class="who" translate="no">
                        {nameHere(session, directory, id, day).list}
                      </span>{' '}
                      <small>
                        {[
                          valueInWords(statusIn(session, directory, id, day)?.status ?? ''),
                          ...(attended.get(id)?.sources.includes('log') ? [word('attendance.spoke')] : []),
                          ...(here
                            ? [word(lastMode.get(id) === 'remote' ? 'attendance.remote' : 'attendance.here')]
                            : []),
                        ].join(' · ')}
                      </small>
                    </button>
                  </Form>
                </li>
              )
            })}
          </ol>
        </Telling>
      </main>
      <Words of={['connection']} />
    </Page>
  )
}
