import type { z } from 'zod'

/** What should stand where something else does, in words that follow “expected”; a schema's own words stay as they are. */
export function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.replace(/^Invalid input: expected /, '').replace(/, received .*$/, '')
    case 'invalid_value':
      return ownWords(issue) ?? (issue.values.length === 1 ? '' : 'one of ') + issue.values.map(shownValue).join(', ')
    case 'too_big':
      return ownWords(issue) ?? `at most ${counted(issue.origin, issue.maximum)}`
    case 'too_small':
      return ownWords(issue) ?? `at least ${counted(issue.origin, issue.minimum)}`
    case 'invalid_union':
      return ownWords(issue) ?? ([...new Set(issue.errors.flatMap(innermost))].join(' or ') || 'something else')
    case 'invalid_format':
      return ownWords(issue) ?? `text of the form of ${issue.format}`
    default:
      return issue.message
  }
}

/** The library's own sentences begin so. */
const ownWords = ({ message }: z.core.$ZodIssue): string | undefined =>
  /^(?:Invalid|Too (?:big|small))\b/.test(message) ? undefined : message

const shownValue = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(value))

const counted = (origin: string, count: number | bigint): string =>
  origin === 'string' ? `${count} characters` : origin === 'array' ? `${count} of them` : String(count)

/** Of each thing that may stand there, what it would have to be; where it is, but something within it is wrong, that. */
const innermost = (issues: readonly z.core.$ZodIssue[]): readonly string[] =>
  issues.slice(0, 1).map(issue => (issue.path.length > 0 ? `${issue.path.join('.')}: ` : '') + expectedBy(issue))
