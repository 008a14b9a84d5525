import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { groupedBy } from '../../domain/grouped.ts'
import {
  channels,
  type Inscription,
  outcomeWords,
  policies,
  publications,
  type SpeakersList,
} from '../../domain/list/facts.ts'
import { inscriptionsIn } from '../../domain/list/standing.ts'
import { tells } from '../../domain/saying.ts'
import type { Session } from '../../domain/session.ts'
import { entryKinds } from '../../domain/words.ts'
import type { Check } from './check.ts'
import { piece, some, type Told, type Writing, withIds } from './piece.ts'
import { id, meeting, onBehalf, text, time } from './values.ts'

const Step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.enum(['opened', 'closed', 'unpublished']), at: time }),
  z.strictObject({ step: z.literal('closing announced'), at: time, closes: time }),
  z.strictObject({ step: z.literal('reopened'), at: time, reason: text }),
  z.strictObject({ step: z.literal('published'), at: time, upTo: id.optional() }),
])

const InscriptionShape = z.strictObject({
  id: id.optional(),
  by: id,
  received: time,
  channel: z.enum(channels).optional(),
  onBehalfOf: onBehalf.optional(),
  alsoOnBehalfOf: onBehalf.optional(),
  level: z.number().int().optional(),
  speaker: id.optional(),
  language: text.optional(),
  meeting: meeting.optional(),
  invited: z.boolean().optional(),
  confirmed: time.optional(),
  admitted: time.optional(),
  placed: z.enum(['policy', 'hand']).optional(),
  note: text.optional(),
  answers: id.optional(),
  enteredBy: text.optional(),
  text: z
    .strictObject({
      at: time,
      language: text.optional(),
      passedOn: time.optional(),
      mayPublish: z.enum(publications).optional(),
    })
    .optional(),
  outcomes: z
    .array(z.strictObject({ outcome: z.enum(outcomeWords), at: time, to: text.optional(), askedBy: text.optional() }))
    .optional(),
})
type InscriptionInFile = z.output<typeof InscriptionShape>

const List = z.strictObject({
  id,
  debate: id,
  purpose: z.enum(entryKinds).optional(),
  policy: z.enum(policies).optional(),
  letter: text.optional(),
  groupsFirst: z.boolean().optional(),
  opens: time.optional(),
  steps: z.array(Step).optional(),
  inscriptions: z.array(InscriptionShape).optional(),
})
type ListInFile = z.output<typeof List>

/** Speakers’ lists with the requests to speak that stand on them. */
export const lists = piece({
  shape: { lists: z.array(List).optional() },

  faults({ lists: all = [] }, check) {
    check.ids('lists', all)
    const pairs = new Set<string>()
    all.forEach(({ debate, purpose = 'statement' }, index) => {
      const pair = JSON.stringify([debate, purpose])
      if (pairs.has(pair)) check.fault(`lists[${index}].purpose`, purpose, tells('expected.one-list'))
      pairs.add(pair)
    })
    const inscriptions = all.flatMap((list, index) =>
      (list.inscriptions ?? []).map((each, nth) => ({ id: each.id, at: `lists[${index}].inscriptions[${nth}]` })),
    )
    check.once(
      inscriptions.map(each => each.id),
      index => `${inscriptions[index]?.at}.id`,
    )
    all.forEach((list, index) => {
      faultsOfList(list, `lists[${index}]`, check)
    })
  },

  facts({ lists: all = [] }, told) {
    const inscriptions = withIds(
      all.flatMap(list => (list.inscriptions ?? []).map(each => ({ ...each, list: list.id }))),
      'i',
    )
    const byList = groupedBy(inscriptions, each => each.list)
    return all.flatMap(list => [
      setUp(list, told.begin),
      ...(list.steps ?? []).map(step => stepFact(list.id, step)),
      ...(byList.get(list.id) ?? []).map((each, nth, before) => inscribed(each, before[nth - 1]?.id ?? null, told)),
    ])
  },

  write: (session, writing) => ({
    lists: some([...session.lists.values()].map(list => listOf(session, list, writing))),
  }),
})

