import { type Directory, type Instrument, instrumentOf, type StatusRow } from '../directory.ts'
import type { Session } from '../session.ts'
import { dateInWords, dayAfter } from '../times.ts'
import type { Day, ParticipantId } from '../words.ts'
import type { Roll, Status } from './facts.ts'
import { chair, secretariat } from './kinds.ts'
import { resolved } from './names.ts'

/** What makes a status less than certain, so that a person should look. */
export type StatusFlag = 'year-only' | 'memory' | 'after-table' | 'not-yet-in-force' | 'unsettled'

export interface StatusFound {
  /** The status, or the last certain one where the day's own is not known. */
  readonly status: Status
  readonly certain: boolean
  /** Why, with source and date: "ratified 13 May 2002, depositary table as at 10 July 2014". */
  readonly evidence: string
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
      evidence: overruled.reason ? `overruled: ${overruled.reason}` : 'overruled for this session',
      flags: [],
    }
  if (id === secretariat || id === chair || !isState(session, directory, id)) return undefined
  const { members, instrument: name, shortName } = session.settings.body
  if (members) {
    const organ = shortName ?? 'body'
    return members.includes(id)
      ? { status: 'member', certain: true, evidence: `on the session’s list of members of the ${organ}`, flags: [] }
      : {
          status: 'observer',
          certain: true,
          evidence: `not on the session’s list of members of the ${organ}`,
          flags: [],
        }
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
  const state = directory.states.get(id)
  return state?.kind === 'member'
    ? { status: 'member', certain: true, evidence: 'Member State of the United Nations', flags: [] }
    : { status: 'observer', certain: true, evidence: 'not a Member State of the United Nations', flags: [] }
}

/** The actions on record, in the order of their days. */
interface Action {
  readonly day: Day
  readonly becomes: 'party' | 'gone'
  readonly verb: string
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
      evidence: `no action under the ${instrument.shortName}; table complete until ${dateInWords(completeUntil)}`,
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
  const evidence = [
    found.told,
    ...(force && day < force ? [`in force for it on ${dateInWords(force)}`] : []),
    sourceOf(row),
    ...(flags.has('after-table') ? [`complete until ${dateInWords(completeUntil)}`] : []),
  ].join(', ')
  return { status: found.status, certain: found.certain, evidence, flags: [...flags] }
}

interface Reading {
  readonly status: 'party' | 'signatory' | 'not a party'
  readonly certain: boolean
  readonly told: string
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
      told: `${verbs[consent.kind ?? ''] ?? 'consented'} ${dateInWords(consent.date)}`,
      since: consent.date,
      effective: row.effective,
      flags: [],
    }
  const before = fromSignature(row, day)
  if (consent?.year === undefined || day < `${consent.year}-01-01`) return before
  return day > `${consent.year}-12-31`
    ? { status: 'party', certain: true, told: `joined in ${consent.year}, day not known`, flags: ['year-only'] }
    : {
        ...before,
        certain: false,
        told: `joined in ${consent.year}, day not known; before that ${before.told}`,
        flags: ['year-only', ...before.flags],
      }
}

function fromSignature(row: StatusRow, day: Day): Reading {
  if (row.signature && row.signature <= day)
    return {
      status: 'signatory',
      certain: true,
      told: `signed ${dateInWords(row.signature)}; no consent to be bound by that day`,
      flags: [],
    }
  if (row.signedUndated)
    return row.asOf <= day
      ? {
          status: 'signatory',
          certain: true,
          told: 'signed, day not known; no consent to be bound by that day',
          flags: ['unsettled'],
        }
      : {
          status: 'not a party',
          certain: false,
          told: `signed by ${dateInWords(row.asOf)}, day not known`,
          flags: ['unsettled'],
        }
  return { status: 'not a party', certain: true, told: 'no signature or consent by that day', flags: [] }
}

/** Where a participant left, or left and came back, its history alone decides. */
function fromHistory(row: StatusRow, day: Day): Reading {
  let reading = fromSignature(row, day)
  for (const action of actionsOf(row)) {
    if (action === 'undated-end') {
      reading = {
        ...reading,
        certain: false,
        told: `${reading.told}; denounced, day not known`,
        flags: ['unsettled'],
      }
    } else if (action.day <= day) {
      const told = `${action.verb} ${dateInWords(action.day)}`
      reading =
        action.becomes === 'party'
          ? { status: 'party', certain: true, told, since: action.day, effective: action.effective, flags: [] }
          : { status: 'not a party', certain: true, told, flags: [] }
    } else break
  }
  return reading
}

function* actionsOf(row: StatusRow): Generator<Action | 'undated-end'> {
  for (const { event, date, notified, effective } of row.history ?? []) {
    const verb = verbs[event]
    const leaves = event === 'withdrawal' || event === 'denunciation'
    if (leaves) {
      const day = effective ?? date
      if (day) yield { day, becomes: 'gone', verb: `${verb} with effect from` }
      else if (!notified) yield 'undated-end'
    } else if (date) yield { day: date, becomes: 'party', verb: verb ?? event, effective }
  }
}

const verbs: Readonly<Record<string, string>> = {
  ratification: 'ratified',
  acceptance: 'accepted',
  approval: 'approved',
  accession: 'acceded',
  succession: 'succeeded',
  'formal confirmation': 'formally confirmed',
  'definitive signature': 'definitively signed',
  'provisional application': 'provisionally applied',
  withdrawal: 'withdrew',
  denunciation: 'denounced',
}

/** The day on which the instrument enters into force for a participant: as published, else by the treaty's own rule. */
function inForceFor(instrument: Instrument, row: StatusRow, deposit: Day, effective: Day | undefined): Day | undefined {
  const published = effective ?? (row.history ? undefined : row.effective)
  if (published) return published
  if (!instrument.laterEntry.days && !instrument.laterEntry.months) return undefined
  const own = dayAfter(deposit, instrument.laterEntry)
  return instrument.inForce && instrument.inForce > own ? instrument.inForce : own
}

/** Only what was read off the depositary's own table is called so. */
const sourceOf = (row: StatusRow): string =>
  row.fromMemory
    ? 'from memory, to be verified'
    : `${row.fromDepositary ? 'depositary table' : row.source} as at ${dateInWords(row.asOf)}`
