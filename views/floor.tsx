import { type Doubt, doubtsOf } from '../src/domain/correction/doubts.ts'
import type { Directory } from '../src/domain/directory.ts'
import { instrumentOf } from '../src/domain/directory.ts'
import {
  cutOffFrom,
  endsOf,
  isCutOff,
  lengthOfEntry,
  openPause,
  pausedUntil,
  running,
  sortedEntries,
} from '../src/domain/floor/entries.ts'
import { type Alignment, alignments, type Entry } from '../src/domain/floor/facts.ts'
import { clockState, limitOfEntry, spokenAt } from '../src/domain/floor/limits.ts'
import { kindTable } from '../src/domain/roll/kinds.ts'
import { kindIn, nameIn, resolved } from '../src/domain/roll/names.ts'
import { statusIn } from '../src/domain/roll/status.ts'
import type { Session } from '../src/domain/session.ts'
import { leadAfter } from '../src/domain/sitting/actions.ts'
import type { Debate, Meeting } from '../src/domain/sitting/facts.ts'
import { currentDebate, dayOfMeeting, isSitting } from '../src/domain/sitting/moment.ts'
import { clockOf, dateInWords, dayOf, later, lengthOf } from '../src/domain/times.ts'
import type { Capacity, Instant, OnBehalf } from '../src/domain/words.ts'
import { type Paragraph, paragraphsOf, unresolvedIn } from '../src/report/index.ts'
import { say } from './messages.ts'

/** What a panel is drawn from: the session, the meeting in view and the moment; never who looks. */
export interface Scene {
  readonly session: Session
  readonly directory: Directory
  readonly meeting: Meeting | undefined
  readonly now: Instant
  readonly doubts: readonly Doubt[]
}

export const sceneOf = (session: Session, directory: Directory, meeting: string | undefined, now: Instant): Scene => ({
  session,
  directory,
  meeting: meeting === undefined ? undefined : session.meetings.get(meeting),
  now,
  doubts: doubtsOf(session, directory),
})

export const base = (session: Session): string => `/sessions/${session.id}`

const dayOfEntry = (session: Session, entry: Entry) => dayOf(entry.start, session.settings.zone)

export const nameOf = ({ session, directory }: Scene, entry: Entry): string =>
  nameIn(session, directory, entry.participant, dayOfEntry(session, entry)).list

/** The status in words, or what kind of participant it is. */
export function standing({ session, directory }: Scene, entry: Entry) {
  const found = statusIn(session, directory, entry.participant, dayOfEntry(session, entry))
  if (!found)
    return { word: kindTable[kindIn(session, directory, entry.participant)].label, evidence: '', className: 'other' }
  const word = found.certain ? found.status : 'unknown'
  const className = word === 'party' || word === 'member' ? 'party' : word === 'signatory' ? 'signatory' : 'observer'
  return { word, evidence: `${found.status}: ${found.evidence}`, className }
}

type Names = Pick<Scene, 'session' | 'directory'>

export function behalfOf({ session, directory }: Names, whom: OnBehalf | undefined): string {
  if (whom === undefined) return ''
  if (typeof whom === 'string') return session.groups.get(whom)?.name ?? whom
  return whom.map(each => nameIn(session, directory, each, session.settings.from).running).join(', ')
}

export const capacityWords = (scene: Names, { capacity }: { readonly capacity: Capacity }): string =>
  [
    capacity.onBehalfOf === undefined ? '' : `on behalf of ${behalfOf(scene, capacity.onBehalfOf)}`,
    capacity.alsoOnBehalfOf === undefined ? '' : `also on behalf of ${behalfOf(scene, capacity.alsoOnBehalfOf)}`,
  ]
    .filter(Boolean)
    .join(', ')

const alignmentNames = ({ session, directory }: Scene, entry: Entry, how: Alignment): string =>
  (entry.alignments[how] ?? [])
    .map(each => nameIn(session, directory, each, dayOfEntry(session, entry)).list)
    .join('; ')

