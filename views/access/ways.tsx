import { SecretField, Spoken } from '../form.tsx'
import { pageHere } from '../messages/language.ts'
import { say, word } from '../messages.ts'

/**
 * What the browser needs for a passkey, as JSON; or, where the page stands under an address of numbers, for which there
 * is none, where this server is under a name.
 */
export type PasskeyHere = { readonly options: string } | { readonly elsewhere: string | undefined }

interface Asked {
  readonly passkey: PasskeyHere
  readonly does: 'make' | 'use'
  readonly primary?: boolean
  /** What speaks for it: it is shown together with the button, and where there is none nothing is praised. */
  readonly about?: string
}

/**
 * A passkey is asked of the browser by the page’s script, which shows the button where there are any; its answer goes
 * with the form in a field that nobody sees.
 */
export const PasskeyButton = ({ passkey, does, primary = false, about }: Asked) =>
  'elsewhere' in passkey ? (
    <UnderANameOnly elsewhere={passkey.elsewhere} />
  ) : (
    <>
      {about === undefined ? undefined : (
        <p data-passkey-about hidden>
          {about}
        </p>
      )}
      <input type="hidden" name="passkey" value="" autocomplete="off" />
      <button
        type="button"
        class={primary ? 'primary' : undefined}
        data-passkey={does}
        data-options={passkey.options}
        hidden
      >
        {does === 'make' ? say('access.make-a-passkey') : say('access.use-a-passkey')}
      </button>
      <span class="fault" role="alert" data-passkey-fault={say('access.passkey-cancelled')} />
    </>
  )

/** Why nothing can be pressed here, and the same page where something can. */
const UnderANameOnly = ({ elsewhere }: { readonly elsewhere: string | undefined }) => (
  <p class="mute">
    {say('access.passkey-needs-a-name')}
    {elsewhere === undefined ? undefined : (
      <>
        {' '}
        <a href={`${elsewhere}${pageHere()}`}>{say('access.passkey-under', { address: elsewhere })}</a>
      </>
    )}
  </p>
)

/** How somebody will sign in from now on: a passkey, or else a password. */
export const NewWay = ({ passkey, isFirst = true }: { readonly passkey: PasskeyHere; readonly isFirst?: boolean }) => (
  <>
    <PasskeyButton passkey={passkey} does="make" primary={isFirst} about={say('access.ways')} />
    <SecretField name="password" autocomplete="new-password" hint={say('access.password-hint')} />
    <button type="submit">{say('access.with-password')}</button>
  </>
)

/** Before anybody types a password: who answers here, and how this device knows it again. */
export const JoinLink = ({ isJoined }: { readonly isJoined: boolean }) =>
  isJoined ? (
    <p class="mute">
      <a href="/join">{word('join.before-signing-in')}</a>
    </p>
  ) : null

export const passkeyScript = '/static/passkey.js'

/** A name that a row of buttons is about, for those who hear it. */
export const About = ({ name }: { readonly name: string }) => <Spoken words={`: ${name}`} />
