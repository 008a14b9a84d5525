import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { DebateId } from '../../domain/words.ts'
import { houseOf } from '../houses/chosen.ts'
import { behalfKeys } from '../languages/en/reader/behalf.ts'
import { fold } from '../languages/en/reader/fold.ts'
import { readParagraphs } from '../languages/en/reader/index.ts'
import type { KnownName, ReadingOptions, ReportRead, StatementRead } from '../languages/read.ts'
import { paragraphsOf } from '../plan/statements.ts'
import { countFindings } from './counts.ts'
import { debatesOfSentences } from './debates.ts'
import type { Finding, Proof } from './finding.ts'
import { addedOf, differencesOf, missingOf } from './findings.ts'
import { matchedWith } from './matching.ts'
import { unitsOf } from './units.ts'

export type { Finding, FindingKind, HeadingOf, Proof } from './finding.ts'

/** Compares a report that was written elsewhere with the log of the session. */
export function proofread(session: Session, directory: Directory, text: string): Proof {
  const options = optionsFor(session)
  const read = readParagraphs(text, directory, options)
  const { units, counts } = unitsOf(session, directory, paragraphsOf(session, directory, { unedited: true }))
  const idByName = new Map(units.map(each => [withoutArticle(fold(each.name)), each.participant] as const))
  const whoIs = ({ speaker }: StatementRead) =>
    speaker.participant ?? idByName.get(withoutArticle(fold(speaker.name))) ?? `name ${fold(speaker.name)}`
  const debates = debatesOfSentences(session, read, units, whoIs)
  const behalf = behalfIn(session, behalfKeys(directory, options))
  const given = { session, directory, read, units, debates, whoIs, behalf }
  const matched = matchedWith(given)
  const findings = [
    ...differencesOf(given, matched),
    ...addedOf(given, matched),
    ...missingOf(given, matched),
    ...countFindings(read, counts, debates),
    ...itemsOtherThan(session, read, debates),
  ].sort((a, b) => a.span.from - b.span.from)
  return { findings, unread: read.unread, compared: read.statements.length + read.counted.length }
}

const withoutArticle = (name: string): string => name.replace(/^the /, '')

function optionsFor(session: Session): ReadingOptions {
  const names = [...session.participants.values()].flatMap(({ id, kind, name, function: does, person }): KnownName[] =>
    name === undefined || kind === 'group' ? [] : [{ participant: id, kind, name, function: does, person }],
  )
  const groups = [...session.groups.values()].map(each => each.name)
  return { date: session.settings.from, house: houseOf(session).id, names, groups }
}

/** A group of the session by its name. */
const behalfIn =
  (session: Session, keyOf: ReturnType<typeof behalfKeys>): ReturnType<typeof behalfKeys> =>
  whom => {
    if (typeof whom !== 'string') return keyOf(whom)
    return keyOf(session.groups.get(whom)?.name ?? session.participants.get(whom)?.name ?? whom)
  }

/** A sentence that names an item is about a debate of another one. */
function itemsOtherThan(
  session: Session,
  { sentences }: ReportRead,
  debates: ReadonlyMap<number, DebateId>,
): readonly Finding[] {
  return sentences.flatMap(({ items, itemsFrom, lead, tail, span, paragraph, words }, index): readonly Finding[] => {
    const debate = session.debates.get(debates.get(index) ?? '')
    const isSaid = items.length > 0 && itemsFrom === undefined
    // What is typed behind the verb may name what it likes.
    const isTyped = debate?.lead !== undefined || (debate?.tail !== undefined && tail?.includes(debate.tail) === true)
    if (!isSaid || !debate || debate.items.length === 0 || isTyped) return []
    if ([...items].sort().join() === [...debate.items].sort().join()) return []
    const name = lead ?? words
    const [log, text] = [debate.items.join(', '), items.join(', ')]
    return [
      {
        finding: 'heading',
        of: 'item',
        name,
        log,
        text,
        entries: [],
        span: { from: span.from, to: span.from + name.length },
        paragraph,
      },
    ]
  })
}