/** Who joined a statement, as the correction form shows and takes it: names in list form, with semicolons. */
const alignmentData = (scene: Scene, entry: Entry) =>
  Object.fromEntries(alignments.map(how => [`data-${how}`, alignmentNames(scene, entry, how)]))

export function debateLabel(session: Session, debate: Debate | undefined): string {
  if (!debate) return 'No item'
  const title = session.agenda.find(each => each.item === debate.items[0])?.title
  const items =
    debate.items.length > 0 ? `${debate.items.length > 1 ? 'Items' : 'Item'} ${debate.items.join(', ')}` : 'No item'
  return [items, debate.lead ?? (debate.items.length === 1 ? title : undefined)].filter(Boolean).join(' · ')
}

export const debateOf = ({ session, meeting }: Scene): Debate | undefined => {
  const id = currentDebate(session, meeting)
  return id === undefined ? undefined : session.debates.get(id)
}

/** What opens the statements after the last action, until they were opened so. */
function leadSuggested(scene: Scene): string {
  const last = [...scene.session.actions.values()].findLast(each => each.meeting === scene.meeting?.id)
  const lead = last && leadAfter(last)
  return lead && debateOf(scene)?.lead !== lead ? lead : ''
}

export const ItemPanel = ({ scene }: { scene: Scene }) => (
  <section
    class="item"
    id="item"
    aria-label="Item"
    data-debate={debateOf(scene)?.id ?? ''}
    data-lead-after={leadSuggested(scene)}
  >
    {debateLabel(scene.session, debateOf(scene))}
  </section>
)

export const DoubtsPanel = ({ scene }: { scene: Scene }) => {
  const open = scene.doubts.filter(each => !each.confirmed).length
  const unresolved = unresolvedIn(scene.session)
  return (
    <p class="doubts" id="doubts">
      <span class={open > 0 ? 'chip doubt' : 'mute'}>
        {open === 0 ? 'no doubts' : open === 1 ? '1 doubt' : `${open} doubts`}
      </span>
      {unresolved > 0 ? (
        <span class="chip doubt">{unresolved === 1 ? '1 name not resolved' : `${unresolved} names not resolved`}</span>
      ) : undefined}
    </p>
  )
}

/** Who has the floor, large; where the meeting is over, who was entered last. */
export function NowPanel({ scene }: { scene: Scene }) {
  const { session, meeting, now } = scene
  const sitting = isSitting(session, meeting, now)
  const current = sitting ? running(session, meeting) : undefined
  const last = [...session.entries.values()]
    .sort((a, b) => a.order - b.order)
    .findLast(each => each.meeting === meeting?.id)
  const shown = current ?? last
  const { zone } = session.settings
  const ended = shown && endsOf(session).get(shown.id)
  const pause = current && openPause(current)
  const paused = pause !== undefined
  const seconds = shown ? spokenAt(session, shown, now) : 0
  const limit = current ? limitOfEntry(session, scene.directory, current) : undefined
  const clock = clockState(seconds, limit)
  const interrupted = current?.interrupts === undefined ? undefined : session.entries.get(current.interrupts)
  return (
    <div
      class="speaker"
      id="now"
      data-running={current?.id ?? ''}
      data-participant={current?.participant ?? ''}
      data-sitting={sitting ? 'yes' : 'no'}
      {...countingOf(session, current, now)}
      data-limit={limit === undefined ? '' : String(limit)}
      data-paused={paused ? 'yes' : 'no'}
      data-interrupts={interrupted?.id ?? ''}
    >
      <p class="eyebrow" id="now-when">
        {current
          ? `${paused ? `Paused${pause.reason ? ` (${pause.reason})` : ''} · h` : 'H'}as the floor since ${clockOf(current.start, zone)}${interrupted ? `, while ${nameOf(scene, interrupted)} waits` : ''}`
          : shown
            ? `${sitting ? 'Had the floor' : 'Last entered'} · ${clockOf(shown.start, zone)}${ended ? `–${clockOf(ended, zone)}` : ''}`
            : 'Nobody has spoken yet'}
      </p>
      <h1 id="now-name" aria-live="polite">
        {shown ? nameOf(scene, shown) : 'The floor is free'}
      </h1>
      <p class="now-what" id="now-what">
        {shown ? (
          <>
            <span class={`status ${standing(scene, shown).className}`}>{standing(scene, shown).word}</span>{' '}
            {[shown.kind === 'statement' ? '' : shown.kind, capacityWords(scene, shown)].filter(Boolean).join(' · ')}{' '}
            <span class="mute">{standing(scene, shown).evidence.replace(/^[^:]*: /, '')}</span>
          </>
        ) : (
          'Type two letters of a name, then its number.'
        )}
      </p>
      <p class="digits" id="now-clock" aria-hidden={current ? undefined : 'true'}>
        {current ? lengthOf(seconds * 1000) : ''}
      </p>
      <p class="left" id="now-left" data-state={current ? clock.state : ''} role="timer">
        {current ? clock.words : ''}
      </p>
    </div>
  )
}

