import { type Directory, type Instrument, instrumentOf, type StatusRow } from '../directory.ts'
import type { Session } from '../session.ts'
import { dayAfter } from '../times.ts'
import type { Day, ParticipantId } from '../words.ts'
import type { Evidence, Told } from './evidence.ts'
import type { Roll, Status } from './facts.ts'
import { chair, secretariat } from './kinds.ts'
import { resolved } from './names.ts'

/** What makes a status less than certain, so that a person should look. */
export type StatusFlag = 'year-only' | 'memory' | 'after-table' | 'not-yet-in-force' | 'unsettled'

export interface StatusFound {
  /** The status, or the last certain one where the day's own is not known. */
  readonly status: Status
  readonly certain: boolean
  /** Why, with source and date. */
  readonly evidence: Evidence
  readonly flags: readonly StatusFlag[]
}

/**
 * Status of a State on the day of the sitting, not of the report. A party from the day of deposit; the days until the
 * instrument is in force for it are flagged. Overruled by what the session decided.
 */
export function statusIn(
  session: Session,
  directory: Directory,
  participant: ParticipantId,
  day: Day,
): StatusFound | undefined {
  const id = resolved(session, participant)
  const known = session.participants.get(id)
  const overruled = known?.overruled.filter(each => each.from === undefined || each.from <= day).at(-1)
  if (overruled)
    return {
      status: overruled.status,
      certain: true,
      evidence: { by: 'the session', reason: overruled.reason || undefined },
      flags: [],
    }
  if (id === secretariat || id === chair || !isState(session, directory, id)) return undefined
  const { members, instrument: name, shortName } = session.settings.body
  if (members) {
    const isMember = members.includes(id)
    const evidence: Evidence = { by: 'the members', isMember, organ: shortName }
    return { status: isMember ? 'member' : 'observer', certain: true, evidence, flags: [] }
  }
  const instrument = name === undefined ? undefined : instrumentOf(directory, name)
  if (!instrument) return membershipOfTheUnitedNations(directory, id)
  const taken = isOf(session.roll, instrument, directory) ? session.roll : undefined
  return statusUnder(instrument, taken?.rows ?? instrument.rows, id, day, taken?.asOf)
}

/** The table that a session took may be of a treaty that decided before another did. */
const isOf = (roll: Roll | undefined, instrument: Instrument, directory: Directory): boolean =>
  roll?.instrument === undefined ||
  roll.instrument === instrument.id ||
  instrumentOf(directory, roll.instrument) === instrument

export const isState = (session: Session, directory: Directory, id: ParticipantId): boolean =>
  directory.states.has(id) || session.participants.get(id)?.kind === 'state'

function membershipOfTheUnitedNations(directory: Directory, id: ParticipantId): StatusFound {
  const isMember = directory.states.get(id)?.kind === 'member'
  const evidence: Evidence = { by: 'the United Nations', isMember }
  return { status: isMember ? 'member' : 'observer', certain: true, evidence, flags: [] }
}

/** The actions on record, in the order of their days. */
interface Action {
  readonly day: Day
  readonly becomes: 'party' | 'gone'
  readonly event: string
  readonly effective?: Day | undefined
}

const readOnce = new WeakMap<StatusRow, Map<string, StatusFound>>()

export function statusUnder(
  instrument: Instrument,
  rows: ReadonlyMap<ParticipantId, StatusRow>,
  participant: ParticipantId,
  day: Day,
  completeUntil: Day = instrument.completeUntil,
): StatusFound {
  const row = rows.get(participant)
  if (!row) return readRow(instrument, row, day, completeUntil)
  // A log asks for the same few rows and days again and again.
  const known = readOnce.get(row) ?? new Map<string, StatusFound>()
  readOnce.set(row, known)
  const key = `${day} ${instrument.id} ${completeUntil}`
  const found = known.get(key) ?? readRow(instrument, row, day, completeUntil)
  known.set(key, found)
  return found
}

