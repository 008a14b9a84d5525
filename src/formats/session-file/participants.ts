import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { statuses } from '../../domain/roll/facts.ts'
import { chair, type ParticipantKind, participantKinds, secretariat } from '../../domain/roll/kinds.ts'
import { calledBy, type Office } from '../../domain/roll/office.ts'
import { tells } from '../../domain/saying.ts'
import { piece, some } from './piece.ts'
import { typedNames } from './texts.ts'
import { day, id, text } from './values.ts'

const Participant = z.strictObject({
  id,
  kind: z.enum(participantKinds).optional(),
  name: text.optional(),
  function: text.optional(),
  person: text.optional(),
  article: z.boolean().optional(),
  names: typedNames.optional(),
  title: z.literal('representative').optional(),
  gender: z.enum(['male', 'female']).optional(),
  status: z.enum(statuses).optional(),
  reason: text.optional(),
  resolved: id.optional(),
  attended: z.array(day).optional(),
  registered: z.boolean().optional(),
  credentials: day.optional(),
  admittedUnder: text.optional(),
  overruled: z
    .array(z.strictObject({ status: z.enum(statuses), from: day.optional(), reason: text.optional() }))
    .optional(),
})

/** A name that is made of a function and a person need not be given as well. */
const named = <T extends Office & { readonly name?: string | undefined }>(kind: ParticipantKind, known: T): T => {
  const name = known.name ?? calledBy(kind, known)
  return name === undefined ? known : { ...known, name }
}

export const participants = piece({
  shape: { participants: z.array(Participant).optional() },

  faults({ participants: all = [] }, check) {
    check.ids('participants', all)
    all.forEach(({ id: own, kind, name, resolved, ...office }, index) => {
      const at = `participants[${index}]`
      const isState = check.directory.states.has(own)
      if (isState && kind !== undefined && kind !== 'state')
        check.fault(`${at}.id`, own, tells('expected.id-of-no-state', { kind }))
      const isAlwaysThere = own === secretariat || own === chair
      if (!isState && !isAlwaysThere && kind === undefined)
        check.fault(`${at}.id`, own, tells('expected.state-or-kind'))
      else if (!isState && !isAlwaysThere && name === undefined && !calledBy(kind ?? 'official', office))
        check.fault(`${at}.name`, undefined, tells('expected.name'))
      check.participant(`${at}.resolved`, resolved)
    })
  },

  setUp({ participants: all = [] }, { begin, directory }) {
    return all.map(({ id: participant, kind, status, reason, overruled, ...known }): Fact => {
      const own = kind ?? (directory.states.has(participant) ? 'state' : 'official')
      const decided = [...(status ? [{ status, reason }] : []), ...(overruled ?? [])]
      return {
        type: 'participant-registered',
        at: begin,
        payload: {
          participant,
          kind: own,
          ...named(own, known),
          ...(decided.length > 0 ? { overruled: decided } : {}),
        },
      }
    })
  },

  write: session => ({
    participants: some(
      [...session.participants.values()].map(({ overruled, ...participant }) => ({
        ...participant,
        overruled: some(overruled),
      })),
    ),
  }),
})

export const groups = piece({
  shape: {
    groups: z
      .array(
        z.strictObject({
          id,
          name: text,
          names: typedNames.optional(),
          members: z.array(id).optional(),
          chair: id.optional(),
        }),
      )
      .optional(),
  },

  faults({ groups: all = [] }, check) {
    check.ids('groups', all)
    all.forEach((group, index) => {
      check.everyone(`groups[${index}].members`, group.members)
      check.participant(`groups[${index}].chair`, group.chair, tells('expected.participant'))
    })
  },

  setUp({ groups: all = [] }, { begin }) {
    return all.map(
      ({ id: group, ...known }): Fact => ({ type: 'group-defined', at: begin, payload: { group, ...known } }),
    )
  },

  write: session => ({
    groups: some(
      [...session.groups.values()].map(({ id: group, name, names, members, chair: led }) => ({
        id: group,
        name,
        names,
        members,
        chair: led,
      })),
    ),
  }),
})
