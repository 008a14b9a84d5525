import { withChanges } from '../changes.ts'
import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import type { Draft } from '../session.ts'
import type { Thing } from '../things.ts'
import { made, maybe, namedBy, spokenFor, stateOf, the } from '../things.ts'
import type { InscriptionId, ListId } from '../words.ts'
import type { ListFacts, Outcome, Step, TextReceived } from './facts.ts'
import type { Inscribe } from './inscribe.ts'
import { inscribe } from './inscribe.ts'
import type { AmendInscription, MarkInscription, YieldSlot } from './inscriptions.ts'
import { amendInscription, markInscription, yieldSlot } from './inscriptions.ts'
import type { Move, SortList, Swap } from './move.ts'
import { move, sortList, swap } from './move.ts'
import { movedNow, place, predecessor, reorder } from './places.ts'
import { listFor } from './standing.ts'
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

/** A mark on a request. */
const onInscription = {
  matter: 'floor',
  makes: ({ inscription }: { readonly inscription: InscriptionId }) => [stateOf(the.inscription(inscription))],
  uses: ({ inscription }: { readonly inscription: InscriptionId }) => [the.inscription(inscription)],
} as const

/** A step of a list: opened, closed. */
const onSteps = {
  matter: 'floor',
  makes: ({ list }: { readonly list: ListId }) => [the.stepsOf(list)],
  uses: ({ list }: { readonly list: ListId }) => [the.list(list)],
} as const

