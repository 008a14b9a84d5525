import { SecretField, Spoken } from '../form.tsx'
import { say } from '../messages.ts'

/**
 * A passkey is asked of the browser by the page’s script, which shows the button where there are any; its answer goes
 * with the form in a field that nobody sees.
 */
export const PasskeyButton = ({
  options,
  does,
  primary = false,
}: {
  readonly options: string
  readonly does: 'make' | 'use'
  readonly primary?: boolean
}) => (
  <>
    <input type="hidden" name="passkey" value="" autocomplete="off" />
    <button type="button" class={primary ? 'primary' : undefined} data-passkey={does} data-options={options} hidden>
      {does === 'make' ? say('access.make-a-passkey') : say('access.use-a-passkey')}
    </button>
    <span class="fault" role="alert" data-passkey-fault={say('access.passkey-cancelled')} />
  </>
)

/** How somebody will sign in from now on: a passkey, or else a password. */
export const NewWay = ({ options, isFirst = true }: { readonly options: string; readonly isFirst?: boolean }) => (
  <>
    <p>{say('access.ways')}</p>
    <PasskeyButton options={options} does="make" primary={isFirst} />
    <SecretField name="password" autocomplete="new-password" hint={say('access.password-hint')} />
    <button type="submit">{say('access.with-password')}</button>
  </>
)

export const passkeyScript = '/static/passkey.js'

/** A name that a row of buttons is about, for those who hear it. */
export const About = ({ name }: { readonly name: string }) => <Spoken words={`: ${name}`} />
