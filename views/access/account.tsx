import type { Identity, Passkey, Ticket } from '../../src/domain/access/people.ts'
import { Faults, Form, SecretField, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { type Seen, SignOnWays } from './sign-on.tsx'
import { About, PasskeyButton, type PasskeyHere, passkeyScript } from './ways.tsx'
import { momentOf } from './words.ts'

interface Props {
  readonly name: string
  readonly signIn: string
  readonly hasPassword: boolean
  readonly passkeys: readonly Passkey[]
  /** Who vouches for people, who for this account, and whom it has just vouched for. */
  readonly signOn: {
    readonly host: string | undefined
    readonly identities: readonly Identity[]
    readonly vouched: Seen | undefined
  }
  readonly sessions: readonly Ticket[]
  /** The one by which this page is shown. */
  readonly own: string
  readonly back: string
  readonly toMake: PasskeyHere
  readonly told: Told
}

/** Ways to sign in, where one is signed in, the way out. */
export const AccountPage = ({
  name,
  signIn,
  hasPassword,
  passkeys,
  signOn,
  sessions,
  own,
  back,
  toMake,
  told,
}: Props) => (
  <Page title={name} script={passkeyScript}>
    <main class="sheet">
      <h1>{name}</h1>
      <p>{say('access.account', { signIn })}</p>
      <Telling told={told}>
        <Faults />
        <div class="actions">
          <a class="button" href={`/hand-over?back=${encodeURIComponent(back)}`}>
            {say('access.hand-over')}
          </a>
          <Form action="/sign-out">
            <button type="submit">{say('access.sign-out')}</button>
          </Form>
        </div>
        <h2>{say('access.passkeys')}</h2>
        <ul class="ways">
          {passkeys.map(({ id, made }) => (
            <li>
              <span>{momentOf(made)}</span>
              <Form action="/account/passkeys/remove" hidden={{ id }} class="inline">
                <button type="submit" class="danger">
                  {say('access.remove')}
                  <About name={momentOf(made)} />
                </button>
              </Form>
            </li>
          ))}
        </ul>
        <Form action="/account/passkeys" class="inline">
          <PasskeyButton passkey={toMake} does="make" />
        </Form>
        <SignOnWays {...signOn} />
        <h2>{say('access.password')}</h2>
        <Form action="/account/password" of="account/password" class="form">
          {hasPassword ? <SecretField name="before" autocomplete="current-password" required /> : undefined}
          <SecretField name="password" autocomplete="new-password" required hint={say('access.password-hint')} />
          <button type="submit">{say('access.change-password')}</button>
        </Form>
        <h2>{say('access.signed-in')}</h2>
        <ul class="ways">
          {sessions.map(({ digest, label, made, seen }) => (
            <li>
              <span>{label}</span>
              <span>
                {say('access.signed-in-since', { made: momentOf(made), seen: momentOf(seen) })}{' '}
                {digest === own ? (
                  <strong>{say('access.this-window')}</strong>
                ) : (
                  <Form action="/account/sessions/end" hidden={{ digest }} class="inline">
                    <button type="submit">
                      {say('access.end')}
                      <About name={label} />
                    </button>
                  </Form>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Telling>
    </main>
  </Page>
)
