import { type Directory, instrumentOf } from '../domain/directory.ts'
import type { Session } from '../domain/session.ts'
import type { OwnSentence } from '../domain/settings/facts.ts'
import {
  choices,
  type FoundInText,
  type HouseFound,
  houses,
  ownFaults,
  ownTyped,
  paragraphsOf,
  type ReportRead,
  readParagraphs,
  type StatementRead,
  sentencesOf,
  textOf,
  type Unread,
} from '../report/index.ts'
import { categoryOf } from '../report/plan/speakers.ts'
import { organIn } from '../report/plan/typed.ts'
import { folded, readSessionFile } from './session-file.ts'
import { sessionOfReport } from './session-of-report.ts'

/** More than two or three paragraphs of it are not tried in every house. */
export const longestPasted = 12_000
const mostStatements = 400

/** Which house prints a published text from the facts that it tells: all of them are tried, each with its departures one by one. */
export function houseOfText(
  text: string,
  like: Session,
  directory: Directory,
  known: ReadonlySet<string>,
  title: string,
): FoundInText {
  const { body, from } = like.settings
  const read = readParagraphs(text, directory, { date: from })
  const wanted = wantedIn(read)
  const unread = [...read.unread, ...passedOver(read)]
  const none = { text: wanted, found: [], unread, statements: read.statements.length }
  if (read.statements.length === 0 || read.statements.length > mostStatements) return none
  const trials = [...houses.keys()].flatMap(house => {
    const session = sessionIn(readParagraphs(text, directory, { date: from, house }), house)
    return session ? [bestIn(session, house, directory, wanted)] : []
  })
  const found = trials.sort((one, other) => other.same - one.same).slice(0, 3)
  const [best] = found
  return { ...none, found, own: best && best.same < 100 ? ownOf(best) : undefined }

  function sessionIn(told: ReportRead, house: string): Session | undefined {
    const { name, shortName, instrument, members } = body
    const of = { body: { name, shortName, instrument }, from, to: from, zone: 'UTC', house }
    const file = sessionOfReport(told, of, directory, () => '')
    const withMembers = instrument === undefined && members ? { ...file.body, members: [...members] } : file.body
    // What an organization is that nobody knows is asked of nobody here: without a kind it would be printed nowhere.
    const participants = file.participants?.map(each =>
      each.kind === 'unknown' ? { ...each, kind: 'ngo' as const } : each,
    )
    const given = { ...file, participants, body: withMembers, wording: { house } }
    const session = readSessionFile(given, { directory, houses: known })
    return 'faults' in session ? undefined : folded(session.facts)
  }

  /** Each sentence of the text in place of that of the house, kept where more of the text is printed with it. */
  function ownOf({ house, choices: chosen, same }: HouseFound): FoundInText['own'] {
    const told = readParagraphs(text, directory, { date: from, house })
    const session = sessionIn(told, house)
    if (!session) return undefined
    let sentences: Record<string, OwnSentence> = {}
    let reached = same
    for (const [key, form, typed] of templatesOf(told, session, house, directory)) {
      const usual = usualOf(house, key, session)
      if (!usual) continue
      const tried = { ...sentences, [key]: { ...usual, ...sentences[key], [form]: typed } }
      const now = trial(session, house, chosen, tried, directory, wanted)
      if (now.same > reached) {
        sentences = tried
        reached = now.same
      }
    }
    if (reached === same) return undefined
    return {
      own: { title, from: house, sentences },
      choices: chosen,
      ...trial(session, house, chosen, sentences, directory, wanted),
    }
  }
}

/** The sentences that tell who spoke, as they stand. */
const wantedIn = ({ sentences, unread }: ReportRead): string =>
  [...sentences, ...unread.filter(({ why }) => why === 'sentence')]
    .sort((one, other) => one.span.from - other.span.from)
    .map(({ words }) => words)
    .join(' ')

/** Words between sentences that were read: of what is pasted to be read, all that was not is told. */
const passedOver = ({ paragraphs, sentences, statements, unread }: ReportRead): readonly Unread[] =>
  paragraphs.flatMap(({ words, span }, paragraph) => {
    const isPerson = !sentences.some(each => each.paragraph === paragraph)
    if (isPerson && statements.some(each => each.span.from >= span.from && each.span.to <= span.to)) return []
    const read = [...sentences, ...unread].filter(each => each.paragraph === paragraph).map(each => each.span)
    const ends = [span.from, ...read.map(each => each.to)]
    return ends.flatMap((from): readonly Unread[] => {
      if (read.some(each => each.from <= from && from < each.to)) return []
      const to = Math.min(span.to, ...read.map(each => each.from).filter(each => each >= from))
      const left = words.slice(from - span.from, to - span.from).trim()
      return left === '' ? [] : [{ why: 'sentence', paragraph, words: left, span: { from, to } }]
    })
  })

type Tried = Pick<HouseFound, 'same' | 'printed'>

function trial(
  session: Session,
  house: string,
  chosen: Readonly<Record<string, string>>,
  sentences: Readonly<Record<string, OwnSentence>>,
  directory: Directory,
  wanted: string,
): Tried {
  const own = Object.keys(sentences).length > 0 ? { title: house, from: house, sentences } : undefined
  const wording = { ...session.settings.wording, house, own, choices: chosen }
  const printed = paragraphsOf({ ...session, settings: { ...session.settings, wording } }, directory)
    .map(textOf)
    .join(' ')
  return { same: sameIn(wanted, printed), printed }
}

