import { z } from 'zod'
import { historyActions } from '../domain/correction/facts.ts'
import { wordingChoices } from '../domain/settings/facts.ts'
import { debateForms } from '../domain/sitting/facts.ts'
import { languages } from '../domain/words.ts'
import { textsOf } from './texts.ts'
import {
  by,
  changesOf,
  day,
  idOf,
  instant,
  json,
  keyed,
  list,
  meanings,
  name,
  ordinal,
  participant,
  text,
  zone,
} from './words.ts'

const house = name.clone().register(meanings, { is: 'house' })
const instrument = name.clone().register(meanings, { is: 'instrument' })
const style = z.enum(['edited', 'draft'])
const way = {
  order: z.enum(wordingChoices.order).optional(),
  observers: z.enum(wordingChoices.observers).optional(),
  voice: z.enum(wordingChoices.voice).optional(),
  capacities: z.enum(wordingChoices.capacities).optional(),
  behalf: z.enum(wordingChoices.behalf).optional(),
  paragraphs: z.enum(wordingChoices.paragraphs).optional(),
  again: z.enum(wordingChoices.again).optional(),
  nobody: z.enum(wordingChoices.nobody).optional(),
  chair: z.enum(wordingChoices.chair).optional(),
  organizations: z.enum(wordingChoices.organizations).optional(),
  business: z.enum(wordingChoices.business).optional(),
  seat: z.enum(wordingChoices.seat).optional(),
  letterhead: z.enum(wordingChoices.letterhead).optional(),
  shorten: z.boolean().optional(),
  verb: text.optional(),
  also: text.optional(),
  form: text.optional(),
}
const choices = z.strictObject({
  ...way,
  /** The symbol of the list of participants, which the chapter on attendance names. */
  listOfParticipants: text.optional(),
})

const language = z.enum(languages)
const own = z.strictObject({
  title: text.min(1),
  from: house,
  sentences: keyed(text.min(1), z.strictObject({ one: text.min(1), many: text.min(1) })),
})
const wording = z.strictObject({
  language: language.optional(),
  house,
  own: own.optional(),
  style,
  alreadyNamed: list(participant),
  choices,
})

const body = z.strictObject({
  name: text.min(1),
  parent: text.optional(),
  shortName: text.optional(),
  id: name.optional(),
  instrument: instrument.optional(),
  members: list(participant).optional(),
  symbol: text.optional(),
  texts: textsOf(['name', 'parent', 'shortName']).optional(),
})

const item = text.min(1).register(meanings, { is: 'id', of: 'item' })
const debateMeeting = z.union([idOf('meeting'), ordinal])

export const sessionFacts = {
  'session-created': z
    .strictObject({
      body,
      title: text.optional(),
      place: text.optional(),
      from: day,
      to: day,
      zone,
      texts: textsOf(['title', 'place']).optional(),
      wording,
    })
    .refine(({ from, to }) => from <= to, { error: 'it ends before it begins', path: ['to'] })
    .refine(({ body: { instrument: treaty, members } }) => treaty === undefined || members === undefined, {
      error: 'a treaty or members, not both',
      path: ['body'],
    }),
  'session-amended': z.strictObject({
    changes: changesOf({
      title: text.optional(),
      place: text.optional(),
      from: day,
      to: day,
      zone,
      'body.name': text.min(1),
      'body.parent': text.optional(),
      'body.shortName': text.optional(),
      'body.id': name.optional(),
      'body.instrument': instrument.optional(),
      'body.members': list(participant).optional(),
      'body.symbol': text.optional(),
      texts: textsOf(['title', 'place']).optional(),
      'body.texts': textsOf(['name', 'parent', 'shortName']).optional(),
      'wording.language': language.optional(),
      'wording.house': house,
      'wording.own': own.optional(),
      'wording.style': style,
      'wording.alreadyNamed': list(participant),
      'wording.choices': choices,
      ...Object.fromEntries(Object.entries(way).map(([choice, type]) => [`wording.choices.${choice}`, type])),
      'wording.choices.listOfParticipants': text.optional(),
    }),
  }),
  'agenda-item-added': z.strictObject({ item, title: text.optional(), texts: textsOf(['title']).optional() }),
  'agenda-item-amended': z.strictObject({
    item,
    changes: changesOf({ title: text.optional(), texts: textsOf(['title']).optional() }),
  }),
  'agenda-item-removed': z.strictObject({ item }),
  'agenda-renumbered': z.strictObject({ numbers: list(z.strictObject({ item, to: text.min(1) })) }),
  'agenda-reordered': z.strictObject({ items: list(item), before: list(item) }),
  'agenda-items-merged': z.strictObject({
    item,
    title: text.optional(),
    into: item,
    debates: list(z.strictObject({ debate: idOf('debate'), into: idOf('debate') })),
    lists: list(z.strictObject({ list: idOf('list'), into: idOf('list') })),
  }),
  'debate-set-up': z.strictObject({
    id: idOf('debate'),
    items: list(item),
    meetings: list(debateMeeting).optional(),
    lead: text.optional(),
    tail: text.optional(),
    form: z.enum(debateForms).optional(),
    record: text.optional(),
    texts: textsOf(['lead', 'tail', 'record']).optional(),
  }),
  'debate-amended': z.strictObject({
    debate: idOf('debate'),
    changes: changesOf({
      items: list(item),
      meetings: list(debateMeeting).optional(),
      lead: text.optional(),
      tail: text.optional(),
      form: z.enum(debateForms).optional(),
      record: text.optional(),
      texts: textsOf(['lead', 'tail', 'record']).optional(),
    }),
  }),
  'history-kept': z.strictObject({
    history: list(
      z.strictObject({
        at: instant,
        recorded: instant,
        by,
        action: z.enum(historyActions),
        of: text.optional(),
        changes: list(z.strictObject({ field: text, from: json.optional(), to: json.optional() })).optional(),
        reason: text.optional(),
        request: text.optional(),
        was: json.optional(),
      }),
    ),
  }),
}
