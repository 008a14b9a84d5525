import type { Directory } from '../src/domain/directory.ts'
import { limitOf } from '../src/domain/floor/limits.ts'
import type { Inscription, SpeakersList } from '../src/domain/list/facts.ts'
import { levels, tierOf } from '../src/domain/list/order.ts'
import { publishedOf } from '../src/domain/list/phases.ts'
import { inCallOrder, publishedAmong, waitingIn } from '../src/domain/list/standing.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import type { Meeting } from '../src/domain/sitting/facts.ts'
import { dayOfMeeting } from '../src/domain/sitting/moment.ts'
import { clockOf, dateInWords, dayOf, lengthOf } from '../src/domain/times.ts'
import type { Capacity, EntryKind, Instant } from '../src/domain/words.ts'
import { base, behalfOf, capacityWords, debateLabel, meetingLabel } from './floor.tsx'
import { Alert, Page } from './layout.tsx'

export const printReaders = ['chair', 'interpreters', 'press'] as const
export type PrintReader = (typeof printReaders)[number]

export interface PrintScene {
  readonly session: Session
  readonly directory: Directory
  readonly meeting: Meeting | undefined
  readonly debate: string | undefined
  readonly purpose: EntryKind
  readonly reader: PrintReader
  readonly list: SpeakersList | undefined
  readonly now: Instant
}

const titles: Readonly<Record<PrintReader, string>> = {
  chair: 'For the Chair',
  interpreters: 'For the interpreters',
  press: 'For the press',
}

const running = ({ session, directory }: PrintScene, each: Inscription): string =>
  nameIn(session, directory, each.participant, dayOf(each.received, session.settings.zone)).running

const listName = ({ session, directory }: PrintScene, each: Inscription): string =>
  nameIn(session, directory, each.participant, dayOf(each.received, session.settings.zone)).list

/** As the Chair says it: representatives of States, observers for others. */
function asCalled(scene: PrintScene, each: Inscription, distinguished: string): string {
  const { session, directory } = scene
  const tier = tierOf(session, directory, each.participant, {}, dayOf(each.received, session.settings.zone))
  const observes = tier !== 'party' && tier !== 'signatory' && tier !== 'other'
  const who = `the ${distinguished}${observes ? 'observer for' : 'representative of'} ${running(scene, each)}`
  const whom = capacityWords(scene, each)
  return whom ? `${who}, who will speak ${whom}` : who
}

/** "I now give the floor to …, to be followed by … and …". */
export function chairSentence(scene: PrintScene, waiting: readonly Inscription[]): string {
  const [first, second, third] = waiting
  if (!first) return 'There are no more speakers on the list.'
  const after = [second, third].flatMap(each => (each ? [asCalled(scene, each, '')] : []))
  const followed =
    after.length > 0
      ? `, to be followed by ${after.join(second && capacityWords(scene, second) ? ', and ' : ' and ')}`
      : ''
  return `I now give the floor to ${asCalled(scene, first, 'distinguished ')}${followed}.`
}

/** The published part, for those outside the room; everybody who waits, for those inside. */
function shownOf(scene: PrintScene): readonly Inscription[] {
  const { session, list, reader } = scene
  if (!list) return []
  const waiting = waitingIn(session, list)
  return reader === 'press' ? publishedAmong(session, list, waiting) : waiting
}

interface Line {
  readonly cells: readonly string[]
}

const headings: Readonly<Record<PrintReader, readonly string[]>> = {
  chair: ['', 'Speaker', 'Title', 'Time'],
  interpreters: ['', 'Speaker', 'Language', 'Text'],
  press: ['', 'Speaker'],
}

function linesOf(scene: PrintScene): readonly Line[] {
  const { session, directory, list, reader, now } = scene
  const { zone } = session.settings
  return shownOf(scene).map((each, index) => {
    const whom = capacityWords(scene, each)
    const speaker = `${listName(scene, each)}${whom ? ` (${whom})` : ''}`
    const place = `${index + 1}`
    if (reader === 'press') return { cells: [place, speaker] }
    if (reader === 'interpreters') {
      const { text } = each
      const received = text
        ? [
            `received ${clockOf(text.at, zone).slice(0, 5)}`,
            text.language ? `in ${text.language}` : '',
            text.passedOn ? 'passed on' : 'not passed on',
          ]
            .filter(Boolean)
            .join(', ')
        : 'no text'
      return { cells: [place, speaker, each.language ?? '', received] }
    }
    const limit = limitOf(session, directory, {
      at: now,
      participant: each.participant,
      capacity: each.capacity,
      kind: list?.purpose ?? 'statement',
      debate: list?.debate,
      level: each.level,
      list: list?.id,
    })
    return {
      cells: [place, speaker, each.level ? (levels[each.level] ?? '') : '', limit ? lengthOf(limit * 1000) : ''],
    }
  })
}

const headLine = ({ session, meeting, debate, now }: PrintScene): string =>
  [
    session.settings.body.name,
    meetingLabel(meeting),
    dateInWords(dayOfMeeting(session, meeting)),
    debateLabel(session, debate === undefined ? undefined : session.debates.get(debate)),
    `as at ${clockOf(now, session.settings.zone)}`,
  ].join(' · ')

const nothing = ({ reader, list }: PrintScene): string =>
  reader === 'press' && list && !publishedOf(list) ? 'The list is not published.' : 'Nobody waits on this list.'

