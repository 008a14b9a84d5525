import { z } from 'zod'
import { nameHere } from '../../views/here.ts'
import { say, word } from '../../views/messages.ts'
import { ParticipantsPage } from '../../views/roll.tsx'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import type { Directory } from '../domain/directory.ts'
import { statuses } from '../domain/roll/facts.ts'
import { isByHand, kindTyped, type ParticipantKind, participantKinds } from '../domain/roll/kinds.ts'
import { folded, kindIn, namesake, usualObserver } from '../domain/roll/names.ts'
import { calledBy } from '../domain/roll/office.ts'
import type { Session } from '../domain/session.ts'
import { hasControl, type ParticipantId } from '../domain/words.ts'
import { namedAs } from './as-typed.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, type WrongField, wrong } from './faults.ts'
import { asking, blank, id, line, name, optionalName } from './fields.ts'

const Added = z.object({
  kind: z.enum(participantKinds).refine(isByHand, asking('asked.kind')),
  name: name.refine(typed => !hasControl(typed), asking('asked.control-character')).default(''),
  function: optionalName,
  person: optionalName,
  article: z.literal('on').optional(),
  admittedUnder: optionalName,
})
const Overruled = z.object({
  participant: name.min(1, asking('asked.state-missing')),
  status: z.enum(statuses),
  reason: line,
})
const Resolved = z.object({
  unknown: id.min(1),
  participant: name.default(''),
  kind: blank(z.enum(participantKinds).refine(isByHand, asking('asked.kind')).optional()),
  article: z.literal('on').optional(),
})

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

const said = (field: string, sentence: string): WrongField => wrong(field, sentence.replace(/\.$/, ''))

/** A name that somebody has already is refused beside its field, which says whose it is: two would be told apart by nobody. */
export function takenAlready(
  session: Session,
  directory: Directory,
  { name: typed, than, field }: { readonly name: string; readonly than?: ParticipantId; readonly field: string },
): WrongField | undefined {
  const other = namesake(session, directory, typed, than)
  if (other === undefined) return undefined
  const called = nameHere(session, directory, other, session.settings.from).list
  const kind = word(`kinds.${kindIn(session, directory, other)}`)
  return said(field, say('takes-part-already', { name: called, kind }))
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
    if (added.name === '') return wrong('name', word('asked.name-missing'))
    const taken = takenAlready(session, directory, {
      name: added.name,
      field: added.name === typed.name ? 'name' : added.function === undefined ? 'person' : 'function',
    })
    if (taken) return taken
    const usual = usualObserver(session, directory, added.name)
    const participant = usual?.id ?? `${kind}-${fresh('participant').slice(0, 8)}`
    // Whoever spoke under this name, or its abbreviation, before it was added is meant.
    const called = new Set([added.name, usual?.name ?? '', ...(usual?.abbreviations ?? [])].map(folded).filter(Boolean))
    const spoke = [...session.participants.values()].filter(
      each => each.kind === 'unknown' && !each.resolved && called.has(folded(each.name ?? '')),
    )
    return [
      { type: 'register-participant', participant, kind, ...added, article: article !== undefined, at: now },
      ...spoke.map(each => ({ type: 'merge-participant', participant: each.id, into: participant, at: now }) as const),
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
    const { unknown } = form
    const typed = kindTyped(form.participant)
    const kind = form.kind ?? typed
    const called = session.participants.get(unknown)?.name ?? ''
    if (kind === 'state') return said('participant', say('no-such-state', { name: called }))
    if (kind !== undefined && (form.participant === '' || typed !== undefined)) {
      const taken = takenAlready(session, directory, { name: called, than: unknown, field: 'participant' })
      if (taken) return taken
      const { name: whole, ...office } = namedOf(kind, { name: called })
      const article = form.article !== undefined
      return { type: 'amend-participant', participant: unknown, kind, office, name: whole, article, at: now }
    }
    if (form.participant === '') return said('participant', say('who-or-what'))
    const day = session.settings.from
    const who = namedAs(session, directory, { field: 'participant', typed: form.participant, day })
    if (isWrong(who)) return notYet(who)
    return { type: 'resolve-name', unknown, ...who, at: now }
  })
}

/** Nobody is called so: whoever is new here is told what to say instead. */
const notYet = (who: WrongField): WrongField => ({ ...who, words: `${who.words}; ${say('or-what-it-is')}` })
