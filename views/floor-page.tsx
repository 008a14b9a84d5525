import { compareNames, everybody, searchEntry } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import { dayOfMeeting, meetingsInOrder } from '../src/domain/sitting/moment.ts'
import { dateInWords } from '../src/domain/times.ts'
import { entryKinds, modes, thisComputer } from '../src/domain/words.ts'
import {
  base,
  DoubtsPanel,
  EvidencePanel,
  ItemPanel,
  LateNotice,
  LogPanel,
  meetingLabel,
  NowPanel,
  type Scene,
  StatementsPanel,
  tableNotice,
} from './floor.tsx'
import { Page } from './layout.tsx'
import { ListPanel, ListTools, RequestForm } from './list.tsx'

interface Props {
  readonly scene: Scene
  readonly officer: string
  readonly word: string
  readonly typed: string
}

/** One page for the whole meeting: who has the floor, the line through which everything is said, the log, the paragraphs. */
export const FloorPage = ({ scene, officer, word, typed }: Props) => {
  const { session, meeting } = scene
  const path = base(session)
  const here = `${path}/floor${meeting ? `?meeting=${meeting.id}` : ''}`
  return (
    <Page title={`${session.settings.body.name} · ${meetingLabel(meeting)}`} className="console" live>
      <header class="bar">
        <a class="bar-body" href="/">
          {session.settings.body.name}
        </a>
        <span class="bar-meeting">
          {meetingLabel(meeting)} <small>{dateInWords(dayOfMeeting(session, meeting))}</small>
        </span>
        <ItemPanel scene={scene} />
        <span class="bar-space" />
        <span class="saved" id="live" role="status">
          live
        </span>
        <span id="offset" class="chip doubt" role="status" />
        <span id="here" class="here" role="status" />
        <span id="screens" class="here" role="status" />
        <DoubtsPanel scene={scene} />
        <nav aria-label="Pages">
          <a href={here} aria-current="page">
            Floor
          </a>
          <a
            id="to-screens"
            href={`${path}/screens${meeting ? `?meeting=${meeting.id}` : ''}`}
            target="rostrum-screens"
          >
            Screens
          </a>
          <a href={`${path}/report`}>Report</a>
          <a href={`${path}/participants`}>Participants</a>
          <a href={`${path}/statistics`}>Statistics</a>
          <a href={`${path}/settings`}>Settings</a>
          <a href={`${path}/session.json`}>Export</a>
        </nav>
      </header>
      <main
        class="floor"
        id="floor"
        data-session={session.id}
        data-meeting={meeting?.id ?? ''}
        data-now={scene.now}
        data-zone={session.settings.zone}
        data-position={String(session.position)}
      >
        <aside class="queue panel" aria-label="Who waits">
          <ListPanel scene={scene} />
          <ListTools scene={scene} />
        </aside>
        <section class="now panel" aria-label="Now speaking">
          <LateNotice scene={scene} />
          <NowPanel scene={scene} />
          <EntryLine scene={scene} word={word} typed={typed} />
          <form class="correction" id="correction" method="post" hidden aria-label="Correct an entry">
            <Correction scene={scene} />
          </form>
          <RequestForm />
          <LogPanel scene={scene} />
        </section>
        <aside class="paper panel">
          <header>
            <h2>Who spoke</h2>
            <button type="button" id="copy">
              Copy
            </button>
          </header>
          <StatementsPanel scene={scene} />
          <div class="why" id="why" aria-live="polite">
            {tableNotice(scene) ?? ''}
          </div>
          <EvidencePanel scene={scene} />
          <footer>
            <form method="post" action={`${path}/style`} id="style">
              <input type="hidden" name="meeting" value={meeting?.id ?? ''} />
              <label>
                Style{' '}
                <select name="style">
                  {(['draft', 'edited'] as const).map(style => (
                    <option value={style} selected={session.settings.wording.style === style}>
                      {style === 'draft' ? 'as drafted' : 'edited'}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit">Set</button>
            </form>
            <MeetingSwitch scene={scene} />
            <form method="post" action={`/officer?back=${encodeURIComponent(here)}`} class="officer">
              <label>
                {officer === thisComputer ? 'Who are you?' : 'Officer'}{' '}
                <input
                  name="name"
                  value={officer === thisComputer ? '' : officer}
                  placeholder={thisComputer}
                  maxlength={80}
                />
              </label>
              <button type="submit">Set</button>
            </form>
          </footer>
        </aside>
      </main>
      <div
        id="stream"
        hx-sse:connect={`${path}/stream?meeting=${meeting?.id ?? ''}&after=${session.position}`}
        hx-swap="none"
        hx-config="sse.pauseOnBackground:false, sse.reconnectMaxDelay:1000, sse.connectTimeout:2000"
      />
      <section class="card" id="card" hidden aria-label="Keys" tabindex={-1} />
      <script type="application/json" id="names" dangerouslySetInnerHTML={{ __html: namesOf(scene) }} />
    </Page>
  )
}

const EntryLine = ({ scene, word, typed }: { scene: Scene; word: string; typed: string }) => (
  <form class="entry" id="entry-line" method="post" action={`${base(scene.session)}/floor`} autocomplete="off">
    <input type="hidden" name="meeting" value={scene.meeting?.id ?? ''} />
    <p class="pending" id="pending" />
    <input
      id="speaker"
      name="speaker"
      role="combobox"
      aria-label="Speaker"
      aria-expanded="false"
      aria-controls="matches"
      aria-autocomplete="list"
      aria-describedby="answer"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      value={typed}
      autofocus
    />
    <div id="matches" role="listbox" aria-label="Matches" class="matches" />
    <p class="answer" id="answer" role="status">
      {word}
    </p>
    <p class="hint">
      <kbd>Enter</kbd> next <kbd>/</kbd> to the list <kbd>+</kbd> on behalf of <kbd>!</kbd> reply <kbd>.</kbd> point of
      order <kbd>;i</kbd> item <kbd>↑</kbd> log <kbd>↓</kbd> list <kbd>⌫</kbd> undo <kbd>?</kbd> all keys
    </p>
  </form>
)

const Correction = ({ scene: { session } }: { scene: Scene }) => (
  <>
    <p class="correction-title" id="correction-title" />
    <label>
      Delegation <input name="speaker" autocomplete="off" spellcheck={false} />
    </label>
    <label>
      From <input name="from" size={8} />
    </label>
    <label>
      Until <input name="until" size={8} />
    </label>
    <label>
      Kind{' '}
      <select name="kind">
        {entryKinds.map(kind => (
          <option value={kind}>{kind}</option>
        ))}
      </select>
    </label>
    <label>
      Mode{' '}
      <select name="mode">
        {modes.map(mode => (
          <option value={mode}>{mode}</option>
        ))}
      </select>
    </label>
    <label>
      On behalf of <input name="onBehalfOf" autocomplete="off" />
    </label>
    <label>
      Also on behalf of <input name="alsoOnBehalfOf" autocomplete="off" />
    </label>
    <label>
      Item <input name="items" size={8} autocomplete="off" />
    </label>
    <label>
      Spoken for <input name="members" autocomplete="off" placeholder="names; with semicolons" />
    </label>
    <label>
      Aligned <input name="aligned" autocomplete="off" />
    </label>
    <label>
      Associated <input name="associated" autocomplete="off" />
    </label>
    <label>
      Dissociated <input name="dissociated" autocomplete="off" />
    </label>
    <label>
      Reason <input name="reason" autocomplete="off" />
    </label>
    {session.requests.size > 0 ? (
      <label>
        Follows the request{' '}
        <select name="request">
          <option value="" />
          {[...session.requests.values()].map(({ id, reference, asks }) => (
            <option value={id}>{reference ?? asks.slice(0, 40)}</option>
          ))}
        </select>
      </label>
    ) : undefined}
    <span class="buttons">
      <button type="submit">Correct</button>
      <button type="submit" name="strike" value="yes">
        Strike the entry
      </button>
      <button type="button" id="correction-close">
        Close
      </button>
    </span>
  </>
)

const MeetingSwitch = ({ scene }: { scene: Scene }) => {
  const meetings = meetingsInOrder(scene.session)
  if (meetings.length < 2) return null
  return (
    <nav class="meetings" aria-label="Meetings">
      {meetings.map(meeting => (
        <a
          href={`${base(scene.session)}/floor?meeting=${meeting.id}`}
          aria-current={meeting.id === scene.meeting?.id ? 'true' : undefined}
        >
          {meeting.number}
        </a>
      ))}
    </nav>
  )
}

/** Phrases that open the first sentence of a debate's part in published reports of the houses. */
const publishedLeads = [
  'Upon adoption of the draft resolution',
  'Upon adoption of the draft resolution as amended',
  'Before the adoption of the draft resolution',
  'After the adoption of the draft resolution',
  'After the adoption',
  'Before action on the draft decision',
  'During the ensuing interactive discussion',
  'During the ensuing discussion',
  'during the general exchange of views',
] as const

/** What the entry line searches: everybody, with the status of the day, and the groups that somebody may speak for. */
function namesOf({ session, directory, meeting }: Scene): string {
  const day = dayOfMeeting(session, meeting)
  const compare = compareNames('en')
  const names = everybody(session, directory)
    .map(id => ({
      ...searchEntry(session, directory, id, day),
      status: statusIn(session, directory, id, day)?.status ?? '',
    }))
    .sort((a, b) => compare(a.name, b.name))
  const own = [...session.groups.values()]
  const groups = [
    ...own.map(group => ({ id: group.id, name: group.name, aliases: [group.id], chair: group.chair })),
    ...directory.groups
      .filter(group => !own.some(each => each.name === group.running))
      .map(group => ({ id: group.running, name: group.running, aliases: group.search, chair: undefined })),
  ].map(group => ({
    ...group,
    aliases: [...group.aliases, group.name.replace(/^the /, '')],
    codes: [],
    notBeside: [],
    status: '',
  }))
  const items = session.agenda.map(item => item.item)
  return JSON.stringify({ names, groups, items, leads: publishedLeads }).replaceAll('<', '\\u003c')
}
