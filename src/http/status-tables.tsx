import { z } from 'zod'
import { word, wordHere } from '../../views/messages.ts'
import { StatusDraftPage } from '../../views/status-tables/draft.tsx'
import { StatusTablesPage } from '../../views/status-tables/page.tsx'
import { RollPage } from '../../views/status-tables/roll.tsx'
import { rowInWords } from '../../views/status-tables/words.ts'
import { tell } from '../../views/told.ts'
import type { DayOrder } from '../domain/day-typed.ts'
import { type Directory, instrumentOf, type StatusRow } from '../domain/directory.ts'
import type { RollTaken } from '../domain/roll/facts.ts'
import { folded } from '../domain/roll/names.ts'
import { statusChanges } from '../domain/roll/renewal.ts'
import type { Day, Instant, ParticipantId } from '../domain/words.ts'
import { matchTreatyTable, totalsAsked } from '../formats/status-matched.ts'
import { readTreatyTable, type TreatyTable } from '../formats/status-table.ts'
import type { ImportDraft, Records } from '../live/records.ts'
import { meaningsOf } from '../tables/meanings.ts'
import type { Beside } from '../tables/source.ts'
import type { Understood } from '../tables/understand.ts'
import type { At, FormPage } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, type Wrong, wrong } from './faults.ts'
import { asking, blank, file, id, largestTable, line, nameOfFile, optionalId, table } from './fields.ts'
import { type Brought, broughtIn, choicesIn, isNameIn, Reread, readingOf, readOtherwise } from './understanding.ts'
import { discards, hashOf, mends, rereads, waits } from './waiting-tables.ts'

interface Kept {
  readonly instrument: string
  readonly asOf: Day
  readonly table: TreatyTable
}
type Content = Kept & Partial<Omit<Brought, 'understood' | 'beside'>>

/** Words of the evidence beside a status; only the depositary's own tables are called so. */
const source = 'depositary table'

const NewTable = z.object({
  instrument: id.min(1, asking('asked.one')),
  file,
  pasted: table.default(''),
  asOf: blank(z.iso.date(asking('asked.such-day-3')).optional()),
})
/** `who.3`, `typed.3`, `left.3`, `day.3.2`: what answers the questions of a row. */
const Answers = z.object({}).catchall(line)
const Nothing = z.object({})
const Renewal = z.object({ table: id.min(1, asking('asked.imported-one')), seen: optionalId })

const gone = () => word('asked.status-table-gone')

/** Treaty tables: read, asked about, kept. */
export function statusTableRoutes(desk: Desk, { rooms, directory }: Dependencies): void {
  const { records } = rooms
  const draftWith = (wanted: string) => records.draft('status', '', wanted)

  const start = desk.page('/status-tables', async (_, told) => (
    <StatusTablesPage
      directory={directory}
      tables={await records.statusTables()}
      drafts={await records.drafts('status', '')}
      told={told}
    />
  ))
  start.keeps(
    '/status-tables',
    NewTable,
    async ({ form, fresh, now }) => {
      const read = await tableFrom(form, directory, records)
      if (isWrong(read)) return read
      const of = { id: fresh('draft'), kind: 'status' as const, session: '' as const }
      return waits(records, { ...read, ...of, created: now, mended: {} })
    },
    { to: ({ fresh }) => `/status-tables/${fresh('draft')}`, size: largestTable },
  )

  const page = desk.page('/status-tables/:draft', async ({ c, now }, told) => {
    const draft = await draftWith(c.req.param('draft') ?? '')
    if (!draft) return undefined
    const scene = await draftScene(draft, directory, records, now)
    return scene && <StatusDraftPage {...scene} told={told} />
  })
  const toStart = { to: () => '/status-tables' }

  page.keeps('/status-tables/:draft', Answers, async ({ form, param }) => {
    const draft = await draftWith(param('draft'))
    if (!draft) return gone()
    const dated = Object.entries(form).map(([name, value]) => [name.replace(/^date\./, 'day.'), value] as const)
    // A day that was typed goes before one that was chosen: its field stands behind the list.
    const typed = dated
      .filter(([name, value], at) => value !== '' || !dated.some(([other], place) => other === name && place !== at))
      .filter(([name]) => /^(?:who|typed|left)\.\d+$|^day\.\d+\.\d+$/.test(name))
    return mends(records, draft.id, Object.fromEntries(typed))
  })

  readingRoute(page, draftWith, { records, directory })

  page.keeps(
    '/status-tables/:draft/discard',
    Nothing,
    async ({ param }) => (await discards(records, 'status', '', param('draft'))) ?? gone(),
    toStart,
  )

  page.keeps(
    '/status-tables/:draft/accept',
    Nothing,
    async ({ param, now }) => {
      const draft = await draftWith(param('draft'))
      if (!draft) return gone()
      const { content, match } = matched(draft, directory, now)
      if (match.asked.length > 0) return word('asked.rows-ask')
      if (match.rows.length === 0) return word('asked.columns-first')
      const { instrument, asOf } = content
      const roll: RollTaken = { instrument, asOf, source, hash: draft.hash, rows: match.rows }
      return {
        deed: async ({ by }) => {
          const isThere = (await records.statusTables(instrument)).some(each => each.id === draft.id)
          if (!isThere)
            await records.keepStatusTable({ id: draft.id, instrument, file: draft.source, imported: now, by, roll })
          await records.dropDraft(draft.id)
          return undefined
        },
      }
    },
    toStart,
  )
}

