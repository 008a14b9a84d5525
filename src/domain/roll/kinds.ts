import { table } from '../table.ts'
import { folded } from './spelling.ts'

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

/** What was taken for one kind may be put right to another; a name that is not resolved gets one so. */
export const mayBecome = (was: ParticipantKind, kind: ParticipantKind): boolean =>
  isByHand(kind) && (isByHand(was) || was === 'unknown')

/** What people write for a kind, folded and without its article. */
const written = table<ParticipantKind>({
  ngo: 'ngo',
  'non governmental organization': 'ngo',
  'nongovernmental organization': 'ngo',
  'non governmental organisation': 'ngo',
  'civil society organization': 'ngo',
  igo: 'igo',
  'intergovernmental organization': 'igo',
  'intergovernmental organisation': 'igo',
  'inter governmental organization': 'igo',
  'international organization': 'igo',
  'un entity': 'un-entity',
  'united nations entity': 'un-entity',
  'un agency': 'un-entity',
  'un body': 'un-entity',
  'specialized agency': 'un-entity',
  constituency: 'constituency',
  'major group': 'constituency',
  'constituency or major group': 'constituency',
  official: 'official',
  person: 'individual',
  individual: 'individual',
  panellist: 'individual',
  state: 'state',
  country: 'state',
  'member state': 'state',
})

/** To be let through where only names are chosen. */
export const kindsWritten: readonly string[] = Object.keys(written)

/** The kind that somebody wrote where a name was asked for: "an NGO". */
export const kindTyped = (typed: string): ParticipantKind | undefined =>
  written[folded(typed).replace(/^(?:an?|the) /, '')]

/** They exist in every session: the first is printed "a representative of the Secretariat", the second is never listed. */
export const secretariat = 'secretariat'
export const chair = 'chair'
