import type { Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { Entry } from '../floor/facts.ts'
import type { EntryId } from '../words.ts'
import type { CorrectionFacts, RequestFacts } from './facts.ts'

export const correctionEvolvers: Evolvers<CorrectionFacts> = {
  'entry-amended': (draft, { entry, changes, reason, request }, event) => {
    const was = draft.entries.get(entry)
    if (!was) return
    const next: Record<string, unknown> = { ...was }
    for (const change of changes) next[change.field] = change.to ?? undefined
    const correction = { at: event.at, by: event.by, changes, reason }
    draft.entries.set(entry, { ...(next as unknown as Entry), corrections: [...was.corrections, correction] })
    const told = changes.map(change => ({ ...change, field: wordInFile[change.field] ?? change.field }))
    remember(draft, event, { action: 'amended', of: entry, changes: told, reason, request })
    if (changes.some(change => change.field !== 'note')) dropConfirmations(draft, entry)
  },
  'entry-struck': (draft, { entry, reason, request }, event) => {
    const was = draft.entries.get(entry)
    if (!was) return
    draft.entries.delete(entry)
    remember(draft, event, { action: 'struck', of: entry, reason, request, was })
    dropConfirmations(draft, entry)
  },
  'entries-joined': (draft, { kept, joined }, event) => {
    const was = draft.entries.get(joined)
    const first = draft.entries.get(kept)
    if (!was || !first) return
    draft.entries.delete(joined)
    draft.entries.set(kept, joinedWith(first, was))
    remember(draft, event, { action: 'joined', of: kept, was })
  },
  'entry-flagged': (draft, { entry, yes }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, review: yes })
  },
  'doubt-confirmed': (draft, { doubt, on, reason, by }, event) => {
    draft.confirmations.push({ doubt, on, at: event.at, by: by ?? event.by, reason })
  },
}

/** What the session file calls some fields of an entry. */
const wordInFile: Readonly<Record<string, string>> = { participant: 'by', person: 'speaker' }

/** One statement ends when the second entry of it ended, if the first ended where the second began. */
function joinedWith({ end, ...first }: Entry, second: Entry): Entry {
  const stop = end === undefined || end === second.start ? second.end : end
  const inscription = first.inscription ?? second.inscription
  return { ...first, ...(inscription ? { inscription } : {}), ...(stop ? { end: stop } : {}) }
}

/** A doubt that was confirmed as seen returns if what it rests on changes. */
function dropConfirmations(draft: { confirmations: { on: readonly string[] }[] }, entry: EntryId): void {
  draft.confirmations = draft.confirmations.filter(each => !each.on.includes(entry))
}

export const requestEvolvers: Evolvers<RequestFacts> = {
  'correction-requested': (draft, { request, ...asked }) => {
    const was = draft.requests.get(request)
    draft.requests.set(request, { ...was, id: request, ...asked })
  },
  'request-decided': (draft, { request, decision, reason, recording, by }, event) => {
    const was = draft.requests.get(request)
    if (!was) return
    draft.requests.set(request, {
      ...was,
      decision,
      decidedAt: event.at,
      by: by ?? event.by,
      ...(reason === undefined ? {} : { reason }),
      ...(recording === undefined ? {} : { recording }),
    })
    if (was.decision !== undefined && was.decision !== decision)
      remember(draft, event, {
        action: 'amended',
        of: request,
        changes: [{ field: 'decision', from: was.decision, to: decision }],
        reason,
      })
  },
}
