import { lengthOfEntry, running, sortedEntries } from '../src/domain/floor/entries.ts'
import { limitOf, repliesAllowed, repliesBefore } from '../src/domain/floor/limits.ts'
import { type Inscription, policies, type SpeakersList } from '../src/domain/list/facts.ts'
import { forecastOf } from '../src/domain/list/forecast.ts'
import { levels, tierOf } from '../src/domain/list/order.ts'
import { phaseAt, publishedOf } from '../src/domain/list/phases.ts'
import {
  isCarriedOver,
  isExhausted,
  isPassedOver,
  listsOf,
  nextIn,
  shelvedIn,
  standingOf,
  waitingIn,
} from '../src/domain/list/standing.ts'
import { nameIn, resolved } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import { clockOf, dayOf, later, lengthOf } from '../src/domain/times.ts'
import { base, behalfOf, debateOf, type Scene } from './floor.tsx'
import { say } from './messages.ts'

/** The lists of the debate: who is next and who waits, why there, how often and how long they have spoken. */
export function ListPanel({ scene }: { scene: Scene }) {
  const { session } = scene
  const debate = debateOf(scene)
  const lists = listsOf(session, debate?.id)
  const next = nextIn(session, debate?.id)
  const count = lists.reduce((sum, list) => sum + waitingIn(session, list).length, 0)
  return (
    <section
      class="list"
      id="list"
      aria-label="Speakers’ list"
      data-head={next?.id ?? ''}
      data-position={String(session.position)}
      data-lists={lists.map(list => `${list.purpose}=${list.id}`).join(';')}
    >
      <h2>
        Speakers’ list <span class="count">{count === 0 ? 'nobody waits' : `${count} to come`}</span>
      </h2>
      {lists.length === 0 ? (
        <p class="mute">
          No list yet: a name and <kbd>/</kbd> begins one, or set one up below.
        </p>
      ) : undefined}
      {lists.map(list => (
        <OneList scene={scene} list={list} next={next} />
      ))}
      <Unheard scene={scene} />
    </section>
  )
}

const purposeWords = (list: SpeakersList): string => (list.purpose === 'statement' ? '' : `${list.purpose} · `)

function OneList({ scene, list, next }: { scene: Scene; list: SpeakersList; next: Inscription | undefined }) {
  const { session, directory, meeting, now } = scene
  const { zone } = session.settings
  const { phase, closes } = phaseAt(list, now)
  const waiting = waitingIn(session, list)
  const shelf = shelvedIn(session, list)
  const forecast = forecastOf(session, directory, list, meeting, now)
  const opens = phase === 'not open' && list.opens ? ` · opens ${clockOf(list.opens, zone).slice(0, 5)}` : ''
  const state = [
    isExhausted(session, list) ? 'exhausted' : '',
    publishedOf(list) ? 'published' : '',
    waiting.length > 0 ? `ends about ${clockOf(forecast.ends, zone).slice(0, 5)}` : '',
  ]
  return (
    <div class="one-list" data-list={list.id}>
      <p class="list-state">
        <span role="status">
          <span class={`chip phase ${phase.replaceAll(' ', '-')}`}>{`${purposeWords(list)}${phase}`}</span>
          <span>{`${closes ? ` closes ${clockOf(closes, zone).slice(0, 5)}` : ''}${opens}`}</span>
        </span>{' '}
        <span class="mute">{state.filter(Boolean).join(' · ')}</span>
      </p>
      {waiting.length > 0 && forecast.over ? (
        <p class="over" role="status">
          {`▲ ${forecast.over === 1 ? '1 speaker' : `${forecast.over} speakers`} over the end of the meeting`}
        </p>
      ) : undefined}
      <ol class="waiting">
        {waiting.map((each, index) => (
          <WaitingRow scene={scene} list={list} each={each} place={index + 1} isNext={each.id === next?.id} />
        ))}
      </ol>
      {shelf.length > 0 ? (
        <>
          <h3>On the shelf</h3>
          <ol class="waiting shelf">
            {shelf.map(each => (
              <WaitingRow scene={scene} list={list} each={each} place={undefined} isNext={false} />
            ))}
          </ol>
        </>
      ) : undefined}
    </div>
  )
}

