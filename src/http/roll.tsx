import { z } from 'zod'
import { ParticipantsPage } from '../../views/roll.tsx'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import { statuses } from '../domain/roll/facts.ts'
import { isByHand, type ParticipantKind, participantKinds } from '../domain/roll/kinds.ts'
import { folded, usualObserver } from '../domain/roll/names.ts'
import { calledBy } from '../domain/roll/office.ts'
import { hasControl } from '../domain/words.ts'
import { namedAs } from './as-typed.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, wrong } from './faults.ts'
import { id, line, name, optionalName } from './fields.ts'

const Added = z.object({
  kind: z.enum(participantKinds).refine(isByHand, 'choose a kind'),
  name: name.refine(typed => !hasControl(typed), 'it holds a control character').default(''),
  function: optionalName,
  person: optionalName,
  article: z.literal('on').optional(),
  admittedUnder: optionalName,
})
const Overruled = z.object({
  participant: name.min(1, 'a State is missing'),
  status: z.enum(statuses),
  reason: line,
})
const Resolved = z.object({ unknown: id.min(1), participant: name.min(1, 'a name is missing') })

/** An official or an individual by the function and the person; all others, and who has neither, by the name. */
export const namedOf = (
  kind: ParticipantKind,
  {
    name: whole,
    function: office,
    person,
  }: { name: string; function?: string | undefined; person?: string | undefined },
) => {
  const called = calledBy(kind, { function: office, person })
  return called === undefined
    ? { function: undefined, person: undefined, name: whole }
    : { function: office, person, name: called }
}

/** Who takes part: organizations added by hand, a status overruled with its reason, a name resolved. */
export function rollRoutes(desk: Desk, { rooms, directory }: Dependencies): void {
  const page = desk.sessionPage('/sessions/:session/participants', async ({ c, session }, told) => {
    const persons = personsIn(session, await rooms.records.persons(session.id))
    const wanted = { find: c.req.query('find') ?? '', status: c.req.query('status') ?? '' }
    return <ParticipantsPage {...{ session, directory, told, wanted }} delegates={delegatesOf(session, persons)} />
  })

  page.posts('/sessions/:session/participants', Added, ({ form: { kind, article, ...typed }, session, fresh, now }) => {
    const added = { ...typed, ...namedOf(kind, typed) }
    if (added.name === '') return wrong('name', 'a name is missing')
    const usual = usualObserver(session, directory, added.name)
    const participant = usual?.id ?? `${kind}-${fresh('participant').slice(0, 8)}`
    // Whoever spoke under this name, or its abbreviation, before it was added is meant.
    const called = new Set([added.name, usual?.name ?? '', ...(usual?.abbreviations ?? [])].map(folded).filter(Boolean))
    const spoke = [...session.participants.values()].filter(
      each => each.kind === 'unknown' && !each.resolved && called.has(folded(each.name ?? '')),
    )
    return [
      { type: 'register-participant', participant, kind, ...added, article: article !== undefined, at: now },
      ...spoke.map(({ id: unknown }) => ({ type: 'resolve-name', unknown, participant, at: now }) as const),
    ]
  })

  page.posts('/sessions/:session/statuses', Overruled, ({ form: { status, reason, ...form }, session, now }) => {
    const who = namedAs(session, directory, {
      field: 'participant',
      typed: form.participant,
      day: session.settings.from,
    })
    if (isWrong(who)) return who
    return { type: 'overrule-status', ...who, status, reason, at: now }
  })

  page.posts('/sessions/:session/names', Resolved, ({ form, session, now }) => {
    const who = namedAs(session, directory, {
      field: 'participant',
      typed: form.participant,
      day: session.settings.from,
    })
    if (isWrong(who)) return who
    return { type: 'resolve-name', unknown: form.unknown, ...who, at: now }
  })
}