export function printText(scene: PrintScene): string {
  const lines = linesOf(scene)
  return [
    `Speakers’ list: ${titles[scene.reader].toLowerCase()}`,
    headLine(scene),
    '',
    ...(lines.length === 0
      ? [nothing(scene)]
      : lines.map(({ cells: [place, ...rest] }) => `${place}. ${rest.filter(Boolean).join(' · ')}`)),
    ...(scene.reader === 'chair' && scene.list ? ['', chairSentence(scene, waitingOf(scene))] : []),
    '',
  ].join('\n')
}

const waitingOf = ({ session, list }: PrintScene): readonly Inscription[] =>
  list ? inCallOrder(session, waitingIn(session, list)) : []

const query = ({ meeting, debate, purpose }: PrintScene, reader: PrintReader): string =>
  new URLSearchParams({ meeting: meeting?.id ?? '', debate: debate ?? '', purpose, for: reader }).toString()

/** One sheet for one reader; printed as it stands. */
export const PrintPage = ({ scene }: { scene: PrintScene }) => {
  const lines = linesOf(scene)
  const path = base(scene.session)
  return (
    <Page title={titles[scene.reader]}>
      <main class="sheet">
        <nav class="actions" aria-label="Prints">
          <a href={`${path}/floor${scene.meeting ? `?meeting=${scene.meeting.id}` : ''}`}>To the floor page</a>
          {printReaders.map(reader => (
            <a
              href={`${path}/print?${query(scene, reader)}`}
              aria-current={reader === scene.reader ? 'page' : undefined}
            >
              {titles[reader]}
            </a>
          ))}
          <a href={`${path}/print.txt?${query(scene, scene.reader)}`}>As text</a>
        </nav>
        <h1>Speakers’ list</h1>
        <p>{headLine(scene)}</p>
        {lines.length === 0 ? (
          <p>{nothing(scene)}</p>
        ) : (
          <table>
            <thead>
              <tr>
                {headings[scene.reader].map(each => (
                  <th scope="col">{each || 'No.'}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ cells }) => (
                <tr>
                  {cells.map(each => (
                    <td>{each}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {scene.reader === 'chair' && scene.list ? (
          <p class="preview">{chairSentence(scene, waitingOf(scene))}</p>
        ) : undefined}
      </main>
    </Page>
  )
}

/** A table as it was understood, by row. */
interface TableRead {
  readonly requests: readonly {
    readonly name: string
    readonly capacity?: Capacity | undefined
    readonly received?: Instant | undefined
    readonly channel: string
    readonly level?: number | undefined
    readonly language?: string | undefined
    readonly note?: string | undefined
  }[]
  readonly faults: readonly { readonly row: number; readonly sentence: string }[]
  readonly ignored: readonly string[]
}

/** A table of requests: what it holds, what is wrong by row, and nothing taken over before it is confirmed. */
export const ImportPage = ({
  scene,
  text,
  read,
  fault,
}: {
  scene: PrintScene
  text: string
  read: TableRead | undefined
  fault: string
}) => {
  const { session } = scene
  const ready = read !== undefined && fault === '' && read.requests.length > 0
  return (
    <Page title="Requests from a table">
      <main class="sheet">
        <h1>Requests from a table</h1>
        <p>
          <a href={`${base(session)}/floor${scene.meeting ? `?meeting=${scene.meeting.id}` : ''}`}>To the floor page</a>
        </p>
        <p>
          {debateLabel(session, scene.debate === undefined ? undefined : session.debates.get(scene.debate))}. The first
          row names the columns: Delegation, On behalf of, Received, Channel, Level, Language, Note.
        </p>
        <Alert text={fault} />
        {read && read.faults.length > 0 ? (
          <ul>
            {read.faults.map(each => (
              <li>{`Row ${each.row}: ${each.sentence}.`}</li>
            ))}
          </ul>
        ) : undefined}
        {read && read.ignored.length > 0 ? (
          <p class="mute">{`Columns that are not used: ${read.ignored.join(', ')}.`}</p>
        ) : undefined}
        {ready ? (
          <table>
            <thead>
              <tr>
                {['Delegation', 'On behalf of', 'Received', 'Channel', 'Level', 'Language', 'Note'].map(each => (
                  <th scope="col">{each}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {read.requests.map(each => (
                <tr>
                  <td>{each.name}</td>
                  <td>{behalfOf(scene, each.capacity?.onBehalfOf)}</td>
                  <td>{each.received ? clockOf(each.received, session.settings.zone) : 'now'}</td>
                  <td>{each.channel}</td>
                  <td>{each.level ?? ''}</td>
                  <td>{each.language ?? ''}</td>
                  <td>{each.note ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : undefined}
        <form method="post" enctype="multipart/form-data" class="form">
          <label class="field">
            Table{' '}
            <textarea name="text" rows={10}>
              {text}
            </textarea>
          </label>
          <label class="field">
            or a file <input type="file" name="file" accept=".csv,text/csv,text/plain" />
          </label>
          <p class="actions">
            <button type="submit" class={ready ? undefined : 'primary'}>
              Look at it
            </button>
            {ready ? (
              <button type="submit" name="confirm" value="yes" class="primary">
                {`Inscribe ${read.requests.length}`}
              </button>
            ) : undefined}
          </p>
        </form>
      </main>
    </Page>
  )
}