function WaitingRow({
  scene,
  list,
  each,
  place,
  isNext,
}: {
  scene: Scene
  list: SpeakersList
  each: Inscription
  place: number | undefined
  isNext: boolean
}) {
  const { session, directory, meeting, now } = scene
  const { zone } = session.settings
  const day = dayOf(now, zone)
  const name = nameIn(session, directory, each.participant, day).list
  const status = statusIn(session, directory, each.participant, day)
  const tier = tierOf(session, directory, each.participant, {}, day)
  const word = status?.status ?? (tier === 'other' ? '' : shortTier[tier])
  const limit = limitOf(session, directory, {
    at: now,
    participant: each.participant,
    capacity: each.capacity,
    kind: list.purpose,
    meeting: meeting?.id,
    debate: list.debate,
    level: each.level,
    list: list.id,
  })
  const whom = [
    each.capacity.onBehalfOf === undefined ? '' : `for ${behalfOf(scene, each.capacity.onBehalfOf)}`,
    each.capacity.alsoOnBehalfOf === undefined ? '' : `and for ${behalfOf(scene, each.capacity.alsoOnBehalfOf)}`,
  ].filter(Boolean)
  const marks = marksOf(scene, each)
  const className = status
    ? status.status === 'party' || status.status === 'member'
      ? 'party'
      : status.status === 'signatory'
        ? 'signatory'
        : 'observer'
    : 'other'
  return (
    <li
      id={`inscription-${each.id}`}
      class={isNext ? 'next' : isPassedOver(session, each) ? 'passed' : undefined}
      tabindex={-1}
      data-inscription={each.id}
      data-list={list.id}
      data-participant={each.participant}
      data-name={name}
      data-purpose={list.purpose}
      data-place={place === undefined ? '' : String(place)}
      data-received={clockOf(each.received, zone)}
      data-channel={each.channel}
      data-level={each.level === undefined ? '' : String(each.level)}
      data-language={each.language ?? ''}
      data-invited={each.invited ? 'yes' : 'no'}
      data-note={each.note ?? ''}
      data-wished={each.meeting ? String(session.meetings.get(each.meeting)?.number ?? '') : ''}
      data-text-language={each.text?.language ?? ''}
      data-may-publish={each.text?.mayPublish ?? ''}
      data-on-behalf-of={behalfOf(scene, each.capacity.onBehalfOf)}
      title={whyThere(scene, list, each)}
    >
      <span class="order">{place ?? '–'}</span>
      <span class="who">{name}</span>
      <span class="line">
        {word ? <span class={`status ${className}`}>{word}</span> : undefined}{' '}
        <small class="facts">
          {[
            ...whom,
            ...(isNext ? ['next'] : []),
            ...(limit === undefined ? [] : [minutes(limit)]),
            ...spoken(scene, each),
          ].join(' · ')}
        </small>
      </span>
      {marks.length > 0 ? (
        <span class="marks">
          {marks.map(({ words, doubt, on }) => (
            <span class={doubt ? 'chip doubt' : 'chip plain'} data-doubt={doubt} data-on={on}>
              {words}
            </span>
          ))}
        </span>
      ) : undefined}
    </li>
  )
}

const shortTier: Readonly<Record<string, string>> = {
  'United Nations entity': 'UN entity',
  'intergovernmental organization': 'IGO',
  'non-governmental organization': 'NGO',
}

