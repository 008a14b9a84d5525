import type { Directory } from '../../domain/directory.ts'
import { instrumentOf } from '../../domain/directory.ts'
import type { Item } from '../../domain/drafting/tree.ts'
import { byDebate } from '../../domain/floor/parts.ts'
import { keptWith } from '../../domain/kept.ts'
import type { Session } from '../../domain/session.ts'
import type { WordingSettings } from '../../domain/settings/facts.ts'
import { debatesInOrder } from '../../domain/sitting/debates.ts'
import type { Debate } from '../../domain/sitting/facts.ts'
import { table } from '../../domain/table.ts'
import { notTyped, textIn } from '../../domain/texts.ts'
import { wordsFor } from '../../domain/translation/translated.ts'
import type { MeetingId, ParticipantId } from '../../domain/words.ts'
import { houseOf } from '../houses/chosen.ts'
import type { Section } from '../houses/house.ts'
import { seatOf } from '../houses/seat.ts'
import { noTitles, usualTitles } from '../houses/titles.ts'
import type { WordingDoubt } from '../languages/doubts.ts'
import { reportLanguages } from '../languages/index.ts'
import type { PersonsWords, StatementLanguage } from '../languages/language.ts'
import type { Told } from '../languages/told.ts'
import type { Spoken } from './categories.ts'
import { withEdits, withoutLog } from './edited.ts'
import { itemsOf, itemsTaken, standsWithParent } from './items.ts'
import { meetingByMeeting, personsIn } from './list-of-persons.ts'
import { notesOf } from './notes.ts'
import type { Paragraph, Run } from './paragraphs.ts'
import { nobodyIn, type Part, partsOf } from './parts-of-debate.ts'
import { alphabetically, kindsOf, spokenIn } from './speakers.ts'
import { doubtsAbout, organIn, toBeTyped } from './typed.ts'
import { namingIn, type Writing } from './writing.ts'

export interface Options {
  /** Only the debates on one of these items, with their sub-items that have no chapter of their own. */
  readonly items?: readonly string[] | undefined
  /** Only what was said at this meeting. */
  readonly meeting?: MeetingId | undefined
  readonly house?: string | undefined
  readonly style?: WordingSettings['style'] | undefined
  /** Absent: English. */
  readonly language?: StatementLanguage | undefined
  /** Only what the log prints, without what people have put into other words. */
  readonly unedited?: boolean | undefined
  /** States whose full name has stood in this document already; grows. Absent: those that the session says. */
  readonly named?: Set<string> | undefined
}

/** The paragraphs that say who spoke, debate by debate in agenda order, in the wording of the session's house. */
export function paragraphsOf(session: Session, directory: Directory, options: Options = {}): readonly Paragraph[] {
  const { wording, body } = session.settings
  const house = houseOf(session, options.house)
  const own = wording.language ?? 'en'
  const language = options.language ?? reportLanguages[own]
  const instrument = body.instrument ? instrumentOf(directory, body.instrument) : undefined
  const writing: Writing = {
    language,
    session,
    directory,
    house,
    // The drafter's style is a habit of one English drafter.
    draft: language.code === 'en' && (options.style ?? wording.style) === 'draft' && house.draftStyle === true,
    instrument: instrument?.shortName ?? body.instrument ?? '',
    treaty: instrument?.names?.[language.code],
    organ: organIn(session, language.code),
    named: options.named ?? new Set(wording.alreadyNamed),
    under: options.items,
  }
  // What was typed belongs to the wording that it was typed in: a preview of another house shows the log alone.
  const unedited = options.unedited || (options.house !== undefined && options.house !== wording.house)
  const items = itemsTaken(session, options.items ?? [])
  const { meeting, house: asked = wording.house } = options
  return debatesInOrder(session)
    .filter(debate => items.length === 0 || debate.items.some(item => items.includes(item)))
    .flatMap(debate => writtenOnce(writing, debate, { asked, unedited, meeting, ownOnly: language.code === own }))
}

