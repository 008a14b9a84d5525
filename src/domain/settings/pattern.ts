import type { Directory, KnownBody } from '../directory.ts'
import type { Fact } from '../facts.ts'
import type { Group, Participant } from '../roll/facts.ts'
import type { RulesOfProcedure } from '../rules/facts.ts'
import { profileOf } from '../rules/profiles.ts'
import type { Session } from '../session.ts'
import type { Instant, ParticipantId } from '../words.ts'
import type { AgendaItem, WordingSettings } from './facts.ts'

/** What a new session takes from a body that is known, or from a session before it, beside what its form shows. */
export interface Pattern {
  /** Sessions of one body are added up over years. */
  readonly body?: string | undefined
  readonly symbol?: string | undefined
  /** Whose departures they are. */
  readonly house?: string | undefined
  /** Its members are elected, and nobody here knows them: a list is asked for. */
  readonly pasted?: boolean | undefined
  readonly style: WordingSettings['style']
  readonly choices: WordingSettings['choices']
  readonly groups: readonly Pick<Group, 'id' | 'name' | 'members'>[]
  readonly rules?: RulesOfProcedure | undefined
  readonly participants: readonly Pick<Participant, 'id' | 'kind' | 'name' | 'article' | 'admittedUnder'>[]
}

/** A session as it could begin: what its form shows, and the rest. Never dates, entries or documents. */
export interface Beginning {
  readonly name: string
  readonly parent?: string | undefined
  readonly shortName?: string | undefined
  readonly house: string
  readonly instrument?: string | undefined
  readonly members?: readonly ParticipantId[] | undefined
  readonly agenda: readonly AgendaItem[]
  /** Where it met before: most bodies meet there again, and its clock is that of the place. */
  readonly place?: string | undefined
  readonly zone?: string | undefined
  readonly pattern: Pattern
}

const usual: readonly string[] = ['un-entity', 'igo', 'ngo', 'constituency']

/** As the session before: its body, agenda, groups (whose chairs change with the year), rules and usual observers. */
export function likeSession(session: Session): Beginning {
  const { body, place, zone, wording } = session.settings
  const { listOfParticipants: _, ...choices } = wording.choices
  return {
    name: body.name,
    parent: body.parent,
    shortName: body.shortName,
    house: wording.house,
    instrument: body.instrument,
    members: body.members,
    agenda: session.agenda,
    place,
    zone,
    pattern: {
      body: body.id,
      symbol: body.symbol,
      house: wording.house,
      style: wording.style,
      choices,
      groups: [...session.groups.values()].map(({ id, name, members }) => ({ id, name, members })),
      rules: session.rules,
      participants: [...session.participants.values()].flatMap(
        ({ id, kind, name, article, admittedUnder, resolved }) =>
          usual.includes(kind) && name !== undefined && resolved === undefined
            ? [{ id, kind, name, article, admittedUnder }]
            : [],
      ),
    },
  }
}

/** As the directory knows the body. */
export function likeBody(body: KnownBody, directory: Directory): Beginning {
  const profile = profileOf({ settings: { wording: { house: body.house } } })
  return {
    name: body.name,
    parent: body.parent,
    shortName: body.shortName,
    house: body.house,
    instrument: body.instrument,
    agenda: [],
    pattern: {
      body: body.id,
      house: body.house,
      pasted: body.pasted,
      style: 'edited',
      choices: {},
      groups: body.groups.map((name, index) => ({ id: `${body.id}-group-${index + 1}`, name })),
      rules: body.limits && { profile: profile.id, changes: body.limits, confirmed: {} },
      participants: body.observers.flatMap(id => {
        const known = directory.organizations.get(id)
        return known ? [{ id, kind: known.kind, name: known.name, article: known.article || undefined }] : []
      }),
    },
  }
}

/** The facts with which a session begins, behind its creation and before its agenda. */
export const factsLike = ({ groups, rules, participants }: Pattern, at: Instant): readonly Fact[] => [
  ...participants.map(
    ({ id: participant, ...known }): Fact => ({
      type: 'participant-registered',
      at,
      payload: { participant, ...known },
    }),
  ),
  ...groups.map(({ id: group, ...known }): Fact => ({ type: 'group-defined', at, payload: { group, ...known } })),
  ...(rules ? [{ type: 'rules-set', at, payload: rules } as const] : []),
]
