import type { Directory } from '../src/domain/directory.ts'
import { profileOf, profiles, type RuleKey, ruleIn } from '../src/domain/rules/profiles.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { isSuspended } from '../src/domain/sitting/moment.ts'
import { clockOf, dateInWords, dayOf, lengthOf } from '../src/domain/times.ts'
import type { Instant } from '../src/domain/words.ts'
import { ordinal } from '../src/report/languages/en/grammar.ts'
import { Choice, Faults, Field, Form, Spoken, Telling, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { quorumWords } from './presence.tsx'
import { base, debateLabel } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  readonly meetings: readonly Meeting[]
  readonly now: Instant
  readonly told: Told
}

const ruleWords: Readonly<Record<RuleKey, string>> = {
  'limit.national': 'Time for a statement',
  'limit.group': 'Time on behalf of a group',
  'explanation.seconds': 'Time for an explanation of vote',
  'reply.count': 'Replies of a delegation to an item at a meeting',
  'reply.count.EUU': 'Replies of the European Union',
  'reply.seconds': 'Time for the first reply, the second',
  'quorum.open': 'Quorum to open and debate',
  'quorum.decide': 'Quorum to decide',
}

const valueWords = (key: RuleKey, value: unknown): string => {
  if (key === 'quorum.open') return (value as readonly number[]).join('/')
  if (Array.isArray(value)) return value.map(seconds => lengthOf(Number(seconds) * 1000)).join(', ')
  if (typeof value === 'number' && !key.startsWith('reply.count')) return lengthOf(value * 1000)
  return String(value)
}

/** Meetings, rules of procedure with their sources, limits in force, actions taken. */
export const RoomPage = ({ session, directory, meetings, now, told }: Props) => {
  const path = base(session)
  const { zone } = session.settings
  return (
    <Page title="The room">
      <main class="sheet wide">
        <h1>The room</h1>
        <p>
          <a href={`${path}/floor`}>To the floor page</a>
        </p>
        <Telling told={told}>
          <Faults />
          <h2>Meetings</h2>
          {meetings.map(meeting => (
            <section class="meeting-row" aria-label={`${ordinal(meeting.number)} meeting`}>
              <p>
                <strong>{meeting.number}</strong> {stateOf(meeting, zone)} ·{' '}
                <a href={`${path}/presence?meeting=${meeting.id}`}>nameplates</a> ·{' '}
                <span class="mute">{quorumWords(session, directory, meeting)}</span>
              </p>
              <PlanForm session={session} meeting={meeting} />
            </section>
          ))}
          <p>One more:</p>
          <PlanForm session={session} meeting={undefined} />
          <Rules session={session} />
        </Telling>
        <LimitsAndActions session={session} />
        <p class="mute">{`As at ${clockOf(now, zone)}.`}</p>
      </main>
    </Page>
  )
}

const Rules = ({ session }: { session: Session }) => {
  const path = base(session)
  return (
    <>
      <h2>Rules of procedure</h2>
      <Form action={`${path}/rules`} of="rules" class="inline">
        <Choice
          name="profile"
          value={profileOf(session).id}
          options={profiles.map(each => ({ value: each.id, words: each.title }))}
        />
        <button type="submit">Take these</button>
      </Form>
      <table>
        <thead>
          <tr>
            <th>Rule</th>
            <th>Value</th>
            <th>Source</th>
            <th>Change or confirm</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(ruleWords) as RuleKey[]).map(key => {
            const rule = ruleIn(session, key)
            return (
              <tr>
                <td>{ruleWords[key]}</td>
                <td>{rule ? valueWords(key, rule.value) : '–'}</td>
                <td>
                  {rule?.source ?? ''}{' '}
                  {rule && !rule.verified ? <span class="chip doubt">not verified</span> : undefined}
                </td>
                <td>
                  <Form action={`${path}/rules`} of="rules" hidden={{ key }} class="inline">
                    <Field name="value" label={<Spoken words={`${ruleWords[key]}: value`} />} size={6} />
                    <Field
                      name="confirmedBy"
                      label={<Spoken words={`${ruleWords[key]}: confirmed by`} />}
                      size={10}
                      placeholder="Secretary"
                    />
                    <button type="submit">Set</button>
                  </Form>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

const LimitsAndActions = ({ session }: { session: Session }) => {
  const { zone } = session.settings
  return (
    <>
      <h2>Limits set in this session</h2>
      {session.limits.length === 0 ? <p class="mute">None: the rules hold.</p> : undefined}
      <ul>
        {session.limits.map(limit => (
          <li>
            {`${clockOf(limit.at, zone)}: ${limit.seconds === null ? 'no limit' : lengthOf(limit.seconds * 1000)}`}
            {[limit.capacity, limit.level && `level ${limit.level}`, limit.kind, limit.list && 'one list']
              .filter(Boolean)
              .map(each => ` · ${each}`)
              .join('')}
          </li>
        ))}
      </ul>
      <h2>Actions on proposals</h2>
      {session.actions.size === 0 ? <p class="mute">None yet: ;= on the floor page.</p> : undefined}
      <ul>
        {[...session.actions.values()].map(action => (
          <li>
            {`${dateInWords(dayOf(action.at, zone))} ${clockOf(action.at, zone)} · ${action.what}${action.symbol ? ` ${action.symbol}` : ''}: ${action.result} ${action.how}`}
            {action.votes
              ? `, ${action.votes.for} to ${action.votes.against}, with ${action.votes.abstaining} abstentions`
              : ''}
            {action.asOrallyAmended ? ', as orally amended' : ''}
            {action.debate ? ` · ${debateLabel(session, session.debates.get(action.debate))}` : ''}
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

const PlanForm = ({ session, meeting }: { session: Session; meeting: Meeting | undefined }) => {
  const { zone } = session.settings
  const planned = meeting?.planned
  const name = meeting ? `${ordinal(meeting.number)} meeting` : 'New meeting'
  return (
    <Form
      action={meeting ? `${base(session)}/meetings/${meeting.id}/plan` : `${base(session)}/meetings`}
      of="meetings"
      class="inline"
    >
      <Field
        name="day"
        label={<Spoken words={`${name}: day`} />}
        type="date"
        value={planned ? dayOf(planned.from, zone) : session.settings.to}
      />
      <Field
        name="from"
        label={<Spoken words={`${name}: from`} />}
        size={5}
        value={planned ? clockOf(planned.from, zone).slice(0, 5) : '10:00'}
      />
      <Field
        name="to"
        label={<Spoken words={`${name}: to`} />}
        size={5}
        value={planned ? clockOf(planned.to, zone).slice(0, 5) : '13:00'}
      />
      <button type="submit">{meeting ? 'Change the plan' : 'Plan it'}</button>
    </Form>
  )
}
