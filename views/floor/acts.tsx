import type { Child } from 'hono/jsx'
import { gavelsFor } from '../../src/domain/sitting/gavel.ts'
import { reportLanguages } from '../../src/report/index.ts'
import { Form, type Told } from '../form.tsx'
import { word } from '../messages.ts'
import { base, type Scene } from '../scene.ts'

/**
 * What the officer does by keys, for the mouse and for fingers: each cap does what it shows, and each act is a form.
 * Drawn once, outside of the live panels, so that no menu closes; static/acts.js follows what the panels say.
 */
export const Acts = ({ scene, told, children }: { scene: Scene; told: Told; children?: Child }) => {
  const path = base(scene.session)
  const hidden = { meeting: scene.meeting?.id ?? '' }
  return (
    <section class="acts" id="acts" aria-label={word('acts.title')}>
      <AskedAgain told={told} path={path} />
      {/* The first: without a script the browser takes it for Enter on the line. */}
      <Cap command="commit" shows="Enter" form="entry-line" words={word('acts.enter')} />
      <Act to={path} of="next" hidden={hidden} command="next" shows="Enter" words={word('acts.next')} />
      <Menu id="gavel-menu" shows=";g" words={word('acts.gavel')} />
      <Menu id="item-menu" shows=";i" words={word('acts.item')} />
      <Act to={path} of="interruption" hidden={hidden} command="order" shows="." words={word('acts.order')} />
      <Cap command="reply" shows="!" form="entry-line" name="kind" value="right of reply" words={word('acts.reply')} />
      <Cap command="on-behalf" shows="+" words={word('acts.behalf')} />
      <Cap
        command="to-list"
        shows="/"
        form="entry-line"
        formaction={`${path}/inscriptions`}
        words={word('acts.to-list')}
      />
      <Act to={path} of="pause" hidden={hidden} command="pause" shows="Space" words={word('acts.pause')} />
      <Act to={path} of="end" hidden={hidden} command="finish" shows=";." words={word('acts.finish')} />
      <Act to={path} of="undo" hidden={hidden} command="undo" shows="⌫" words={word('acts.undo')} />
      <Act to={path} of="redo" hidden={hidden} command="redo" shows=";y" words={word('acts.redo')} />
      <Cap command="action" shows=";=" words={word('acts.action')} />
      <Cap command="list-enter" shows="↓" words={word('acts.list')} />
      <Cap command="move" shows="↑" words={word('acts.log')} />
      <Cap command="card" shows="?" words={word('acts.card')} />
      {children}
      <GavelMenu scene={scene} />
      <ItemMenu scene={scene} />
    </section>
  )
}

interface Pressing {
  /** As the table of keys calls it (static/keys.js). */
  readonly command: string
  readonly shows: string
  readonly words: string
  readonly form?: string | undefined
  readonly [more: string]: unknown
}

/** A key as a button; one with a form of its own is sent with it where there is no script. */
const Cap = ({ command, words, shows, form, ...more }: Pressing) => (
  <button type={form ? 'submit' : 'button'} form={form} data-command={command} {...more}>
    {words} <kbd>{shows}</kbd>
  </button>
)

interface Acting extends Pressing {
  readonly to: string
  readonly of: string
  readonly hidden: Readonly<Record<string, string>>
}

const Act = ({ to, of, hidden, command, words, shows }: Acting) => (
  <Form action={`${to}/${of}`} of={of} hidden={hidden}>
    <Cap command={command} words={words} shows={shows} type="submit" />
  </Form>
)

const Menu = ({ id, shows, words }: { id: string; shows: string; words: string }) => (
  <button type="button" popovertarget={id}>
    {words} <kbd>{shows}</kbd>
  </button>
)

/** What the server wants to be sure of before it is done, where no script asks: the same once more. */
const AskedAgain = ({ told, path }: { told: Told; path: string }) => {
  const isAsked = told.faults.some(({ field }) => field === 'sure')
  if (!isAsked || ![`${path}/gavel`, `${path}/debate`].includes(told.action)) return null
  const typed = Object.entries(told.typed).filter(([name]) => name !== 'attempt')
  return (
    <Form
      action={told.action}
      hidden={{ ...Object.fromEntries(typed.map(([name, value]) => [name, String(value)])), sure: 'yes' }}
    >
      <button type="submit" class="primary">
        {word('acts.sure')}
      </button>
    </Form>
  )
}

const gavels = {
  'open-meeting': 'open',
  'suspend-meeting': 'suspend',
  'resume-meeting': 'resume',
  'close-meeting': 'close',
} as const

/** What the gavel can do now, as the page’s script reads it from the panel of who speaks. */
export const gavelWords = ({ meeting }: Scene): string =>
  (meeting ? gavelsFor(meeting) : []).map(each => gavels[each]).join(' ')

const GavelMenu = ({ scene }: { scene: Scene }) => {
  const { session, meeting } = scene
  const can = gavelWords(scene).split(' ')
  return (
    <section class="menu" id="gavel-menu" popover="auto" aria-label={word('acts.gavel-of')}>
      <h2>{word('acts.gavel-of')}</h2>
      {Object.entries(gavels).map(([type, what]) => (
        <Form
          action={`${base(session)}/gavel`}
          of="gavel"
          hidden={{ meeting: meeting?.id ?? '', what }}
          data-deed="gavel"
        >
          <button type="submit" data-gavel={what} hidden={!can.includes(what)}>
            {word(`acts.gavel.${type as keyof typeof gavels}`)}
          </button>
        </Form>
      ))}
      <p class="mute" id="gavel-none" hidden={can.some(Boolean)}>
        {word('acts.gavel.risen')}
      </p>
    </section>
  )
}

const ItemMenu = ({ scene: { session, meeting } }: { scene: Scene }) => {
  const path = base(session)
  const hidden = { meeting: meeting?.id ?? '' }
  return (
    <section class="menu" id="item-menu" popover="auto" aria-label={word('acts.item-of')}>
      <h2>{word('acts.item-of')}</h2>
      {session.agenda.length === 0 ? <p class="mute">{word('acts.no-agenda')}</p> : undefined}
      {session.agenda.map(({ item, title }) => (
        <Form action={`${path}/debate`} of="debate" hidden={{ ...hidden, items: item }} data-deed="debate">
          <button type="submit" translate="no">
            <b>{item}</b> {title ?? ''}
          </button>
        </Form>
      ))}
      <Form action={`${path}/conclude`} of="conclude" hidden={hidden} data-deed="conclude">
        <button type="submit">{word('acts.conclude')}</button>
      </Form>
      <h2>{word('acts.part')}</h2>
      {reportLanguages.en.statements.leads.map(lead => (
        <Form action={`${path}/debate`} of="debate" hidden={{ ...hidden, items: '', lead }} data-deed="debate">
          <button type="submit" translate="no">
            {lead}
          </button>
        </Form>
      ))}
    </section>
  )
}
