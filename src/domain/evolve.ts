import { correctionEvolvers } from './correction/amend.ts'
import { requestEvolvers } from './correction/requests.ts'
import { delegateEvolvers } from './delegates/persons.ts'
import { draftingEvolvers, noDocuments } from './drafting/documents.ts'
import { floorEvolvers } from './floor/give.ts'
import { listEvolvers } from './list/standing.ts'
import { organizationEvolvers } from './organization/chapter.ts'
import { presenceEvolvers } from './presence/quorum.ts'
import { rollEvolvers } from './roll/chapter.ts'
import { ruleEvolvers } from './rules/profiles.ts'
import {
  type Draft,
  type Event,
  type Evolver,
  type Evolvers,
  type FactType,
  remember,
  type Session,
  type SessionFacts,
  undoneAttempts,
  withChanges,
} from './session.ts'
import { setAside, setAsideEvolvers } from './set-aside.ts'
import { actionEvolvers } from './sitting/actions.ts'
import { sittingEvolvers } from './sitting/moment.ts'
import { statisticsEvolvers } from './statistics/counting.ts'
import type { SessionId } from './words.ts'

export function initial(id: SessionId): Session {
  return {
    id,
    position: 0,
    settings: {
      body: { name: '' },
      from: '1970-01-01',
      to: '1970-01-01',
      zone: 'UTC',
      wording: { house: 'generic', style: 'edited', alreadyNamed: [], choices: {} },
    },
    agenda: [],
    debates: new Map(),
    meetings: new Map(),
    participants: new Map(),
    groups: new Map(),
    entries: new Map(),
    lists: new Map(),
    inscriptions: new Map(),
    limits: [],
    presence: [],
    delegates: [],
    actions: new Map(),
    officers: [],
    papers: new Map(),
    requests: new Map(),
    confirmations: [],
    history: [],
    documents: noDocuments,
    setAside: [],
    journal: [],
  }
}

/**
 * The session after some more events. The session given is left as it was: copied once a batch, not once an event,
 * so that a file of 100,000 statements folds in time that grows with its length.
 */
export function evolve(session: Session, events: readonly Event[]): Session {
  if (events.length === 0) return session
  const undoing = events.some(event => event.type === 'undone' || event.type === 'redone')
  return undoing ? foldAnew(session, events) : applyAll(draftOf(session), events)
}

/** An undone command is one that never happened, but for the record of it: fold the journal again without it. */
function foldAnew(session: Session, events: readonly Event[]): Session {
  const journal = [...session.journal, ...events]
  const undone = undoneAttempts(journal)
  return applyAll(
    draftOf(initial(session.id)),
    journal.filter(event => !undone.has(event.attempt)),
    journal,
  )
}

function applyAll(draft: Draft, events: readonly Event[], journal?: readonly Event[]): Session {
  for (const event of events) {
    const evolver = evolvers[event.type] as Evolver<FactType>
    try {
      evolver(draft, event.payload, event)
      if (event.leftOut !== undefined) setAside(draft, event, { why: event.leftOut, inPart: true })
    } catch (error) {
      // What cannot be folded did not happen: the rest of the session stands, and says so.
      setAside(draft, event, { why: error instanceof Error ? error.message : String(error) })
    }
  }
  if (journal) draft.journal = [...journal]
  else for (const event of events) draft.journal.push(event)
  draft.position = draft.journal.at(-1)?.position ?? 0
  return draft
}

const draftOf = (session: Session): Draft => ({
  ...session,
  roll: session.roll,
  agenda: [...session.agenda],
  debates: new Map(session.debates),
  meetings: new Map(session.meetings),
  participants: new Map(session.participants),
  groups: new Map(session.groups),
  entries: new Map(session.entries),
  lists: new Map(session.lists),
  inscriptions: new Map(session.inscriptions),
  rules: session.rules,
  limits: [...session.limits],
  presence: [...session.presence],
  delegates: [...session.delegates],
  actions: new Map(session.actions),
  officers: [...session.officers],
  papers: new Map(session.papers),
  requests: new Map(session.requests),
  confirmations: [...session.confirmations],
  history: [...session.history],
  statistics: session.statistics,
  journal: [...session.journal],
})

const sessionEvolvers: Evolvers<SessionFacts> = {
  'session-created': (draft, settings) => {
    draft.settings = settings
  },
  'session-amended': (draft, { changes }, event) => {
    draft.settings = withChanges(draft.settings, changes)
    remember(draft, event, { action: 'amended', of: 'session', changes })
  },
  'agenda-item-added': (draft, item) => {
    draft.agenda.push(item)
  },
  'agenda-item-amended': (draft, { item, changes }, event) => {
    draft.agenda = draft.agenda.map(each => (each.item === item ? withChanges(each, changes) : each))
    remember(draft, event, { action: 'amended', of: `item ${item}`, changes })
  },
  'debate-set-up': (draft, debate) => {
    draft.debates.set(debate.id, debate)
  },
  'debate-amended': (draft, { debate, changes }, event) => {
    const was = draft.debates.get(debate)
    if (was) draft.debates.set(debate, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: debate, changes })
  },
  'history-kept': (draft, { history }) => {
    draft.history.push(...history)
  },
}

const evolvers: { readonly [T in FactType]: Evolver<T> } = {
  ...sessionEvolvers,
  ...rollEvolvers,
  ...sittingEvolvers,
  ...floorEvolvers,
  ...listEvolvers,
  ...ruleEvolvers,
  ...presenceEvolvers,
  ...actionEvolvers,
  ...organizationEvolvers,
  ...requestEvolvers,
  ...delegateEvolvers,
  ...correctionEvolvers,
  ...draftingEvolvers,
  ...statisticsEvolvers,
  ...setAsideEvolvers,
}
