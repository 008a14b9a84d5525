import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import { type Instant, type Language, refuse } from '../words.ts'
import { folded } from './spelling.ts'
import type { TypedForms, TypedNames } from './typed-names.ts'

/** How a name is said in another language: of a participant, of a group, or of whom somebody was said to speak for. */
export interface TypeForms {
  readonly type: 'type-forms'
  /** Id of a participant or a group, or the name of a group as it was typed. */
  readonly whom: string
  readonly language: Language
  /** None: what was typed is taken away. */
  readonly forms: TypedForms | undefined
  /** Id of a group that gets to be known by this. */
  readonly group: string
  readonly at: Instant
}

export function typeForms(session: Session, { whom, language, forms, group, at }: TypeForms): Decided {
  const participant = session.participants.get(whom)
  if (participant) {
    const changes = changesTo(participant, [{ field: 'names', to: withForms(participant.names, language, forms) }])
    return {
      facts: changes.length > 0 ? [{ type: 'participant-amended', at, payload: { participant: whom, changes } }] : [],
    }
  }
  const known = groupCalled(session, whom)
  if (!known && whom.trim() === '') return refuse('no-such-participant')
  const { id, ...was } = known ?? { id: group, name: whom }
  const names = withForms(known?.names, language, forms)
  return { facts: [{ type: 'group-defined', at, payload: { group: id, ...was, names } }] }
}

/** A group by its id, or by its name as it was typed. */
export const groupCalled = (session: Session, whom: string) =>
  session.groups.get(whom) ?? [...session.groups.values()].find(each => folded(each.name) === folded(whom))

function withForms(
  names: TypedNames | undefined,
  language: Language,
  forms: TypedForms | undefined,
): TypedNames | undefined {
  const { [language]: _, ...others } = names ?? {}
  const next = forms ? { ...others, [language]: forms } : others
  return Object.keys(next).length > 0 ? next : undefined
}