/**
 * How a page counts the time of who has the floor: since a moment of the server, so that what was drawn does not age;
 * a paused clock stands still.
 */
export const countingOf = (session: Session, entry: Entry | undefined, now: Instant) =>
  entry === undefined
    ? {}
    : openPause(entry)
      ? { 'data-seconds': String(spokenAt(session, entry, now)) }
      : { 'data-since': later(entry.start, pausedUntil(entry, now)) }

/** The log: newest first, every entry with what is doubtful about it and what it was before. */
export function LogPanel({ scene }: { scene: Scene }) {
  const { session, meeting } = scene
  const entries = sortedEntries(session)
    .filter(each => each.meeting === meeting?.id)
    .reverse()
  const doubtsOn = new Map<string, Doubt[]>()
  for (const doubt of scene.doubts) {
    const first = doubt.on[0] ?? ''
    doubtsOn.set(first, [...(doubtsOn.get(first) ?? []), doubt])
  }
  const lastOrder = Math.max(0, ...entries.map(each => each.order))
  return (
    <section class="log" id="log" aria-label="Log">
      <h2>
        Log <span class="count">{entries.length === 1 ? '1 entry' : `${entries.length} entries`}</span>
      </h2>
      {entries.length === 0 ? <p class="mute">Nobody has been logged in this meeting.</p> : undefined}
      <ol>
        {entries.map(entry => (
          <LogRow
            key={entry.id}
            scene={scene}
            entry={entry}
            doubts={doubtsOn.get(entry.id) ?? []}
            newest={entry.order === lastOrder}
          />
        ))}
      </ol>
    </section>
  )
}

