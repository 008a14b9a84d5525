import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { tells } from '../../domain/saying.ts'
import { debateForms } from '../../domain/sitting/facts.ts'
import { piece } from './piece.ts'
import { inLanguages, textsFrom, textToFile } from './texts.ts'
import { id, meeting, text } from './values.ts'

export const agenda = piece({
  shape: { agenda: z.array(z.strictObject({ item: z.string().min(1), title: inLanguages.optional() })) },

  faults({ agenda: items }, check) {
    check.once(
      items.map(({ item }) => item),
      index => `agenda[${index}].item`,
      tells('expected.item-once'),
    )
  },

  setUp({ agenda: items }, { begin, own }) {
    return items.map(
      ({ item, title }): Fact => ({
        type: 'agenda-item-added',
        at: begin,
        payload: { item, ...textsFrom({ title }, own) },
      }),
    )
  },

  write: session => ({
    agenda: session.agenda.map(each => ({ item: each.item, title: textToFile<'title'>(each, 'title') })),
  }),
})

export const debates = piece({
  shape: {
    debates: z.array(
      z.strictObject({
        id,
        items: z.array(text).optional(),
        meetings: z.array(meeting).optional(),
        lead: inLanguages.optional(),
        tail: inLanguages.optional(),
        form: z.enum(debateForms).optional(),
        record: inLanguages.optional(),
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

  setUp({ debates: all }, { begin, own, debatesMade }) {
    const debates = [
      ...all.map(({ lead, tail, record, ...debate }) => ({
        ...debate,
        items: debate.items ?? [],
        ...textsFrom({ lead, tail, record }, own),
      })),
      ...debatesMade,
    ]
    return debates.map((debate): Fact => ({ type: 'debate-set-up', at: begin, payload: debate }))
  },

  write: session => {
    const there = new Set([...session.meetings.values()].flatMap(each => [each.id, each.number]))
    return {
      debates: [...session.debates.values()].map(({ id: debate, items, meetings, form, ...typed }) => ({
        id: debate,
        items,
        // A meeting that was given another number since is none that the debate was planned for.
        meetings: meetings?.filter(each => there.has(each)),
        lead: textToFile<'lead' | 'tail' | 'record'>(typed, 'lead'),
        tail: textToFile<'lead' | 'tail' | 'record'>(typed, 'tail'),
        form,
        record: textToFile<'lead' | 'tail' | 'record'>(typed, 'record'),
      })),
    }
  },
})