function sameIn(wanted: string, printed: string): number {
  if (wanted === printed) return 100
  const [one, other] = [pairsIn(wanted), pairsIn(printed)]
  let common = 0
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0)
  const all = sum(one) + sum(other)
  return all === 0 ? 0 : Math.min(99, Math.round((200 * common) / all))
}

/** Each word with the one behind it, and how often: what two texts have in common costs no more than their length. */
function pairsIn(text: string): ReadonlyMap<string, number> {
  const words = text.split(/\s+/).filter(Boolean)
  const pairs = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    const pair = `${word} ${words[at + 1] ?? ''}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, each) => all + each, 0)

/** One departure after the other, each where it prints more of the text. */
function bestIn(session: Session, house: string, directory: Directory, wanted: string): HouseFound {
  let chosen: Readonly<Record<string, string>> = {}
  let best = trial(session, house, chosen, {}, directory, wanted)
  for (const name of houses.get(house)?.varies ?? [])
    for (const value of Object.keys(choices[name].values)) {
      if (best.same === 100) break
      const tried = { ...chosen, [name]: value }
      const now = trial(session, house, tried, {}, directory, wanted)
      if (now.same > best.same) [chosen, best] = [tried, now]
    }
  return { house, choices: chosen, ...best }
}

const usualOf = (house: string, key: string, { settings: { body } }: Session): OwnSentence | undefined => {
  const of = houses.get(house)
  const found = of && sentencesOf(of, { ofTreaty: body.instrument !== undefined }).find(each => each.key === key)
  return found && { one: found.one, many: found.many }
}

/** Each sentence of the text as a template: where its names stand, a slot. */
function templatesOf(
  read: ReportRead,
  session: Session,
  house: string,
  directory: Directory,
): readonly (readonly [key: string, form: 'one' | 'many', typed: string])[] {
  const of = houses.get(house)
  if (!of) return []
  const { instrument } = session.settings.body
  const all = sentencesOf(of, { ofTreaty: instrument !== undefined })
  const called = {
    organ: organIn(session, 'en'),
    instrument: instrument && instrumentOf(directory, instrument)?.shortName,
  }
  return read.sentences.flatMap((sentence, index) => {
    const speakers = read.statements.filter(each => each.sentence === index)
    const [first] = speakers
    const entry = first && session.entries.get(`s${read.statements.indexOf(first) + 1}`)
    if (!first || !entry) return []
    const category = categoryOf(session, directory, entry.participant, session.settings.from)
    const hasLead = session.debates.get(entry.debate ?? '')?.lead !== undefined
    const section = all.find(
      each =>
        each.kind === entry.kind &&
        each.who.includes(category) &&
        !each.narrow &&
        (!each.groups || entry.capacity.onBehalfOf !== undefined) &&
        (each.when === undefined || (each.when === 'lead') === hasLead),
    )
    const typed = section && templateOf(sentence, speakers, called)
    const form = speakers.length > 1 ? ('many' as const) : ('one' as const)
    return section && typed && ownFaults(typed).length === 0 ? [[section.key, form, typed] as const] : []
  })
}

const titleBefore = /(?:the )?(?:representatives?|observers?) (?:of|for) (?:the )?$|the $/i
/** What the sentence says of all of them stays in it: "Thailand, a State signatory to the Protocol". */
const apposed = /^, an? (?:State )?(?:party|signatory|member|observer)\b/
const counted = /\b(the following) (?:two|three|four|five|six|seven|eight|nine) (?=\p{L})/iu

/** Names in the sentence that are those of the session: of the body, of its treaty. */
interface Called {
  readonly organ: string | undefined
  readonly instrument: string | undefined
}

function templateOf(
  { words, span, lead, tail, record, also }: ReportRead['sentences'][number],
  speakers: readonly StatementRead[],
  { organ, instrument }: Called,
): string {
  const from = Math.min(...speakers.map(each => each.span.from)) - span.from
  const end = Math.max(...speakers.map(each => each.span.to)) - span.from
  const [only, ...others] = speakers
  const nameEnd = (only?.nameAt.to ?? 0) - span.from
  const to = others.length === 0 && apposed.test(words.slice(nameEnd)) ? nameEnd : end
  const head = words.slice(0, from)
  const isList = /: $/.test(head)
  const title = isList ? '' : (titleBefore.exec(head)?.[0] ?? '')
  const opening = head.slice(0, head.length - title.length)
  // States without a title have none in any sentence.
  const isBare = !/of|for/.test(title) && speakers.every(each => each.speaker.kind === 'state')
  const slot = isList ? '{list}' : isBare ? '{names}' : '{speakers}'
  const said = `${lead !== undefined && opening.startsWith(lead) ? opening.slice(lead.length).replace(/^, /, '') : opening}${slot}${words.slice(to)}`
  const bare = said
    .replace(record === undefined ? '\u0000' : ` (${record})`, '')
    .replace(tail === undefined ? '\u0000' : ` ${tail}`, '')
    .replace(/\{speakers\},/, '{speakers}')
    .replace(/ ?\.$/, '')
  const named = [
    ['organ', organ],
    ['instrument', instrument],
  ].reduce((so, [slot, name]) => (name ? withSlot(so, `the ${name}`, `the {${slot}}`) : so), bare)
  const numbered = named.replace(counted, '$1 {number} ')
  return ownTyped(also ? numbered.replace(/\balso /, '{also}') : numbered)
}

/** Once, and where the name is whole. */
function withSlot(text: string, name: string, slot: string): string {
  const at = text.indexOf(name)
  const behind = text.charAt(at + name.length)
  return at < 0 || /[\p{L}\d]/u.test(behind) ? text : `${text.slice(0, at)}${slot}${text.slice(at + name.length)}`
}
