import { z } from 'zod'
import { instrumentOf } from '../../domain/directory.ts'
import type { Fact } from '../../domain/facts.ts'
import { tells } from '../../domain/saying.ts'
import { wordingChoices } from '../../domain/settings/facts.ts'
import { isTimeZone } from '../../domain/times.ts'
import { languages, thisComputer } from '../../domain/words.ts'
import { ownFaultExpected, ownFaults } from '../../report/index.ts'
import { expects } from '../expected.ts'
import type { Check } from './check.ts'
import { piece, some } from './piece.ts'
import { inLanguages, nameInLanguages, textsFrom, textToFile } from './texts.ts'
import { day, id, text, time } from './values.ts'

const Body = z.strictObject({
  name: nameInLanguages,
  parent: inLanguages.optional(),
  shortName: inLanguages.optional(),
  id: text.optional(),
  instrument: text.optional(),
  members: z.array(id).optional(),
  symbol: text.optional(),
})

const Choices = z.strictObject({
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
  listOfParticipants: text.optional(),
})

type Called = 'name' | 'parent' | 'shortName'

const Own = z.strictObject({
  title: z.string().min(1),
  from: z.string(),
  sentences: z.record(id, z.strictObject({ one: text, many: text })),
})

/** The body, its session, and how its house words a report. */
export const settings = piece({
  shape: {
    body: Body,
    session: z.strictObject({
      title: inLanguages.optional(),
      place: inLanguages.optional(),
      from: day,
      to: day,
      timeZone: z.string().refine(isTimeZone, expects('expected.time-zone')),
    }),
    wording: z.strictObject({
      language: z.enum(languages).optional(),
      house: z.string(),
      own: Own.optional(),
      style: z.enum(['edited', 'draft']).optional(),
      alreadyNamed: z.array(id).optional(),
      choices: Choices.optional(),
      edited: z
        .array(z.strictObject({ key: id, text, base: text, at: time.optional(), by: text.optional() }))
        .optional(),
    }),
  },

  faults({ body, session, wording }, check) {
    if (body.instrument !== undefined && body.members !== undefined)
      check.fault('body.members', body.members, tells('expected.instrument-or-members'))
    if (body.instrument !== undefined && !instrumentOf(check.directory, body.instrument))
      check.fault('body.instrument', body.instrument, tells('expected.instrument'))
    check.notBefore('session.to', session.to, session.from, tells('expected.day-not-before', { day: session.from }))
    if (!check.houses.has(wording.house))
      check.fault('wording.house', wording.house, tells('expected.house', { houses: [...check.houses].join(', ') }))
    ownHouse(wording.own, check)
    check.once(
      (wording.edited ?? []).map(({ key }) => key),
      index => `wording.edited[${index}].key`,
      tells('expected.key-once'),
    )
    check.everyone('body.members', body.members)
    check.everyone('wording.alreadyNamed', wording.alreadyNamed)
  },

  setUp(
    { body: { name, parent, shortName, ...body }, session: { timeZone: zone, title, place, ...session }, wording },
    { begin, own },
  ) {
    const { language, house, own: made, style = 'edited', alreadyNamed = [], choices = {} } = wording
    const payload = {
      body: { name: '', ...textsFrom({ name, parent, shortName }, own), ...body },
      ...session,
      ...textsFrom({ title, place }, own),
      zone,
      wording: {
        ...(language ? { language } : {}),
        house,
        ...(made ? { own: made } : {}),
        style,
        alreadyNamed,
        choices,
      },
    }
    return [{ type: 'session-created', at: begin, payload }]
  },

  facts({ wording: { edited = [] } }, { begin }) {
    return edited.map(
      ({ at = begin, by = thisComputer, ...words }): Fact => ({
        type: 'paragraph-overruled',
        at,
        payload: { ...words, by },
      }),
    )
  },

  write({ settings, documents }, { zoned }) {
    const {
      body: { texts: _, name: _name, parent: _parent, shortName: _shortName, ...body },
      from,
      to,
      zone,
      wording,
    } = settings
    return {
      body: {
        name: textToFile<Called>(settings.body, 'name'),
        parent: textToFile<Called>(settings.body, 'parent'),
        shortName: textToFile<Called>(settings.body, 'shortName'),
        ...body,
      },
      session: {
        title: textToFile<'title' | 'place'>(settings, 'title'),
        place: textToFile<'title' | 'place'>(settings, 'place'),
        from,
        to,
        timeZone: zone,
      },
      wording: {
        language: wording.language,
        house: wording.house,
        own: wording.own,
        style: wording.style,
        alreadyNamed: some(wording.alreadyNamed),
        choices: Object.keys(wording.choices).length > 0 ? wording.choices : undefined,
        edited: some(documents.overruled.map(each => ({ ...each, at: zoned(each.at) }))),
      },
    }
  },
})

/** A house that an officer made is one: made of another that is known, each sentence with its slots. */
function ownHouse(own: z.output<typeof Own> | undefined, check: Check): void {
  if (!own) return
  if (!check.houses.has(own.from)) check.fault('wording.own.from', own.from, tells('expected.house-made-from'))
  for (const [key, sentence] of Object.entries(own.sentences))
    for (const form of ['one', 'many'] as const)
      for (const { fault, what } of ownFaults(sentence[form]))
        check.fault(`wording.own.sentences.${key}.${form}`, what, ownFaultExpected[fault])
}
