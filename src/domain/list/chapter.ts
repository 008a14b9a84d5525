import { withChanges } from '../changes.ts'
import type { Decided, Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { Directory } from '../directory.ts'
import type { Event } from '../facts.ts'
import type { Draft, Session } from '../session.ts'
import type { InscriptionId, ListId } from '../words.ts'
import type { Inscription, ListFacts, Outcome, Place, Step, TextReceived } from './facts.ts'
import type { Inscribe } from './inscribe.ts'
import { inscribe } from './inscribe.ts'
import type { AmendInscription, MarkInscription, YieldSlot } from './inscriptions.ts'
import { amendInscription, mark, onInscription } from './inscriptions.ts'
import type { Move, SortList, Swap } from './move.ts'
import { move, sortList, swap } from './move.ts'
import type { AmendList, SetUpList, StepList } from './steps.ts'
import { amendList, setUpList, stepList } from './steps.ts'

const step = (draft: Draft, list: ListId, taken: Step): void => {
  const was = draft.lists.get(list)
  if (was) draft.lists.set(list, { ...was, steps: [...was.steps, taken] })
}

const outcome = (draft: Draft, inscription: InscriptionId, came: Outcome): void => {
  const was = draft.inscriptions.get(inscription)
  if (was) draft.inscriptions.set(inscription, { ...was, outcomes: [...was.outcomes, came] })
}

const place = (order: readonly InscriptionId[], id: InscriptionId, { after, before }: Place): InscriptionId[] => {
  const others = order.filter(each => each !== id)
  const behind = after === null ? -1 : others.indexOf(after)
  const ahead = before ? others.indexOf(before) : -1
  const at = after === null || behind >= 0 ? behind + 1 : ahead >= 0 ? ahead : others.length
  others.splice(at, 0, id)
  return others
}

const reorder = (draft: Draft, list: ListId, change: (order: readonly InscriptionId[]) => InscriptionId[]): void => {
  const was = draft.lists.get(list)
  if (was) draft.lists.set(list, { ...was, order: change(was.order) })
}

const movedNow = (draft: Draft, id: InscriptionId, event: Event, placed: Inscription['placed']): void => {
  const was = draft.inscriptions.get(id)
  if (was) draft.inscriptions.set(id, { ...was, placed, movedAt: event.position })
}

export const listEvolvers: Evolvers<ListFacts> = {
  'list-set-up': (draft, { list, ...known }) => {
    draft.lists.set(list, { id: list, ...known, steps: [], order: [] })
  },
  'list-amended': (draft, { list, changes }, event) => {
    const was = draft.lists.get(list)
    if (was) draft.lists.set(list, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: list, changes })
  },
  'list-opened': (draft, { list }, { at }) => step(draft, list, { step: 'opened', at }),
  'list-closing-announced': (draft, { list, closes }, { at }) =>
    step(draft, list, { step: 'closing announced', at, closes }),
  'list-closed': (draft, { list }, { at }) => step(draft, list, { step: 'closed', at }),
  'list-reopened': (draft, { list, reason }, { at }) => step(draft, list, { step: 'reopened', at, reason }),
  'list-published': (draft, { list, yes, upTo }, { at }) =>
    step(draft, list, yes ? { step: 'published', at, upTo } : { step: 'unpublished', at }),
  'list-sorted': (draft, { list, policy, letter, order }, event) => {
    const was = draft.lists.get(list)
    if (!was) return
    const sorted = order.filter(id => was.order.includes(id))
    const places = new Set(sorted)
    const rest = [...sorted]
    const next = was.order.map(id => (places.has(id) ? (rest.shift() ?? id) : id))
    draft.lists.set(list, { ...was, policy, letter, order: next })
    for (const id of sorted) movedNow(draft, id, event, 'policy')
    remember(draft, event, { action: 'sorted', of: list, changes: [{ field: 'order', from: was.order, to: next }] })
  },
  inscribed: (draft, { inscription: id, after, before, capacity, kept, ...known }, event) => {
    draft.inscriptions.set(id, {
      id,
      ...known,
      capacity: capacity ?? {},
      placed: 'policy',
      outcomes: [],
      by: event.by,
      ...kept,
      movedAt: event.position,
    })
    reorder(draft, known.list, order => place(order, id, { after, before }))
  },
  'inscription-amended': (draft, { inscription, changes }, event) => {
    const was = draft.inscriptions.get(inscription)
    if (was) draft.inscriptions.set(inscription, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: inscription, changes })
  },
  'inscription-admitted': (draft, { inscription }, { at }) => {
    const was = draft.inscriptions.get(inscription)
    if (was) draft.inscriptions.set(inscription, { ...was, admitted: at })
  },
  'inscription-confirmed': (draft, { inscription }, { at }) => {
    const was = draft.inscriptions.get(inscription)
    if (was) draft.inscriptions.set(inscription, { ...was, confirmed: at })
  },
  moved: (draft, { inscription, after, before }, event) => {
    const was = draft.inscriptions.get(inscription)
    if (!was) return
    const former = predecessor(draft.lists.get(was.list)?.order ?? [], inscription)
    reorder(draft, was.list, order => place(order, inscription, { after, before }))
    movedNow(draft, inscription, event, 'hand')
    remember(draft, event, {
      action: 'moved',
      of: inscription,
      changes: [{ field: 'after', from: former ?? null, to: after }],
    })
  },
  swapped: (draft, { inscription, with: other, agreed }, event) => {
    const list = draft.inscriptions.get(inscription)?.list
    if (list === undefined || !draft.inscriptions.has(other)) return
    reorder(draft, list, order => order.map(id => (id === inscription ? other : id === other ? inscription : id)))
    for (const [id, to] of [
      [inscription, other],
      [other, inscription],
    ] as const) {
      outcome(draft, id, { outcome: 'swapped', at: event.at, to, ...(agreed ? { askedBy: agreed } : {}) })
      movedNow(draft, id, event, 'hand')
    }
    remember(draft, event, {
      action: 'moved',
      of: inscription,
      changes: [{ field: 'place', from: inscription, to: other }],
      ...(agreed ? { reason: `asked by ${agreed}` } : {}),
    })
  },
  withdrawn: (draft, { inscription, askedBy }, { at }) =>
    outcome(draft, inscription, { outcome: 'withdrawn', at, ...(askedBy ? { askedBy } : {}) }),
  absent: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'absent', at }),
  'passed-over': (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'passed over', at }),
  'cut-off': (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'cut off', at }),
  returned: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'returned', at }),
  yielded: (draft, { inscription, to }, { at }) => outcome(draft, inscription, { outcome: 'yielded', at, to }),
  'text-received': (draft, { inscription, language, mayPublish, passedOn }, { at }) => {
    const was = draft.inscriptions.get(inscription)
    if (!was) return
    const text: TextReceived = {
      at: was.text?.at ?? at,
      language: language ?? was.text?.language,
      mayPublish: mayPublish ?? was.text?.mayPublish,
      passedOn: passedOn ? (was.text?.passedOn ?? at) : was.text?.passedOn,
    }
    draft.inscriptions.set(inscription, { ...was, text })
  },
  'note-kept': (draft, { inscription, text }, event) => {
    const was = draft.inscriptions.get(inscription)
    if (!was) return
    draft.inscriptions.set(inscription, withChanges(was, [{ field: 'note', to: text || undefined }]))
    remember(draft, event, {
      action: 'amended',
      of: inscription,
      changes: [{ field: 'note', from: was.note, to: text }],
    })
  },
}

