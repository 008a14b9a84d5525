import type { PersonRow } from '../../src/domain/delegates/facts.ts'
import type { ImportDraft, KeptAnswer, Records, StatusTable } from '../../src/live/records.ts'

/** What stands beside the journal, in memory. */
export function recordsInMemory(): Records {
  const persons = new Map<string, PersonRow[]>()
  const drafts = new Map<string, ImportDraft>()
  const tables: StatusTable[] = []
  const answers = new Map<string, KeptAnswer>()
  return {
    persons: async session => persons.get(session) ?? [],
    keepPersons: async (session, rows) => {
      persons.set(session, [...(persons.get(session) ?? []), ...rows])
    },
    erasePersons: async (session, ids) => {
      persons.set(
        session,
        (persons.get(session) ?? []).filter(({ id }) => !ids.includes(id)),
      )
    },
    forgetImports: async (session, imports) => {
      persons.set(
        session,
        (persons.get(session) ?? []).filter(row => !imports.includes(row.import)),
      )
    },
    drafts: async (kind, session) =>
      [...drafts.values()].filter(each => each.kind === kind && each.session === session).reverse(),
    keepDraft: async draft => {
      drafts.set(draft.id, draft)
    },
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
