import { z } from 'zod'
import { forbiddenIn, onOneLine } from '../domain/prose.ts'

/** Words that a document can hold: what XML forbids is refused where it is typed, with its place. */
const words = z.string().superRefine((value, context) => {
  const found = forbiddenIn(value)
  if (found)
    context.addIssue({
      code: 'custom',
      message: `it holds ${found.character} as character ${found.at}, which no document can hold`,
    })
})
export const text = words.trim()
/** Of a paragraph, a title: a line break in it is a space. */
export const line = words.overwrite(value => onOneLine(value).trim())
/** An empty field is one that was not filled in. */
export const blank = <T extends z.ZodType>(type: T) => z.preprocess(value => (value === '' ? undefined : value), type)
export const optional = blank(text.optional())
export const clock = blank(
  z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'a time of day such as 15:47 or 15:47:20')
    .optional(),
)

/** On every form of the floor page. */
export const Stamp = {
  attempt: blank(z.uuid().optional()),
  meeting: optional,
}
