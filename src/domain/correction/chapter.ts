import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import type { Entry } from '../floor/facts.ts'
import type { Draft } from '../session.ts'
import { table } from '../table.ts'
import type { Thing } from '../things.ts'
import { made, namedBy, stateOf, the } from '../things.ts'
import type { EntryId } from '../words.ts'
import type { AmendEntry, ConfirmDoubt, FlagEntry, JoinEntries, StrikeEntry } from './amend.ts'
import { amendEntry, confirmDoubt, flagEntry, joinEntries, strikeEntry } from './amend.ts'
import type { CorrectionFacts, RequestFacts } from './facts.ts'
import type { DecideRequest, RequestCorrection } from './requests.ts'
import { decideRequest, requestCorrection } from './requests.ts'

export const correctionFacts = {
  'entry-amended': {
    matter: 'floor',
    evolve: (draft, { entry, changes, reason, request }, event) => {
      const was = draft.entries.get(entry)
      if (!was) return
      const next: Record<string, unknown> = { ...was }
      for (const change of changes) next[change.field] = change.to ?? undefined
      if (endsFirst(next as unknown as Entry) && !endsFirst(was)) cannotBe('a statement ends before it begins')
      const correction = { at: event.at, by: event.by, changes, reason }
      draft.entries.set(entry, { ...(next as unknown as Entry), corrections: [...was.corrections, correction] })
      const told = changes.map(change => ({ ...change, field: wordInFile[change.field] ?? change.field }))
      remember(draft, event, { action: 'amended', of: entry, changes: told, reason, request })
      if (changes.some(change => change.field !== 'note')) dropConfirmations(draft, entry)
    },
    makes: ({ entry }) => [stateOf(the.entry(entry))],
    uses: ({ entry, changes, request }) => [the.entry(entry), ...namedBy(changes), ...followed(request)],
  },
  'entry-struck': {
    matter: 'floor',
    evolve: (draft, { entry, reason, request }, event) => {
      const was = draft.entries.get(entry)
      if (!was) return
      draft.entries.delete(entry)
      repoint(draft, entry, undefined)
      remember(draft, event, { action: 'struck', of: entry, reason, request, was })
      dropConfirmations(draft, entry)
    },
    makes: ({ entry }) => [stateOf(the.entry(entry))],
    uses: ({ entry, request }) => [the.entry(entry), ...followed(request)],
  },
  'entries-joined': {
    matter: 'floor',
    evolve: (draft, { kept, joined }, event) => {
      const was = draft.entries.get(joined)
      const first = draft.entries.get(kept)
      if (!was || !first) return
      const whole = joinedWith(first, was)
      if (endsFirst(whole)) cannotBe('a statement ends before it begins')
      draft.entries.delete(joined)
      draft.entries.set(kept, whole)
      repoint(draft, joined, kept)
      remember(draft, event, { action: 'joined', of: kept, was })
    },
    makes: ({ kept, joined }) => [kept, joined].map(entry => stateOf(the.entry(entry))),
    uses: ({ kept, joined }) => [kept, joined].map(entry => the.entry(entry)),
  },
  'entry-flagged': {
    matter: 'floor',
    evolve: (draft, { entry, yes }) => {
      const was = draft.entries.get(entry)
      if (was) draft.entries.set(entry, { ...was, review: yes })
    },
    makes: ({ entry }) => [stateOf(the.entry(entry))],
    uses: ({ entry }) => [the.entry(entry)],
  },
  'doubt-confirmed': {
    matter: 'floor',
    evolve: (draft, { doubt, on, reason, by }, event) => {
      draft.confirmations.push({ doubt, on, at: event.at, by: by ?? event.by, reason })
    },
    makes: ({ doubt, on }) => [the.doubt(doubt, ...on)],
    uses: ({ on }) => on.flatMap(id => [...made(the.entry(id)), ...made(the.inscription(id))]),
  },
} satisfies Chapter<CorrectionFacts>

/** What the session file calls some fields of an entry. */
const wordInFile = table<string>({ participant: 'by', person: 'speaker' })

const endsFirst = ({ start, end }: Entry): boolean => end !== undefined && end < start

/** One statement ends when the second entry of it ended, if the first ended where the second began. */
function joinedWith({ end, ...first }: Entry, second: Entry): Entry {
  const stop = end === undefined || end === second.start ? second.end : end
  const inscription = first.inscription ?? second.inscription
  return { ...first, ...(inscription ? { inscription } : {}), ...(stop ? { end: stop } : {}) }
}

/** What answered or interrupted an entry that is gone does so to what it became part of, or to none. */
function repoint({ entries, inscriptions }: Pick<Draft, 'entries' | 'inscriptions'>, gone: EntryId, became?: EntryId) {
  const now = (id: string | undefined, own: string) => (id !== gone ? id : became === own ? undefined : became)
  for (const [id, each] of entries)
    if (each.answers === gone || each.interrupts === gone)
      entries.set(id, { ...each, answers: now(each.answers, id), interrupts: now(each.interrupts, id) })
  for (const [id, each] of inscriptions)
    if (each.answers === gone) inscriptions.set(id, { ...each, answers: now(each.answers, id) })
}

/** A doubt that was confirmed as seen returns if what it rests on changes. */
function dropConfirmations(draft: { confirmations: { on: readonly string[] }[] }, entry: EntryId): void {
  draft.confirmations = draft.confirmations.filter(each => !each.on.includes(entry))
}

export const requestFacts = {
  'correction-requested': {
    matter: 'requests',
    evolve: (draft, { request, ...asked }) => {
      const was = draft.requests.get(request)
      draft.requests.set(request, { ...was, id: request, ...asked })
    },
    makes: ({ request }) => made(the.request(request)),
    uses: ({ from }) => [the.participant(from)],
  },
  'request-decided': {
    matter: 'requests',
    evolve: (draft, { request, decision, reason, recording, by }, event) => {
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
    makes: ({ request }) => [stateOf(the.request(request))],
    uses: ({ request }) => [the.request(request)],
  },
} satisfies Chapter<RequestFacts>

export type CorrectionCommand =
  | AmendEntry
  | StrikeEntry
  | FlagEntry
  | JoinEntries
  | ConfirmDoubt
  | RequestCorrection
  | DecideRequest

export const correctionCommands = {
  'amend-entry': amendEntry,
  'strike-entry': strikeEntry,
  'flag-entry': flagEntry,
  'join-entries': joinEntries,
  'confirm-doubt': confirmDoubt,
  'request-correction': requestCorrection,
  'decide-request': decideRequest,
} satisfies Deciders<CorrectionCommand>

/** A correction follows the request that it names, and what was decided of it. */
const followed = (request: string | undefined): readonly Thing[] =>
  request === undefined ? [] : made(the.request(request))
