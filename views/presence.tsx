import type { Directory } from '../src/domain/directory.ts'
import { attendanceAt } from '../src/domain/presence/attendance.ts'
import { presentAt, quorumAt, seated } from '../src/domain/presence/quorum.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { dayOfMeeting } from '../src/domain/sitting/moment.ts'
import { Faults, Field, Form, Telling, type Told } from './form.tsx'
import { Page, Words } from './layout.tsx'
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
  const number = `${quorum.present} of ${quorum.of} present`
  const rule = `(${quorum.rule}${quorum.verified ? '' : ', not verified'})`
  const required =
    quorum.toOpen === undefined
      ? 'no quorum on record'
      : `${quorum.toOpen} to open, ${quorum.toDecide} to decide ${rule}`
  return [
    `${number}; ${required}`,
    quorum.certain ? '' : 'not certain: nobody was registered, so all in the table are counted',
  ]
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
    <Page title="Presence" script="/static/presence.js">
      <main class="sheet wide">
        <h1>Nameplates, {meetingLabel(meeting)}</h1>
        <p id="quorum" role="status">
          {quorumWords(session, directory, meeting)}
        </p>
        <Telling told={told}>
          <Faults />
          <Form action={`${path}/seating`} of="seating" hidden={{ meeting: meeting.id }} class="inline">
            <Field name="letter" size={2} maxlength={1} value={meeting.seating?.firstLetter} />
            <button type="submit">Seat from there</button>
            <span class="mute">
              <kbd>Space</kbd> notes a plate as present or empty and goes on · <kbd>Shift</kbd> <kbd>Enter</kbd> as
              taking part from afar · letters find a name
            </span>
          </Form>
          <ol class="plates" id="plates" data-path={path} data-meeting={meeting.id}>
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
                      data-name={nameIn(session, directory, id, day).list}
                    >
                      <span class="who" translate="no">
                        {nameIn(session, directory, id, day).list}
                      </span>{' '}
                      <small>
                        {[
                          statusIn(session, directory, id, day)?.status ?? '',
                          attended.get(id)?.sources.includes('log') ? ' · spoke' : '',
                          here ? (lastMode.get(id) === 'remote' ? ' · remote' : ' · present') : '',
                        ].join('')}
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
