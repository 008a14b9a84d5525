import type { Doubt } from '../../src/domain/correction/doubts.ts'
import { cutOffFrom, endsOf, isCutOff, lengthOfEntry, sortedEntries } from '../../src/domain/floor/entries.ts'
import { type Alignment, alignments, type Entry } from '../../src/domain/floor/facts.ts'
import { limitOfEntry } from '../../src/domain/floor/limits.ts'
import { kindIn, nameIn, resolved } from '../../src/domain/roll/names.ts'
import { clockOf, lengthOf } from '../../src/domain/times.ts'
import { say } from '../messages.ts'
import { behalfOf, capacityWords, dayOfEntry, debateLabel, debateOf, nameOf, type Scene, standing } from '../scene.ts'

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

const alignmentNames = ({ session, directory }: Scene, entry: Entry, how: Alignment): string =>
  (entry.alignments[how] ?? [])
    .map(each => nameIn(session, directory, each, dayOfEntry(session, entry)).list)
    .join('; ')

/** Who joined a statement, as the correction form shows and takes it: names in list form, with semicolons. */
const alignmentData = (scene: Scene, entry: Entry) =>
  Object.fromEntries(alignments.map(how => [`data-${how}`, alignmentNames(scene, entry, how)]))

const alignmentWords = (scene: Scene, entry: Entry): string =>
  alignments
    .filter(how => entry.alignments[how]?.length)
    .map(how => `${how === 'members' ? 'spoken for' : how}: ${alignmentNames(scene, entry, how)}`)
    .join('; ')
