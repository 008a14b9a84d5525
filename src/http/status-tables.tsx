import { createHash, randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { StatusDraftPage } from '../../views/status-tables/draft.tsx'
import { StatusTablesPage } from '../../views/status-tables/page.tsx'
import { RollPage } from '../../views/status-tables/roll.tsx'
import { rowInWords } from '../../views/status-tables/words.ts'
import { instrumentOf, type StatusRow } from '../domain/directory.ts'
import type { RollTaken } from '../domain/roll/facts.ts'
import { folded } from '../domain/roll/names.ts'
import { statusChanges } from '../domain/roll/renewal.ts'
import type { Day, ParticipantId } from '../domain/words.ts'
import { matchTreatyTable, readTreatyTable, type TreatyTable } from '../formats/status-table.ts'
import type { ImportDraft } from '../live/records.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { fieldsOf } from './fields.ts'
import { officerOf } from './guard.ts'
import { fileOf, readFile } from './read-file.ts'

interface Content {
  readonly instrument: string
  readonly asOf: Day
  readonly table: TreatyTable
}

/** Words of the evidence beside a status; only the depositary's own tables are called so. */
const source = 'depositary table'

/** Treaty tables: read, asked about, kept; and taken over by a session when its officer accepts what changes. */
export function statusTableRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const { records } = rooms

  const startPage = async (c: Context<Env>, fault = '') =>
    c.html(
      <StatusTablesPage
        {...{ directory, fault }}
        tables={await records.statusTables()}
        drafts={await records.drafts('status', '')}
        typed={c.req.method === 'POST' ? await fieldsOf(c) : {}}
      />,
      fault ? 422 : 200,
    )

  app.get('/status-tables', c => startPage(c))

  app.post('/status-tables', async c => {
    const form = await fieldsOf(c)
    const instrument = directory.instruments.get(form['instrument'] ?? '')
    if (!instrument) return startPage(c, 'Instrument: choose one.')
    const file = await fileOf(c)
    const pasted = form['pasted'] ?? ''
    if (!file && !pasted.trim()) return startPage(c, 'File: choose one, or paste the page.')
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
    const answer = await readFile(bytes)
    if ('fault' in answer) return startPage(c, answer.fault)
    const { read } = answer
    const table = read.kind === 'depositary' ? readTreatyTable(read.rows, read) : readTreatyTable(read.rows)
    if ('fault' in table) return startPage(c, table.fault)
    const typed = z.iso.date().safeParse(form['asOf'])
    const asOf = typed.success ? typed.data : table.asAt
    if (!asOf) return startPage(c, 'Status as at: the table does not say its day; type it.')
    const content: Content = { instrument: instrument.id, asOf, table }
    const draft: ImportDraft = {
      id: randomUUID(),
      kind: 'status',
      session: '',
      source: `${
        file
          ? file.name
              .replace(/^.*[/\\]/, '')
              .replace(/\p{Cc}/gu, '')
              .slice(0, 120)
          : 'pasted page'
      }, ${instrument.shortName}`,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      created: now(),
      content,
      mended: {},
    }
    if ((await records.keepDraft(draft)) === 'too-many') return startPage(c, say('too-many-drafts'))
    return c.redirect(`/status-tables/${draft.id}`, 303)
  })

  const draftOf = (c: Context<Env>) => records.draft('status', '', c.req.param('draft') ?? '')

  const matched = (draft: ImportDraft) => {
    const content = draft.content as Content
    return { content, match: matchTreatyTable(content.table, draft.mended, directory, { asOf: content.asOf, source }) }
  }

  const draftPage = async (c: Context<Env>, draft: ImportDraft) => {
    const { content, match } = matched(draft)
    const { table, asOf } = content
    const instrument = directory.instruments.get(content.instrument)
    if (!instrument) return c.notFound()
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
    return c.html(
      <StatusDraftPage
        {...{ directory, instrument, draft, asOf, changes }}
        title={table.title}
        titleDiffers={table.title !== '' && !folded(table.title).includes(folded(instrument.title))}
        counts={[
          { what: 'Signatories', said: table.totals.signatories, counted: match.counted.signatories },
          { what: 'Parties', said: table.totals.parties, counted: match.counted.parties },
        ]}
        asked={match.asked}
        leftOut={match.leftOut}
        ignored={table.ignored}
        endNotes={table.endNotes}
        rows={match.rows.length}
        before={latest ? `the table imported from ${latest.file}` : 'the table that came with Rostrum'}
      />,
    )
  }

  app.get('/status-tables/:draft', async c => {
    const draft = await draftOf(c)
    return draft ? draftPage(c, draft) : c.notFound()
  })

  app.post('/status-tables/:draft', async c => {
    const draft = await draftOf(c)
    if (!draft) return c.notFound()
    const typed = Object.entries(await fieldsOf(c)).filter(([name]) => /^(?:who|typed|left|cell)\.\d+$/.test(name))
    await records.mendDraft(draft.id, Object.fromEntries(typed))
    return c.redirect(`/status-tables/${draft.id}`, 303)
  })

  app.post('/status-tables/:draft/discard', async c => {
    const draft = await draftOf(c)
    if (!draft) return c.notFound()
    await records.dropDraft(draft.id)
    return c.redirect('/status-tables', 303)
  })

  app.post('/status-tables/:draft/accept', async c => {
    const draft = await draftOf(c)
    if (!draft) return c.notFound()
    const { content, match } = matched(draft)
    if (match.asked.length > 0) return draftPage(c, draft)
    const { instrument, asOf } = content
    const roll: RollTaken = { instrument, asOf, source, hash: draft.hash, rows: match.rows }
    await records.keepStatusTable({
      id: draft.id,
      instrument,
      file: draft.source,
      imported: now(),
      by: officerOf(c),
      roll,
    })
    await records.dropDraft(draft.id)
    return c.redirect('/status-tables', 303)
  })

  const rollPage = async (c: Context<Env>, room: Room, fault = '') => {
    const { session } = room
    const name = session.settings.body.instrument
    const instrument = name === undefined ? undefined : instrumentOf(directory, name)
    const tables = instrument ? await records.statusTables(instrument.id) : []
    return c.html(
      <RollPage
        {...{ session, directory, instrument, fault }}
        tables={tables.map(table => ({ ...table, changes: statusChanges(session, directory, table.roll) }))}
      />,
      fault ? 422 : 200,
    )
  }

  app.get('/sessions/:session/roll', async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? rollPage(c, room) : c.notFound()
  })

  app.post('/sessions/:session/roll', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = await fieldsOf(c)
    const table = (await records.statusTables()).find(each => each.id === form['table'])
    if (!table) return rollPage(c, room, 'Table: choose one that was imported.')
    const outcome = await room.record(
      { type: 'renew-roll', roll: table.roll, seen: form['seen'] || undefined, at: now() },
      { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() },
    )
    return outcome.kind === 'refused'
      ? rollPage(c, room, say(outcome.refusal.key, outcome.refusal.values))
      : c.redirect(`/sessions/${room.session.id}/roll`, 303)
  })
}
