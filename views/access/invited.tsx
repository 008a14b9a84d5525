import { Faults, Field, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { inWords, type Seen, SignOnButton } from './sign-on.tsx'
import { JoinLink, NewWay, type PasskeyHere, passkeyScript } from './ways.tsx'
import { roleInWords } from './words.ts'

interface Props {
  readonly token: string
  readonly kind: 'invitation' | 'recovery'
  /** For whom it is, where that was said. */
  readonly name: string
  readonly role: string
  /** Empty where it is of no session. */
  readonly body: string
  /** Who has signed in here already. */
  readonly me: string | undefined
  readonly toMake: PasskeyHere
  /** Of the provider of single sign-on, where there is one. */
  readonly host: string | undefined
  /** Whom it has just vouched for here. */
  readonly vouched: Seen | undefined
  /** Whether this is a room whose certificate each device trusts by itself. */
  readonly isJoined: boolean
  readonly told: Told
}

/** Whoever has the link: an account is made, or has its new way to sign in. */
export const InvitedPage = ({ token, kind, name, role, body, me, toMake, host, vouched, isJoined, told }: Props) => {
  const title = kind === 'recovery' ? say('access.recover') : say('access.welcome')
  return (
    <Page title={title} bare script={passkeyScript}>
      <main class="sheet narrow">
        <h1>{title}</h1>
        <p>
          {kind === 'recovery'
            ? say('access.recover-for', { name })
            : body === ''
              ? say('access.invited')
              : say('access.invited-to', { role: roleInWords(role), body })}
        </p>
        <Telling told={told}>
          <Faults />
          {me !== undefined && kind === 'invitation' ? (
            <Form action="/invited/accept" hidden={{ ticket: token }}>
              <button type="submit" class="primary">
                {say('access.accept-as', { name: me })}
              </button>
            </Form>
          ) : (
            <>
              {kind === 'invitation' ? <p class="mute">{say('access.have-an-account')}</p> : undefined}
              {vouched ? undefined : <SignOnButton host={host} asked={{ ticket: token }} />}
              <Form action="/invited" of="invited" hidden={{ ticket: token }} class="form">
                {kind === 'invitation' ? (
                  <>
                    <Field
                      name="name"
                      value={name || vouched?.name}
                      required
                      maxlength={80}
                      autocomplete="name"
                      hint={say('access.name-hint')}
                    />
                    <Field
                      name="signIn"
                      value={vouched?.mail}
                      required
                      autocomplete="username"
                      autocapitalize="none"
                      hint={say('access.sign-in-hint')}
                    />
                  </>
                ) : undefined}
                {vouched && host !== undefined ? (
                  <>
                    <p>{say('access.tie-about', { name: inWords(vouched), host })}</p>
                    <button type="submit" class="primary" name="signOn" value="yes">
                      {say('access.go-on-by-sign-on')}
                    </button>
                  </>
                ) : undefined}
                <NewWay passkey={toMake} isFirst={!vouched} />
              </Form>
            </>
          )}
        </Telling>
        <JoinLink isJoined={isJoined} />
      </main>
    </Page>
  )
}

/** Used, withdrawn, too old, or none at all: the same for whoever tries. */
export const NoSuchLink = () => (
  <Page title={say('access.link-gone-title')} bare>
    <main class="sheet narrow">
      <h1>{say('access.link-gone-title')}</h1>
      <p>{say('access.link-used')}</p>
      <p>
        <a href="/sign-in">{say('access.sign-in')}</a>
      </p>
    </main>
  </Page>
)
