import { Faults, Field, Form, SecretField, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { SignOnButton } from './sign-on.tsx'
import { JoinLink, NewWay, PasskeyButton, type PasskeyHere, passkeyScript } from './ways.tsx'

const withBack = (path: string, back: string): string =>
  back === '/' ? path : `${path}?back=${encodeURIComponent(back)}`

interface Props {
  /** The page from which somebody came. */
  readonly back: string
  readonly toUse: PasskeyHere
  /** Of the provider of single sign-on, where there is one. */
  readonly host: string | undefined
  readonly told: Told
}

export const SignInPage = ({ back, toUse, host, isJoined, told }: Props & { readonly isJoined: boolean }) => (
  <Page title={say('access.sign-in')} bare script={passkeyScript}>
    <main class="sheet narrow">
      <h1>{say('access.sign-in')}</h1>
      <Telling told={told}>
        <Faults />
        <SignOnButton host={host} asked={back === '/' ? {} : { back }} primary />
        <Form action={withBack('/sign-in/passkey', back)}>
          <PasskeyButton passkey={toUse} does="use" primary={host === undefined} />
        </Form>
        <Form action={withBack('/sign-in', back)} of="sign-in" class="form">
          <Field name="signIn" autocomplete="username" autocapitalize="none" required autofocus />
          <SecretField name="password" autocomplete="current-password" required />
          <button type="submit">{say('access.sign-in')}</button>
        </Form>
      </Telling>
      <p class="mute">{say('access.no-account')}</p>
      <JoinLink isJoined={isJoined} />
    </main>
  </Page>
)

/** The first administrator, by the code that the console says at the start. */
export const FirstPage = ({
  toMake,
  isJoined,
  told,
}: {
  readonly toMake: PasskeyHere
  readonly isJoined: boolean
  readonly told: Told
}) => (
  <Page title={say('access.first-title')} bare script={passkeyScript}>
    <main class="sheet narrow">
      <h1>{say('access.first-title')}</h1>
      <p>{say('access.first')}</p>
      <Telling told={told}>
        <Faults />
        <Form action="/sign-in/first" of="sign-in/first" class="form">
          <Field name="code" required autofocus autocomplete="off" autocapitalize="characters" spellcheck="false" />
          <Field name="name" required autocomplete="name" maxlength={80} hint={say('access.name-hint')} />
          <Field
            name="signIn"
            required
            autocomplete="username"
            autocapitalize="none"
            hint={say('access.sign-in-hint')}
          />
          <NewWay passkey={toMake} />
        </Form>
      </Telling>
      <JoinLink isJoined={isJoined} />
    </main>
  </Page>
)

/** Another officer sits down at the same desk: the meeting goes on, and the next entry bears the other name. */
export const HandOverPage = ({
  back,
  me,
  others,
  toUse,
  host,
  told,
}: Props & {
  readonly me: string
  readonly others: readonly { readonly id: string; readonly name: string }[]
}) => (
  <Page title={say('access.hand-over')} script={passkeyScript}>
    <main class="sheet narrow">
      <h1>{say('access.hand-over')}</h1>
      <p>{say('access.hand-over-from', { name: me })}</p>
      <Telling told={told}>
        <Faults />
        <Form action={withBack('/hand-over/passkey', back)}>
          <PasskeyButton passkey={toUse} does="use" primary />
        </Form>
        <SignOnButton host={host} asked={{ back, again: 'yes' }} />
        {others.map(({ id, name }) => (
          <Form action={withBack('/hand-over', back)} of="hand-over" hidden={{ account: id }} class="inline">
            <SecretField
              name="password"
              label={say('access.password-of', { name })}
              autocomplete="current-password"
              required
            />
            <button type="submit">{say('access.go-on-as', { name })}</button>
          </Form>
        ))}
      </Telling>
      <p>
        <a href={withBack('/sign-in', back)}>{say('access.somebody-else')}</a>
      </p>
      <p>
        <a href={back}>{say('access.back')}</a>
      </p>
    </main>
  </Page>
)
