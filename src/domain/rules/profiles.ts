import type { Session } from '../session.ts'
import { table } from '../table.ts'
import type { RulesOfProcedure } from './facts.ts'

/** A number of a rule of procedure, with where it stands. */
export interface Rule<T> {
  readonly value: T
  readonly source: string
  /** Read in the rules themselves; otherwise professional knowledge, until the secretary of the body confirms it. */
  readonly verified: boolean
}

export interface RuleNumbers {
  /** Seconds for a statement in the speaker's own capacity. */
  readonly 'limit.national'?: number | undefined
  /** Seconds for a statement on behalf of a group. */
  readonly 'limit.group'?: number | undefined
  readonly 'explanation.seconds'?: number | undefined
  /** Replies of a delegation to one item at a meeting. */
  readonly 'reply.count'?: number | undefined
  readonly 'reply.count.EUU'?: number | undefined
  /** Seconds of the first reply, the second, … */
  readonly 'reply.seconds'?: readonly number[] | undefined
  /** Share of the participating parties or members that must be present, as a fraction: to open and debate. */
  readonly 'quorum.open'?: readonly [number, number] | undefined
  /** 'majority' of them: to decide. */
  readonly 'quorum.decide'?: 'majority' | undefined
}
export type RuleKey = keyof RuleNumbers
export const ruleKeys = [
  'limit.national',
  'limit.group',
  'explanation.seconds',
  'reply.count',
  'reply.count.EUU',
  'reply.seconds',
  'quorum.open',
  'quorum.decide',
] as const satisfies readonly RuleKey[]

export interface Profile {
  readonly id: string
  readonly title: string
  readonly rules: { readonly [K in RuleKey]?: Rule<NonNullable<RuleNumbers[K]>> }
}

const read = <T>(value: T, source: string): Rule<T> => ({ value, source, verified: true })
const known = <T>(value: T, source: string): Rule<T> => ({ value, source, verified: false })

/** Rules of procedure as data: what a body's rules say in numbers. A body without a profile has the generic one. */
export const profiles: readonly Profile[] = [
  {
    id: 'untoc',
    title: 'Conference of the Parties to the Organized Crime Convention and its working groups',
    rules: {
      'quorum.open': read([1, 3], 'rules of procedure of the Conference, rule 41'),
      'quorum.decide': read('majority', 'rules of procedure of the Conference, rule 41'),
      'limit.national': known(180, 'practice in Vienna, announced in the organization of work'),
      'limit.group': known(300, 'practice in Vienna, announced in the organization of work'),
      'reply.count': known(2, 'General Assembly decision 34/401, by analogy'),
      'reply.count.EUU': known(1, 'General Assembly resolution 65/276'),
      'reply.seconds': known([300, 180], 'practice of committees'),
    },
  },
  {
    id: 'ga-main-committee',
    title: 'Main Committee of the General Assembly',
    rules: {
      'quorum.open': known([1, 4], 'rules of procedure of the General Assembly, rule 108'),
      'quorum.decide': known('majority', 'rules of procedure of the General Assembly, rule 108'),
      'explanation.seconds': read(600, 'General Assembly decision 34/401'),
      'reply.count': known(2, 'General Assembly decision 34/401'),
      'reply.count.EUU': known(1, 'General Assembly resolution 65/276'),
      'reply.seconds': known([600, 300], 'General Assembly decision 34/401'),
    },
  },
  { id: 'generic', title: 'Conference without rules on record', rules: {} },
]

const byHouse = table<string>({
  'untoc-working-group': 'untoc',
  'ga-main-committee': 'ga-main-committee',
})

export const profileOf = (session: {
  readonly rules?: RulesOfProcedure | undefined
  readonly settings: { readonly wording: { readonly house: string } }
}): Profile => {
  const id = session.rules?.profile ?? byHouse[session.settings.wording.house]
  return profiles.find(each => each.id === id) ?? (profiles.at(-1) as Profile)
}

/** A number as it holds in this session, with its source. Changed by the session itself: its own source. */
export function ruleIn<K extends RuleKey>(session: Session, key: K): Rule<NonNullable<RuleNumbers[K]>> | undefined {
  const confirmed = session.rules?.confirmed[key]
  const changed = session.rules?.changes[key] as NonNullable<RuleNumbers[K]> | undefined
  if (changed !== undefined)
    return {
      value: changed,
      source: confirmed ? `confirmed: ${confirmed}` : 'set for this session',
      verified: confirmed !== undefined,
    }
  const rule = profileOf(session).rules[key] as Rule<NonNullable<RuleNumbers[K]>> | undefined
  return rule && confirmed ? { ...rule, source: `${rule.source}; confirmed: ${confirmed}`, verified: true } : rule
}
