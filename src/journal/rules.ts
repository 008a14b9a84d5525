import { z } from 'zod'
import { profiles, type RuleKey } from '../domain/rules/profiles.ts'
import { entryKind, idOf, level, list, text } from './words.ts'

/** Of a day at the most: a limit of a statement. */
const seconds = z.number().int().nonnegative().max(86_400)
const replies = z.number().int().nonnegative().max(1_000)
const part = z.number().int().positive().max(1_000)

/** Each rule with what its number can be. */
const numbers = {
  'limit.national': seconds,
  'limit.group': seconds,
  'explanation.seconds': seconds,
  'reply.count': replies,
  'reply.count.EUU': replies,
  'reply.seconds': list(seconds).min(1).max(20),
  'quorum.open': z
    .tuple([part, part])
    .refine(([share, of]) => share <= of, 'a share of those who count, not more than all of them'),
  'quorum.decide': z.literal('majority'),
} satisfies { readonly [K in RuleKey]: z.ZodType }

const optionalEach = <K extends string, T extends z.ZodType>(fields: { readonly [key in K]: T }) =>
  Object.fromEntries(Object.entries(fields).map(([key, type]) => [key, (type as T).optional()])) as {
    [key in K]: z.ZodOptional<T>
  }

export const ruleFacts = {
  'rules-set': z.strictObject({
    profile: z.enum(profiles.map(each => each.id)),
    changes: z.strictObject(optionalEach<RuleKey, z.ZodType>(numbers)),
    confirmed: z.strictObject(
      optionalEach(
        Object.fromEntries(Object.keys(numbers).map(key => [key, text])) as { [key in RuleKey]: typeof text },
      ),
    ) as unknown as z.ZodType<Readonly<Record<string, string>>>,
  }),
  'limit-set': z.strictObject({
    seconds: seconds.nullable(),
    list: idOf('list').optional(),
    capacity: text.optional(),
    level: level.optional(),
    kind: entryKind.optional(),
  }),
}
