import { type Directory, instrumentOf } from '../../domain/directory.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import { attendanceOf, isAttendanceKept, lastDay } from '../../domain/presence/attendance.ts'
import { compareNames, kindIn, type NameForms, nameIn, resolved } from '../../domain/roll/names.ts'
import { statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import { dateInWords } from '../../domain/times.ts'
import type { EntryId, ParticipantId } from '../../domain/words.ts'
import { type AttendanceSection, attendanceWordingOf } from '../languages/en/attendance-wordings.ts'
import { join, numbers, ordinal } from '../languages/en/grammar.ts'
import { withEdits } from './edited.ts'
import { eventOf } from './event.ts'
import type { Paragraph, Run } from './paragraphs.ts'
import { type Category, categoryOf, spokenIn } from './speakers.ts'

interface Represented {
  readonly participant: ParticipantId
  readonly category: Category
  readonly name: NameForms
  readonly entries: readonly EntryId[]
}

/** Everybody who attended, under the status and by the name of the last day, in alphabetical order. */
function represented(session: Session, directory: Directory): readonly Represented[] {
  const day = lastDay(session)
  const compare = compareNames('en')
  return [...attendanceOf(session).values()]
    .map(({ participant, entries }) => ({
      participant,
      category: categoryOf(session, directory, participant, day),
      name: nameIn(session, directory, participant, day),
      entries,
    }))
    .sort((a, b) => compare(a.name.list, b.name.list))
}

/** The chapter "Attendance" in the wording of the body. No paragraph where nobody of a category came. */
export function attendanceParagraphs(session: Session, directory: Directory): readonly Paragraph[] {
  const { body, wording } = session.settings
  const instrument = body.instrument === undefined ? undefined : instrumentOf(directory, body.instrument)
  const there = represented(session, directory)
  const { sections } = attendanceWordingOf(wording.house, instrument !== undefined)
  const slots = {
    session,
    instrument: instrument?.shortName ?? '',
    organ: body.shortName ?? body.name,
    event: eventOf(session),
    serial: wording.style === 'draft',
  }
  const paragraphs = sections.flatMap((section): readonly Paragraph[] => {
    const who = there.filter(each => section.who.includes(each.category))
    if (who.length === 0) return []
    return [{ key: `attendance/${section.key}`, debate: 'attendance', runs: written(section, who, slots) }]
  })
  const symbol = wording.choices[listSymbol]
  const list: readonly Paragraph[] =
    typeof symbol === 'string' && symbol !== '' && paragraphs.length > 0
      ? [
          {
            key: 'attendance/list',
            debate: 'attendance',
            runs: [{ text: `A list of participants is contained in document ${symbol}.` }],
          },
        ]
      : []
  return withEdits(session, directory, [...paragraphs, ...list])
}

/** The choice under which a session keeps the symbol of its list of participants. */
export const listSymbol = 'listOfParticipants'

interface Slots {
  readonly session: Session
  readonly instrument: string
  readonly organ: string
  readonly event: string
  readonly serial: boolean
}

function written(section: AttendanceSection, who: readonly Represented[], slots: Slots): readonly Run[] {
  const template = who.length === 1 ? section.one : section.many
  const runs = template.split(/(\{\w+\})/).flatMap((part): readonly Run[] => {
    switch (part) {
      case '{list}':
        return join(
          who.map(each => [nameRun(each)]),
          { serial: slots.serial },
        )
      case '{instrument}':
        return [{ text: slots.instrument }]
      case '{organ}':
        return [{ text: slots.organ }]
      case '{member}':
        return [{ text: slots.session.settings.body.members ? `State member of the ${slots.organ}` : 'State' }]
      case '{members}':
        return [{ text: slots.session.settings.body.members ? `States members of the ${slots.organ}` : 'States' }]
      case '{event}':
        return [{ text: slots.event }]
      case '{count}':
        return [countRun(who)]
      case '{absent}':
        return [{ text: absentWords(slots.session, who.length) }]
      case '{also}':
        return alsoAttending(who)
      case '{Also}':
        return capital(alsoAttending(who))
      default:
        return part ? [{ text: part }] : []
    }
  })
  return [...runs, { text: '.' }]
}

const nameRun = ({ participant, name, entries }: Represented): Run => ({
  text: name.list,
  participant,
  ...(entries.length > 0 ? { from: entries } : {}),
})

/** A number, resting on everything that was said by those whom it counts. */
function countRun(who: readonly Represented[]): Run {
  const from = who.flatMap(each => each.entries)
  return { text: numbers(who.length)[0] ?? String(who.length), ...(from.length > 0 ? { from } : {}) }
}

/** " (1 was not represented)", as far as the members are known. */
function absentWords({ settings }: Session, came: number): string {
  const missing = (settings.body.members?.length ?? came) - came
  return missing > 0 ? ` (${missing} ${missing === 1 ? 'was' : 'were'} not represented)` : ''
}

const alsoWords: readonly { readonly who: readonly Category[]; readonly words: string; readonly counted?: boolean }[] =
  [
    {
      who: ['observer', 'signatory'],
      words: 'observers for {count} other States Members of the United Nations',
      counted: true,
    },
    { who: ['holy-see', 'state-of-palestine'], words: 'observers for non-member States' },
    { who: ['european-union'], words: 'the observer for the European Union' },
    { who: ['un-entity'], words: 'representatives of organizations of the United Nations system' },
    { who: ['igo'], words: 'observers for intergovernmental organizations' },
    { who: ['ngo', 'constituency'], words: 'observers for non-governmental organizations' },
  ]

function alsoAttending(who: readonly Represented[]): readonly Run[] {
  return join(
    alsoWords.flatMap(({ who: categories, words, counted }): readonly (readonly Run[])[] => {
      const own = who.filter(each => categories.includes(each.category))
      if (own.length === 0) return []
      const from = own.flatMap(each => each.entries)
      const text = words
        .replace('{count}', own.length === 1 ? 'one' : (numbers(own.length)[0] ?? ''))
        .replace('other States Members', counted && own.length === 1 ? 'other State Member' : 'other States Members')
      return [[{ text, ...(from.length > 0 ? { from } : {}) }]]
    }),
  )
}

const capital = ([first, ...rest]: readonly Run[]): readonly Run[] =>
  first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : []

export type AttendanceDoubtKind =
  | 'not-in-attendance'
  | 'only-in-the-log'
  | 'noted-absent'
  | 'status-changed-in-session'
  | 'status-not-certain'
  | 'name-not-resolved'

/** What a person should look at before the chapter is issued. */
export interface AttendanceDoubt {
  readonly doubt: AttendanceDoubtKind
  readonly participant: ParticipantId
  readonly sentence: string
}

/**
 * The check before export: everybody in "Statements" is in "Attendance", and stands there under a status that held
 * all through the session.
 */
export function attendanceDoubts(session: Session, directory: Directory): readonly AttendanceDoubt[] {
  const doubts: AttendanceDoubt[] = []
  const attended = attendanceOf(session)
  const { from } = session.settings
  const to = lastDay(session)
  const name = (id: ParticipantId) => nameIn(session, directory, id, to).list
  const kept = isAttendanceKept(session)
  for (const id of speakersIn(session, directory)) {
    const there = attended.get(id)
    if (!there)
      doubts.push({
        doubt: 'not-in-attendance',
        participant: id,
        sentence: `${name(id)} stands in “Statements” and not in “Attendance”: it spoke by video, or its text was read out.`,
      })
    else if (kept && there.sources.every(source => source === 'log'))
      doubts.push({
        doubt: 'only-in-the-log',
        participant: id,
        sentence: `${name(id)} stands in “Statements”, but nobody registered it or noted it at the nameplates.`,
      })
  }
  for (const meeting of session.meetings.values()) {
    const last = new Map(
      session.presence.filter(each => each.meeting === meeting.id).map(each => [each.participant, each.present]),
    )
    for (const entry of sortedEntries(session)) {
      const who = resolved(session, entry.participant)
      if (entry.meeting !== meeting.id || entry.mode !== 'in the room' || last.get(who) !== false) continue
      last.delete(who)
      doubts.push({
        doubt: 'noted-absent',
        participant: who,
        sentence: `${name(who)} was noted as absent from the ${ordinal(meeting.number)} meeting, and spoke at it.`,
      })
    }
  }
  for (const id of attended.keys()) {
    if (kindIn(session, directory, id) === 'unknown') {
      doubts.push({
        doubt: 'name-not-resolved',
        participant: id,
        sentence: `“${name(id)}” is not resolved: it stands in no paragraph.`,
      })
      continue
    }
    const first = statusIn(session, directory, id, from)
    const last = statusIn(session, directory, id, to)
    if (first && last && first.status !== last.status)
      doubts.push({
        doubt: 'status-changed-in-session',
        participant: id,
        sentence: `${name(id)} was ${first.status} on ${dateInWords(from)} and is ${last.status} on ${dateInWords(to)}, under which it stands: ${last.evidence}.`,
      })
    else if (last && !last.certain)
      doubts.push({
        doubt: 'status-not-certain',
        participant: id,
        sentence: `${name(id)}: status not certain (${last.evidence}).`,
      })
  }
  return doubts
}

/** Whoever the paragraphs on statements name. */
function speakersIn(session: Session, directory: Directory): readonly ParticipantId[] {
  const spoke = new Set<ParticipantId>()
  for (const debate of spokenIn(session, directory).values())
    for (const speakers of debate.values())
      for (const { participant, category } of speakers) if (category !== 'official') spoke.add(participant)
  return [...spoke]
}
