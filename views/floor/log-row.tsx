import type { Doubt } from '../../src/domain/correction/doubt.ts'
import { cutOffFrom, endOfEntry, isCutOff, lengthOfEntry } from '../../src/domain/floor/entries.ts'
import { type Alignment, alignments, type Entry } from '../../src/domain/floor/facts.ts'
import { limitOfEntry } from '../../src/domain/floor/limits.ts'
import { keptWith } from '../../src/domain/kept.ts'
import { kindIn, resolved } from '../../src/domain/roll/names.ts'
import { clockOf, lengthOf } from '../../src/domain/times.ts'
import type { By, DebateId, Instant } from '../../src/domain/words.ts'
import { doubtWords } from '../doubt-words.ts'
import { evidenceHere, nameHere, officerHere } from '../here.ts'
import { languageHere } from '../messages/language.ts'
import { valueInWords, word } from '../messages.ts'
import {
  behalfOf,
  capacityWords,
  dayOfEntry,
  debateLabel,
  debateNumber,
  nameOf,
  type Scene,
  standing,
} from '../scene.ts'
import { LogLine } from './log-line.tsx'

interface Rowed {
  readonly scene: Scene
  readonly entry: Entry
  readonly doubts: readonly Doubt[]
  /** What is discussed now: an entry of it does not say so. */
  readonly current: DebateId | undefined
}

/** What a row shows besides its entry; as long as all of it is the same, so is the row. */
const besides = ['settings', 'agenda', 'debates', 'participants', 'groups', 'roll'] as const

/** In place of a roll, where there is none. */
const none = {}
const around = keptWith<object>()
const rows = keptWith<string>()

/** What is the same for all rows of a drawing, as one. */
const aroundRows = ({ session, directory }: Scene): object =>
  around([directory, ...besides.map(slice => session[slice] ?? none)], languageHere(), () => ({}))

/** The rows of a log. One in which nothing changed is not drawn again: one entry costs what one entry is, however long the log. */
export function rowsOf(scene: Scene) {
  const { session, directory } = scene
  const beside = aroundRows(scene)
  return ({ entry, doubts, newest, current }: Omit<Rowed, 'scene'> & { readonly newest: boolean }): string => {
    const length = lengthOfEntry(session, entry)
    const limit = limitOfEntry(session, directory, entry)
    const timed = {
      length,
      over: length !== undefined && limit !== undefined && length >= (limit + 1) * 1000,
      hasEnd: endOfEntry(session, entry) !== undefined,
    }
    const key = [session.id, length, timed.over, timed.hasEnd, newest, entry.debate === current].join(' ')
    return rows([beside, entry, ...doubts], key, () =>
      String(<DrawnRow {...{ scene, entry, doubts, newest, current, timed }} />),
    )
  }
}

interface Timed {
  /** Milliseconds; absent where it is not known, or not over. */
  readonly length: number | undefined
  readonly over: boolean
  readonly hasEnd: boolean
}

function DrawnRow({ scene, entry, doubts, newest, current, timed }: Rowed & { newest: boolean; timed: Timed }) {
  const { session } = scene
  const { zone } = session.settings
  const { length, over, hasEnd } = timed
  const debate = entry.debate === undefined ? undefined : session.debates.get(entry.debate)
  return (
    <LogLine
      id={`entry-${entry.id}`}
      className={newest ? 'newest' : undefined}
      data={{
        'data-entry': entry.id,
        'data-participant': entry.participant,
        'data-name': nameOf(scene, entry),
        'data-kind': entry.kind,
        'data-mode': entry.mode,
        'data-when': entry.when ?? '',
        'data-function': entry.function ?? '',
        'data-from': clockOf(entry.start, zone),
        'data-until': entry.end ? clockOf(entry.end, zone) : '',
        'data-on-behalf-of': behalfOf(scene, entry.capacity.onBehalfOf),
        'data-also-on-behalf-of': behalfOf(scene, entry.capacity.alsoOnBehalfOf),
        'data-items': debate?.items.join(', ') ?? '',
        ...alignmentData(scene, entry),
        'data-unresolved': kindIn(session, scene.directory, entry.participant) === 'unknown' ? 'yes' : undefined,
      }}
      time={clockOf(entry.start, zone)}
      over={over}
      length={
        length === undefined
          ? hasEnd
            ? word('log.length-unknown')
            : entry.late
              ? word('log.not-timed')
              : ''
          : lengthOf(length)
      }
      name={nameOf(scene, entry)}
      mark={word('log.saved')}
    >
      <Marks scene={scene} entry={entry} doubts={doubts} current={current} />
    </LogLine>
  )
}

