import { withChanges } from '../changes.ts'
import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import { made, stateOf, the } from '../things.ts'
import type { AddAgendaItem, AmendAgendaItem, RemoveAgendaItem } from './agenda.ts'
import { addAgendaItem, amendAgendaItem, hangsOn, removeAgendaItem } from './agenda.ts'
import type { AmendSession } from './amend.ts'
import { amendSession } from './amend.ts'
import type { SessionFacts } from './facts.ts'

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
      if (hangsOn(draft, item)) cannotBe('something was said or written under this item')
      draft.agenda = draft.agenda.filter(each => each.item !== item)
      // What was set up for it and never taken up goes with it.
      for (const { id, items } of draft.debates.values()) if (items.includes(item)) draft.debates.delete(id)
      remember(draft, event, { action: 'removed', of: `item ${item}` })
    },
    makes: ({ item }) => made(the.item(item)),
    uses: ({ item }) => [the.item(item)],
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

export type SessionCommand = AmendSession | AddAgendaItem | AmendAgendaItem | RemoveAgendaItem

export const sessionCommands = {
  'amend-session': amendSession,
  'add-agenda-item': addAgendaItem,
  'amend-agenda-item': amendAgendaItem,
  'remove-agenda-item': removeAgendaItem,
} satisfies Deciders<SessionCommand>
