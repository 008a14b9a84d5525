import { withChanges } from '../changes.ts'
import type { Chapter, Deciders } from '../chapter.ts'
import { remember } from '../chapter.ts'
import { made, stateOf, the } from '../things.ts'
import type { AddAgendaItem, AmendAgendaItem } from './agenda.ts'
import { addAgendaItem, amendAgendaItem } from './agenda.ts'
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
      draft.settings = withChanges(draft.settings, changes)
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
  'history-kept': {
    matter: 'kept',
    evolve: (draft, { history }) => {
      draft.history.push(...history)
    },
    makes: () => [],
    uses: () => [],
  },
} satisfies Chapter<SessionFacts>

export type SessionCommand = AmendSession | AddAgendaItem | AmendAgendaItem

export const sessionCommands = {
  'amend-session': amendSession,
  'add-agenda-item': addAgendaItem,
  'amend-agenda-item': amendAgendaItem,
} satisfies Deciders<SessionCommand>