/** All that is said of an entry beside its name. */
const Marks = ({ scene, entry, doubts, current }: Rowed) => {
  const { session } = scene
  const { zone } = session.settings
  const status = standing(scene, entry)
  const debate = entry.debate === undefined ? undefined : session.debates.get(entry.debate)
  const capacity = capacityWords(scene, entry)
  return (
    <>
      {/* Of a name that nobody resolved the doubt says so. */}
      {doubts.some(each => each.doubt === 'name-not-resolved') ? undefined : (
        <span class={`status ${status.className}`} title={status.evidence}>
          {status.word}
        </span>
      )}
      {entry.kind === 'statement' ? undefined : <span class="chip">{valueInWords(entry.kind)}</span>}
      {entry.mode === 'in the room' ? undefined : <span class="chip">{valueInWords(entry.mode)}</span>}
      {entry.when ? <span class="chip">{valueInWords(entry.when)}</span> : undefined}
      {entry.function ? (
        <span class="chip plain" translate="no">
          {entry.function}
        </span>
      ) : undefined}
      {capacity ? (
        <span class="chip capacity" translate="no">
          {capacity}
        </span>
      ) : undefined}
      {debate && debate.id !== current ? (
        <span class="chip plain" translate="no" title={debateLabel(session, debate)}>
          {debateNumber(debate)}
        </span>
      ) : undefined}
      {entry.away ? (
        <span class="chip plain">
          {word('log.while-away', {
            typed: clockOf(entry.start, zone),
            received: entry.entered.at ? clockOf(entry.entered.at, zone) : '',
          })}
        </span>
      ) : undefined}
      {isCutOff(entry) ? (
        <span class="chip doubt">
          {word('log.to-retry', { reason: cutOffFrom(entry)?.reason ?? word('log.cut-off') })}
        </span>
      ) : undefined}
      {entry.interrupts === undefined ? undefined : <span class="chip plain">{word('log.interrupts')}</span>}
      {doubts.map(doubt => (
        <span
          class={doubt.confirmed ? 'chip seen' : 'chip doubt'}
          data-doubt={doubt.doubt}
          data-on={doubt.on.join(',')}
          title={doubt.evidence ? evidenceHere(doubt.evidence, scene.directory) : ''}
        >
          {doubtWords(scene, doubt)}
          {doubt.confirmed ? ` · ${word('log.seen-by', { by: officerHere(doubt.confirmed.by) })}` : ''}
        </span>
      ))}
      <TypedAs scene={scene} entry={entry} />
      {entry.corrections.map(correction =>
        correction.changes
          .filter(replaces)
          .map(change => <Was scene={scene} before={before(scene, entry, change)} put={correction} />),
      )}
    </>
  )
}

/** A name that was entered as it was typed, and put right afterwards. */
const TypedAs = ({ scene, entry }: { scene: Scene; entry: Entry }) => {
  const { session } = scene
  const typed = session.participants.get(entry.participant)
  if (typed?.resolved === undefined) return null
  const put = session.journal.findLast(
    each => each.type === 'name-resolved' && each.payload.unknown === entry.participant,
  )
  return put ? <Was scene={scene} before={typed.name ?? ''} put={put} /> : null
}

/** What stood there before, and who put it right, when. */
const Was = ({
  scene,
  before,
  put,
}: {
  scene: Scene
  before: string
  put: { readonly by: By; readonly at: Instant }
}) => (
  <span class="chip fixed" translate="no">
    {word('log.was', { before })}
    <small>{` ${officerHere(put.by)}, ${clockOf(put.at, scene.session.settings.zone)}`}</small>
  </span>
)

/** What was first said after the entry was there completes it: only what stood there otherwise was something else. */
function replaces({ field, from }: { field: string; from?: unknown }): boolean {
  if (field === 'inscription') return false
  if (typeof from === 'object' && from !== null) return Object.values(from).some(each => [each ?? []].flat().length > 0)
  return !(['when', 'function'].includes(field) && !from)
}

function before(scene: Scene, entry: Entry, change: { field: string; from?: unknown }): string {
  const { session, directory } = scene
  const { from } = change
  if (from === undefined || from === null) return word('log.none', { field: valueInWords(change.field) })
  switch (change.field) {
    case 'participant':
      return nameHere(session, directory, resolved(session, String(from)), dayOfEntry(session, entry)).list
    case 'start':
    case 'end':
      return clockOf(String(from), session.settings.zone)
    case 'debate':
      return debateLabel(session, session.debates.get(String(from)))
    case 'capacity':
      return capacityWords(scene, { ...entry, capacity: from as Entry['capacity'] }) || word('log.own-capacity')
    case 'alignments':
      return alignmentWords(scene, { ...entry, alignments: from as Entry['alignments'] }) || word('log.nobody-aligned')
    default:
      return valueInWords(String(from))
  }
}

const alignmentNames = ({ session, directory }: Scene, entry: Entry, how: Alignment): string =>
  (entry.alignments[how] ?? [])
    .map(each => nameHere(session, directory, each, dayOfEntry(session, entry)).list)
    .join('; ')

/** Who joined a statement, as the correction form shows and takes it: names in list form, with semicolons. */
const alignmentData = (scene: Scene, entry: Entry) =>
  Object.fromEntries(alignments.map(how => [`data-${how}`, alignmentNames(scene, entry, how)]))

const alignmentWords = (scene: Scene, entry: Entry): string =>
  alignments
    .filter(how => entry.alignments[how]?.length)
    .map(how => `${word('log.aligned-so', { how: word(`log.${how}`), names: alignmentNames(scene, entry, how) })}`)
    .join('; ')
