import type { Directory, KnownBody } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import type { SessionSettings } from '../src/domain/settings/facts.ts'
import type { Beginning } from '../src/domain/settings/pattern.ts'
import { dayOf } from '../src/domain/times.ts'
import type { Instant, ParticipantId } from '../src/domain/words.ts'
import { houses } from '../src/report/index.ts'
import { Choice, Faults, Field, Form, type Option, Telling, TextField, Tick, type Told, typedIn } from './form.tsx'
import { bodyHere, compareHere, groupHere, inEnglishHere, nameHere, treatyHere } from './here.ts'
import { Page } from './layout.tsx'
import { dateRange, say, valueInWords } from './messages.ts'
import { ZoneChoice } from './zones.tsx'

export const houseOptions = (): readonly Option[] =>
  [...houses.values()].map(house => ({
    value: house.id,
    words: house.unverified
      ? say('house-not-verified', { house: valueInWords(house.title) })
      : valueInWords(house.title),
  }))

interface Props {
  readonly directory: Directory
  readonly now: Instant
  /** Where the server stands, until somebody says where the session is. */
  readonly zone: string
  /** Those of this installation, of which the new one may take what stays the same. */
  readonly sessions: readonly { readonly id: string; readonly settings: SessionSettings }[]
  /** What it begins with, if a body or a session was chosen. */
  readonly beginning?: Beginning | undefined
  readonly body?: KnownBody | undefined
  /** A session of which nothing is known, for names. */
  readonly empty: Session
  readonly told: Told
}

/** A session from nothing, or from a body that is known, or like the one before. */
export const NewSessionPage = (props: Props) => (
  <Page title={say('new-session')} sheet="/static/settings.css">
    <main class="sheet">
      <h1>{say('new-session')}</h1>
      <Telling told={props.told}>
        {props.told.faults.length > 0 ? <p class="fault">{say('new-session.not-made')}</p> : null}
        <Faults />
        <StartFrom {...props} />
        <Taken {...props} />
        <SessionForm {...props} />
      </Telling>
    </main>
  </Page>
)

/** Where it may begin: chosen first, since it fills in the form below. */
const StartFrom = ({ directory, sessions, body }: Props) => (
  <section class="start" aria-labelledby="start-from">
    <h2 id="start-from">{say('new-session.start-from')}</h2>
    <form method="get" action="/sessions/new" class="inline">
      <label>
        {say('new-session.a-body')}{' '}
        <select name="body">
          {[...directory.bodies.values()].map(({ id, name }) => (
            <option value={id} selected={id === body?.id}>
              {bodyHere(directory, name)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say('new-session.take-body')}</button>
    </form>
    {sessions.length > 0 ? (
      <form method="get" action="/sessions/new" class="inline">
        <label>
          {say('new-session.a-session')}{' '}
          <select name="like">
            {sessions.map(({ id, settings: { body: of, from, to } }) => (
              <option value={id}>{`${of.name}, ${dateRange(from, to)}`}</option>
            ))}
          </select>
        </label>
        <button type="submit">{say('new-session.take-session')}</button>
      </form>
    ) : undefined}
    <Form action="/sessions/new/like-file" of="sessions/new/like-file" enctype="multipart/form-data" class="inline">
      <Field name="file" type="file" accept="application/json,.json" />
      <button type="submit">{say('new-session.take-session')}</button>
    </Form>
  </section>
)

/** What was taken beside what the form shows, and what was not. */
const Taken = ({ beginning, body, directory, empty, now }: Props) => {
  if (!beginning) return null
  const { pattern, agenda } = beginning
  const called = (id: ParticipantId) => nameHere(empty, directory, id, dayOf(now, 'UTC')).list
  return (
    <section class="foreseen" aria-labelledby="taken">
      <h2 id="taken">{say('new-session.taken', { body: bodyHere(directory, beginning.name) })}</h2>
      <ul>
        {body ? <li>{valueInWords(body.members)}</li> : undefined}
        {agenda.length > 0 ? <li>{say('new-session.taken.agenda', { n: agenda.length })}</li> : undefined}
        <li>
          {say('new-session.taken.groups', {
            n: pattern.groups.length,
            names: pattern.groups.map(({ name }) => groupHere(empty, directory, name)).join('; ') || '–',
          })}
        </li>
        <li>
          {say('new-session.taken.participants', {
            n: pattern.participants.length,
            names: pattern.participants.map(({ id }) => called(id)).join('; ') || '–',
          })}
        </li>
        {pattern.rules ? (
          <li>{say('new-session.taken.rules', { n: Object.keys(pattern.rules.changes).length })}</li>
        ) : undefined}
        {body ? <li>{say('new-session.source', { source: inEnglishHere(body.source) })}</li> : undefined}
      </ul>
      <p class="mute">{say('new-session.not-taken')}</p>
    </section>
  )
}

/** Asked where members are elected and none are pasted. */
const AllMembers = ({ isAsked }: { isAsked: boolean | undefined }) =>
  isAsked || typedIn('pattern')?.includes('"pasted":true') ? <Tick name="sure" /> : null

/** What the form does not show goes with it, also where it comes back with a fault. */
const Kept = ({ pattern }: { pattern: string | undefined }) => {
  const value = typedIn('pattern') ?? pattern
  return value ? <input type="hidden" name="pattern" value={value} /> : null
}

const SessionForm = ({ directory, now, zone, beginning, empty }: Props) => {
  const from = dayOf(now, 'UTC')
  const members = (beginning?.members ?? [])
    .map(id => nameHere(empty, directory, id, from).list)
    .sort(compareHere())
    .join('\n')
  const agenda = beginning?.agenda.map(({ item, title }) => [item, title].filter(Boolean).join(' ')).join('\n')
  return (
    <Form action="/sessions" of="sessions" class="form">
      <Kept pattern={beginning && JSON.stringify(beginning.pattern)} />
      <Field name="name" value={beginning?.name} class="broad" hint={say('new-session.name-hint')} />
      <Field name="shortName" value={beginning?.shortName} hint={say('new-session.short-name-hint')} />
      <Field name="parent" value={beginning?.parent} class="broad" />
      <Field name="title" hint={say('new-session.title-hint')} />
      <Field name="place" value={beginning?.place} />
      <Field name="from" type="date" value={from} />
      <Field name="to" type="date" value={from} />
      {beginning?.zone === undefined ? <ZoneChoice value={zone} isGuess /> : <ZoneChoice value={beginning.zone} />}
      <Choice
        name="instrument"
        value={beginning?.instrument}
        class="broad"
        hint={say('new-session.instrument-hint')}
        options={[
          { value: '', words: say('settings.no-treaty') },
          ...[...directory.instruments.values()].map(each => ({ value: each.id, words: treatyHere(each) })),
        ]}
      />
      <TextField name="members" rows={members ? 8 : 3} value={members} hint={say('new-session.members-hint')} />
      <AllMembers isAsked={beginning?.pattern.pasted} />
      <Choice
        name="house"
        value={beginning?.house ?? 'generic'}
        class="broad"
        hint={say('new-session.house-hint')}
        options={houseOptions()}
      />
      <TextField name="agenda" rows={6} value={agenda} hint={say('new-session.agenda-hint')} />
      <TextField name="meetings" rows={4} hint={say('new-session.meetings-hint')} />
      <p class="buttons">
        <button type="submit" class="primary">
          {say('new-session.create')}
        </button>{' '}
        <a href="/">{say('new-session.back')}</a>
      </p>
    </Form>
  )
}
