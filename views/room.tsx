import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { isSuspended } from '../src/domain/sitting/moment.ts'
import { clockOf, dayOf, lengthOf } from '../src/domain/times.ts'
import type { Instant } from '../src/domain/words.ts'
import { ActionCorrected, actionWords } from './action.tsx'
import { Faults, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { dateInWords, say, word } from './messages.ts'
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
    <Page title={word('room.title')}>
      <main class="sheet wide">
        <h1>{word('room.title')}</h1>
        <Telling told={told}>
          <Faults />
          <h2>{word('room.meetings')}</h2>
          <table class="stacks">
            <thead>
              <tr>
                <th scope="col">{word('room.heading-meeting')}</th>
                <th scope="col">{word('room.went')}</th>
                <th scope="col">{word('room.present')}</th>
                <th scope="col">{word('room.go-to')}</th>
              </tr>
            </thead>
            <tbody>
              {meetings.map(meeting => (
                <tr>
                  <th scope="row">{meetingInFull(session, meeting)}</th>
                  <td data-of={word('room.went')}>{stateOf(meeting, zone)}</td>
                  <td class="mute" data-of={word('room.present')}>
                    {quorumWords(session, directory, meeting)}
                  </td>
                  <td>
                    <a href={`${path}/floor?meeting=${meeting.id}`}>{word('room.floor')}</a> ·{' '}
                    <a href={`${path}/presence?meeting=${meeting.id}`}>{word('room.nameplates')}</a>
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
        <p class="mute">{word('room.as-at', { clock: clockOf(now, zone) })}</p>
      </main>
    </Page>
  )
}

const LimitsAndActions = ({ session }: { session: Session }) => {
  const { zone } = session.settings
  return (
    <>
      <h2>{word('room.limits-set-this-session')}</h2>
      {session.limits.length === 0 ? <p class="mute">{word('room.none-rules-hold')}</p> : undefined}
      <ul class="dated">
        {session.limits.map(limit => (
          <li>
            <span class="mute">{`${dateInWords(dayOf(limit.at, zone))}, ${clockOf(limit.at, zone)}`}</span>
            <span>
              {[
                limit.seconds === null ? word('room.no-limit') : lengthOf(limit.seconds * 1000),
                limit.capacity,
                limit.level && word('room.level', { level: limit.level }),
                limit.kind,
                limit.list && word('room.one-list'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <h2>{word('room.actions-on-proposals')}</h2>
      {session.actions.size === 0 ? <p class="mute">{word('room.none-yet-on-floor')}</p> : undefined}
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

function stateOf({ from, to, ...meeting }: Meeting, zone: string): string {
  if (to) return word('room.opened-rose', { from: from ? clockOf(from, zone) : '–', to: clockOf(to, zone) })
  if (isSuspended({ from, to, ...meeting })) return word('room.suspended')
  return from ? word('room.opened-sitting', { from: clockOf(from, zone) }) : word('room.planned')
}
