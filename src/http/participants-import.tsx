import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { nameHere } from '../../views/here.ts'
import { say, word } from '../../views/messages.ts'
import { ParticipantsDraftPage } from '../../views/participants-import/draft.tsx'
import { ParticipantsImportPage } from '../../views/participants-import/page.tsx'
import { visible } from '../../views/participants-import/words.ts'
import { fieldOfList, tell } from '../../views/told.ts'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import type { Directory } from '../domain/directory.ts'
import type { Session } from '../domain/session.ts'
import type { ParticipantId } from '../domain/words.ts'
import { newKinds } from '../formats/participants-cells.ts'
import { changesOf, takenOf } from '../formats/participants-changes.ts'
import { readParticipants } from '../formats/participants-list.ts'
import { type ListField, listFields, type ParticipantsTable, participantsTable } from '../formats/participants-table.ts'
import type { ImportDraft, Records } from '../live/records.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, type Wrong, wrong } from './faults.ts'
import { asking, fileNeeded, id, largestTable, line, nameOfFile, optional, optionalId, text } from './fields.ts'
import { takenOver } from './participants-taken.ts'
import { type Brought, broughtIn, choicesIn, isNameIn, Reread, readingOf, readOtherwise } from './understanding.ts'
import { discards, hashOf, mends, rereads, waits } from './waiting-tables.ts'

const List = z.object({ file: fileNeeded(asking('asked.list-file')) })
/** `row.3.name`, `who.2`, `typed.2`: what puts a row right, and who somebody is. */
const Mended = z.object({ outAll: optional }).catchall(text)
const Nothing = z.object({})
/** `left.3.gender`: what of the changes is left as it was. */
const Acceptance = z.object({ seen: optionalId }).catchall(line)
const TakenBack = z.object({ import: id.min(1, asking('asked.which')) })

/** A list as it was read, and what is needed to read it otherwise. */
type ListContent = ParticipantsTable & Partial<Omit<Brought, 'understood'>>

const gone = () => word('asked.list-gone')

/** A list of participants from a file: read, put right, looked at, taken over as one, taken back as one. */
export function participantsImportRoutes(desk: Desk, { rooms, directory }: Dependencies): void {
  const { records } = rooms
  const path = '/sessions/:session/participants/import'
  const lists = (session: Session) => `/sessions/${session.id}/participants/import`
  const draftOf = (session: Session, wanted: string): Promise<ImportDraft | undefined> =>
    records.draft('participants', session.id, wanted)

  const start = desk.sessionPage(path, async ({ session }, told) => {
    const known = new Map<string, number>()
    for (const row of await records.persons(session.id)) known.set(row.import, (known.get(row.import) ?? 0) + 1)
    const drafts = await records.drafts('participants', session.id)
    return <ParticipantsImportPage session={session} told={told} drafts={drafts} known={known} />
  })

  start.keeps(
    path,
    List,
    async ({ form, session, fresh, now }) => {
      const read = await listFrom(form.file, { session, directory, records })
      if (isWrong(read)) return read
      const of = { id: fresh('draft'), kind: 'participants' as const, session: session.id }
      return waits(records, { ...read, ...of, created: now, mended: {} })
    },
    { to: ({ session, fresh }) => `${lists(session)}/${fresh('draft')}`, size: largestTable },
  )

  start.posts('/sessions/:session/participants/take-back', TakenBack, ({ form, now }) => ({
    type: 'take-back-import',
    import: form.import,
    at: now,
  }))

  const page = desk.sessionPage(`${path}/:draft`, async ({ c, session }, told) => {
    const draft = await draftOf(session, c.req.param('draft') ?? '')
    return draft && draftPage(draft, session, await reading(draft, session, directory, records), directory, told)
  })

  page.keeps(`${path}/:draft`, Mended, async ({ form: { outAll, ...form }, session, param }) => {
    const draft = await draftOf(session, param('draft'))
    if (!draft) return gone()
    const shown = shownValues(draft)
    const typed = Object.entries(form).filter(
      ([name, value]) => shown.get(name) !== value && /^(?:row|who|typed)\./.test(name),
    )
    const mended: Record<string, string> = Object.fromEntries(typed)
    const all = { ...draft.mended, ...mended }
    if (outAll)
      for (const { row } of readParticipants(draft.content as ParticipantsTable, all, session, directory).faults)
        mended[`row.${row}.out`] = 'on'
    return mends(records, draft.id, mended)
  })

  readingRoute(page, draftOf, lists, { records, directory })

  page.keeps(
    `${path}/:draft/discard`,
    Nothing,
    async ({ session, param }) => (await discards(records, 'participants', session.id, param('draft'))) ?? gone(),
    { to: ({ session }) => lists(session) },
  )
  acceptRoute(page, draftOf, { records, directory })
}