function readRow(instrument: Instrument, row: StatusRow | undefined, day: Day, completeUntil: Day): StatusFound {
  const after = day > completeUntil
  if (!row) {
    const flags: StatusFlag[] = after ? ['after-table'] : []
    return {
      status: 'not a party',
      certain: true,
      evidence: { by: 'no action', instrument: instrument.shortName, completeUntil },
      flags,
    }
  }
  const found = row.history ? fromHistory(row, day) : fromConsent(row, day)
  const flags = new Set<StatusFlag>(found.flags)
  if (row.fromMemory) flags.add('memory')
  if (after && found.status !== 'party') flags.add('after-table')
  const force =
    found.since && found.status === 'party' ? inForceFor(instrument, row, found.since, found.effective) : undefined
  if (force && day < force) flags.add('not-yet-in-force')
  const evidence: Evidence = {
    by: 'the table',
    told: found.told,
    inForce: force && day < force ? force : undefined,
    source: row.fromMemory ? 'memory' : row.fromDepositary ? 'depositary' : { name: row.source },
    asOf: row.asOf,
    completeUntil: flags.has('after-table') ? completeUntil : undefined,
  }
  return { status: found.status, certain: found.certain, evidence, flags: [...flags] }
}

interface Reading {
  readonly status: 'party' | 'signatory' | 'not a party'
  readonly certain: boolean
  readonly told: Told
  readonly since?: Day | undefined
  readonly effective?: Day | undefined
  readonly flags: readonly StatusFlag[]
}

function fromConsent(row: StatusRow, day: Day): Reading {
  const { consent } = row
  if (consent?.date && consent.date <= day)
    return {
      status: 'party',
      certain: true,
      told: { what: 'joined', event: consent.kind, day: consent.date },
      since: consent.date,
      effective: row.effective,
      flags: [],
    }
  const before = fromSignature(row, day)
  if (consent?.year === undefined || day < `${consent.year}-01-01`) return before
  return day > `${consent.year}-12-31`
    ? { status: 'party', certain: true, told: { what: 'joined in', year: consent.year }, flags: ['year-only'] }
    : {
        ...before,
        certain: false,
        told: { what: 'joined in', year: consent.year, before: before.told },
        flags: ['year-only', ...before.flags],
      }
}

function fromSignature(row: StatusRow, day: Day): Reading {
  if (row.signature && row.signature <= day)
    return {
      status: 'signatory',
      certain: true,
      told: { what: 'signed', day: row.signature },
      flags: [],
    }
  if (row.signedUndated)
    return row.asOf <= day
      ? {
          status: 'signatory',
          certain: true,
          told: { what: 'signed' },
          flags: ['unsettled'],
        }
      : {
          status: 'not a party',
          certain: false,
          told: { what: 'signed by', day: row.asOf },
          flags: ['unsettled'],
        }
  return { status: 'not a party', certain: true, told: { what: 'nothing' }, flags: [] }
}

/** Where a participant left, or left and came back, its history alone decides. */
function fromHistory(row: StatusRow, day: Day): Reading {
  let reading = fromSignature(row, day)
  for (const action of actionsOf(row)) {
    if (action === 'undated-end') {
      reading = {
        ...reading,
        certain: false,
        told: { what: 'left', before: reading.told },
        flags: ['unsettled'],
      }
    } else if (action.day <= day) {
      const { event, day: on, effective } = action
      reading =
        action.becomes === 'party'
          ? {
              status: 'party',
              certain: true,
              told: { what: 'joined', event, day: on },
              since: on,
              effective,
              flags: [],
            }
          : { status: 'not a party', certain: true, told: { what: 'left on', event, day: on }, flags: [] }
    } else break
  }
  return reading
}

function* actionsOf(row: StatusRow): Generator<Action | 'undated-end'> {
  for (const { event, date, notified, effective } of row.history ?? []) {
    const leaves = event === 'withdrawal' || event === 'denunciation'
    if (leaves) {
      const day = effective ?? date
      if (day) yield { day, becomes: 'gone', event }
      else if (!notified) yield 'undated-end'
    } else if (date) yield { day: date, becomes: 'party', event, effective }
  }
}

/** The day on which the instrument enters into force for a participant: as published, else by the treaty's own rule. */
function inForceFor(instrument: Instrument, row: StatusRow, deposit: Day, effective: Day | undefined): Day | undefined {
  const published = effective ?? (row.history ? undefined : row.effective)
  if (published) return published
  if (!instrument.laterEntry.days && !instrument.laterEntry.months) return undefined
  const own = dayAfter(deposit, instrument.laterEntry)
  return instrument.inForce && instrument.inForce > own ? instrument.inForce : own
}
