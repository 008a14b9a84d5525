import type { Chapter, Deciders } from '../chapter.ts'
import { remember } from '../chapter.ts'
import { maybe, the } from '../things.ts'
import type { RuleFacts } from './facts.ts'
import type { SetLimit, SetRules } from './set.ts'
import { setLimit, setRules } from './set.ts'

export const ruleFacts = {
  'rules-set': {
    matter: 'settings',
    evolve: (draft, rules, event) => {
      if (draft.rules)
        remember(draft, event, {
          action: 'amended',
          of: 'rules',
          changes: [{ field: 'rules', from: draft.rules, to: rules }],
        })
      draft.rules = rules
    },
    makes: () => [the.rules],
    uses: () => [],
  },
  'limit-set': {
    matter: 'floor',
    evolve: (draft, limit, { at }) => {
      draft.limits.push({ at, ...limit })
    },
    makes: () => [],
    uses: ({ list }) => maybe(the.list, list),
  },
} satisfies Chapter<RuleFacts>

export type RuleCommand = SetLimit | SetRules

export const ruleCommands = { 'set-limit': setLimit, 'set-rules': setRules } satisfies Deciders<RuleCommand>
