import { createHash, randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { ParticipantsDraftPage } from '../../views/participants-import/draft.tsx'
import { ParticipantsImportPage } from '../../views/participants-import/page.tsx'
import { visible } from '../../views/participants-import/words.ts'
import type { PersonRow } from '../domain/delegates/facts.ts'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import { nameIn } from '../domain/roll/names.ts'
import type { ParticipantId } from '../domain/words.ts'
import { newKinds } from '../formats/participants-cells.ts'
import { changesOf } from '../formats/participants-changes.ts'
import { type ListRead, readParticipants } from '../formats/participants-list.ts'
import { fieldLabels, type ParticipantsTable, participantsTable } from '../formats/participants-table.ts'
import type { ImportDraft } from '../live/records.ts'
import type { Room } from '../live/room.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { fieldsOf } from './fields.ts'
import { officerOf } from './guard.ts'
import { fileOf, readFile } from './read-file.ts'

/** A list of participants from a file: read, put right, looked at, taken over as one, taken back as one. */
export function participantsImportRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const { records } = rooms
  const path = '/sessions/:session/participants/import' as const

  const personsOf = async (room: Room) => {
    const rows = await records.persons(room.session.id)
    return { rows, persons: personsIn(room.session, rows) }
  }

  const startPage = async (c: Context<Env>, room: Room, fault = '') => {
    const { rows } = await personsOf(room)
    const known = new Map<string, number>()
    for (const row of rows) known.set(row.import, (known.get(row.import) ?? 0) + 1)
    const drafts = await records.drafts('participants', room.session.id)
    return c.html(
      <ParticipantsImportPage session={room.session} fault={fault} drafts={drafts} known={known} />,
      fault ? 422 : 200,
    )
  }

  const draftOf = (c: Context<Env>, room: Room): Promise<ImportDraft | undefined> =>
    records.draft('participants', room.session.id, c.req.param('draft') ?? '')

  const reading = async (room: Room, draft: ImportDraft) => {
    const table = draft.content as ParticipantsTable
    const read = readParticipants(table, draft.mended, room.session, directory)
    const { persons } = await personsOf(room)
    const back = await records.erasedAmong(room.session.id, read.people)
    const erased = back.filter(({ row }) => draft.mended[`row.${row}.erased`] !== 'back')
    return { table, read, back, erased, changes: changesOf(read, delegatesOf(room.session, persons)) }
  }

  const draftPage = async (c: Context<Env>, room: Room, draft: ImportDraft, fault = '') => {
    const { session } = room
    const { table, read, erased, changes } = await reading(room, draft)
    const faulty = new Set(read.faults.map(each => each.row))
    const names = new Map<ParticipantId, string>()
    for (const { participant, made } of read.delegations)
      names.set(participant, made?.name ?? nameIn(session, directory, participant, session.settings.from).list)
    return c.html(
      <ParticipantsDraftPage
        session={session}
        directory={directory}
        draft={draft}
        columns={table.columns.map(each => ({ ...each, field: each.field && fieldLabels[each.field] }))}
        faults={read.faults.map(each => ({ ...each, label: fieldLabels[each.field] }))}
        questions={read.questions}
        newKinds={newKinds}
        erased={erased}
        leftOut={read.leftOut}
        people={read.people.filter(({ row }) => !faulty.has(row)).length}
        names={names}
        made={read.delegations.flatMap(({ made }) => made ?? [])}
        changes={changes}
        isFirst={session.delegates.length === 0}
        fault={fault}
      />,
      fault ? 422 : 200,
    )
  }

  app.get(path, async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? startPage(c, room) : c.notFound()
  })

  app.post(path, async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const file = await fileOf(c)
    if (!file) return startPage(c, room, 'File: choose a list in CSV or XLSX.')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const answer = await readFile(bytes)
    if ('fault' in answer) return startPage(c, room, answer.fault)
    if (answer.read.kind !== 'table') return startPage(c, room, 'This is no list of participants.')
    const table = participantsTable(answer.read.rows)
    if ('fault' in table) return startPage(c, room, table.fault)
    if (table.rows.length === 0) return startPage(c, room, 'The list has headings, and nobody below them.')
    const draft: ImportDraft = {
      id: randomUUID(),
      kind: 'participants',
      session: room.session.id,
      source: nameOfFile(file.name),
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      created: now(),
      content: table,
      mended: {},
    }
    if ((await records.keepDraft(draft)) === 'too-many') return startPage(c, room, say('too-many-drafts'))
    return c.redirect(`/sessions/${room.session.id}/participants/import/${draft.id}`, 303)
  })

  app.get(`${path}/:draft`, async c => {
    const room = await rooms.get(c.req.param('session'))
    const draft = room && (await draftOf(c, room))
    return room && draft ? draftPage(c, room, draft) : c.notFound()
  })

  app.post(`${path}/:draft`, async c => {
    const room = await rooms.get(c.req.param('session'))
    const draft = room && (await draftOf(c, room))
    if (!room || !draft) return c.notFound()
    const { outAll, ...form } = await fieldsOf(c)
    const shown = shownValues(draft)
    const typed = Object.entries(form).filter(
      ([name, value]) => shown.get(name) !== value.trim() && /^(?:row|who|typed)\./.test(name),
    )
    const mended = Object.fromEntries(typed.map(([name, value]) => [name, value.trim()]))
    const all = { ...draft.mended, ...mended }
    if (outAll)
      for (const { row } of readParticipants(draft.content as ParticipantsTable, all, room.session, directory).faults)
        mended[`row.${row}.out`] = 'on'
    await records.mendDraft(draft.id, mended)
    return c.redirect(`/sessions/${room.session.id}/participants/import/${draft.id}`, 303)
  })

  app.post(`${path}/:draft/discard`, async c => {
    const room = await rooms.get(c.req.param('session'))
    const draft = room && (await draftOf(c, room))
    if (!room || !draft) return c.notFound()
    await records.dropDraft(draft.id)
    return c.redirect(`/sessions/${room.session.id}/participants/import`, 303)
  })

  app.post(`${path}/:draft/accept`, async c => {
    const room = await rooms.get(c.req.param('session'))
    const draft = room && (await draftOf(c, room))
    // Pressed twice: it is there.
    const taken = room?.session.delegates.some(each => each.import === c.req.param('draft'))
    if (room && taken) return c.redirect(`/sessions/${room.session.id}/participants`, 303)
    if (!room || !draft) return c.notFound()
    const { read, back, erased, changes } = await reading(room, draft)
    if ([read.faults, read.questions, erased].some(each => each.length > 0)) return draftPage(c, room, draft)
    const seen = (await fieldsOf(c))['seen'] || undefined
    if (seen !== room.session.delegates.at(-1)?.import)
      return draftPage(c, room, draft, say('another-list-was-imported'))
    const { ids, delegations } = identified(read)
    const before = new Map(
      [...changes.changed, ...changes.unchanged].map(each => [each.after.row, each.before.id] as const),
    )
    const persons = read.people.map(
      ({ row, ...person }): PersonRow => ({
        ...person,
        participant: ids.get(person.participant) ?? person.participant,
        id: before.get(row) ?? randomUUID(),
        import: draft.id,
      }),
    )
    // First the persons, whom nothing names yet, then the event that names them: what is cut short in between is not seen.
    await forgetUnnamed(room)
    await records.keepPersons(room.session.id, persons)
    const outcome = await room.record(
      {
        type: 'import-delegates',
        import: draft.id,
        source: draft.source,
        hash: draft.hash,
        persons: persons.map(each => each.id),
        delegations,
        gone: changes.delegationsGone,
        seen,
        at: now(),
      },
      { attempt: draft.id, digest: '', by: officerOf(c), now: now() },
    )
    if (outcome.kind === 'refused') return draftPage(c, room, draft, say(outcome.refusal.key, outcome.refusal.values))
    await records.forgetErased(room.session.id, back)
    await records.dropDraft(draft.id)
    return c.redirect(`/sessions/${room.session.id}/participants`, 303)
  })

  /** Rows of an import that was cut short: no event ever named it. */
  const forgetUnnamed = async (room: Room) => {
    const named = new Set(
      room.session.journal.flatMap(event => (event.type === 'delegates-imported' ? [event.payload.import] : [])),
    )
    const rows = (await records.persons(room.session.id)).filter(row => !named.has(row.import))
    await records.forgetImports(room.session.id, [...new Set(rows.map(row => row.import))])
  }

  app.post('/sessions/:session/participants/take-back', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = z.object({ import: z.string().min(1) }).safeParse(await c.req.parseBody())
    if (!form.success) return startPage(c, room, 'List: say which.')
    const outcome = await room.record(
      { type: 'take-back-import', import: form.data.import, at: now() },
      { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() },
    )
    return outcome.kind === 'refused'
      ? startPage(c, room, say(outcome.refusal.key, outcome.refusal.values))
      : c.redirect(`/sessions/${room.session.id}/participants/import`, 303)
  })
}

/** What the page showed in each field: sent back untouched, it puts nothing right. */
function shownValues({ content, mended }: ImportDraft): ReadonlyMap<string, string> {
  const { rows } = content as ParticipantsTable
  return new Map([
    ...rows.flatMap(({ row, cells }) =>
      Object.entries(cells).map(([field, value]) => [`row.${row}.${field}`, visible(value).trim()] as const),
    ),
    ...Object.entries(mended).map(([name, value]) => [name, visible(value).trim()] as const),
  ])
}

/** Ids for the organizations that the list makes known. */
function identified(read: ListRead) {
  const ids = new Map<ParticipantId, ParticipantId>()
  const delegations = read.delegations.map(({ participant, made, ...listed }) => {
    const id = made ? `${made.kind}-${randomUUID().slice(0, 8)}` : participant
    ids.set(participant, id)
    return { participant: id, kind: made?.kind ?? ('state' as const), name: made?.name, ...listed }
  })
  return { ids, delegations }
}

/** Of what a browser sends as the name of a file, the name; without what no name has. */
const nameOfFile = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .slice(0, 120) || 'list'