function LogRow({
  scene,
  entry,
  doubts,
  newest,
}: {
  scene: Scene
  entry: Entry
  doubts: readonly Doubt[]
  newest: boolean
}) {
  const { session } = scene
  const { zone } = session.settings
  const length = lengthOfEntry(session, entry)
  const status = standing(scene, entry)
  const limit = limitOfEntry(session, scene.directory, entry)
  const over = length !== undefined && limit !== undefined && length >= (limit + 1) * 1000
  const debate = entry.debate === undefined ? undefined : session.debates.get(entry.debate)
  const current = debateOf(scene)
  const end = endsOf(session).get(entry.id)
  return (
    <li
      id={`entry-${entry.id}`}
      tabindex={-1}
      class={newest ? 'newest' : undefined}
      data-entry={entry.id}
      data-participant={entry.participant}
      data-name={nameOf(scene, entry)}
      data-kind={entry.kind}
      data-mode={entry.mode}
      data-from={clockOf(entry.start, zone)}
      data-until={entry.end ? clockOf(entry.end, zone) : ''}
      data-on-behalf-of={behalfOf(scene, entry.capacity.onBehalfOf)}
      data-also-on-behalf-of={behalfOf(scene, entry.capacity.alsoOnBehalfOf)}
      data-items={debate?.items.join(', ') ?? ''}
      {...alignmentData(scene, entry)}
      data-unresolved={kindIn(session, scene.directory, entry.participant) === 'unknown' ? 'yes' : undefined}
    >
      <time>{clockOf(entry.start, zone)}</time>
      <span class={over ? 'len over' : 'len'}>
        {length === undefined ? (end ? 'unknown' : entry.late ? 'not timed' : '') : lengthOf(length)}
      </span>
      <span class="who">{nameOf(scene, entry)}</span>
      <span class="what">
        <span class={`status ${status.className}`} title={status.evidence}>
          {status.word}
        </span>
        {entry.kind === 'statement' ? undefined : <span class="chip">{entry.kind}</span>}
        {entry.mode === 'in the room' ? undefined : <span class="chip">{entry.mode}</span>}
        {capacityWords(scene, entry) ? <span class="chip capacity">{capacityWords(scene, entry)}</span> : undefined}
        {debate && debate.id !== current?.id ? (
          <span class="chip plain">{debateLabel(session, debate)}</span>
        ) : undefined}
        {isCutOff(entry) ? (
          <span class="chip doubt">{cutOffFrom(entry)?.reason ?? 'cut off'}: to retry</span>
        ) : undefined}
        {entry.interrupts === undefined ? undefined : <span class="chip plain">interrupts</span>}
        {doubts.map(doubt => (
          <span
            class={doubt.confirmed ? 'chip seen' : 'chip doubt'}
            data-doubt={doubt.doubt}
            data-on={doubt.on.join(',')}
            title={String(doubt.values['evidence'] ?? '')}
          >
            {say(`doubt.${doubt.doubt}`, doubt.values)}
            {doubt.confirmed ? ` · seen by ${doubt.confirmed.by}` : ''}
          </span>
        ))}
        {entry.corrections.map(correction =>
          correction.changes
            .filter(({ field }) => field !== 'inscription')
            .map(change => (
              <span class="chip fixed">
                {`was: ${before(scene, entry, change)}`}
                <small>{` ${correction.by}, ${clockOf(correction.at, zone)}`}</small>
              </span>
            )),
        )}
      </span>
      <span class="saved-mark">saved</span>
    </li>
  )
}

function before(scene: Scene, entry: Entry, change: { field: string; from?: unknown }): string {
  const { session, directory } = scene
  const { from } = change
  if (from === undefined || from === null) return `no ${change.field}`
  switch (change.field) {
    case 'participant':
      return nameIn(session, directory, resolved(session, String(from)), dayOfEntry(session, entry)).list
    case 'start':
    case 'end':
      return clockOf(String(from), session.settings.zone)
    case 'debate':
      return debateLabel(session, session.debates.get(String(from)))
    case 'capacity':
      return capacityWords(scene, { ...entry, capacity: from as Entry['capacity'] }) || 'in its own capacity'
    case 'alignments':
      return alignmentWords(scene, { ...entry, alignments: from as Entry['alignments'] }) || 'nobody aligned'
    default:
      return String(from)
  }
}

const alignmentWords = (scene: Scene, entry: Entry): string =>
  alignments
    .filter(how => entry.alignments[how]?.length)
    .map(how => `${how === 'members' ? 'spoken for' : how}: ${alignmentNames(scene, entry, how)}`)
    .join('; ')

/** One element a paragraph; evidence and tools stand outside. */
export function StatementsPanel({ scene }: { scene: Scene }) {
  const { session, directory } = scene
  const paragraphs = paragraphsOf(session, directory)
  const newest = [...session.entries.values()].sort((a, b) => b.order - a.order)[0]?.id
  const first = session.documents.plans.length > 0 ? firstNumber(session) : 1
  return (
    <section class="statements" id="statements" aria-label="Statements">
      {paragraphs.map((paragraph, index) => (
        <div class={paragraph.edit ? 'paragraph by-hand' : 'paragraph'}>
          <p id={`paragraph-${paragraph.key}`} data-number={`${first + index}.`}>
            {paragraph.runs.map(run =>
              run.participant === undefined ? (
                run.text
              ) : (
                <span
                  class={run.from?.includes(newest ?? '') ? 'name new' : 'name'}
                  data-from={run.from?.join(',')}
                  data-participant={run.participant}
                >
                  {run.text}
                </span>
              ),
            )}
          </p>
          {paragraph.notes?.map(note => (
            <p class="note">{note}</p>
          ))}
          <EditMark edit={paragraph.edit} />
          <a
            class="edit"
            href={`${base(session)}/paragraph?key=${encodeURIComponent(paragraph.key)}`}
            data-key={paragraph.key}
            data-edited={paragraph.edit ? 'yes' : undefined}
            aria-label={`Edit paragraph ${first + index}`}
          >
            edit
          </a>
        </div>
      ))}
    </section>
  )
}