const predecessor = (order: readonly InscriptionId[], id: InscriptionId): InscriptionId | undefined =>
  order[order.indexOf(id) - 1]

export type ListCommand =
  | SetUpList
  | AmendList
  | StepList
  | SortList
  | Inscribe
  | Move
  | Swap
  | MarkInscription
  | YieldSlot
  | AmendInscription

export function decideOnList(session: Session, command: ListCommand, directory: Directory): Decided {
  switch (command.type) {
    case 'set-up-list':
      return setUpList(session, command)
    case 'inscribe':
      return inscribe(session, command, directory)
    case 'amend-list':
      return amendList(session, command)
    case 'sort-list':
      return sortList(session, command, directory)
    case 'move':
      return move(session, command)
    case 'swap':
      return swap(session, command)
    case 'amend-inscription':
      return amendInscription(session, command)
    case 'yield-slot':
      return onInscription(session, command.inscription, () => ({
        facts: [{ type: 'yielded', at: command.at, payload: { inscription: command.inscription, to: command.to } }],
      }))
    case 'open-list':
    case 'announce-closing':
    case 'close-list':
    case 'reopen-list':
    case 'publish-list':
    case 'unpublish-list':
      return stepList(session, command)
    default:
      return onInscription(session, command.inscription, each => mark(session, command, each))
  }
}
