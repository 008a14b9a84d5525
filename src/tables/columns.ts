import { contentOf } from './empty.ts'
import { type HeadingsFound, meantIn } from './find-headings.ts'
import { foldedHeading } from './heading-words.ts'
import { meaningsOf } from './meanings.ts'
import type { Choices, Sheet, TableKind } from './source.ts'

export interface Column {
  readonly heading: string
  /** Null: nothing of it is used. */
  readonly meaning: string | null
}

/** Of the text of a cell: it is somebody's name in the directory or in the session. */
export type IsName = (text: string) => boolean

/** Two columns say the same, and not always with the same words: one of them is used. */
export interface Doubled {
  readonly meaning: string
  readonly used: string
  readonly left: string
}

interface Candidate {
  readonly at: number
  readonly heading: string
  meaning: string | null
  /** As its heading alone has it. */
  readonly headed: string | null
  readonly sureness: number
  /** How many of its cells are names of States and organizations. */
  readonly named: () => number
}

/** What holds whoever the row is about. */
export const subjectOf: Readonly<Record<TableKind, string | undefined>> = {
  participants: 'delegation',
  requests: 'delegation',
  status: 'participant',
  agenda: undefined,
}

/** What each column is: by its heading, by what stands in it where headings leave it open, and as a person said. */
export function columnsOf(
  sheet: Sheet,
  found: HeadingsFound,
  kind: TableKind,
  choices: Choices,
  isName: IsName,
): { readonly columns: readonly Column[]; readonly doubled: readonly Doubled[] } {
  const body = sheet.cells.slice((found.at.at(-1) ?? -1) + 1)
  const width = Math.min(200, Math.max(found.texts.length, ...body.slice(0, 2_000).map(row => row.length), 0))
  const candidates = Array.from({ length: width }, (_, at): Candidate => {
    const share = { known: undefined as number | undefined }
    const meant = meantIn(found.ways[at] ?? [], kind)
    return {
      at,
      heading: found.texts[at] ?? '',
      ...meant,
      headed: meant.meaning,
      named: () => (share.known ??= namedShare(body, at, isName)),
    }
  })
  const subject = subjectOf[kind]
  if (subject) chooseSubject(candidates, subject, kind)
  if (kind === 'participants') choosePerson(candidates, body)
  if (kind === 'agenda' && found.at.length === 0) chooseItems(candidates, body)
  if (kind === 'requests' && found.at.length === 0) chooseTimes(candidates, body)
  if (kind === 'status') chooseConsent(candidates)
  else onceEach(candidates)
  said(candidates, found, kind, choices.columns ?? {})
  const isSaid = ({ heading, at }: Candidate) =>
    [heading, String(at + 1)].some(each => choices.columns?.[each] !== undefined)
  return {
    columns: candidates.map(({ heading, meaning }) => ({ heading, meaning })),
    doubled: candidates.filter(each => !isSaid(each)).flatMap(each => doubledBy(each, candidates, subject, body)),
  }
}

/** Who is told by names in cells, and a full name goes before its parts: of those one column is enough. */
const chosenOtherwise = new Set(['code', 'type', 'name', 'firstName', 'familyName'])

function doubledBy(
  left: Candidate,
  candidates: readonly Candidate[],
  subject: string | undefined,
  body: readonly (readonly string[])[],
): readonly Doubled[] {
  const { headed: meaning, sureness, at } = left
  if (meaning === null || left.meaning !== null || sureness < 3 || chosenOtherwise.has(meaning)) return []
  const used = candidates.find(each => each.meaning === meaning)
  if (!used || used.heading === '' || (meaning === subject && left.named() < 0.3)) return []
  const says = (row: readonly string[], column: number) => contentOf(row[column] ?? '')
  return body.some(row => says(row, at) !== '' && says(row, at) !== says(row, used.at))
    ? [{ meaning, used: used.heading, left: left.heading }]
    : []
}

