import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { piece, some } from './piece.ts'
import { day, id, meeting, text, time } from './values.ts'

export const officers = piece({
  shape: {
    officers: z
      .array(z.strictObject({ role: text, name: text, country: id.optional(), from: day.optional() }))
      .optional(),
  },

  faults({ officers: all = [] }, check) {
    all.forEach(({ country }, index) => {
      check.participant(`officers[${index}].country`, country)
    })
  },

  facts({ officers: all = [] }, { begin }) {
    return all.map((officer): Fact => ({ type: 'officer-elected', at: begin, payload: officer }))
  },

  write: session => ({ officers: some(session.officers) }),
})

const Paper = z.strictObject({
  id,
  symbol: text.optional(),
  title: text,
  items: z.array(text).optional(),
  introduced: z.strictObject({ meeting: meeting.optional(), debate: id.optional(), at: time }).optional(),
})

/** The documents before the body. */
export const papers = piece({
  shape: { papers: z.array(Paper).optional() },

  faults({ papers: all = [] }, check) {
    check.ids('papers', all)
    all.forEach(({ items, introduced }, index) => {
      check.items(`papers[${index}].items`, items)
      check.meeting(`papers[${index}].introduced.meeting`, introduced?.meeting)
      check.debate(`papers[${index}].introduced.debate`, introduced?.debate)
    })
  },

  facts({ papers: all = [] }, { begin, meetingNamed }) {
    return all.flatMap(({ id: paper, introduced, items = [], ...known }): readonly Fact[] => {
      const listed: Fact = { type: 'paper-listed', at: begin, payload: { paper, items, ...known } }
      if (!introduced) return [listed]
      const { at, meeting: named, debate } = introduced
      return [listed, { type: 'paper-introduced', at, payload: { paper, meeting: meetingNamed(named), debate } }]
    })
  },

  write: (session, { zoned }) => ({
    papers: some(
      [...session.papers.values()].map(({ items, introduced, ...paper }) => ({
        ...paper,
        items: some(items),
        introduced: introduced && { ...introduced, at: zoned(introduced.at) },
      })),
    ),
  }),
})
