import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { DebateId, EntryKind, InscriptionId, Instant, ListId } from '../words.ts'
import { refuse } from '../words.ts'
import type { Policy } from './facts.ts'
import { phaseAt } from './phases.ts'
import { listFor } from './standing.ts'

export interface SetUpList {
  readonly type: 'set-up-list'
  readonly list: ListId
  readonly debate: DebateId
  readonly purpose: EntryKind
  readonly policy: Policy
  readonly letter?: string | undefined
  readonly groupsFirst?: boolean | undefined
  readonly opens?: Instant | undefined
  readonly closes?: Instant | undefined
  readonly at: Instant
}

/** Policy, letter, groups first, announced opening: moves nobody until a sort is confirmed. */
export interface AmendList {
  readonly type: 'amend-list'
  readonly list: ListId
  readonly changes: readonly { readonly field: 'policy' | 'letter' | 'groupsFirst' | 'opens'; readonly to: unknown }[]
  readonly at: Instant
}

export interface StepList {
  readonly type: 'open-list' | 'announce-closing' | 'close-list' | 'reopen-list' | 'publish-list' | 'unpublish-list'
  readonly list: ListId
  readonly closes?: Instant | undefined
  readonly reason?: string | undefined
  readonly upTo?: InscriptionId | undefined
  readonly at: Instant
}

export function setUpList(session: Session, command: SetUpList): Decided {
  if (!session.debates.has(command.debate)) return refuse('no-such-debate')
  if (listFor(session, command.debate, command.purpose)) return refuse('list-already-there')
  const { list, debate, purpose, policy, letter, groupsFirst, opens, closes, at } = command
  return {
    facts: [
      {
        type: 'list-set-up',
        at,
        payload: { list, debate, purpose, policy, letter, groupsFirst: groupsFirst || undefined, opens },
      },
      ...(closes ? [{ type: 'list-closing-announced', at, payload: { list, closes } } as const] : []),
    ],
  }
}

export function amendList(session: Session, command: AmendList): Decided {
  const list = session.lists.get(command.list)
  if (!list) return refuse('no-such-list')
  const changes = changesTo(list, command.changes)
  return changes.length === 0
    ? { facts: [] }
    : { facts: [{ type: 'list-amended', at: command.at, payload: { list: list.id, changes } }] }
}

export function stepList(session: Session, command: StepList): Decided {
  const list = session.lists.get(command.list)
  if (!list) return refuse('no-such-list')
  const { at } = command
  const { phase } = phaseAt(list, at)
  const payload = { list: list.id }
  switch (command.type) {
    case 'open-list':
      return phase === 'not open' ? { facts: [{ type: 'list-opened', at, payload }] } : refuse('list-is', { phase })
    case 'announce-closing':
      if (phase === 'closed') return refuse('list-is', { phase })
      if (command.closes === undefined || command.closes <= at) return refuse('closing-in-the-past')
      return { facts: [{ type: 'list-closing-announced', at, payload: { ...payload, closes: command.closes } }] }
    case 'close-list':
      return phase === 'closed' ? refuse('list-is', { phase }) : { facts: [{ type: 'list-closed', at, payload }] }
    case 'reopen-list': {
      const reason = command.reason?.trim() ?? ''
      if (phase !== 'closed') return refuse('list-is', { phase })
      if (reason === '') return refuse('reopening-needs-a-reason')
      return { facts: [{ type: 'list-reopened', at, payload: { ...payload, reason } }] }
    }
    case 'publish-list':
    case 'unpublish-list':
      // Up to a request that is not on it, nobody would be public, or everybody.
      if (command.upTo !== undefined && !list.order.includes(command.upTo)) return refuse('no-such-inscription')
      return {
        facts: [
          {
            type: 'list-published',
            at,
            payload: { ...payload, yes: command.type === 'publish-list', upTo: command.upTo },
          },
        ],
      }
  }
}