/** The same file, read as a person says. */
function readingRoute(
  page: FormPage<At>,
  draftWith: (wanted: string) => Promise<ImportDraft | undefined>,
  { records, directory }: { readonly records: Records; readonly directory: Directory },
): void {
  page.keeps(
    '/status-tables/:draft/reading',
    Reread,
    async ({ form, param }) => {
      const draft = await draftWith(param('draft'))
      const { file, choices, guess, ...kept } = (draft?.content ?? {}) as Content
      if (!draft) return gone()
      if (!file || !guess) return word('asked.file-not-kept')
      const chosen = choicesIn(form, { choices: choices ?? {}, guess })
      const again = await readOtherwise(file, 'status', chosen, isNameIn(directory))
      if ('fault' in again) return tell(again.fault)
      const { understood, beside, ...rest } = again
      const content = {
        ...kept,
        ...rest,
        guess: { ...rest.guess, key: guess.key },
        table: tableIn(understood, beside, chosen.days),
      }
      return rereads(records, draft, { content: content satisfies Content, key: guess.key, chosen })
    },
    { to: ({ param }) => `/status-tables/${param('draft')}` },
  )
}

/** A session takes a table over when its officer accepts what changes. */
export function rollRenewalRoutes(desk: Desk, { rooms: { records }, directory }: Dependencies): void {
  const path = '/sessions/:session/roll'
  const page = desk.sessionPage(path, async ({ session }, told) => {
    const name = session.settings.body.instrument
    const instrument = name === undefined ? undefined : instrumentOf(directory, name)
    const tables = instrument ? await records.statusTables(instrument.id) : []
    return (
      <RollPage
        {...{ session, directory, instrument, told }}
        tables={tables.map(each => ({ ...each, changes: statusChanges(session, directory, each.roll) }))}
      />
    )
  })
  page.posts(path, Renewal, async ({ form, now }) => {
    const chosen = (await records.statusTables()).find(each => each.id === form.table)
    return chosen
      ? { type: 'renew-roll', roll: chosen.roll, seen: form.seen, at: now }
      : wrong('table', word('asked.imported-one'))
  })
}

