import type { Grant, Ticket } from '../../src/domain/access/people.ts'
import { rolesOfPeople } from '../../src/domain/access/roles.ts'
import type { Session } from '../../src/domain/session.ts'
import { Choice, Faults, Field, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { base } from '../scene.ts'
import { NewLink } from './link.tsx'
import { About } from './ways.tsx'
import { momentOf, roleInWords } from './words.ts'

interface Held {
  readonly id: string
  readonly name: string
  readonly roles: readonly Grant['role'][]
}

interface Props {
  readonly session: Session
  /** Who has a role here. */
  readonly people: readonly Held[]
  /** Names of those of other sessions of whoever looks, who are most often given one; others are found by their exact name. */
  readonly others: readonly string[]
  readonly invitations: readonly Ticket[]
  readonly isPublic: boolean
  readonly me: string
  readonly link: string | undefined
  readonly told: Told
}

const rolesToChoose = () => rolesOfPeople.map(value => ({ value, words: say(`access.role-what.${value}`) }))

/** Who has which role in a session, who is invited, and whether the public screen is for everybody. */
export const SessionPeoplePage = ({ session, people, others, invitations, isPublic, me, link, told }: Props) => {
  const at = `${base(session)}/people`
  return (
    <Page title={say('access.people-here')}>
      <main class="sheet">
        <h1>{say('access.people-here')}</h1>
        <p class="mute">{say('access.people-here-about')}</p>
        <Telling told={told}>
          <Faults />
          <NewLink link={link} />
          <ul class="ways people">
            {people.flatMap(person => person.roles.map(role => <Role at={at} person={person} role={role} me={me} />))}
          </ul>
          <h2>{say('access.give-a-role')}</h2>
          <Form action={`${at}/give`} of="people/give" class="inline">
            <Field name="person" list="known" required autocomplete="off" hint={say('access.person-hint')} />
            <datalist id="known">
              {[...new Set([...others, ...people.map(each => each.name)])].map(each => (
                <option value={each} />
              ))}
            </datalist>
            <Choice name="role" label={say('access.role')} value="officer" options={rolesToChoose()} />
            <button type="submit">{say('access.give')}</button>
          </Form>
          <h2>{say('access.invite')}</h2>
          <Form action={`${at}/invite`} of="people/invite" class="inline">
            <Field name="name" maxlength={80} />
            <Choice name="role" label={say('access.role')} value="officer" options={rolesToChoose()} />
            <button type="submit" class="primary">
              {say('access.make-a-link')}
            </button>
          </Form>
          <Invitations at={at} invitations={invitations} />
          <h2>{say('access.public-screen')}</h2>
          <p>{isPublic ? say('access.public-is') : say('access.public-is-not')}</p>
          <Form action={`${at}/public`} hidden={{ is: isPublic ? 'no' : 'yes' }}>
            <button type="submit" class={isPublic ? 'danger' : undefined}>
              {isPublic ? say('access.public-no') : say('access.public-yes')}
            </button>
          </Form>
        </Telling>
      </main>
    </Page>
  )
}

const Role = ({ at, person, role, me }: { at: string; person: Held; role: Grant['role']; me: string }) => (
  <li>
    <span>
      <strong translate="no">{person.name}</strong>{' '}
      {person.id === me ? <span class="mute">{say('access.you')}</span> : undefined}
    </span>
    <span class="inline">
      <span>{roleInWords(role)}</span>
      <details>
        <summary>
          {say('access.take-away')}
          <About name={`${roleInWords(role)}, ${person.name}`} />
        </summary>
        <p>{say('access.take-away-about', { role: roleInWords(role) })}</p>
        <Form action={`${at}/take`} hidden={{ account: person.id, role }} class="inline">
          <button type="submit" class="danger">
            {say('access.take-away')}
            <About name={`${roleInWords(role)}, ${person.name}`} />
          </button>
        </Form>
      </details>
    </span>
  </li>
)

const Invitations = ({ at, invitations }: { at: string; invitations: readonly Ticket[] }) => (
  <ul class="ways">
    {invitations.map(({ digest, label, role, by, expires }) => (
      <li>
        <span translate="no">{label || say('access.nobody-named')}</span>
        <Form action={`${at}/withdraw`} hidden={{ digest }} class="inline">
          <span>{say('access.invited-as', { role: roleInWords(role), by, until: momentOf(expires) })}</span>
          <button type="submit">
            {say('access.withdraw')}
            <About name={label} />
          </button>
        </Form>
      </li>
    ))}
  </ul>
)
