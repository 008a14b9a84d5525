import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { isSuspended } from '../src/domain/sitting/moment.ts'
import { clockOf, dateInWords, dayOf, lengthOf } from '../src/domain/times.ts'
import type { Instant } from '../src/domain/words.ts'
import { ActionCorrected, actionWords } from './action.tsx'
import { Faults, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { say } from './messages.ts'
import { quorumWords } from './presence.tsx'
import { base, debateLabel, meetingInFull } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly meetings: readonly Meeting[]
  readonly now: Instant
  readonly told: Told
}

/** Meetings as they went, limits in force, actions taken. */
export const RoomPage = ({ session, directory, meetings, now, told }: Props) => {
  const path = base(session)
  const { zone } = session.settings
  return (
    <Page title="The room">
      <main class="sheet wide">
        <h1>The room</h1>
        <Telling told={told}>
          <Faults />
          <h2>Meetings</h2>
          <table class="stacks">
            <thead>
              <tr>
                <th scope="col">Meeting</th>
                <th scope="col">Went</th>
                <th scope="col">Present</th>
                <th scope="col">Go to</th>
              </tr>
            </thead>
            <tbody>
              {meetings.map(meeting => (
                <tr>
                  <th scope="row">{meetingInFull(session, meeting)}</th>
                  <td data-of="Went">{stateOf(meeting, zone)}</td>
                  <td class="mute" data-of="Present">
                    {quorumWords(session, directory, meeting)}
                  </td>
                  <td>
                    <a href={`${path}/floor?meeting=${meeting.id}`}>floor</a> ·{' '}
                    <a href={`${path}/presence?meeting=${meeting.id}`}>nameplates</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <a href={`${path}/settings#meetings`}>{say('settings.plan')}</a> ·{' '}
            <a href={`${path}/settings#rules`}>{say('settings.rules')}</a>
          </p>
          <LimitsAndActions session={session} />
        </Telling>
        <p class="mute">{`As at ${clockOf(now, zone)}.`}</p>
      </main>
    </Page>
  )
}

const LimitsAndActions = ({ session }: { session: Session }) => {
  const { zone } = session.settings
  return (
    <>
      <h2>Limits set in this session</h2>
      {session.limits.length === 0 ? <p class="mute">None: the rules hold.</p> : undefined}
      <ul class="dated">
        {session.limits.map(limit => (
          <li>
            <span class="mute">{`${dateInWords(dayOf(limit.at, zone))}, ${clockOf(limit.at, zone)}`}</span>
            <span>
              {[
                limit.seconds === null ? 'no limit' : lengthOf(limit.seconds * 1000),
                limit.capacity,
                limit.level && `level ${limit.level}`,
                limit.kind,
                limit.list && 'one list',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <h2>Actions on proposals</h2>
      {session.actions.size === 0 ? <p class="mute">None yet: ;= on the floor page.</p> : undefined}
      <ul class="dated">
        {[...session.actions.values()].map(action => (
          <li>
            <span class="mute">{`${dateInWords(dayOf(action.at, zone))}, ${clockOf(action.at, zone)}`}</span>
            <span>
              <strong>{actionWords(action)}</strong>
              {action.debate ? (
                <small translate="no">{debateLabel(session, session.debates.get(action.debate))}</small>
              ) : undefined}
            </span>
            <ActionCorrected session={session} action={action} />
          </li>
        ))}
      </ul>
    </>
  )
}

const stateOf = (meeting: Meeting, zone: string): string =>
  meeting.to
    ? `opened ${meeting.from ? clockOf(meeting.from, zone) : '–'}, rose ${clockOf(meeting.to, zone)}`
    : isSuspended(meeting)
      ? 'suspended'
      : meeting.from
        ? `opened ${clockOf(meeting.from, zone)}, sitting`
        : 'planned'
