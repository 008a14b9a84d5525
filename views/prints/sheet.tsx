import { limitOf } from '../../src/domain/floor/limits.ts'
import type { Inscription, TextReceived } from '../../src/domain/list/facts.ts'
import { publishedOf } from '../../src/domain/list/phases.ts'
import { inCallOrder, publishedAmong, waitingIn } from '../../src/domain/list/standing.ts'
import { dayOfMeeting } from '../../src/domain/sitting/moment.ts'
import { clockOf, lengthOf } from '../../src/domain/times.ts'
import { levelHere } from '../here.ts'
import { Page } from '../layout.tsx'
import { languageHere } from '../messages/language.ts'
import { dateInWords, word } from '../messages.ts'
import { base, capacityWords, debateLabel, meetingLabel } from '../scene.ts'
import { chairSentence, listName, type PrintReader, type PrintScene, printReaders } from './scene.ts'

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

const headings = {
  chair: ['speaker', 'title', 'time'],
  interpreters: ['speaker', 'language', 'text'],
  press: ['speaker'],
} as const satisfies Readonly<Record<PrintReader, readonly string[]>>

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
      const received = text ? textIn(text, zone) : word('prints.no-text')
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
      cells: [place, speaker, each.level ? levelHere(each.level) : '', limit ? lengthOf(limit * 1000) : ''],
    }
  })
}

function textIn({ at, language, passedOn }: TextReceived, zone: string): string {
  const clock = clockOf(at, zone).slice(0, 5)
  const key = passedOn ? 'passed-on' : 'not-passed-on'
  return language ? word(`prints.${key}-in`, { clock, language }) : word(`prints.${key}`, { clock })
}

const headLine = ({ session, meeting, debate, now }: PrintScene): string =>
  [
    session.settings.body.name,
    meetingLabel(meeting),
    dateInWords(dayOfMeeting(session, meeting)),
    debateLabel(session, debate === undefined ? undefined : session.debates.get(debate)),
    word('prints.as-at', { clock: clockOf(now, session.settings.zone) }),
  ].join(' · ')

const nothing = ({ reader, list }: PrintScene): string =>
  reader === 'press' && list && !publishedOf(list)
    ? word('prints.list-not-published')
    : word('prints.nobody-waits-on-this')

export function printText(scene: PrintScene): string {
  const lines = linesOf(scene)
  return [
    word(`prints.list-${scene.reader}`),
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
    <Page title={word(`prints.for-${scene.reader}`)}>
      <main class="sheet">
        <h1>{word('prints.speakers-list')}</h1>
        <nav class="actions" aria-label={word('prints.prints')}>
          {printReaders.map(reader => (
            <a
              href={`${path}/print?${query(scene, reader)}`}
              aria-current={reader === scene.reader ? 'page' : undefined}
            >
              {word(`prints.for-${reader}`)}
            </a>
          ))}
          <a href={`${path}/print.txt?${query(scene, scene.reader)}`}>{word('prints.as-text')}</a>
        </nav>
        <p translate="no">{headLine(scene)}</p>
        {lines.length === 0 ? (
          <p>{nothing(scene)}</p>
        ) : (
          <table lang={languageHere()} translate="no">
            <thead>
              <tr>
                <th scope="col">{word('prints.no')}</th>
                {headings[scene.reader].map(each => (
                  <th scope="col">{word(`prints.${each}`)}</th>
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
          <p class="preview" lang={languageHere()} translate="no">
            {chairSentence(scene, waitingOf(scene))}
          </p>
        ) : undefined}
      </main>
    </Page>
  )
}
