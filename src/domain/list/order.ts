import type { Directory } from '../directory.ts'
import { compareNames, kindIn, nameIn } from '../roll/names.ts'
import { statusIn } from '../roll/status.ts'
import type { Session } from '../session.ts'
import { dayOf } from '../times.ts'
import type { Capacity, Day, InscriptionId, Instant, ParticipantId } from '../words.ts'
import type { Inscription, Policy, SpeakersList } from './facts.ts'
import { isCarriedOver, standingOf } from './standing.ts'

/** Levels of speakers in the order of a general debate (professional practice; a body may have its own). */
export const levels: Readonly<Record<number, string>> = {
  1: 'Head of State',
  2: 'Head of Government',
  3: 'Vice-President, Crown Prince or Princess',
  4: 'Deputy Prime Minister',
  5: 'Minister for Foreign Affairs',
  6: 'other minister',
  7: 'Vice-Minister, Minister of State, State Secretary',
  8: 'head of delegation, Permanent Representative',
  9: 'Chargé d’affaires a.i.',
  10: 'other representative',
}
const lowestLevel = 10

/** Tiers of a list that is ordered by status. */
export const tiers = [
  'group',
  'party',
  'signatory',
  'observer State',
  'United Nations entity',
  'intergovernmental organization',
  'non-governmental organization',
  'other',
] as const
export type Tier = (typeof tiers)[number]

export function tierOf(
  session: Session,
  directory: Directory,
  participant: ParticipantId,
  capacity: Capacity,
  day: Day,
): Tier {
  if (capacity.onBehalfOf !== undefined) return 'group'
  const status = statusIn(session, directory, participant, day)?.status
  if (status !== undefined)
    return status === 'party' || status === 'member' ? 'party' : status === 'signatory' ? 'signatory' : 'observer State'
  const kind = kindIn(session, directory, participant)
  if (kind === 'un-entity') return 'United Nations entity'
  if (kind === 'igo') return 'intergovernmental organization'
  if (kind === 'ngo' || kind === 'constituency') return 'non-governmental organization'
  return 'other'
}

/** What an order looks at, of one request. */
export interface Ranked {
  readonly received: Instant
  readonly level: number
  readonly tier: number
  readonly name: string
  readonly group: boolean
}

type Order = (a: Ranked, b: Ranked) => number

const collated = compareNames('en')
const byName: Order = (a, b) => collated(a.name, b.name)
/** The order in which they signify their desire to speak (General Assembly rules 68 and 109); a tie goes by alphabet. */
const byReceipt: Order = (a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : byName(a, b))
const byProtocol: Order = (a, b) => a.level - b.level || byReceipt(a, b)
const byTier: Order = (a, b) => a.tier - b.tier || byReceipt(a, b)
const fromLetter =
  (letter: string): Order =>
  (a, b) => {
    const turn = (each: Ranked) => (collated(each.name.slice(0, 1), letter.slice(0, 1)) < 0 ? 1 : 0)
    return turn(a) - turn(b) || byName(a, b)
  }
/** Entered by hand: whoever comes new goes to the end. */
const asEntered: Order = () => 0

export function orderOf(policy: Policy, letter: string | undefined, groupsFirst: boolean): Order {
  const order: Order = {
    receipt: byReceipt,
    protocol: byProtocol,
    'status-tiers': byTier,
    'alphabetical-from-letter': fromLetter(letter ?? 'A'),
    lots: asEntered,
    chair: asEntered,
  }[policy]
  return groupsFirst ? (a, b) => Number(b.group) - Number(a.group) || order(a, b) : order
}

type Rankable = Pick<Inscription, 'participant' | 'capacity' | 'received' | 'level'>

export function rankOf(session: Session, directory: Directory, each: Rankable): Ranked {
  const day = dayOf(each.received, session.settings.zone)
  return {
    received: each.received,
    level: each.level ?? lowestLevel,
    tier: tiers.indexOf(tierOf(session, directory, each.participant, each.capacity, day)),
    name: nameIn(session, directory, each.participant, day).list,
    group: each.capacity.onBehalfOf !== undefined,
  }
}

/**
 * The place that the policy gives to somebody new: before the first who waits by the policy and must come later.
 * Whoever was placed by hand, or was left over from an earlier meeting, stays where they are and is not compared.
 */
export function placeFor(
  session: Session,
  directory: Directory,
  list: SpeakersList,
  newcomer: Rankable,
): { readonly after: InscriptionId | null; readonly before: InscriptionId | null } {
  const order = orderOf(list.policy, list.letter, list.groupsFirst ?? false)
  const own = rankOf(session, directory, newcomer)
  const at = list.order.findIndex(id => {
    const each = session.inscriptions.get(id)
    return (
      each !== undefined &&
      each.placed === 'policy' &&
      standingOf(session, each) === 'waiting' &&
      !isCarriedOver(session, each) &&
      order(own, rankOf(session, directory, each)) < 0
    )
  })
  return at < 0
    ? { after: list.order.at(-1) ?? null, before: null }
    : { after: list.order[at - 1] ?? null, before: list.order[at] ?? null }
}

/** Those waiting, as a policy would have them; those of equal rank keep their order. */
export function sorted(
  session: Session,
  directory: Directory,
  waiting: readonly Inscription[],
  policy: Policy,
  letter: string | undefined,
  groupsFirst: boolean,
): readonly InscriptionId[] {
  const order = orderOf(policy, letter, groupsFirst)
  return waiting
    .map(each => ({ id: each.id, rank: rankOf(session, directory, each) }))
    .sort((a, b) => order(a.rank, b.rank))
    .map(each => each.id)
}