function namedShare(body: readonly (readonly string[])[], at: number, isName: IsName): number {
  const values = new Set<string>()
  for (const row of body) {
    const text = contentOf(row[at] ?? '')
    if (text !== '' && text.length < 120) values.add(text)
    if (values.size >= 60) break
  }
  return values.size === 0 ? 0 : [...values].filter(isName).length / values.size
}

/** Of several columns that may say who, the one whose cells are names; the next best says it where that one is empty. */
function chooseSubject(candidates: Candidate[], subject: string, kind: TableKind): void {
  const likely = candidates.filter(each => each.meaning === subject)
  const weight = (each: Candidate) => each.sureness + 4 * each.named() - (each.sureness === 0 ? 1 : 0)
  const byContent = candidates.filter(
    each => each.meaning === null && each.sureness === 0 && each.named() >= 0.7 && !isCode(each),
  )
  const ranked = [...likely, ...byContent].sort((a, b) => weight(b) - weight(a) || a.at - b.at)
  const [best] = ranked
  // A State and an organization in columns of their own: the State stands first, and the organization where it has none.
  const state =
    best && isOrganization(best.heading) && ranked.find(each => !isOrganization(each.heading) && each.named() >= 0.3)
  const chosen = state || best
  const rest = ranked.filter(each => each !== chosen)
  const code = candidates.find(each => each.meaning === 'code')
  if (chosen === undefined) {
    if (code) code.meaning = subject
    return
  }
  for (const each of rest) if (each.meaning === subject) each.meaning = null
  chosen.meaning = subject
  const second = kind === 'status' ? undefined : rest.find(each => each.sureness >= 1.5 && isOrganization(each.heading))
  if (second) second.meaning = 'organization'
}

const isOrganization = (heading: string): boolean =>
  /organi[sz]a|affiliat|entit|institut|agency|организац|учрежд|组织|机构|单位|منظم|الجهة|company|employer/.test(
    foldedHeading(heading),
  )

const isCode = ({ heading }: Candidate): boolean => /\b(?:code|iso|m49)\b/i.test(heading)

const honorific =
  /^(?:(?:mr|ms|mrs|miss|mx|dr|pr|prof|professor|h ?e|s ?e|h ?r ?h|h ?m|his excellency|her excellency|son excellence|su excelencia|hon|rt hon|honourable|sir|dame|lord|lady|m|mme|mlle|mm|mmes|sr|sra|srta|dra|lic|ing|eng|excmo|excma|don|dona|amb|ambassador|gen|general|col|colonel|cap|captain|maj|major|rev|mgr|sheikh|prince|princess|г н|г жа|господин|госпожа|е п|его превосходительство|ее превосходительство|先生|女士|小姐|博士|教授|阁下|السيد|السيدة|الانسه|الدكتور|الدكتوره|د|معالي|سعاده|صاحب السعاده|سمو)(?: |$))+$/

function choosePerson(candidates: Candidate[], body: readonly (readonly string[])[]): void {
  const having = (meaning: string) => candidates.filter(each => each.meaning === meaning)
  const [name] = having('name')
  const [first] = having('firstName')
  const [family] = having('familyName')
  // With a full name beside them its parts say nothing new; alone, “Nom” and “Nombre” are the whole name.
  if (name && name.sureness >= 3)
    for (const each of [...having('firstName'), ...having('familyName')]) each.meaning = null
  else if (first && family) for (const each of having('name')) each.meaning = null
  else if ((first || family) && name) for (const each of [first, family]) each && (each.meaning = null)
  else if (first || family) for (const each of [first, family]) each && (each.meaning = 'name')
  const [title] = having('title')
  if (title && /^(?:title|titre|titulo|титул)$/.test(foldedHeading(title.heading)) && having('function').length === 0) {
    const values = body.map(row => contentOf(row[title.at] ?? '')).filter(Boolean)
    const polite = values.filter(each => honorific.test(foldedHeading(each))).length
    if (values.length > 0 && polite / values.length < 0.2) title.meaning = 'function'
  }
}

