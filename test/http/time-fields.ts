import type { z } from 'zod'
import type { FormRoute } from '../../src/http/asked.ts'
import { timeFields } from '../../src/http/fields.ts'

/** As much of zod as forms are wrapped in. */
interface Def {
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

const within = (type: z.ZodType): readonly z.ZodType[] => {
  const { innerType, element, in: into, out, options = [] } = type._zod.def as Def
  return [innerType, element, into, out, ...options].filter(each => each !== undefined)
}

const isTime = (type: z.ZodType): boolean => timeFields.has(type) || within(type).some(isTime)

const shapesOf = (type: z.ZodType): readonly Readonly<Record<string, z.ZodType>>[] => {
  const { shape } = type._zod.def as Def
  return shape ? [shape] : within(type).flatMap(shapesOf)
}

/** The fields of a form in which a time is typed. */
export const timesOn = ({ form }: FormRoute): readonly string[] => [
  ...new Set(
    shapesOf(form).flatMap(shape => Object.entries(shape).flatMap(([field, type]) => (isTime(type) ? [field] : []))),
  ),
]