const minutes = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min` : lengthOf(seconds * 1000))

/** How often and how long this delegation has spoken under the item and in the session. */
function spoken({ session, meeting, now }: Scene, each: Inscription): readonly string[] {
  const own = resolved(session, each.participant)
  const list = session.lists.get(each.list)
  if (list?.purpose === 'right of reply') {
    const allowed = repliesAllowed(session, own)
    const used = repliesBefore(session, {
      at: later(now, 1),
      participant: own,
      debate: list.debate,
      meeting: meeting?.id,
    })
    return allowed === undefined ? [] : [`reply ${used + 1} of ${allowed}`]
  }
  const entries = sortedEntries(session).filter(entry => resolved(session, entry.participant) === own)
  if (entries.length === 0) return ['not yet heard']
  if (entries.some(entry => entry.id === running(session, meeting)?.id)) return ['speaks now']
  const under = entries.filter(entry => entry.debate === list?.debate)
  const time = (some: typeof entries) =>
    lengthOf(some.reduce((sum, entry) => sum + (lengthOfEntry(session, entry) ?? 0), 0))
  const here = under.length > 0 ? `spoke ${under.length}× here, ${time(under)}` : 'not yet on this item'
  return entries.length > under.length ? [here, `${entries.length}× in all, ${time(entries)}`] : [here]
}

interface Mark {
  readonly words: string
  readonly doubt?: string | undefined
  readonly on?: string | undefined
}

function marksOf(scene: Scene, each: Inscription): readonly Mark[] {
  const { session } = scene
  const { zone } = session.settings
  const at = (moment: string) => clockOf(moment, zone).slice(0, 5)
  const marks: Mark[] = []
  const standing = standingOf(session, each)
  if (standing === 'cut off') marks.push({ words: 'cut off: to retry' })
  if (isPassedOver(session, each)) marks.push({ words: 'passed over' })
  if (isCarriedOver(session, each)) marks.push({ words: 'carried over' })
  const absent = each.outcomes.findLast(one => one.outcome === 'absent')
  if (absent) marks.push({ words: `absent ${at(absent.at)}` })
  if (standing === 'shelved') marks.push({ words: `received ${clockOf(each.received, zone)}` })
  if (each.admitted) marks.push({ words: `admitted ${at(each.admitted)}` })
  if (each.placed === 'hand' && !absent) marks.push({ words: 'placed by hand' })
  if (each.confirmed) marks.push({ words: 'in the room' })
  if (each.invited) marks.push({ words: 'invited' })
  if (each.level) marks.push({ words: levels[each.level] ?? '' })
  if (each.text)
    marks.push({
      words: `text${each.text.language ? ` (${each.text.language})` : ''}${each.text.passedOn ? ', passed on' : ''}`,
    })
  if (each.note) marks.push({ words: `✎ ${each.note}` })
  if (each.answers && session.inscriptions.has(each.answers)) {
    const question = session.inscriptions.get(each.answers)
    if (question) marks.push({ words: 'answers the question above' })
  }
  if (session.lists.get(each.list)?.purpose === 'question' && isCarriedOver(session, each))
    marks.push({ words: 'never put' })
  for (const doubt of scene.doubts)
    if (doubt.on[0] === each.id && !doubt.confirmed)
      marks.push({ words: say(`doubt.${doubt.doubt}`, doubt.values), doubt: doubt.doubt, on: doubt.on.join(',') })
  return marks
}

/** Why it stands where it stands, in a sentence. */
function whyThere({ session }: Scene, list: SpeakersList, each: Inscription): string {
  const received = `received ${clockOf(each.received, session.settings.zone)}, ${each.channel}`
  const swapped = each.outcomes.findLast(one => one.outcome === 'swapped')
  if (swapped) return `swapped${swapped.askedBy ? `, asked by ${swapped.askedBy}` : ''}; ${received}`
  if (isCarriedOver(session, each)) return `left over from an earlier meeting, so at the head; ${received}`
  if (each.placed === 'hand') return `placed by hand; ${received}`
  return `${policyWords[list.policy]}${list.groupsFirst ? ', groups first' : ''}; ${received}`
}

const policyWords: Readonly<Record<SpeakersList['policy'], string>> = {
  receipt: 'in the order in which they asked',
  protocol: 'by level, then in the order in which they asked',
  'status-tiers': 'by status, then in the order in which they asked',
  'alphabetical-from-letter': 'by alphabet from the letter drawn',
  lots: 'as drawn by lot',
  chair: 'as the Chair wishes',
}

/** Who was not heard under other items: recorded, nothing is cleared. */
function Unheard({ scene }: { scene: Scene }) {
  const { session } = scene
  const current = debateOf(scene)
  const left = [...session.lists.values()]
    .filter(list => list.debate !== current?.id)
    .map(list => ({ list, waiting: waitingIn(session, list) }))
    .filter(each => each.waiting.length > 0)
  if (left.length === 0) return null
  return (
    <p class="unheard mute">
      {left.map(({ list, waiting }) => {
        const items = session.debates.get(list.debate)?.items.join(', ') ?? ''
        const names = waiting.map(
          each => nameIn(session, scene.directory, each.participant, session.settings.from).list,
        )
        return `Not heard under item ${items}: ${names.join('; ')}. `
      })}
    </p>
  )
}

/** The forms that belong to a list: outside of the live panel, so that nothing that is typed is swapped away. */
export function ListTools({ scene }: { scene: Scene }) {
  const { session, meeting } = scene
  const path = base(session)
  const list = listsOf(session, debateOf(scene)?.id)[0]
  /** Where a form of the list goes without a script. */
  const to = (deed: string) => (list ? `${path}/lists/${list.id}/${deed}` : undefined)
  const hidden = <input type="hidden" name="meeting" value={meeting?.id ?? ''} />
  return (
    <details class="tools" id="list-tools">
      <summary>
        Lists, time, prints <kbd>;b</kbd>
      </summary>
      <form method="post" action={`${path}/lists`} data-deed="lists">
        {hidden}
        <label>
          New list for{' '}
          <select name="purpose">
            {['statement', 'question', 'right of reply', 'explanation of vote', 'explanation of position'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <OrderFields />
        <label>
          Opens <input name="opens" size={8} placeholder="09:00" />
        </label>
        <label>
          Closes <input name="closes" size={8} placeholder="11:50" />
        </label>
        <button type="submit">Set it up</button>
      </form>
      <p class="which">
        <label>
          The list below is that of{' '}
          <select id="which-list">
            {listsOf(session, debateOf(scene)?.id).map(each => (
              <option value={each.id}>{each.purpose}</option>
            ))}
          </select>
        </label>
      </p>
      <form method="post" action={to('order')} data-deed="lists/:list/order">
        {hidden}
        <OrderFields />
        <button type="submit">Change the order rule</button>
        <button type="submit" formaction={to('sort')} data-to="lists/:list/sort">
          Sort those who wait by it
        </button>
      </form>
      <form method="post" action={to('closing')} data-deed="lists/:list/closing">
        {hidden}
        <label>
          Closes in <input name="minutes" size={3} value="10" inputmode="numeric" /> minutes
        </label>
        <button type="submit">Announce</button>
        <button type="submit" formaction={to('open')} data-to="lists/:list/open">
          Open now
        </button>
        <button type="submit" formaction={to('close')} data-to="lists/:list/close">
          Close now
        </button>
        <label>
          Reason <input name="reason" />
        </label>
        <button type="submit" formaction={to('reopen')} data-to="lists/:list/reopen">
          Open again
        </button>
        <button type="submit" formaction={to('publish')} data-to="lists/:list/publish">
          Publish
        </button>
        <button type="submit" formaction={to('unpublish')} data-to="lists/:list/unpublish">
          Take back
        </button>
      </form>
      <form method="post" action={`${path}/limits`} data-deed="limits">
        {hidden}
        <label>
          Time from now on <input name="time" size={4} placeholder="2:30" />
        </label>
        <label>
          for{' '}
          <select name="capacity">
            <option value="">everybody</option>
            {['national', 'group', 'party', 'signatory', 'observer State'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Kind{' '}
          <select name="kind">
            <option value="">statements</option>
            {['right of reply', 'explanation of vote', 'question'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Level{' '}
          <select name="level">
            <option value="">any</option>
            {Object.entries(levels).map(([number, words]) => (
              <option value={number}>{`${number} ${words}`}</option>
            ))}
          </select>
        </label>
        <label>
          List{' '}
          <select name="list">
            <option value="">every list</option>
            {[...session.lists.values()].map(each => (
              <option value={each.id}>
                {`${each.purpose}, item ${session.debates.get(each.debate)?.items.join(', ') ?? ''}`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Set the time</button>
      </form>
      <form method="post" action={`${path}/actions`} data-deed="actions" id="action-form">
        {hidden}
        <label>
          Action on{' '}
          <select name="what">
            {['draft resolution', 'draft decision', 'draft recommendations', 'report', 'amendment'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Symbol <input name="symbol" size={16} />
        </label>
        <label>
          Result{' '}
          <select name="result">
            {['adopted', 'rejected', 'withdrawn', 'deferred', 'approved', 'noted'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          How{' '}
          <select name="how">
            {['without a vote', 'by a recorded vote', 'by consensus'].map(each => (
              <option value={each}>{each}</option>
            ))}
          </select>
        </label>
        {(['for', 'against', 'abstaining'] as const).map(each => (
          <label>
            {each} <input name={each} size={3} inputmode="numeric" />
          </label>
        ))}
        <label>
          <input type="checkbox" name="amended" value="yes" /> as orally amended
        </label>
        <button type="submit">Note the action</button>
      </form>
      <p class="actions">
        <a href={`${path}/print?meeting=${meeting?.id ?? ''}&for=chair`}>Print</a>
        <a href={`${path}/inscriptions.csv?meeting=${meeting?.id ?? ''}`}>Requests from a table</a>
        <a href={`${path}/presence?meeting=${meeting?.id ?? ''}`}>Nameplates</a>
        <a href={`${path}/room`}>The room</a>
      </p>
    </details>
  )
}

const OrderFields = () => (
  <>
    <label>
      Order{' '}
      <select name="policy">
        {policies.map(each => (
          <option value={each}>{policyWords[each]}</option>
        ))}
      </select>
    </label>
    <label>
      Letter <input name="letter" size={1} maxlength={1} />
    </label>
    <label>
      <input type="checkbox" name="groupsFirst" value="yes" /> groups first
    </label>
  </>
)

/** Everything of one request that can be put right in place. */
export const RequestForm = () => (
  <form class="correction" id="request" method="post" hidden aria-label="Change a request">
    <p class="correction-title" id="request-title" />
    <label>
      Received <input name="received" size={8} />
    </label>
    <label>
      Channel{' '}
      <select name="channel">
        {['in the room', 'e-mail', 'note', 'online'].map(each => (
          <option value={each}>{each}</option>
        ))}
      </select>
    </label>
    <label>
      Level{' '}
      <select name="level">
        <option value="">–</option>
        {Object.entries(levels).map(([number, words]) => (
          <option value={number}>{`${number} ${words}`}</option>
        ))}
      </select>
    </label>
    <label>
      On behalf of <input name="onBehalfOf" autocomplete="off" />
    </label>
    <label>
      Language <input name="language" size={4} />
    </label>
    <label>
      Meeting wished <input name="wished" size={3} />
    </label>
    <label>
      Invited{' '}
      <select name="invited">
        <option value="no">no</option>
        <option value="yes">yes</option>
      </select>
    </label>
    <label>
      Text in <input name="textLanguage" size={4} />
    </label>
    <label>
      May be published{' '}
      <select name="mayPublish">
        <option value="">–</option>
        {['yes', 'no', 'after delivery'].map(each => (
          <option value={each}>{each}</option>
        ))}
      </select>
    </label>
    <label>
      <input type="checkbox" name="passedOn" value="yes" /> text passed to the interpreters
    </label>
    <label>
      Note <input name="note" />
    </label>
    <span class="buttons">
      <button type="submit">Change</button>
      <button type="button" id="request-close">
        Close
      </button>
    </span>
  </form>
)
