import type { Directory } from '../directory.ts'
import { resolved } from '../roll/names.ts'
import { isState } from '../roll/status.ts'
import type { Session } from '../session.ts'
import type { Day, ParticipantId } from '../words.ts'
import { type Region, regions } from './facts.ts'

const isRegion = (name: string): name is Region => regions.some(each => each === name)

/** Political groups of States: many to many, dated, never used for totals. */
export const politicalGroups = ['g77', 'nam', 'arabGroup', 'eu', 'ldc', 'lldc', 'sids'] as const

export type PoliticalGroup = (typeof politicalGroups)[number]

/** The one region that a State is counted in, by the session's own setting first; undefined for who is no State. */
export function regionOf(session: Session, directory: Directory, participant: ParticipantId): Region | undefined {
  const id = resolved(session, participant)
  if (id === 'EUU' || !isState(session, directory, id)) return undefined
  const own = session.statistics?.countedAs?.[id] ?? directory.states.get(id)?.regionalGroup ?? 'none'
  return isRegion(own) ? own : 'none'
}

/** A year alone means the whole of it. */
export function isInGroup(directory: Directory, participant: ParticipantId, group: string, day: Day): boolean {
  const membership = directory.states.get(participant)?.groups?.[group]
  if (!membership) return false
  const { since, until } = membership
  return (!since || day.slice(0, since.length) >= since) && (!until || day.slice(0, until.length) <= until)
}
