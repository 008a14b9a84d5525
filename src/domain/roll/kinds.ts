/** Kinds of participant: what an entity is, apart from its status. */
export const participantKinds = [
  'state',
  'un-entity',
  'igo',
  'ngo',
  'constituency',
  'official',
  'individual',
  'group',
  'unknown',
] as const
export type ParticipantKind = (typeof participantKinds)[number]

/** Kinds that an officer adds by hand. */
export const isByHand = (kind: ParticipantKind): boolean => kind !== 'state' && kind !== 'group' && kind !== 'unknown'

/** They exist in every session: the first is printed "a representative of the Secretariat", the second is never listed. */
export const secretariat = 'secretariat'
export const chair = 'chair'
