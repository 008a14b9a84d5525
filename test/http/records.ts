import type { PersonRow } from '../../src/domain/delegates/facts.ts'
import type { ImportDraft, KeptAnswer, Records, StatusTable } from '../../src/live/records.ts'

/** What stands beside the journal, in memory. */
export function recordsInMemory(): Records {
  const persons = new Map<string, PersonRow[]>()
  const readings = new Map<string, Readonly<Record<string, unknown>>>()
  const drafts = new Map<string, ImportDraft>()
  const tables: StatusTable[] = []
  const answers = new Map<string, KeptAnswer>()
  return {
    persons: async session => persons.get(session) ?? [],
    keepPersons: async (session, rows) => {
      persons.set(session, [...(persons.get(session) ?? []), ...rows])
    },
    erase: async (session, { person }) => {
      persons.set(
        session,
        (persons.get(session) ?? []).filter(({ id }) => id !== person),
      )
    },
    erasures: async () => [],
    // One for each place; what it is a code of stands in the tests of the seals.
    codeAt: async (_, position) => (position > 0 ? `K7QF-2M0X-9ABD-${String(position).padStart(4, '0')}` : ''),
    erasedAmong: async () => [],
    forgetErased: async () => undefined,
    forgetImports: async (session, imports) => {
      persons.set(
        session,
        (persons.get(session) ?? []).filter(row => !imports.includes(row.import)),
      )
    },
    drafts: async (kind, session) =>
      [...drafts.values()].filter(each => each.kind === kind && each.session === session).reverse(),
    draft: async (_kind, _session, id) => drafts.get(id),
    keepDraft: async draft => {
      drafts.set(draft.id, draft)
      return 'kept'
    },
    mendDraft: async (id, typed) => {
      const was = drafts.get(id)
      if (was) drafts.set(id, { ...was, mended: { ...was.mended, ...typed } })
    },
    rereadDraft: async (id, content) => {
      const was = drafts.get(id)
      if (was) drafts.set(id, { ...was, content })
    },
    readingOf: async (kind, headings) => readings.get(`${kind} ${headings}`),
    keepReading: async (kind, headings, choices) => {
      readings.set(`${kind} ${headings}`, choices)
    },
    dropDraftsBefore: async () => undefined,
    dropDraft: async id => {
      drafts.delete(id)
    },
    statusTables: async instrument => tables.filter(each => instrument === undefined || each.instrument === instrument),
    keepStatusTable: async table => {
      tables.unshift(table)
    },
    answerTo: async (of, attempt) => answers.get(`${of} ${attempt}`),
    keepAnswer: async (of, attempt, answer) => {
      answers.set(`${of} ${attempt}`, answer)
    },
  }
}
