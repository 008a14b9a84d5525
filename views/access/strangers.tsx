import type { Account, Identity } from '../../src/domain/access/people.ts'
import { Choice, Field, Form } from '../form.tsx'
import { say } from '../messages.ts'
import { hostOf, inWords } from './sign-on.tsx'
import { About } from './ways.tsx'
import { momentOf } from './words.ts'

/** Who has come by single sign-on, and asks to be let in. */
export const Strangers = ({
  identities,
  accounts,
}: {
  readonly identities: readonly Identity[]
  readonly accounts: readonly Account[]
}) =>
  identities.length === 0 ? null : (
    <>
      <h2>{say('access.strangers')}</h2>
      <p class="mute">{say('access.strangers-about')}</p>
      <ul class="ways people">
        {identities.map(each => (
          <Stranger identity={each} accounts={accounts} />
        ))}
      </ul>
    </>
  )

const Stranger = ({ identity, accounts }: { identity: Identity; accounts: readonly Account[] }) => {
  const { issuer, subject, name, mail, made } = identity
  const who = { issuer, subject }
  return (
    <li>
      <span>
        <strong translate="no">{inWords(identity)}</strong>{' '}
        <span class="mute">{say('access.asked-at', { host: hostOf(issuer), made: momentOf(made) })}</span>
      </span>
      <span class="inline">
        <details>
          <summary>
            {say('access.let-in')}
            <About name={inWords(identity)} />
          </summary>
          <Form action="/people/strangers/let-in" of="people/strangers/let-in" hidden={who} class="inline">
            <Field name="name" value={name} maxlength={80} required hint={say('access.name-hint')} />
            <Field name="signIn" value={mail} required />
            <button type="submit" class="primary">
              {say('access.let-in-anew')}
            </button>
          </Form>
          <Form action="/people/strangers/tie" of="people/strangers/tie" hidden={who} class="inline">
            <Choice name="account" options={accounts.map(({ id: value, name: words }) => ({ value, words }))} />
            <button type="submit">{say('access.tie')}</button>
          </Form>
        </details>
        <Form action="/people/strangers/refuse" hidden={who} class="inline">
          <button type="submit">
            {say('access.refuse')}
            <About name={inWords(identity)} />
          </button>
        </Form>
      </span>
    </li>
  )
}

/** Who vouches for an account; taken away by a second press, for it signs out. */
export const Vouching = ({ identity, account }: { identity: Identity; account: Account }) => {
  const { issuer, subject } = identity
  return (
    <details>
      <summary>
        <span translate="no">{say('access.known-at', { name: inWords(identity), host: hostOf(issuer) })}</span>
      </summary>
      <p>{say('access.untie-about')}</p>
      <Form action="/people/untie" hidden={{ issuer, subject, account: account.id }} class="inline">
        <button type="submit" class="danger">
          {say('access.untie')}
          <About name={account.name} />
        </button>
      </Form>
    </details>
  )
}