function faultsOfList({ debate, inscriptions = [], steps = [] }: ListInFile, at: string, check: Check): void {
  check.debate(`${at}.debate`, debate)
  inscriptions.forEach((each, nth) => {
    const own = `${at}.inscriptions[${nth}]`
    check.participant(`${own}.by`, each.by)
    check.person(`${own}.speaker`, each.speaker)
    check.meeting(`${own}.meeting`, each.meeting)
    for (const key of ['onBehalfOf', 'alsoOnBehalfOf'] as const)
      if (Array.isArray(each[key])) check.everyone(`${own}.${key}`, each[key])
  })
  const ids = new Set(inscriptions.map(each => each.id))
  steps.forEach((step, nth) => {
    if (step.step === 'published' && step.upTo !== undefined && !ids.has(step.upTo))
      check.fault(`${at}.steps[${nth}].upTo`, step.upTo, tells('expected.inscription-of-list'))
  })
}

function setUp(file: ListInFile, at: string): Fact {
  const { id: list, debate, purpose = 'statement', policy = 'receipt', letter, groupsFirst, opens } = file
  return { type: 'list-set-up', at, payload: { list, debate, purpose, policy, letter, groupsFirst, opens } }
}

function inscribed(
  each: InscriptionInFile & { readonly id: string; readonly list: string },
  after: string | null,
  { meetingNamed }: Told,
): Fact {
  const { id: inscription, by: participant, onBehalfOf, alsoOnBehalfOf, channel = 'in the room', ...rest } = each
  const { enteredBy, admitted, confirmed, placed = 'policy', text: received, outcomes = [], ...more } = rest
  const { speaker: person, meeting: named, ...known } = more
  return {
    type: 'inscribed',
    at: each.received,
    payload: {
      ...known,
      person,
      inscription,
      participant,
      capacity: { onBehalfOf, alsoOnBehalfOf },
      channel,
      meeting: meetingNamed(named),
      after,
      kept: { admitted, confirmed, text: received, outcomes, placed, by: enteredBy },
    },
  }
}

function stepFact(list: string, step: SpeakersList['steps'][number]): Fact {
  const { at } = step
  switch (step.step) {
    case 'opened':
      return { type: 'list-opened', at, payload: { list } }
    case 'closed':
      return { type: 'list-closed', at, payload: { list } }
    case 'closing announced':
      return { type: 'list-closing-announced', at, payload: { list, closes: step.closes } }
    case 'reopened':
      return { type: 'list-reopened', at, payload: { list, reason: step.reason } }
    case 'published':
      return { type: 'list-published', at, payload: { list, yes: true, upTo: step.upTo } }
    case 'unpublished':
      return { type: 'list-published', at, payload: { list, yes: false } }
  }
}

function listOf(session: Session, list: SpeakersList, writing: Writing) {
  const { zoned } = writing
  return {
    id: list.id,
    debate: list.debate,
    purpose: list.purpose,
    policy: list.policy,
    letter: list.letter,
    groupsFirst: list.groupsFirst,
    opens: list.opens && zoned(list.opens),
    steps: some(
      list.steps.map(({ step, at, ...more }) => ({
        step,
        at: zoned(at),
        ...more,
        ...('closes' in more ? { closes: zoned(more.closes) } : {}),
      })),
    ),
    inscriptions: some(inscriptionsIn(session, list).map(each => inscriptionOf(each, writing))),
  }
}

function inscriptionOf(each: Inscription, { zoned, persons }: Writing) {
  const { text: received, outcomes, capacity } = each
  return {
    id: each.id,
    by: each.participant,
    received: zoned(each.received),
    channel: each.channel,
    onBehalfOf: capacity.onBehalfOf,
    alsoOnBehalfOf: capacity.alsoOnBehalfOf,
    level: each.level,
    speaker: each.person !== undefined && persons.has(each.person) ? each.person : undefined,
    language: each.language,
    meeting: each.meeting,
    invited: each.invited,
    confirmed: each.confirmed && zoned(each.confirmed),
    admitted: each.admitted && zoned(each.admitted),
    placed: each.placed,
    note: each.note,
    answers: each.answers,
    enteredBy: each.by,
    text: received && {
      at: zoned(received.at),
      language: received.language,
      passedOn: received.passedOn && zoned(received.passedOn),
      mayPublish: received.mayPublish,
    },
    outcomes: some(outcomes.map(({ outcome, at, to, askedBy }) => ({ outcome, at: zoned(at), to, askedBy }))),
  }
}
