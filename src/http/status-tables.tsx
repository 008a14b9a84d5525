import { createHash } from 'node:crypto'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { StatusDraftPage } from '../../views/status-tables/draft.tsx'
import { StatusTablesPage } from '../../views/status-tables/page.tsx'
import { RollPage } from '../../views/status-tables/roll.tsx'
import { rowInWords } from '../../views/status-tables/words.ts'
import { type Directory, instrumentOf, type StatusRow } from '../domain/directory.ts'
import type { RollTaken } from '../domain/roll/facts.ts'
import { folded } from '../domain/roll/names.ts'
import { statusChanges } from '../domain/roll/renewal.ts'
import type { Day, ParticipantId } from '../domain/words.ts'
import { matchTreatyTable, readTreatyTable, type TreatyTable } from '../formats/status-table.ts'
import type { ImportDraft, Records } from '../live/records.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, type Wrong, wrong } from './faults.ts'
import { blank, file, id, largestTable, line, nameOfFile, optionalId, table } from './fields.ts'
import { readFile } from './read-file.ts'

interface Content {
  readonly instrument: string
  readonly asOf: Day
  readonly table: TreatyTable
}

/** Words of the evidence beside a status; only the depositary's own tables are called so. */
const source = 'depositary table'

const NewTable = z.object({
  instrument: id.min(1, 'choose one'),
  file,
  pasted: table.default(''),
  asOf: blank(z.iso.date('a day such as 2019-09-12').optional()),
})
/** `who.3`, `typed.3`, `left.3`, `cell.3`: what answers the questions of a row. */
const Answers = z.object({}).catchall(line)
const Nothing = z.object({})
const Renewal = z.object({ table: id.min(1, 'choose one that was imported'), seen: optionalId })

const gone = 'This table does not wait any more: it was kept or discarded.'

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
      const read = await tableFrom(form, directory)
      if (isWrong(read)) return read
      return {
        deed: async () => {
          const draft = { ...read, id: fresh('draft'), kind: 'status' as const, session: '' as const, mended: {} }
          return (await records.keepDraft({ ...draft, created: now })) === 'too-many'
            ? say('too-many-drafts')
            : undefined
        },
      }
    },
    { to: ({ fresh }) => `/status-tables/${fresh('draft')}`, size: largestTable },
  )

  const page = desk.page('/status-tables/:draft', async ({ c }, told) => {
    const draft = await draftWith(c.req.param('draft') ?? '')
    if (!draft) return undefined
    const scene = await draftScene(draft, directory, records)
    return scene && <StatusDraftPage {...scene} told={told} />
  })
  const toStart = { to: () => '/status-tables' }

  page.keeps('/status-tables/:draft', Answers, async ({ form, param }) => {
    const draft = await draftWith(param('draft'))
    if (!draft) return gone
    const typed = Object.entries(form).filter(([name]) => /^(?:who|typed|left|cell)\.\d+$/.test(name))
    return { deed: async () => void (await records.mendDraft(draft.id, Object.fromEntries(typed))) }
  })

  page.keeps(
    '/status-tables/:draft/discard',
    Nothing,
    async ({ param }) => {
      const id = param('draft')
      const waits = (await records.drafts('status', '')).some(each => each.id === id)
      return waits ? { deed: async () => void (await records.dropDraft(id)) } : gone
    },
    toStart,
  )

  page.keeps(
    '/status-tables/:draft/accept',
    Nothing,
    async ({ param, now }) => {
      const draft = await draftWith(param('draft'))
      if (!draft) return gone
      const { content, match } = matched(draft, directory)
      if (match.asked.length > 0) return 'Some rows still ask something.'
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
      : wrong('table', 'choose one that was imported')
  })
}

/** The table of a file, or of what was pasted, with the day on which it was true. */
async function tableFrom(
  { instrument: wanted, file: sent, pasted, asOf: typed }: z.output<typeof NewTable>,
  directory: Directory,
): Promise<Pick<ImportDraft, 'source' | 'hash' | 'content'> | Wrong> {
  const instrument = directory.instruments.get(wanted)
  if (!instrument) return wrong('instrument', 'choose one')
  if (!sent && !pasted) return wrong('file', 'choose one, or paste the page')
  const bytes = sent ? new Uint8Array(await sent.arrayBuffer()) : new TextEncoder().encode(pasted)
  const answer = await readFile(bytes)
  if ('fault' in answer) return answer.fault
  const { read } = answer
  const found = read.kind === 'depositary' ? readTreatyTable(read.rows, read) : readTreatyTable(read.rows)
  if ('fault' in found) return found.fault
  const asOf = typed ?? found.asAt
  if (!asOf) return wrong('asOf', 'the table does not say its day; type it')
  return {
    source: `${sent ? nameOfFile(sent.name) : 'pasted page'}, ${instrument.shortName}`,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    content: { instrument: instrument.id, asOf, table: found } satisfies Content,
  }
}

function matched(draft: ImportDraft, directory: Directory) {
  const content = draft.content as Content
  return { content, match: matchTreatyTable(content.table, draft.mended, directory, { asOf: content.asOf, source }) }
}

/** What a table says, what it asks, and what it changes against the one before it. */
async function draftScene(draft: ImportDraft, directory: Directory, records: Records) {
  const { content, match } = matched(draft, directory)
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
      { what: 'Signatories', said: read.totals.signatories, counted: match.counted.signatories },
      { what: 'Parties', said: read.totals.parties, counted: match.counted.parties },
    ],
    asked: match.asked,
    leftOut: match.leftOut,
    ignored: read.ignored,
    endNotes: read.endNotes,
    rows: match.rows.length,
    before: latest ? `the table imported from ${latest.file}` : 'the table that came with Rostrum',
  }
}
