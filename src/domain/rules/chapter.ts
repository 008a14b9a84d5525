import type { Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { RuleFacts } from './facts.ts'

export const ruleEvolvers: Evolvers<RuleFacts> = {
  'rules-set': (draft, rules, event) => {
    if (draft.rules)
      remember(draft, event, {
        action: 'amended',
        of: 'rules',
        changes: [{ field: 'rules', from: draft.rules, to: rules }],
      })
    draft.rules = rules
  },
  'limit-set': (draft, limit, { at }) => {
    draft.limits.push({ at, ...limit })
  },
}
