import type { Chapter } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { UndoFacts } from './facts.ts'
export const undoFacts = {
  undone: {
    matter: 'kept',
    evolve: (draft, { attempt }, event) => {
      remember(draft, event, { action: 'undone', of: attempt })
    },
    makes: () => [],
    uses: () => [],
  },
  redone: {
    matter: 'kept',
    evolve: (draft, { attempt }, event) => {
      remember(draft, event, { action: 'redone', of: attempt })
    },
    makes: () => [],
    uses: () => [],
  },
} satisfies Chapter<UndoFacts>