/** Without headings, numbers are the items, and the longest text their titles. */
function chooseItems(candidates: Candidate[], body: readonly (readonly string[])[]): void {
  if (candidates[0] && candidates.length === 1) candidates[0].meaning = 'title'
  if (candidates.length < 2) return
  const numbered = (at: number) =>
    body.filter(row => /^\(?[\dA-Za-zIVX]{1,5}[.)]?(?: ?\([a-zа-я]+\))?\.?$/u.test(contentOf(row[at] ?? ''))).length
  const item = candidates.find(each => numbered(each.at) * 2 > body.length)
  const longest = [...candidates].sort((a, b) => lengthIn(body, b.at) - lengthIn(body, a.at))[0]
  if (item) item.meaning = 'item'
  if (longest && longest !== item) longest.meaning = 'title'
}

/** Without headings, a column of times is when requests were received. */
function chooseTimes(candidates: Candidate[], body: readonly (readonly string[])[]): void {
  const isTime = (text: string) => /^(?:\d{1,4}[-/. ].{2,20} )?\d{1,2} ?[:h.] ?\d{2}/i.test(text)
  const times = candidates.find(({ at, meaning }) => {
    const filled = body.map(row => contentOf(row[at] ?? '')).filter(Boolean)
    return meaning === null && filled.length > 0 && filled.every(isTime)
  })
  if (times) times.meaning = 'received'
}

const lengthIn = (body: readonly (readonly string[])[], at: number): number =>
  body.reduce((sum, row) => sum + (row[at] ?? '').length, 0)

/** A column that says the kind goes with one that has the days. */
function chooseConsent(candidates: Candidate[]): void {
  const once = new Set<string>()
  for (const each of candidates) {
    if (each.meaning === null || each.meaning === 'consent') continue
    if (once.has(each.meaning)) each.meaning = null
    else once.add(each.meaning)
  }
}

function onceEach(candidates: Candidate[]): void {
  for (const meaning of new Set(candidates.map(each => each.meaning))) {
    if (meaning === null) continue
    const [, ...rest] = candidates
      .filter(each => each.meaning === meaning)
      .sort((a, b) => b.sureness - a.sureness || a.at - b.at)
    for (const each of rest) each.meaning = null
  }
}

/** What a person said of a column, by its heading, its letter or its number. */
function said(
  candidates: Candidate[],
  found: HeadingsFound,
  kind: TableKind,
  own: Readonly<Record<string, string>>,
): void {
  for (const [name, meaning] of Object.entries(own)) {
    const column = columnCalled(name, candidates, found)
    if (!column) continue
    const wanted = meaningCalled(meaning, kind)
    if (wanted !== null && !(kind === 'status' && wanted !== 'participant'))
      for (const each of candidates) if (each.meaning === wanted) each.meaning = null
    // Parts of a name and the whole of it exclude each other.
    if (wanted === 'name')
      for (const each of candidates) if (/^(?:first|family)Name$/.test(each.meaning ?? '')) each.meaning = null
    if (wanted === 'firstName' || wanted === 'familyName')
      for (const each of candidates) if (each.meaning === 'name') each.meaning = null
    column.meaning = wanted
  }
}

export function columnCalled<C extends { readonly heading: string }>(
  name: string,
  columns: readonly C[],
  found?: HeadingsFound,
): C | undefined {
  const same = (a: string, b: string) => foldedHeading(a) === foldedHeading(b) && foldedHeading(a) !== ''
  const exact =
    columns.find(each => each.heading === name) ??
    columns.find(each => same(each.heading, name)) ??
    columns.find((_, at) => found?.ways[at]?.some(way => same(way, name)))
  if (exact) return exact
  if (/^\d{1,3}$/.test(name)) return columns[Number(name) - 1]
  return /^[A-Za-z]{1,2}$/.test(name) ? columns[numberOf(name.toUpperCase())] : undefined
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A meaning as somebody wrote it; null where nothing is meant. Throws nothing: an unknown one means nothing. */
export function meaningCalled(typed: string, kind: TableKind): string | null {
  const key = (text: string) => foldedHeading(text).replaceAll(' ', '')
  const wanted = key(typed)
  const own = [...meaningsOf(kind), 'organization'].find(each => key(each) === wanted)
  if (own) return own
  return meantIn([typed], kind).meaning
}
