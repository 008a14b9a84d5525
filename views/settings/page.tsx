import type { Child } from 'hono/jsx'
import { Faults, Form, Telling } from '../form.tsx'
import { Page } from '../layout.tsx'
import { say } from '../messages.ts'
import { NamePicker } from '../names.tsx'
import { base } from '../scene.ts'
import { Agenda } from './agenda.tsx'
import { Body } from './body.tsx'
import { Foreseen } from './foreseen.tsx'
import { Groups } from './groups.tsx'
import { Meetings } from './meetings.tsx'
import { Members } from './members.tsx'
import type { Props } from './props.ts'
import { Rules } from './rules.tsx'
import { Wording } from './wording.tsx'

const parts = ['body', 'status', 'agenda', 'meetings', 'groups', 'rules', 'wording'] as const

/** All that a session is set to, in one place; each change says what it changes before it is kept. */
export const SettingsPage = (props: Props) => {
  const { session, directory, last, told } = props
  const path = base(session)
  return (
    <Page
      title={say('settings')}
      sheet="/static/settings.css"
      script="/static/one-line.js"
      contents={parts.map(id => ({ id, words: say(`settings.${id}`) }))}
    >
      <main class="sheet wide settings">
        <h1>{say('settings')}</h1>
        <Telling told={told}>
          <Faults />
          <Foreseen session={session} directory={directory} told={told} leave={`${path}/settings`} />
          {last === undefined ? undefined : (
            <Form action={`${path}/take-back/settings`} hidden={{ way: 'undo', back: 'settings' }} class="inline">
              <button type="submit">{say('settings.undo', { what: last })}</button>
              <span class="mute">{say('settings.undo-hint')}</span>
            </Form>
          )}
          <Part id="body">
            <Body {...props} />
          </Part>
          <Part id="status">
            <Members {...props} />
          </Part>
          <Part id="agenda">
            <Agenda {...props} />
          </Part>
          <Part id="meetings">
            <Meetings {...props} />
          </Part>
          <Part id="groups">
            <Groups {...props} />
          </Part>
          <Part id="rules">
            <Rules session={session} />
          </Part>
          <Part id="wording">
            <Wording {...props} />
          </Part>
        </Telling>
      </main>
      <NamePicker />
    </Page>
  )
}

const Part = ({ id, children }: { id: (typeof parts)[number]; children?: Child }) => (
  <section id={id} class="settings-part" aria-labelledby={`${id}-words`}>
    <h2 id={`${id}-words`}>{say(`settings.${id}`)}</h2>
    {children}
  </section>
)