/** The table of a file, or of what was pasted, with the day on which it was true. */
async function tableFrom(
  { instrument: wanted, file: sent, pasted, asOf: typed }: z.output<typeof NewTable>,
  directory: Directory,
  records: Records,
): Promise<Pick<ImportDraft, 'source' | 'hash' | 'content'> | Wrong> {
  const instrument = directory.instruments.get(wanted)
  if (!instrument) return wrong('instrument', word('asked.one'))
  if (!sent && !pasted) return wrong('file', word('asked.one-or-page'))
  const bytes = sent ? new Uint8Array(await sent.arrayBuffer()) : new TextEncoder().encode(pasted)
  const brought = await broughtIn(bytes, 'status', records, isNameIn(directory))
  if ('fault' in brought) return tell(brought.fault)
  const { understood, beside, ...file } = brought
  const found = tableIn(understood, beside, brought.choices.days)
  if (found.rows.length === 0 && understood.columns.every(each => each.meaning === null)) return noTable()
  const asOf = typed ?? found.asAt
  if (!asOf) return wrong('asOf', word('asked.table-day'))
  return {
    source: `${sent ? nameOfFile(sent.name) : word('treaties.pasted-page')}, ${instrument.shortName}`,
    hash: hashOf(bytes),
    content: { instrument: instrument.id, asOf, table: found, ...file } satisfies Content,
  }
}

const noTable = () => word('asked.no-headings')

/** Empty where its columns do not say enough: then a person says it. */
function tableIn(understood: Understood, beside: Beside | undefined, days: DayOrder | undefined): TreatyTable {
  const found = readTreatyTable(understood, beside, days)
  return 'fault' in found ? { title: '', headings: [], rows: [], totals: {}, ignored: [], endNotes: [] } : found
}

function matched(draft: ImportDraft, directory: Directory, now: Instant) {
  const content = draft.content as Content
  const instrument = directory.instruments.get(content.instrument)
  const taken = { asOf: content.asOf, source, opened: instrument?.opened, today: now.slice(0, 10) }
  return { content, match: matchTreatyTable(content.table, draft.mended, directory, taken) }
}

/** What a table says, what it asks, and what it changes against the one before it. */
async function draftScene(draft: ImportDraft, directory: Directory, records: Records, now: Instant) {
  const { content, match } = matched(draft, directory, now)
  const { table: read, asOf } = content
  const instrument = directory.instruments.get(content.instrument)
  if (!instrument) return undefined
  const [latest] = await records.statusTables(instrument.id)
  const before: ReadonlyMap<ParticipantId, StatusRow> = latest
    ? new Map(latest.roll.rows.map(row => [row.participant, row]))
    : instrument.rows
  const after = new Map(match.rows.map(row => [row.participant, row]))
  const undecided = new Set(match.asked.flatMap(each => each.suggestions))
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap(participant => {
    const [was, is] = [rowInWords(before.get(participant)), rowInWords(after.get(participant))]
    // Whose row is still asked about is not gone.
    if (was === is || (!after.has(participant) && undecided.has(participant))) return []
    return [{ participant, before: was, after: is }]
  })
  return {
    ...{ directory, instrument, draft, asOf, changes },
    title: read.title,
    titleDiffers: read.title !== '' && !folded(read.title).includes(folded(instrument.title)),
    counts: [
      { what: word('treaties.signatories'), said: read.totals.signatories, counted: match.counted.signatories },
      { what: word('treaties.parties'), said: read.totals.parties, counted: match.counted.parties },
    ],
    asked: match.asked,
    leftOut: match.leftOut,
    totals: totalsAsked(read, match.counted, instrument),
    reading: readingOf(content, `/status-tables/${draft.id}/reading`, meanings(), missingIn(content)),
    endNotes: read.endNotes,
    rows: match.rows.length,
    before: latest ? word('treaties.table-imported-from', { file: latest.file }) : word('treaties.table-of-rostrum'),
  }
}

const meanings = () => meaningsOf('status').map(id => ({ id, words: wordHere(`treaties.column.${id}`) ?? id }))

/** What no status table can be without, and this one has no column for. */
function missingIn({ guess }: Content): readonly string[] {
  if (!guess) return []
  const said = guess.columns.flatMap(each => each.meaning ?? [])
  const acts = said.filter(each => each !== 'participant' && each !== 'kind' && each !== 'code')
  return [
    ...(said.includes('participant') ? [] : [word('treaties.meaning.participant')]),
    ...(acts.length > 0 ? [] : [word('treaties.meaning.signature-or-consent')]),
  ]
}
