import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { languages } from '../../domain/words.ts'
import { piece, some } from './piece.ts'
import { id, text, time } from './values.ts'
import { prose } from './written.ts'

const Translation = z.strictObject({
  language: z.enum(languages),
  /** `words …` of what may stand in several places, `paragraph ID`, or `printed KEY` of what Rostrum writes. */
  of: id,
  text: prose,
  list: z.array(prose).optional(),
  /** What stood in the language of the session when it was typed. */
  original: text,
  at: time,
  by: text,
})

/** What people typed in other languages than the session's. */
export const translations = piece({
  shape: { translations: z.array(Translation).optional() },

  facts({ translations: all = [] }) {
    return all.map(({ at, ...payload }): Fact => ({ type: 'translated', at, payload }))
  },

  write: (session, { zoned }) => ({
    translations: some([...session.translations.values()].map(each => ({ ...each, at: zoned(each.at) }))),
  }),
})
