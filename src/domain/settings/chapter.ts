import { withChanges } from '../changes.ts'
import type { Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { SessionFacts } from './facts.ts'

export const sessionEvolvers: Evolvers<SessionFacts> = {
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
  'history-kept': (draft, { history }) => {
    draft.history.push(...history)
  },
}