/** That a paragraph was edited by hand, and how it stands to what the log would print. */
export const EditMark = ({ edit }: { edit: Paragraph['edit'] }) =>
  edit ? (
    <div class="edit-mark">
      <span class="chip doubt">edited by hand</span> {edit.by}.{' '}
      {[
        edit.missing.length > 0 ? `Missing here: ${edit.missing.join('; ')}.` : '',
        edit.added.length > 0 ? `Added here: ${edit.added.join('; ')}.` : '',
        edit.otherOrder ? 'The names stand in another order.' : '',
        edit.moved ? 'The log has moved on since.' : '',
        edit.printed ? `The log would print: “${edit.printed}”` : 'The log prints no such paragraph any more.',
      ]
        .filter(Boolean)
        .join(' ')}
    </div>
  ) : null

/** The number of the section's first paragraph in the document that will print it. */
function firstNumber(session: Session): number {
  const plan = session.documents.plans.find(each => each.contents.some(content => content.statements))
  if (!plan) return 1
  const at = plan.contents.findIndex(content => content.statements)
  const places = new Set(plan.contents.slice(0, at).map(content => content.place))
  return session.documents.paragraphs.filter(each => each.kind === 'paragraph' && places.has(each.place)).length + 1
}

/** Why each name stands where it stands: shown on a click, a key, or a touch; ready in the page. */
export function EvidencePanel({ scene }: { scene: Scene }) {
  const { session } = scene
  const { zone } = session.settings
  const speakers = new Map<string, Entry[]>()
  for (const entry of sortedEntries(session)) {
    const id = resolved(session, entry.participant)
    speakers.set(id, [...(speakers.get(id) ?? []), entry])
  }
  return (
    <div id="evidence" class="evidence">
      {[...speakers].map(([id, entries]) => {
        const last = entries.at(-1)
        if (!last) return undefined
        return (
          <div id={`why-${id}`} data-why={id} hidden>
            <strong>{`${nameOf(scene, last)} — ${standing(scene, last).word}.`}</strong>{' '}
            {standing(scene, last).evidence.replace(/^[^:]*: /, '')}.{' '}
            {`Statements: ${entries.map(entry => `${clockOf(entry.start, zone)} ${debateLabel(session, session.debates.get(entry.debate ?? ''))}`).join('; ')}.`}
          </div>
        )
      })}
    </div>
  )
}

/** Said once a session: after which day the table of the treaty is not known to be complete. */
export function tableNotice({ session, directory }: Scene): string | undefined {
  const { instrument: name } = session.settings.body
  const instrument = name ? instrumentOf(directory, name) : undefined
  if (!instrument || session.settings.to <= instrument.completeUntil) return undefined
  return `The table of the ${instrument.shortName} is complete until ${dateInWords(instrument.completeUntil)}; later actions may be missing.`
}

export const LateNotice = ({ scene }: { scene: Scene }) => {
  const { session, meeting, now } = scene
  return (
    <p class="late" id="late">
      {isSitting(session, meeting, now)
        ? ''
        : `This meeting is not going on now (${dateInWords(dayOfMeeting(session, meeting))}). Entries are made afterwards: each takes one second after the last, unless you type a time (@15:47).`}
    </p>
  )
}

export const meetingLabel = (meeting: Meeting | undefined): string =>
  meeting ? `${ordinal(meeting.number)} meeting` : 'No meeting planned'

export const ordinal = (number: number): string => {
  const rest = number % 100
  const ending = rest > 10 && rest < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}