interface Wanted {
  /** The house by whose name it was asked for: with the settings of the session it says all of it. */
  readonly asked: string
  readonly unedited: boolean
  readonly meeting: MeetingId | undefined
  /** In the language of the session, where what people typed in place of the log stands. */
  readonly ownOnly: boolean
}

interface Written {
  readonly paragraphs: readonly Paragraph[]
  readonly mentioned: readonly ParticipantId[]
}

const written = keptWith<Written>()

/** The paragraphs of a debate: written anew only where something changed that may show in them. */
function writtenOnce(writing: Writing, debate: Debate, wanted: Wanted): readonly Paragraph[] {
  const { language, house, directory, draft, named, under } = writing
  const part = byDebate(writing.session).get(debate.id)
  if (!part) return []
  const known = house.shorten === true ? [...named].sort() : []
  const key = JSON.stringify([draft, wanted, under ?? null, known])
  const write = (): Written => {
    const mentioned = new Set<ParticipantId>(named)
    const paragraphs = paragraphsIn({ ...writing, session: part, named: mentioned }, debate, wanted)
    return { paragraphs, mentioned: [...mentioned] }
  }
  const { paragraphs, mentioned } = written([part, directory, language], key, write)
  for (const each of mentioned) named.add(each)
  return paragraphs
}

function paragraphsIn(writing: Writing, debate: Debate, { unedited, meeting, ownOnly }: Wanted): readonly Paragraph[] {
  const { session, directory, language, house } = writing
  const spoken = spokenIn(session, directory, language, house, meeting)
  const printed = debateParagraphs(writing, debate, spoken.get(debate.id))
  if (unedited) return printed
  const keys = new Set(printed.map(({ key }) => key))
  return [...withEdits(session, directory, printed, language), ...(ownOnly ? withoutLog(session, debate.id, keys) : [])]
}