/** The list as it was put right, and of its changes those that nobody left. */
function acceptRoute(
  page: FormPage<InSession>,
  draftOf: (session: Session, wanted: string) => Promise<ImportDraft | undefined>,
  { records, directory }: { readonly records: Records; readonly directory: Directory },
): void {
  page.keeps(
    '/sessions/:session/participants/import/:draft/accept',
    Acceptance,
    async ({ form: { seen, ...form }, room, session, param }) => {
      // Pressed twice: it is there.
      if (session.delegates.some(each => each.import === param('draft'))) return { deed: async () => undefined }
      const draft = await draftOf(session, param('draft'))
      if (!draft) return gone()
      const { read, back, erased, changes } = await reading(draft, session, directory, records)
      if (missingIn(draft.content as ListContent).length > 0) return word('asked.columns-first')
      if ([read.faults, read.questions, erased].some(each => each.length > 0)) return word('asked.rows-first')
      if (seen !== session.delegates.at(-1)?.import) return say('another-list-was-imported')
      const taken = takenOf(changes, leftIn(form))
      return { deed: issue => takenOver({ draft, read, back, taken, seen, room, issue }, records) }
    },
    { to: ({ session }) => `/sessions/${session.id}/participants` },
  )
}

const leftIn = (form: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('left.') && typeof value === 'string' && value !== '' ? [[name.slice(5), value] as const] : [],
    ),
  )

/** The same file, read as a person says. */
function readingRoute(
  page: FormPage<InSession>,
  draftOf: (session: Session, wanted: string) => Promise<ImportDraft | undefined>,
  lists: (session: Session) => string,
  { records, directory }: { readonly records: Records; readonly directory: Directory },
): void {
  page.keeps(
    '/sessions/:session/participants/import/:draft/reading',
    Reread,
    async ({ form, session, param }) => {
      const draft = await draftOf(session, param('draft'))
      const { file, choices, guess } = (draft?.content ?? {}) as ListContent
      if (!draft) return gone()
      if (!file || !guess) return word('asked.file-not-kept')
      const chosen = choicesIn(form, { choices: choices ?? {}, guess })
      const again = await readOtherwise(file, 'participants', chosen, isNameIn(directory, session))
      if ('fault' in again) return tell(again.fault)
      const { understood, ...rest } = again
      const content = { ...participantsTable(understood), ...rest, guess: { ...rest.guess, key: guess.key } }
      return rereads(records, draft, { content: content satisfies ListContent, key: guess.key, chosen })
    },
    { to: ({ session, param }) => `${lists(session)}/${param('draft')}` },
  )
}

/** The table of a list that was sent. */
async function listFrom(
  sent: File | undefined,
  { session, directory, records }: { session: Session; directory: Directory; records: Records },
): Promise<Pick<ImportDraft, 'source' | 'hash' | 'content'> | Wrong> {
  if (!sent) return wrong('file', word('asked.list-file'))
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const brought = await broughtIn(bytes, 'participants', records, isNameIn(directory, session))
  if ('fault' in brought) return tell(brought.fault)
  const { understood, ...file } = brought
  return {
    source: nameOfFile(sent.name),
    hash: hashOf(bytes),
    content: { ...participantsTable(understood), ...file } satisfies ListContent,
  }
}

async function reading(draft: ImportDraft, session: Session, directory: Directory, records: Records) {
  const table = draft.content as ListContent
  const days = table.choices?.days
  const read = readParticipants(table, days ? { ...draft.mended, days } : draft.mended, session, directory)
  const persons = personsIn(session, await records.persons(session.id))
  const back = await records.erasedAmong(session.id, read.people)
  const erased = back.filter(({ row }) => draft.mended[`row.${row}.erased`] !== 'back')
  return { table, read, back, erased, changes: changesOf(read, delegatesOf(session, persons), columnsIn(table)) }
}

/** What the list has a column for. */
const columnsIn = ({ columns }: ListContent): ReadonlySet<ListField> =>
  new Set(columns.flatMap(each => each.field ?? []))
type Reading = Awaited<ReturnType<typeof reading>>

function draftPage(
  draft: ImportDraft,
  session: Session,
  { table, read, erased, changes }: Reading,
  directory: Directory,
  told: Told,
) {
  const faulty = new Set(read.faults.map(each => each.row))
  const missing = missingIn(table)
  const names = new Map<ParticipantId, string>()
  for (const { participant, made } of read.delegations)
    names.set(participant, made?.name ?? nameHere(session, directory, participant, session.settings.from).list)
  return (
    <ParticipantsDraftPage
      session={session}
      directory={directory}
      draft={draft}
      faults={read.faults}
      questions={read.questions}
      newKinds={newKinds}
      erased={erased}
      leftOut={read.leftOut}
      people={read.people.filter(({ row }) => !faulty.has(row)).length}
      names={names}
      made={read.delegations.flatMap(({ made }) => made ?? [])}
      changes={changes}
      isFirst={session.delegates.length === 0}
      reading={readingOf(table, `/sessions/${session.id}/participants/import/${draft.id}/reading`, meanings(), missing)}
      told={told}
    />
  )
}

const meanings = () => listFields.map(id => ({ id, words: fieldOfList(id) }))

/** What no list can be without, and this one has no column for. */
function missingIn({ columns, rows, guess }: ListContent): readonly string[] {
  if (!guess) return []
  const has = (...fields: readonly ListField[]) =>
    columns.some(each => each.field && fields.includes(each.field)) ||
    // A delegation may stand in rows of its own.
    rows.some(({ cells }) => fields.some(field => cells[field] !== undefined))
  return [
    ...(has('delegation') ? [] : [fieldOfList('delegation')]),
    ...(has('name', 'familyName', 'firstName') ? [] : [fieldOfList('name')]),
  ]
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
