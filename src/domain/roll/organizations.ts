import { chapters } from '../chapters.ts'
import type { Directory } from '../directory.ts'
import type { Event, Fact } from '../facts.ts'
import type { Session } from '../session.ts'
import { the } from '../things.ts'

/** The facts, behind the registration of each organization of the directory that they name and the session does not know. */
export function withOrganizations(session: Session, facts: readonly Fact[], directory: Directory): readonly Fact[] {
  const known = new Set(session.participants.keys())
  return facts.flatMap((fact): readonly Fact[] => {
    if (fact.type === 'participant-registered') known.add(fact.payload.participant)
    const named = new Set(usesOf(fact))
    const missing = [...directory.organizations.values()].filter(
      ({ id }) => !known.has(id) && named.has(the.participant(id)),
    )
    for (const { id } of missing) known.add(id)
    return [
      ...missing.map(
        ({ id: participant, kind, name, article }): Fact => ({
          type: 'participant-registered',
          at: fact.at,
          payload: { participant, kind, name, article: article || undefined },
        }),
      ),
      fact,
    ]
  })
}

const usesOf = (fact: Fact): readonly string[] =>
  (chapters[fact.type].uses as (payload: unknown, event: Event) => readonly string[])(fact.payload, fact as Event)
