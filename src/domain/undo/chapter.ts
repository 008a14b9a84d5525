import type { Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { UndoFacts } from './facts.ts'
export const undoEvolvers: Evolvers<UndoFacts> = {
  undone: (draft, { attempt }, event) => {
    remember(draft, event, { action: 'undone', of: attempt })
  },
  redone: (draft, { attempt }, event) => {
    remember(draft, event, { action: 'redone', of: attempt })
  },
}
