import { withChanges } from '../changes.ts'
import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import { chaptersInOrder } from '../drafting/chapters-of-items.ts'
import { inUse } from '../in-use.ts'
import { made, stateOf, the } from '../things.ts'
import type {
  AddAgendaItem,
  AmendAgendaItem,
  MergeAgendaItems,
  RemoveAgendaItem,
  RenumberAgenda,
  ReorderAgenda,
} from './agenda.ts'
import {
  addAgendaItem,
  amendAgendaItem,
  mergeAgendaItems,
  removeAgendaItem,
  renumberAgenda,
  reorderAgenda,
} from './agenda.ts'
import type { AmendSession } from './amend.ts'
import { amendSession } from './amend.ts'
import type { SessionFacts } from './facts.ts'
import { merge, mergedInto, withItems } from './merging.ts'

export const sessionFacts = {
  'session-created': {
    matter: 'kept',
    evolve: (draft, settings) => {
      draft.settings = settings
    },
    makes: () => [],
    uses: () => [],
  },
  'session-amended': {
    matter: 'settings',
    evolve: (draft, { changes }, event) => {
      const next = withChanges(draft.settings, changes)
      if (next.to < next.from) cannotBe('a session ends before it begins')
      if (next.body.instrument !== undefined && next.body.members !== undefined)
        cannotBe('a body is of a treaty or of members, not of both')
      draft.settings = next
      remember(draft, event, { action: 'amended', of: 'session', changes })
    },
    makes: ({ changes }) => changes.map(({ field }) => the.setting(field)),
    uses: () => [],
  },
  'agenda-item-added': {
    matter: 'settings',
    evolve: (draft, item) => {
      draft.agenda.push(item)
    },
    makes: ({ item }) => made(the.item(item)),
    uses: () => [],
  },
  'agenda-item-amended': {
    matter: 'settings',
    evolve: (draft, { item, changes }, event) => {
      draft.agenda = draft.agenda.map(each => (each.item === item ? withChanges(each, changes) : each))
      remember(draft, event, { action: 'amended', of: `item ${item}`, changes })
    },
    makes: ({ item }) => [stateOf(the.item(item))],
    uses: ({ item }) => [the.item(item)],
  },
  'agenda-item-removed': {
    matter: 'settings',
    evolve: (draft, { item }, event) => {
      if (inUse(draft).item(item)) cannotBe('something was said or written under this item')
      draft.agenda = draft.agenda.filter(each => each.item !== item)
      // What was set up for it and never taken up goes with it.
      for (const { id, items } of draft.debates.values()) if (items.includes(item)) draft.debates.delete(id)
      remember(draft, event, { action: 'removed', of: `item ${item}` })
    },
    makes: ({ item }) => made(the.item(item)),
    uses: ({ item }) => [the.item(item)],
  },
  'agenda-renumbered': {
    matter: 'settings',
    evolve: (draft, { numbers }, event) => {
      const becomes = new Map(numbers.map(({ item, to }) => [item, to]))
      const next = (item: string) => becomes.get(item) ?? item
      const agenda = draft.agenda.map(each => ({ ...each, item: next(each.item) }))
      if (new Set(agenda.map(each => each.item)).size < agenda.length) cannotBe('two items have one number')
      draft.agenda = agenda
      withItems(draft, items => (items.some(item => becomes.has(item)) ? items.map(next) : items))
      const changes = numbers.map(({ item, to }) => ({ field: `item ${item}`, from: item, to }))
      remember(draft, event, { action: 'amended', of: 'agenda', changes })
    },
    makes: ({ numbers }) => numbers.flatMap(({ item, to }) => [...made(the.item(item)), ...made(the.item(to))]),
    uses: ({ numbers }) => numbers.map(({ item }) => the.item(item)),
  },
  'agenda-reordered': {
    matter: 'settings',
    evolve: (draft, { items, before }, event) => {
      const place = new Map(items.map((item, index) => [item, index]))
      const rank = (item: string) => place.get(item) ?? items.length
      draft.agenda = [...draft.agenda].sort((a, b) => rank(a.item) - rank(b.item))
      draft.documents = chaptersInOrder(
        draft.documents,
        draft.agenda.flatMap(({ title }) => title ?? []),
      )
      const changes = [{ field: 'order', from: before, to: items }]
      remember(draft, event, { action: 'amended', of: 'agenda', changes })
    },
    makes: () => [the.orderOfAgenda, the.outline],
    uses: ({ items }) => items.map(item => the.item(item)),
  },
  'agenda-items-merged': {
    matter: 'settings',
    evolve: (draft, merged, event) => {
      const there = draft.agenda.map(({ item }) => item)
      if (![merged.item, merged.into].every(item => there.includes(item)) || merged.item === merged.into)
        cannotBe('an item that is not on the agenda is merged with no other')
      // What hangs on it by then, should something before it have been taken back.
      merge(draft, mergedInto(draft, merged.item, merged.into))
      const changes = [
        { field: 'item', from: merged.item, to: merged.into },
        ...(merged.title === undefined ? [] : [{ field: 'title', from: merged.title }]),
      ]
      remember(draft, event, { action: 'joined', of: `item ${merged.item}`, changes })
    },
    makes: ({ item, debates, lists }) => [
      ...made(the.item(item)),
      ...debates.flatMap(({ debate }) => made(the.debate(debate))),
      ...lists.flatMap(({ list }) => made(the.list(list))),
      the.outline,
    ],
    uses: ({ item, into, debates, lists }) => [
      the.item(item),
      the.item(into),
      ...debates.flatMap(each => [the.debate(each.debate), the.debate(each.into)]),
      ...lists.flatMap(each => [the.list(each.list), the.list(each.into)]),
    ],
  },
  'history-kept': {
    matter: 'kept',
    evolve: (draft, { history }) => {
      draft.history.push(...history)
    },
    makes: () => [],
    uses: () => [],
  },
} satisfies Chapter<SessionFacts>

export type SessionCommand =
  | AmendSession
  | AddAgendaItem
  | AmendAgendaItem
  | RemoveAgendaItem
  | RenumberAgenda
  | ReorderAgenda
  | MergeAgendaItems

export const sessionCommands = {
  'amend-session': amendSession,
  'add-agenda-item': addAgendaItem,
  'amend-agenda-item': amendAgendaItem,
  'remove-agenda-item': removeAgendaItem,
  'renumber-agenda': renumberAgenda,
  'reorder-agenda': reorderAgenda,
  'merge-agenda-items': mergeAgendaItems,
} satisfies Deciders<SessionCommand>
