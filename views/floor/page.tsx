import { raw } from 'hono/html'
import { dayOfMeeting } from '../../src/domain/sitting/moment.ts'
import { thisComputer } from '../../src/domain/words.ts'
import { Choice, Field, Form, Telling, type Told } from '../form.tsx'
import { standingHere } from '../frame.tsx'
import { Page, Words } from '../layout.tsx'
import { RequestActs } from '../list/request-acts.tsx'
import { RequestForm } from '../list/request-form.tsx'
import { ListTools } from '../list/tools.tsx'
import { languageHere } from '../messages/language.ts'
import { valueInWords, word, wordsOf } from '../messages.ts'
import { namesBeside, namesOf, type namesOfDirectory } from '../names.tsx'
import type { Panels } from '../panels.tsx'
import { base, meetingLabel, type Scene } from '../scene.ts'
import { ActionForm } from './action-form.tsx'
import { Acts } from './acts.tsx'
import { Choosing } from './choosing.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { EntryLine } from './entry-line.tsx'
import { RowOnItsWay } from './log.tsx'
import { SpokeSwitch, tableNotice } from './statements.tsx'

interface Props {
  readonly scene: Scene
  /** The parts that change with the session, drawn. */
  readonly panels: Panels
  readonly officer: string
  readonly told: Told
  /** What its browser keeps. Absent: the page says all of it itself. */
  readonly kept?: Kept | undefined
}

/** The words that the scripts of the floor say, and the names of the directory, in the language of the page. */
export interface Kept {
  /** Where they are asked for: another address where they are others. */
  readonly path: string
  readonly names: ReturnType<typeof namesOfDirectory>
}

const floorWords = [
  'actions',
  'acts',
  'clock',
  'connection',
  'keys',
  'line',
  'list',
  'log',
  'picker',
  'several',
  'values',
] as const

/** All that the scripts of the floor say, in the language in which it is drawn. */
export const wordsOfFloor = () => wordsOf(...floorWords)

const namesToSay = (scene: Scene, kept: Kept | undefined): string => {
  const day = dayOfMeeting(scene.session, scene.meeting)
  return kept ? namesBeside(scene, day, kept.names) : namesOf(scene, day)
}

/** One page for the whole meeting: who has the floor, the line through which everything is said, the log, the paragraphs. */
export const FloorPage = ({ scene, panels, officer, told, kept }: Props) => {
  const panel = panelOf(panels)
  const { session, meeting } = scene
  const path = base(session)
  return (
    <Page
      title={`${session.settings.body.name} · ${meetingLabel(meeting)}`}
      className="console"
      live
      sheet="/static/floor.css"
      status={<Live />}
    >
      <Telling told={told}>
        <main
          class="floor"
          id="floor"
          data-session={session.id}
          data-meeting={meeting?.id ?? ''}
          data-now={scene.now}
          data-spoke={scene.spoke}
          data-log={scene.log}
          data-zone={session.settings.zone}
          data-position={String(session.position)}
        >
          <h1 class="on-paper" translate="no">
            {session.settings.body.name} · {meetingLabel(meeting)}
          </h1>
          <aside class="queue panel" aria-label={word('floor.who-waits')}>
            {panel('list')}
            <RequestActs scene={scene} />
            <ListTools scene={scene} />
          </aside>
          <section class="now panel" aria-label={word('floor.now-speaking')}>
            {panel('item')}
            {panel('late')}
            {panel('now')}
            <EntryLine scene={scene} told={told} />
            <Acts scene={scene} told={told}>
              <Choosing scene={scene} />
            </Acts>
            <form class="correction" id="correction" method="post" hidden aria-label={word('floor.correct')}>
              <CorrectionForm scene={scene} />
            </form>
            <RequestForm />
            <ActionForm />
            {panel('log')}
          </section>
          <aside class="paper panel">
            <header>
              <h2>{word('floor.who-spoke')}</h2>
              <SpokeSwitch scene={scene} />
              <button type="button" id="copy">
                {word('floor.copy')}
              </button>
            </header>
            {panel('statements')}
            <div class="why" id="why" aria-live="polite" translate="no">
              {tableNotice(scene) ?? ''}
            </div>
            <Foot scene={scene} officer={officer} />
          </aside>
        </main>
      </Telling>
      <div
        id="stream"
        hx-sse:connect={`${path}/stream?meeting=${meeting?.id ?? ''}&spoke=${scene.spoke}&log=${scene.log}&after=${session.position}&words=${languageHere()}`}
        hx-swap="none"
        hx-config="sse.pauseOnBackground:false, sse.reconnectMaxDelay:1000, sse.connectTimeout:2000"
      />
      <section class="card" id="card" hidden aria-label={word('floor.keys')} tabindex={-1} />
      <RowOnItsWay />
      <div id="pieces" hidden />
      {kept ? <script src={kept.path} /> : <Words of={floorWords} />}
      <script type="application/json" id="names" dangerouslySetInnerHTML={{ __html: namesToSay(scene, kept) }} />
    </Page>
  )
}

const panelOf = (panels: Panels) => (id: string) => raw(panels.get(id) ?? '')

const hereOf = ({ session, meeting }: Scene): string =>
  `${base(session)}/floor${meeting ? `?meeting=${meeting.id}` : ''}`

/** What the bar says of the room while it goes on. */
const Live = () => (
  <>
    <span id="offset" class="chip doubt" role="status" />
    <span id="here" class="here" role="status" />
    <span id="screens" class="here" role="status" />
    <span class="saved" id="live" role="status">
      {word('connection.live')}
    </span>
  </>
)

/** What is set rarely: the style of the paragraphs, the meeting; the officer, where nobody has signed in as one. */
const Foot = ({ scene, officer }: Pick<Props, 'scene' | 'officer'>) => {
  const { session, meeting } = scene
  const path = base(session)
  return (
    <footer>
      <Form action={`${path}/style`} of="style" hidden={{ meeting: meeting?.id ?? '' }} id="style">
        <Choice
          name="style"
          value={session.settings.wording.style}
          options={(['draft', 'edited'] as const).map(value => ({ value, words: word(`floor.style.${value}`) }))}
        />
        <button type="submit">{word('floor.set')}</button>
      </Form>
      <a href={`${path}/session.json`}>{word('frame.export')}</a>
      {standingHere().includes('signed-in') ? undefined : <OfficerForm scene={scene} officer={officer} />}
    </footer>
  )
}

const OfficerForm = ({ scene, officer }: Pick<Props, 'scene' | 'officer'>) => (
  <Form action={`/officer?back=${encodeURIComponent(hereOf(scene))}`} of="officer" class="officer">
    <Field
      name="name"
      label={officer === thisComputer ? word('floor.who-are-you') : word('floor.officer')}
      value={officer === thisComputer ? '' : officer}
      placeholder={valueInWords(thisComputer)}
      maxlength={80}
    />
    <button type="submit">{word('floor.set')}</button>
  </Form>
)
