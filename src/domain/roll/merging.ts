import type { Draft } from '../session.ts'
import type { ParticipantId } from '../words.ts'
import type { Participant } from './facts.ts'

/**
 * Of two rows for one participant the first becomes another name of the second: what was said and asked for under it stays
 * where it is, and is that one's. What a list brought for it goes along; a name that was merged into it before as well.
 */
export function merge(draft: Draft, participant: ParticipantId, into: ParticipantId): void {
  const was = draft.participants.get(participant)
  if (!was) return
  const { registered, attended = [], credentials, admittedUnder, ...own } = was
  draft.participants.set(participant, { ...own, resolved: into })
  for (const [id, each] of draft.participants)
    if (each.resolved === participant) draft.participants.set(id, { ...each, resolved: into })
  const stays: Participant = draft.participants.get(into) ?? { id: into, kind: 'state', overruled: [] }
  const days = [...new Set([...(stays.attended ?? []), ...attended])].sort()
  if (registered || days.length > 0 || credentials || admittedUnder)
    draft.participants.set(into, {
      ...stays,
      registered: stays.registered ?? registered,
      attended: days.length > 0 ? days : undefined,
      credentials: stays.credentials ?? credentials,
      admittedUnder: stays.admittedUnder ?? admittedUnder,
    })
  for (const [id, group] of draft.groups)
    draft.groups.set(id, {
      ...group,
      ...(group.members
        ? { members: [...new Set(group.members.map(each => (each === participant ? into : each)))] }
        : {}),
      ...(group.chair === participant ? { chair: into } : {}),
    })
}