export const listFacts = {
  'list-set-up': {
    matter: 'floor',
    evolve: (draft, { list, ...known }) => {
      const there = listFor(draft, known.debate, known.purpose)
      if (there && there.id !== list) cannotBe('there is a list for this debate and purpose already')
      draft.lists.set(list, { id: list, ...known, steps: [], order: [] })
    },
    makes: ({ list, debate, purpose }) => [...made(the.list(list)), the.stepsOf(list), the.listFor(debate, purpose)],
    uses: ({ debate }) => [the.debate(debate)],
  },
  'list-amended': {
    matter: 'floor',
    evolve: (draft, { list, changes }, event) => {
      const was = draft.lists.get(list)
      if (was) draft.lists.set(list, withChanges(was, changes))
      remember(draft, event, { action: 'amended', of: list, changes })
    },
    makes: ({ list }) => [stateOf(the.list(list))],
    uses: ({ list }) => [the.list(list)],
  },
  'list-opened': {
    ...onSteps,
    evolve: (draft, { list }, { at }) => step(draft, list, { step: 'opened', at }),
  },
  'list-closing-announced': {
    ...onSteps,
    evolve: (draft, { list, closes }, { at }) => step(draft, list, { step: 'closing announced', at, closes }),
  },
  'list-closed': {
    ...onSteps,
    evolve: (draft, { list }, { at }) => step(draft, list, { step: 'closed', at }),
  },
  'list-reopened': {
    ...onSteps,
    evolve: (draft, { list, reason }, { at }) => step(draft, list, { step: 'reopened', at, reason }),
  },
  'list-published': {
    matter: 'floor',
    evolve: (draft, { list, yes, upTo }, { at }) => {
      const last = upTo === undefined ? undefined : draft.inscriptions.get(upTo)
      if (last && last.list !== list) cannotBe('the request up to which the list is public stands on another list')
      step(draft, list, yes ? { step: 'published', at, upTo } : { step: 'unpublished', at })
    },
    makes: ({ list }) => [the.publicationOf(list)],
    uses: ({ list, upTo }) => [the.list(list), ...maybe(the.inscription, upTo)],
  },
  'list-sorted': {
    matter: 'floor',
    evolve: (draft, { list, policy, letter, order }, event) => {
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
    makes: ({ list }) => [stateOf(the.list(list))],
    uses: ({ list, order }) => [the.list(list), ...order.map(id => the.inscription(id))],
  },
  inscribed: {
    matter: 'floor',
    evolve: (draft, { inscription: id, after, before, capacity, kept, ...known }, event) => {
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
    makes: ({ inscription }) => made(the.inscription(inscription)),
    uses: asked => [
      the.list(asked.list),
      the.stepsOf(asked.list),
      the.participant(asked.participant),
      ...spokenFor(asked.capacity),
      ...maybe(the.person, asked.person),
      ...maybe(the.meeting, asked.meeting),
      ...answered(asked.answers),
    ],
  },
  'inscription-amended': {
    matter: 'floor',
    evolve: (draft, { inscription, changes }, event) => {
      const was = draft.inscriptions.get(inscription)
      if (was) draft.inscriptions.set(inscription, withChanges(was, changes))
      remember(draft, event, { action: 'amended', of: inscription, changes })
    },
    makes: ({ inscription }) => [stateOf(the.inscription(inscription))],
    uses: ({ inscription, changes }) => [the.inscription(inscription), ...namedBy(changes)],
  },
  'inscription-admitted': {
    ...onInscription,
    evolve: (draft, { inscription }, { at }) => {
      const was = draft.inscriptions.get(inscription)
      if (was) draft.inscriptions.set(inscription, { ...was, admitted: at })
    },
  },
  'inscription-confirmed': {
    ...onInscription,
    evolve: (draft, { inscription }, { at }) => {
      const was = draft.inscriptions.get(inscription)
      if (was) draft.inscriptions.set(inscription, { ...was, confirmed: at })
    },
  },
  moved: {
    ...onInscription,
    evolve: (draft, { inscription, after, before }, event) => {
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
  },
  swapped: {
    matter: 'floor',
    evolve: (draft, { inscription, with: other, agreed }, event) => {
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
    makes: ({ inscription, with: other }) => [inscription, other].map(id => stateOf(the.inscription(id))),
    uses: ({ inscription, with: other }) => [inscription, other].map(id => the.inscription(id)),
  },
  withdrawn: {
    ...onInscription,
    evolve: (draft, { inscription, askedBy }, { at }) =>
      outcome(draft, inscription, { outcome: 'withdrawn', at, ...(askedBy ? { askedBy } : {}) }),
  },
  absent: {
    ...onInscription,
    evolve: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'absent', at }),
  },
  'passed-over': {
    ...onInscription,
    evolve: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'passed over', at }),
  },
  'cut-off': {
    ...onInscription,
    evolve: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'cut off', at }),
  },
  returned: {
    ...onInscription,
    evolve: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'returned', at }),
  },
  yielded: {
    matter: 'floor',
    evolve: (draft, { inscription, to }, { at }) => outcome(draft, inscription, { outcome: 'yielded', at, to }),
    makes: ({ inscription }) => [stateOf(the.inscription(inscription))],
    uses: ({ inscription, to }) => [
      the.inscription(inscription),
      the.inscription(to),
      the.participant(to),
      the.group(to),
    ],
  },
  'text-received': {
    ...onInscription,
    evolve: (draft, { inscription, language, mayPublish, passedOn }, { at }) => {
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
  },
  'note-kept': {
    ...onInscription,
    evolve: (draft, { inscription, text }, event) => {
      const was = draft.inscriptions.get(inscription)
      if (!was) return
      draft.inscriptions.set(inscription, withChanges(was, [{ field: 'note', to: text || undefined }]))
      remember(draft, event, {
        action: 'amended',
        of: inscription,
        changes: [{ field: 'note', from: was.note, to: text }],
      })
    },
  },
} satisfies Chapter<ListFacts>

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

export const listCommands = {
  'set-up-list': setUpList,
  'amend-list': amendList,
  'open-list': stepList,
  'announce-closing': stepList,
  'close-list': stepList,
  'reopen-list': stepList,
  'publish-list': stepList,
  'unpublish-list': stepList,
  'sort-list': sortList,
  inscribe,
  move,
  swap,
  withdraw: markInscription,
  'mark-absent': markInscription,
  'pass-over': markInscription,
  'bring-back': markInscription,
  admit: markInscription,
  'confirm-in-room': markInscription,
  'yield-slot': yieldSlot,
  'amend-inscription': amendInscription,
} satisfies Deciders<ListCommand>

/** A request answers a statement (in a list of replies) or a question, which may wait on a list itself. */
const answered = (id: string | undefined): readonly Thing[] =>
  id === undefined ? [] : [the.entry(id), the.inscription(id)]
