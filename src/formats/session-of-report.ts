import type { Directory } from '../domain/directory.ts'
import type { ParticipantKind } from '../domain/roll/kinds.ts'
import { folded } from '../domain/roll/names.ts'
import { type Saying, tells } from '../domain/saying.ts'
import { instantAt } from '../domain/times.ts'
import { type Day, fromReport, type ParticipantId } from '../domain/words.ts'
import type { ReportRead, StatementRead } from '../report/index.ts'
import type { SessionFile } from './session-file.ts'

/** What the text of a report does not say, or not surely. */
export interface Given {
  readonly body: {
    readonly name: string
    readonly parent?: string | undefined
    readonly shortName?: string | undefined
    readonly id?: string | undefined
    readonly instrument?: string | undefined
  }
  readonly title?: string | undefined
  readonly place?: string | undefined
  readonly from: Day
  readonly to: Day
  readonly zone: string
  readonly house: string
}

type Statement = SessionFile['statements'][number]
type Participant = NonNullable<SessionFile['participants']>[number]

/**
 * A session file of what was read: a log without times, every entry late, none of a known length, and each with the
 * words from which it was read: a note of the log, in the language of whoever has it read. Who was only counted has no
 * entry.
 */
export function sessionOfReport(
  read: ReportRead,
  given: Given,
  directory: Directory,
  inWords: (saying: Saying) => string,
): SessionFile {
  const participants = participantsIn(directory)
  const debates = debatesIn(read)
  const statements = read.statements.flatMap((each, index): readonly Statement[] => {
    const by = participants.idOf(each)
    const debate = debates.idOf(each)
    const day = each.day !== undefined && each.day >= given.from && each.day <= given.to ? each.day : given.from
    const common = {
      debate,
      by,
      at: instantAt(day, '00:00', given.zone) ?? `${day}T00:00:00Z`,
      kind: each.kind === 'statement' ? undefined : each.kind,
      mode: each.mode,
      function: each.speaker.kind === 'state' ? each.speaker.function : undefined,
      note: inWords(noteOf(each, read)),
    }
    const { onBehalfOf, alsoOnBehalfOf } = each
    const capacity = { onBehalfOf: asInFile(onBehalfOf), alsoOnBehalfOf: asInFile(alsoOnBehalfOf) }
    const entry = { id: `s${index + 1}`, ...common, ...capacity }
    return each.national ? [{ id: `s${index + 1}-own`, ...common }, entry] : [entry]
  })
  const { body, house, title, place, from, to, zone } = given
  const members = body.instrument === undefined ? membersIn(read) : undefined
  const file = {
    format: 'rostrum-session/1' as const,
    body: { ...body, ...(members ? { members } : {}) },
    session: { title, place, from, to, timeZone: zone },
    agenda: [...new Set(read.statements.flatMap(({ items }) => items))].map(item => ({ item })),
    participants: participants.all(),
    debates: debates.all(),
    statements,
    wording: { house },
    history: statements.map(({ id, at }) => ({
      at,
      recorded: at,
      by: fromReport,
      action: 'entered late' as const,
      of: id,
    })),
  }
  return JSON.parse(JSON.stringify(file)) as SessionFile
}

const asInFile = (whom: StatementRead['onBehalfOf']) =>
  typeof whom === 'string' || whom === undefined ? whom : [...whom]

/** "Read from paragraph 12: “Kuwait (on behalf of the Gulf Cooperation Council)”". */
function noteOf({ words, sentence }: StatementRead, { sentences, paragraphs }: ReportRead): Saying {
  const paragraph = paragraphs[sentences[sentence]?.paragraph ?? -1]
  const beginning = words.slice(0, 1_500)
  return paragraph?.number
    ? tells('read-from-paragraph', { number: paragraph.number, words: beginning })
    : tells('read-from-report', { words: beginning })
}

/** Who speaks for a member, where the words tell members from observers; else nobody is said to be one. */
function membersIn({ statements }: ReportRead): ParticipantId[] | undefined {
  const of = (heading: string) =>
    statements.flatMap(each =>
      each.heading === heading && each.speaker.kind === 'state' ? (each.speaker.participant ?? []) : [],
    )
  const members = new Set(of('full'))
  for (const observer of of('observer')) members.delete(observer)
  return members.size > 0 && of('observer').length > 0 ? [...members] : undefined
}

/** Whoever is named, each once: with an entry of its own where no directory knows it. */
function participantsIn(directory: Directory) {
  const made = new Map<string, Participant>()
  return {
    all: () => [...made.values()],
    idOf({ speaker, heading }: StatementRead): ParticipantId {
      const { participant } = speaker
      if (participant === 'chair' || participant === 'secretariat') return participant
      if (participant !== undefined && directory.states.has(participant)) return participant
      const known = participant === undefined ? undefined : directory.organizations.get(participant)
      const key = known?.id ?? folded(speaker.name)
      const there = made.get(key)
      if (there) return there.id
      const kind = known?.kind ?? speaker.kind ?? kindOf(heading)
      const office = kind === 'official' || kind === 'individual' ? officeOf(speaker) : undefined
      const one: Participant = {
        id: known?.id ?? `read-${made.size + 1}`,
        kind,
        ...(office ?? { name: known?.name ?? speaker.name }),
        ...((known?.article ?? speaker.article) ? { article: true } : {}),
      }
      made.set(key, one)
      return one.id
    },
  }
}

const officeOf = ({ function: does, person }: StatementRead['speaker']) =>
  does !== undefined || person !== undefined ? { function: does, person } : undefined

/** Where the words do not tell what somebody is, an officer says it later. */
const kindOf = (heading: StatementRead['heading']): ParticipantKind =>
  heading === 'un-entity' ||
  heading === 'igo' ||
  heading === 'ngo' ||
  heading === 'constituency' ||
  heading === 'official'
    ? heading
    : 'unknown'

interface Debate {
  readonly id: string
  readonly items: string[]
  readonly lead?: string | undefined
  readonly tail?: string | undefined
  readonly record?: string | undefined
  readonly form?: 'list of persons' | undefined
}

/** What the report treats as one: until a lead, another item or another heading opens something new. */
function debatesIn({ sentences, paragraphs }: ReportRead) {
  const debates: Debate[] = []
  const bySentence = new Map<number, Debate>()
  let before: { readonly items: string; readonly section: string | undefined } | undefined
  for (const [index, { items, lead, tail, record, itemsFrom, paragraph, persons }] of sentences.entries()) {
    const now = { items: items.join(), section: paragraphs[paragraph]?.section }
    const own = lead !== undefined && !isOfItems(lead)
    const isNew = !before || own || persons || before.items !== now.items || before.section !== now.section
    if (isNew || (lead !== undefined && itemsFrom === undefined))
      debates.push({
        id: `d${debates.length + 1}`,
        items: [...items],
        lead: own ? lead : undefined,
        tail,
        record,
        form: persons ? 'list of persons' : undefined,
      })
    before = now
    const debate = debates.at(-1)
    if (debate) bySentence.set(index, debate)
  }
  const used = new Set<Debate>()
  return {
    idOf: ({ sentence }: StatementRead) => {
      const debate = bySentence.get(sentence)
      if (debate) used.add(debate)
      return debate?.id
    },
    all: () => debates.filter(each => used.has(each)),
  }
}

/** "Under agenda item 4" says no more than the item does. */
const isOfItems = (lead: string): boolean => /^under (?:agenda )?items? [\d ()a-z,]+$/i.test(lead)