function debateParagraphs(writing: Writing, debate: Debate, spoken: Spoken | undefined): readonly Paragraph[] {
  const { persons } = writing.language.statements
  const parts =
    spoken && persons && debate.form === 'list of persons'
      ? byMeeting(writing, debate, spoken, persons)
      : inTurn(writing, debate, spoken)
  const pages: Page[] = []
  let before: Told | undefined
  for (const [index, part] of parts.entries())
    before = writeSection(writing, debate, part, pages, before, index === parts.length - 1)
  return pages.map(({ key, runs, items, notes, doubts }) => ({
    key: `${debate.id}/${key}`,
    debate: debate.id,
    runs,
    ...(items ? { items } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
  }))
}

/** A sentence of a debate; the first opens it, with the lead of the debate or one of its own. */
interface Opened extends Part {
  readonly opens: boolean
  readonly lead: string | undefined
}

const inTurn = (writing: Writing, debate: Debate, spoken: Spoken | undefined): readonly Opened[] =>
  (spoken
    ? kindsOf(writing.house).flatMap(kind => partsOf(writing, debate, kind, spoken))
    : nobodyIn(writing, debate)
  ).map((part, index) => ({ ...part, opens: index === 0, lead: debate.lead }))

/** Each meeting opens anew: the persons one by one, and what else was said there. */
const byMeeting = (writing: Writing, debate: Debate, spoken: Spoken, words: PersonsWords): readonly Opened[] =>
  meetingByMeeting(writing, debate, spoken, words).flatMap(at => {
    const parts = kindsOf(writing.house).flatMap(kind =>
      kind === 'statement' ? personsIn(writing, at.spoken) : partsOf(writing, at.debate, kind, at.spoken),
    )
    const persons = parts.findIndex(each => each.section.key === 'persons')
    return parts.map((part, index) => ({
      ...part,
      opens: [0, persons, persons + 1].includes(index),
      lead: index === 0 ? at.debate.lead : words.atSameMeeting,
    }))
  })

interface Page {
  readonly key: string
  readonly runs: Run[]
  readonly items?: readonly Item[] | undefined
  readonly notes: string[]
  readonly doubts: WordingDoubt[]
}

/** Those behind a sentence follow its voice, where the body's do. */
function inVoiceOf(section: Section, before: Told | undefined, goesOn: boolean): Section {
  if (goesOn && section.wordsBehind) return { ...section, words: section.wordsBehind }
  if (!section.followsVoice || !goesOn || before?.voice !== 'active') return section
  return { ...section, voice: 'active', also: true }
}

/** Writes a sentence, in a paragraph of its own or behind the last one; says what was told. */
function writeSection(
  writing: Writing,
  debate: Debate,
  part: Opened,
  pages: Page[],
  before: Told | undefined,
  isLast: boolean,
): Told {
  const { language } = writing
  const page = pages.at(-1)
  const { joined } = part.section
  const isSameKind = page?.key.startsWith(`${part.section.kind}/`)
  const goesOn = page && !page.items && (writing.house.oneParagraph || (joined === 'same kind' ? isSameKind : joined))
  const section = inVoiceOf(part.section, before, goesOn === true)
  const order = section.order ?? writing.house.order
  const ordered = order === 'alphabetical' ? alphabetically(part.speakers, language) : part.speakers
  const told = toldOf(writing, debate, { ...part, section, speakers: ordered }, pages, isLast)
  const runs = language.statements.sentence(told)
  const notes = notesOf(writing, ordered)
  const doubts = doubtsAbout(language, told)
  if (goesOn) {
    page.runs.push({ text: language.statements.between }, ...runs)
    page.notes.push(...notes)
    page.doubts.push(...doubts)
  } else {
    const same = pages.filter(each => each.key.startsWith(`${section.kind}/${section.key}`)).length
    pages.push({
      key: `${section.kind}/${section.key}${same > 0 ? `/${same + 1}` : ''}`,
      runs: [...runs],
      ...(section.key === 'persons' ? { items: linesOf(language, told) } : {}),
      notes: [...notes],
      doubts: [...doubts],
    })
  }
  return told
}

const linesOf = ({ statements: { persons } }: StatementLanguage, told: Told): readonly Item[] =>
  told.speakers.map(each => ({ label: '', runs: persons?.line(told, each) ?? [] }))

function toldOf(
  writing: Writing,
  debate: Debate,
  {
    house,
    section: { kind, key, words = key, voice, also = false, video = false, bare = false, behalf, counts },
    speakers,
    when,
    opens,
    lead,
  }: Opened,
  before: readonly Page[],
  isLast: boolean,
): Told {
  const { session, draft, instrument, organ, treaty, under } = writing
  const { choices, language: own = 'en' } = session.settings.wording
  const { itemLead = false, titles, firstSpeakerFirst = false, semicolons } = writing.house
  const typed = (field: 'lead' | 'tail' | 'record') => {
    const text = textIn<'lead' | 'tail' | 'record'>(debate, field, writing.language.code, own)
    return text === notTyped ? (wordsFor(session, writing.language.code, debate[field] ?? '') ?? toBeTyped) : text
  }
  return {
    house: house.id,
    kind,
    key: words,
    section: key,
    own: table(writing.house.own ?? {})[`${kind}/${words}`],
    voice,
    titles: bare ? noTitles : { ...usualTitles, ...titles },
    titlesInTurn: firstSpeakerFirst,
    behalf: behalf ?? writing.house.behalf ?? 'in brackets',
    ofVideos: video,
    manySemicolons: semicolons === 'with a person',
    also: !opens && (also === true || (also !== false && before.some(each => !each.key.startsWith('introductory/')))),
    speakers,
    counts: counts
      ?.map(count => ({ key: count.key, speakers: speakers.filter(each => count.who.includes(each.category)) }))
      .filter(each => each.speakers.length > 0),
    lead: lead === debate.lead ? typed('lead') : lead,
    when,
    tail: before.length === 0 ? typed('tail') : undefined,
    record: isLast ? typed('record') : undefined,
    opens,
    items:
      opens && debate.items.length > 0 && (itemLead || standsWithParent(session, debate, under))
        ? itemsOf(
            debate,
            session.agenda.map(each => each.item),
          )
        : [],
    draft,
    instrument,
    organ,
    treaty,
    choices,
    seat: seatOf(writing.house, choices),
    naming: namingIn(writing),
  }
}
