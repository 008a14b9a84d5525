import type { z } from 'zod'
import { type Expected, tells } from '../domain/saying.ts'

/** What should stand where something else does; a schema's own words are a key among the messages. */
export function expectedBy(issue: z.core.$ZodIssue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return own(issue) ?? ofType(issue.expected)
    case 'invalid_value':
      return own(issue) ?? { oneOf: issue.values }
    case 'too_big':
      return own(issue) ?? atMost(issue.origin, Number(issue.maximum))
    case 'too_small':
      return own(issue) ?? atLeast(issue.origin, Number(issue.minimum))
    case 'invalid_union':
      return own(issue) ?? oneOf(issue.errors.flatMap(innermost))
    case 'invalid_format':
      return own(issue) ?? tells('expected.format', { format: issue.format })
    default:
      return own(issue) ?? tells('expected.else')
  }
}

/** Words of a schema of ours, by their key; the compiler sees none of them, a test does. */
export const expects = (key: string): string => key

/** The library's own sentences begin so. */
const own = ({ message }: z.core.$ZodIssue): Expected | undefined =>
  /^(?:Invalid|Too (?:big|small)|Unrecognized)\b/.test(message) ? undefined : tells(message)

const ofType = (type: string): Expected => {
  const kind = types.find(each => each === type)
  return kind === undefined ? tells('expected.type', { type }) : tells(`expected.${kind}`)
}
/** Types that have words of their own; each other one is named as JSON names it. */
const types = ['string', 'number', 'int', 'boolean', 'array', 'object', 'record'] as const

const atMost = (origin: string, most: number): Expected =>
  origin === 'string'
    ? tells('expected.characters-at-most', { most })
    : origin === 'array'
      ? tells('expected.of-them-at-most', { most })
      : tells('expected.at-most', { most })

const atLeast = (origin: string, least: number): Expected =>
  origin === 'string'
    ? tells('expected.characters-at-least', { least })
    : origin === 'array'
      ? tells('expected.of-them-at-least', { least })
      : tells('expected.at-least', { least })

function oneOf(all: readonly Expected[]): Expected {
  const each = [...new Map(all.map(one => [JSON.stringify(one), one])).values()]
  const [only] = each
  return each.length > 1 ? { either: each } : (only ?? tells('expected.else'))
}

/** Of each thing that may stand there, what it would have to be; where it is, but something within it is wrong, that. */
const innermost = (issues: readonly z.core.$ZodIssue[]): readonly Expected[] =>
  issues
    .slice(0, 1)
    .map(issue =>
      issue.path.length > 0 ? { within: issue.path.join('.'), expected: expectedBy(issue) } : expectedBy(issue),
    )
