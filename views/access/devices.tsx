import type { Ticket } from '../../src/domain/access/people.ts'
import type { Session } from '../../src/domain/session.ts'
import { Choice, Faults, Field, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say, word } from '../messages.ts'
import { base } from '../scene.ts'
import { screenNames } from '../screens/scene.ts'
import { About } from './ways.tsx'
import { momentOf } from './words.ts'

/** On a screen that nobody has taken yet: its code, large, and what to do with it. */
export const PairingPage = ({ code }: { readonly code: string | undefined }) => (
  <Page title={say('access.a-screen')} bare className="pairing">
    <main>
      <h1>{say('access.a-screen')}</h1>
      {code === undefined ? (
        <p>{say('access.too-often')}</p>
      ) : (
        <>
          <p class="code" translate="no">
            {code}
          </p>
          <p>{say('access.a-screen-about')}</p>
        </>
      )}
    </main>
  </Page>
)

/** The screens of a session that stand in the room without a person. */
export const DevicesPage = ({
  session,
  devices,
  told,
}: {
  readonly session: Session
  readonly devices: readonly Ticket[]
  readonly told: Told
}) => {
  const at = `${base(session)}/devices`
  return (
    <Page title={say('access.devices')}>
      <main class="sheet">
        <h1>{say('access.devices')}</h1>
        <p>{say('access.devices-about')}</p>
        <Telling told={told}>
          <Faults />
          <Form action={`${at}/pair`} of="devices/pair" class="inline">
            <Field name="code" required size={12} autocomplete="off" autocapitalize="characters" spellcheck="false" />
            <Choice
              name="screen"
              options={screenNames.map(value => ({ value, words: word(`screens.name.${value}`) }))}
            />
            <button type="submit" class="primary">
              {say('access.take-screen')}
            </button>
          </Form>
          <ul class="ways">
            {devices.map(({ digest, role, by, made, expires }) => (
              <li>
                <span>{screenNames.map(each => (each === role ? word(`screens.name.${each}`) : ''))}</span>
                <Form action={`${at}/release`} hidden={{ digest }} class="inline">
                  <span>{say('access.device-since', { by, made: momentOf(made), until: momentOf(expires) })}</span>
                  <button type="submit" class="danger">
                    {say('access.release')}
                    <About name={momentOf(made)} />
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </Telling>
      </main>
    </Page>
  )
}
