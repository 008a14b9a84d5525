import type { Account, Identity, Ticket } from '../../src/domain/access/people.ts'
import { rolesOfPeople } from '../../src/domain/access/roles.ts'
import { Choice, Faults, Field, Form, Telling, Tick, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { NewLink } from './link.tsx'
import { Strangers, Vouching } from './strangers.tsx'
import { About } from './ways.tsx'
import { momentOf, roleInWords } from './words.ts'

interface Props {
  readonly accounts: readonly Account[]
  /** For whom a provider vouches; of no account, who asks to be let in. */
  readonly identities: readonly Identity[]
  /** The provider of single sign-on, and where it sends people back. */
  readonly signOn: { readonly host: string; readonly answerAt: string } | undefined
  readonly invitations: readonly Ticket[]
  readonly sessions: readonly { readonly id: string; readonly name: string }[]
  /** Who looks. */
  readonly me: string
  /** Just made, and shown this once. */
  readonly link: string | undefined
  readonly told: Told
}

const rolesToChoose = () => rolesOfPeople.map(value => ({ value, words: roleInWords(value) }))

/** Everybody who has an account here, for those who look after the installation. */
export const PeoplePage = ({ accounts, identities, signOn, invitations, sessions, me, link, told }: Props) => {
  const open = accounts.filter(each => each.closed === '')
  return (
    <Page title={say('access.people')}>
      <main class="sheet wide">
        <h1>{say('access.people')}</h1>
        <Telling told={told}>
          <Faults />
          <NewLink link={link} />
          <Strangers identities={identities.filter(each => each.account === '')} accounts={open} />
          <ul class="ways people">
            {open.map(account => (
              <Person
                account={account}
                isMe={account.id === me}
                identities={identities.filter(each => each.account === account.id)}
              />
            ))}
          </ul>
          {signOn ? <p class="mute">{say('access.sign-on-registered', signOn)}</p> : undefined}
          <h2>{say('access.invite')}</h2>
          <Form action="/people/invite" of="people/invite" class="inline">
            <Field name="name" maxlength={80} />
            <Tick name="administrator" />
            <button type="submit" class="primary">
              {say('access.make-a-link')}
            </button>
          </Form>
          {invitations.length > 0 ? (
            <p class="mute">{say('access.invitations-open', { count: invitations.length })}</p>
          ) : undefined}
          {sessions.length === 0 ? undefined : (
            <>
              <h2>{say('access.give-a-role')}</h2>
              <p class="mute">{say('access.give-a-role-about')}</p>
              <Form action="/people/roles" of="people/roles" class="inline">
                <Choice name="account" options={open.map(({ id: value, name: words }) => ({ value, words }))} />
                <Choice name="role" label={say('access.role')} options={rolesToChoose()} />
                <Choice name="session" options={sessions.map(({ id: value, name: words }) => ({ value, words }))} />
                <button type="submit">{say('access.give')}</button>
              </Form>
            </>
          )}
        </Telling>
      </main>
    </Page>
  )
}

const Person = ({
  account,
  account: { id, name, signIn, isAdministrator, made },
  isMe,
  identities,
}: {
  account: Account
  isMe: boolean
  identities: readonly Identity[]
}) => (
  <li>
    <span>
      <strong translate="no">{name}</strong> {isMe ? <span class="mute">{say('access.you')}</span> : undefined}
    </span>
    <span class="inline">
      <span class="mute" translate="no">
        {signIn}, {momentOf(made).slice(0, 10)}
      </span>
      {isAdministrator ? <strong>{roleInWords('administrator')}</strong> : undefined}
      <Form action="/people/administrator" hidden={{ account: id, is: isAdministrator ? 'no' : 'yes' }} class="inline">
        <button type="submit">
          {isAdministrator ? say('access.administrator-no') : say('access.administrator-yes')}
          <About name={name} />
        </button>
      </Form>
      {identities.map(each => (
        <Vouching identity={each} account={account} />
      ))}
      <Form action="/people/recovery" hidden={{ account: id }} class="inline">
        <button type="submit">
          {say('access.recovery-link')}
          <About name={name} />
        </button>
      </Form>
      <details>
        <summary>
          {say('access.close-account')}
          <About name={name} />
        </summary>
        <p>{say('access.close-account-about')}</p>
        <Form action="/people/close" hidden={{ account: id }} class="inline">
          <button type="submit" class="danger">
            {say('access.close-account')}
            <About name={name} />
          </button>
        </Form>
      </details>
    </span>
  </li>
)
