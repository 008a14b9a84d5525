import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { debateForms } from '../../domain/sitting/facts.ts'
import { piece } from './piece.ts'
import { id, meeting, text } from './values.ts'

export const agenda = piece({
  shape: { agenda: z.array(z.strictObject({ item: z.string().min(1), title: text.optional() })) },

  faults({ agenda: items }, check) {
    check.once(
      items.map(({ item }) => item),
      index => `agenda[${index}].item`,
      'an item that is given once',
    )
  },

  setUp({ agenda: items }, { begin }) {
    return items.map((item): Fact => ({ type: 'agenda-item-added', at: begin, payload: item }))
  },

  write: session => ({ agenda: session.agenda }),
})

export const debates = piece({
  shape: {
    debates: z.array(
      z.strictObject({
        id,
        items: z.array(text).optional(),
        meetings: z.array(meeting).optional(),
        lead: text.optional(),
        tail: text.optional(),
        form: z.enum(debateForms).optional(),
        record: text.optional(),
      }),
    ),
  },

  faults({ debates: all }, check) {
    check.ids('debates', all)
    all.forEach(({ items, meetings }, index) => {
      check.items(`debates[${index}].items`, items)
      meetings?.forEach((each, nth) => {
        check.meeting(`debates[${index}].meetings[${nth}]`, each)
      })
    })
  },

  setUp({ debates: all }, { begin, debatesMade }) {
    const debates = [...all.map(debate => ({ ...debate, items: debate.items ?? [] })), ...debatesMade]
    return debates.map((debate): Fact => ({ type: 'debate-set-up', at: begin, payload: debate }))
  },

  write: session => {
    const there = new Set([...session.meetings.values()].flatMap(each => [each.id, each.number]))
    return {
      debates: [...session.debates.values()].map(({ id: debate, items, meetings, lead, tail, form, record }) => ({
        id: debate,
        items,
        // A meeting that was given another number since is none that the debate was planned for.
        meetings: meetings?.filter(each => there.has(each)),
        lead,
        tail,
        form,
        record,
      })),
    }
  },
})
