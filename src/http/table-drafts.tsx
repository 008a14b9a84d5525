import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { word } from '../../views/messages.ts'
import type { RowAsked } from '../../views/tables/draft.tsx'
import { tell } from '../../views/told.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import type { DraftHead, ImportDraft } from '../live/records.ts'
import type { Issue, Room } from '../live/room.ts'
import type { Understood } from '../tables/understand.ts'
import type { Drawn, FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { type Wrong, wrong } from './faults.ts'
import { file, largestTable, nameOfFile, optionalId, table as pasted, text } from './fields.ts'
import { type Brought, broughtIn, choicesIn, isNameIn, Reread, readingOf, readOtherwise } from './understanding.ts'
import { discards, hashOf, mends, rereads, waits } from './waiting-tables.ts'

const Table = z.object({ text: pasted.default(''), file, debate: optionalId, purpose: optionalId })
/** `row.3.delegation`, `chosen.3.delegation`, `out.3`: what puts a row right. */
const Mended = z.object({}).catchall(text)
const Nothing = z.object({})

/** A table as it was understood, what it was brought for, and what is needed to read it otherwise. */
export interface TableContent extends Omit<Brought, 'understood' | 'beside'> {
  readonly table: Pick<Understood, 'columns' | 'rows'>
  readonly meeting?: string | undefined
  readonly debate?: string | undefined
  readonly purpose?: string | undefined
}

/** A draft in its session: what is read there, and taken over from it. */
export interface TableIn {
  readonly session: Session
  readonly meeting: Meeting | undefined
  readonly content: TableContent
  readonly mended: Readonly<Record<string, string>>
}

/** A kind of table of which a session takes something over: what its rows say, and what becomes of them. */
export interface TableKindHere<Read extends { readonly faults: readonly RowAsked[] }> {
  readonly kind: 'requests' | 'agenda'
  readonly path: string
  readonly meanings: () => readonly { readonly id: string; readonly words: string }[]
  /** What no such table can be without, of what its columns are. */
  readonly needed: (meanings: ReadonlySet<string>, rows: TableContent['table']['rows']) => readonly string[]
  readonly read: (table: TableIn) => Read
  readonly start: (at: InSession, told: Told, drafts: readonly DraftHead[]) => Drawn
  readonly draw: (
    at: InSession,
    drawn: {
      readonly draft: ImportDraft
      readonly table: TableIn
      readonly read: Read
      readonly reading: ReturnType<typeof readingOf>
      readonly told: Told
    },
  ) => Drawn
  readonly take: (
    read: Read,
    table: TableIn,
    of: { readonly room: Room; readonly issue: Issue },
  ) => Promise<Wrong | undefined>
  readonly to: (table: { readonly session: Session; readonly meeting: Meeting | undefined }) => string
}

const gone = () => word('asked.table-gone')

/** A table that is brought to a session: read as participants' lists are, put right, looked at, taken over as one. */
export function tableDraftRoutes<Read extends { readonly faults: readonly RowAsked[] }>(
  desk: Desk,
  { rooms: { records }, directory }: Dependencies,
  of: TableKindHere<Read>,
): void {
  const { kind, path } = of
  const pathIn = (session: Session) => path.replace(':session', session.id)
  const draftIn = (session: Session, id: string) => records.draft(kind, session.id, id)
  const tableIn = (session: Session, { content, mended }: ImportDraft): TableIn => {
    const read = content as TableContent
    return { session, content: read, mended, meeting: session.meetings.get(read.meeting ?? '') }
  }
  const missingIn = ({ guess, table }: TableContent) =>
    of.needed(new Set(guess.columns.flatMap(each => each.meaning ?? [])), table.rows)

  const start = desk.sessionPage(
    path,
    async (at, told) => of.start(at, told, await records.drafts(kind, at.session.id)),
    { ofMeeting: kind === 'requests' },
  )
  start.keeps(
    path,
    Table,
    async ({ form, session, meeting, fresh, now }) => {
      if (!form.file && form.text.trim() === '') return wrong('text', word('asked.empty'))
      const bytes = form.file ? new Uint8Array(await form.file.arrayBuffer()) : new TextEncoder().encode(form.text)
      const brought = await broughtIn(bytes, kind, records, isNameIn(directory, session))
      if ('fault' in brought) return wrong(form.file ? 'file' : 'text', tell(brought.fault).replace(/\.$/, ''))
      const { understood, beside: _, ...rest } = brought
      const { debate, purpose } = form
      const content: TableContent = { ...rest, ...tableOf(understood), meeting: meeting?.id, debate, purpose }
      return waits(records, {
        ...{ id: fresh('draft'), kind, session: session.id, created: now, mended: {}, content },
        source: form.file ? nameOfFile(form.file.name) : word('tables.pasted'),
        hash: hashOf(bytes),
      })
    },
    { to: ({ session, fresh }) => `${pathIn(session)}/${fresh('draft')}`, size: largestTable },
  )

  const page = desk.sessionPage(`${path}/:draft`, async (at, told) => {
    const draft = await draftIn(at.session, at.c.req.param('draft') ?? '')
    if (!draft) return undefined
    const table = tableIn(at.session, draft)
    const reading = readingOf(
      table.content,
      `${pathIn(at.session)}/${draft.id}/reading`,
      of.meanings(),
      missingIn(table.content),
    )
    return of.draw(at, { draft, table, read: of.read(table), reading, told })
  })

  page.keeps(`${path}/:draft`, Mended, async ({ form, session, param }) => {
    const draft = await draftIn(session, param('draft'))
    return draft ? mends(records, draft.id, mendedBy(form)) : gone()
  })

  readingRoute(page, of, { draftIn, pathIn, isName: session => isNameIn(directory, session) }, records)

  page.keeps(
    `${path}/:draft/discard`,
    Nothing,
    async ({ session, param }) => (await discards(records, kind, session.id, param('draft'))) ?? gone(),
    { to: ({ session }) => pathIn(session) },
  )

  acceptRoute(page, of, { draftIn, tableIn, missingIn }, records)
}

/** All of it as it was put right, or nothing. */
function acceptRoute<Read extends { readonly faults: readonly RowAsked[] }>(
  page: FormPage<InSession>,
  of: TableKindHere<Read>,
  here: {
    readonly draftIn: (session: Session, id: string) => Promise<ImportDraft | undefined>
    readonly tableIn: (session: Session, draft: ImportDraft) => TableIn
    readonly missingIn: (content: TableContent) => readonly string[]
  },
  records: Dependencies['rooms']['records'],
): void {
  page.keeps(`${of.path}/:draft/accept`, Nothing, async ({ room, session, param }) => {
    const draft = await here.draftIn(session, param('draft'))
    // Pressed twice: it is there.
    if (!draft) return session.journal.some(each => each.attempt === param('draft')) ? { deed: nothing } : gone()
    const table = here.tableIn(session, draft)
    const read = of.read(table)
    if (here.missingIn(table.content).length > 0) return word('asked.columns-first')
    if (read.faults.length > 0) return word('asked.rows-first')
    return {
      deed: async issue => {
        const refused = await of.take(read, table, { room, issue: { ...issue, attempt: draft.id, digest: '' } })
        if (refused === undefined) await records.dropDraft(draft.id)
        return refused
      },
      to: of.to(table),
    }
  })
}

const nothing = async () => undefined

const tableOf = ({ columns, rows }: Understood): Pick<TableContent, 'table'> => ({ table: { columns, rows } })

/** What was typed goes before what was chosen of the proposals; a row that is left out is. */
function mendedBy(form: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const mended: Record<string, string> = {}
  const given = Object.entries(form).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  for (const [name, value] of given) if (/^(?:row\.\d+\.\w+|out\.\d+)$/.test(name)) mended[name] = value
  for (const [name, value] of given) {
    const field = /^chosen\.(\d+\.\w+)$/.exec(name)?.[1]
    const shown = form[`shown.${field}`]
    if (field && value !== '' && mended[`row.${field}`] === shown) mended[`row.${field}`] = value
  }
  return mended
}

/** The same file, read as a person says. */
function readingRoute<Read extends { readonly faults: readonly RowAsked[] }>(
  page: FormPage<InSession>,
  { kind, path }: TableKindHere<Read>,
  here: {
    readonly draftIn: (session: Session, id: string) => Promise<ImportDraft | undefined>
    readonly pathIn: (session: Session) => string
    readonly isName: (session: Session) => ReturnType<typeof isNameIn>
  },
  records: Dependencies['rooms']['records'],
): void {
  page.keeps(
    `${path}/:draft/reading`,
    Reread,
    async ({ form, session, param }) => {
      const draft = await here.draftIn(session, param('draft'))
      if (!draft) return gone()
      const before = draft.content as TableContent
      const chosen = choicesIn(form, before)
      const again = await readOtherwise(before.file, kind, chosen, here.isName(session))
      if ('fault' in again) return tell(again.fault)
      const { understood, beside: _, ...rest } = again
      const content: TableContent = {
        ...before,
        ...rest,
        ...tableOf(understood),
        guess: { ...rest.guess, key: before.guess.key },
      }
      return rereads(records, draft, { content, key: before.guess.key, chosen })
    },
    { to: ({ session, param }) => `${here.pathIn(session)}/${param('draft')}` },
  )
}
