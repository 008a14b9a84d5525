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

interface KindRow {
  /** As the screens say it beside a name. */
  readonly label: string
  /** Kinds that an officer adds by hand. */
  readonly byHand: boolean
}

export const kindTable: Readonly<Record<ParticipantKind, KindRow>> = {
  state: { label: 'State', byHand: false },
  'un-entity': { label: 'United Nations entity', byHand: true },
  igo: { label: 'intergovernmental organization', byHand: true },
  ngo: { label: 'non-governmental organization', byHand: true },
  constituency: { label: 'constituency or major group', byHand: true },
  official: { label: 'official', byHand: true },
  individual: { label: 'individual', byHand: true },
  group: { label: 'group', byHand: false },
  unknown: { label: 'name not resolved', byHand: false },
}

/** They exist in every session: the first is printed "a representative of the Secretariat", the second is never listed. */
export const secretariat = 'secretariat'
export const chair = 'chair'
