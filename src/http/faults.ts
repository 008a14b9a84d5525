import type { z } from 'zod'
import { type Fault, labelOf } from '../../views/form.tsx'
import { numberInWords, word } from '../../views/messages.ts'
import { forbiddenIn } from '../domain/drafting/prose.ts'
import type { Fields } from './sent.ts'

/** What is wrong with a field, without its label and full stop. */
export interface WrongField {
  readonly field: string
  readonly words: string
}

/** What is wrong with what was asked: by field, or a whole sentence, as the messages have it. */
export type Wrong = string | WrongField | readonly WrongField[] | Clash

/** What was right when the page was shown, and is not any more: a whole sentence. */
export interface Clash {
  readonly clash: string
}

export const wrong = (field: string, words: string): WrongField => ({ field, words })

/** A sentence of the domain, as the words about a field that has another label here. */
export const about = (field: string, sentence: string): WrongField =>
  wrong(field, sentence.replace(/^[^:]*: /, '').replace(/\.$/, ''))

export const isWrong = (asked: unknown): asked is Wrong => {
  const first: unknown = Array.isArray(asked) ? asked[0] : asked
  return (
    typeof first === 'string' || (typeof first === 'object' && first !== null && ('words' in first || 'clash' in first))
  )
}

export const isClash = (what: Wrong): what is Clash => typeof what === 'object' && 'clash' in what

/** As sentences, each with its label; a sentence that begins with the label of a field is about that field. */
export function worded(of: string, what: Wrong, fields: readonly string[]): readonly Fault[] {
  if (typeof what === 'string') {
    const field = fields.find(each => what.startsWith(word('asked.label-before', { label: labelOf(of, each) })))
    return [{ field, sentence: what }]
  }
  if (isClash(what)) return [{ field: undefined, sentence: what.clash }]
  return [what]
    .flat()
    .map(({ field, words }) => ({ field, sentence: word('asked.field', { label: labelOf(of, field), words }) }))
}

/** What can stand in no document is said of its field, whatever the form makes of it. */
export const forbiddenFields = (fields: Fields): readonly WrongField[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    [value].flat().flatMap(each => {
      const found = typeof each === 'string' ? forbiddenIn(each) : undefined
      return found ? [wrong(field, word('asked.forbidden', { character: found.character, at: found.at }))] : []
    }),
  )

/** One fault a field: the first that was found. */
export function faultsIn({ issues }: z.ZodError): readonly WrongField[] {
  const byField = new Map<string, WrongField>()
  for (const { path, message } of issues) {
    const field = String(path[0] ?? 'form')
    if (!byField.has(field)) byField.set(field, wrong(field, message.replace(/\.$/, '')))
  }
  return [...byField.values()]
}

/** Words for what a form's schema has no words for. */
export function usualWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return word('asked.missing')
      if (Array.isArray(issue.input)) return word('asked.sent-twice')
      if (typeof issue.input === 'object') return word('asked.file-for-words')
      return issue.expected === 'file'
        ? word('asked.file')
        : word('asked.no-kind', { value: quoted(issue.input), expected: issue.expected })
    case 'invalid_value':
      return issue.input === undefined ? word('asked.one') : word('asked.none-offered', { value: quoted(issue.input) })
    case 'too_big':
      return issue.origin === 'string'
        ? word('asked.too-long', { length: lengthOf(issue.input), most: Number(issue.maximum) })
        : issue.origin === 'array'
          ? word('asked.too-many-of', { length: lengthOf(issue.input), most: Number(issue.maximum) })
          : word('asked.at-most', { most: Number(issue.maximum) })
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? word('asked.missing')
        : word('asked.at-least', { least: Number(issue.minimum) })
    case 'invalid_format':
      return issue.format === 'date'
        ? word('asked.such-day-2')
        : word('asked.not-understood', { value: quoted(issue.input) })
    default:
      return undefined
  }
}

const quoted = (input: unknown): string => {
  const typed = String(input)
  return word('asked.quoted', { words: typed.length > 60 ? `${typed.slice(0, 60)}…` : typed })
}

const lengthOf = (input: unknown): string =>
  typeof input === 'string' || Array.isArray(input) ? numberInWords(input.length) : word('asked.too-many')
