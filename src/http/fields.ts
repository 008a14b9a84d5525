import type { Context } from 'hono'
import { z } from 'zod'
import { onOneLine } from '../domain/drafting/prose.ts'

export const text = z.string().trim()
/** Of a paragraph, a title: a line break in it is a space. */
export const line = z.string().overwrite(value => onOneLine(value).trim())
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

/** What a form sent, fields that are files aside. What is no form at all sent nothing. */
export async function fieldsOf(c: Context): Promise<Record<string, string>> {
  const form = await c.req.parseBody().catch(() => ({}))
  return Object.fromEntries(
    Object.entries(form).filter((each): each is [string, string] => typeof each[1] === 'string'),
  )
}
