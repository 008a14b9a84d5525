import { z } from 'zod'
import { onOneLine } from '../../domain/drafting/prose.ts'
import { hasControl } from '../../domain/words.ts'
import { expects } from '../expected.ts'

export const time = z.iso.datetime({ offset: true }).transform(at => new Date(at).toISOString())
export const day = z.iso.date()
export const id = z.string().min(1)
export const text = z.string()
export const count = z.number().int().nonnegative()

/** A meeting of the file, by its id or its number. */
export const meeting = z.union([id, z.number()])
export type MeetingNamed = z.output<typeof meeting>

/** Words that a person reads in a list: no control characters. */
export const plain = z
  .string()
  .min(1)
  .refine(words => !hasControl(words), expects('expected.no-control'))

/** Of a paragraph: one line, whatever was typed. */
export const oneLine = text.transform(onOneLine)

/** A group by its id or name, or the participants one by one. */
export const onBehalf = z.union([z.string().min(1), z.array(id).min(1)])

/** Parts of the format that this version cannot use yet: refused by name, never dropped. */
export const notYet = () => z.custom<undefined>(value => value === undefined, expects('expected.newer')).optional()
