import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { sortedEntries } from '../../domain/floor/entries.ts'
import { alignments, type Entry } from '../../domain/floor/facts.ts'
import { tells } from '../../domain/saying.ts'
import type { Session } from '../../domain/session.ts'
import { entryKinds, type Instant, voteTimes } from '../../domain/words.ts'
import { piece, some, type Told, type Writing, withIds } from './piece.ts'
import { id, meeting, onBehalf, text, time } from './values.ts'

const Statement = z.strictObject({
  id: id.optional(),
  debate: id.optional(),
  item: text.optional(),
  meeting: meeting.optional(),
  by: id,
  at: time,
  until: time.optional(),
  kind: z.enum(entryKinds).optional(),
  mode: z.enum(['remote', 'video message', 'pre-recorded video', 'read out', 'in the room']).optional(),
  when: z.enum(voteTimes).optional(),
  function: text.optional(),
  onBehalfOf: onBehalf.optional(),
  alsoOnBehalfOf: onBehalf.optional(),
  note: text.optional(),
  inscription: id.optional(),
  answers: id.optional(),
  interrupts: id.optional(),
  pauses: z.array(z.strictObject({ from: time, until: time.optional(), reason: text.optional() })).optional(),
  language: text.optional(),
  level: z.number().optional(),
  speaker: id.optional(),
  enteredAt: time.optional(),
  enteredBy: text.optional(),
  review: z.boolean().optional(),
  away: z.literal(true).optional(),
  members: z.array(id).optional(),
  aligned: z.array(id).optional(),
  associated: z.array(id).optional(),
  dissociated: z.array(id).optional(),
})
type StatementInFile = z.output<typeof Statement>

/** The lines of the log. */
export const statements = piece({
  shape: { statements: z.array(Statement) },

  faults({ statements: all }, check) {
    check.ids('statements', all)
    all.forEach((statement, index) => {
      const at = `statements[${index}]`
      check.participant(`${at}.by`, statement.by)
      check.debate(`${at}.debate`, statement.debate)
      check.item(`${at}.item`, statement.item)
      check.meeting(`${at}.meeting`, statement.meeting)
      check.notBefore(`${at}.until`, statement.until, statement.at, tells('expected.not-before-at'))
      check.inscription(`${at}.inscription`, statement.inscription)
      check.person(`${at}.speaker`, statement.speaker)
      for (const key of ['answers', 'interrupts'] as const) check.statement(`${at}.${key}`, statement[key])
      for (const key of ['onBehalfOf', 'alsoOnBehalfOf'] as const)
        if (Array.isArray(statement[key])) check.everyone(`${at}.${key}`, statement[key])
      for (const key of alignments) check.everyone(`${at}.${key}`, statement[key])
    })
  },

  facts({ statements: all }, told) {
    return withIds(all, 's').flatMap(statement => [
      ...timesOf(statement, given(statement, told)),
      ...alignments.flatMap((how): readonly Fact[] => {
        const participants = statement[how]
        const payload = { entry: statement.id, how, participants: participants ?? [] }
        return participants ? [{ type: 'alignment-noted', at: statement.at, payload }] : []
      }),
    ])
  },

  write: (session, writing) => ({
    statements: sortedEntries(session).map(entry => statementOf(entry, session, writing)),
  }),
})

type FloorGiven = Extract<Fact, { readonly type: 'floor-given' }>

function given(statement: StatementInFile & { readonly id: string }, told: Told): FloorGiven {
  const { id: entry, by, at, kind, mode, onBehalfOf, alsoOnBehalfOf, note, answers, interrupts } = statement
  const { language, level, enteredAt, enteredBy, review, away, inscription, speaker, when } = statement
  return {
    type: 'floor-given',
    at,
    ...(told.late.has(statement.id) ? { late: true } : {}),
    payload: {
      entry,
      meeting: statement.meeting === undefined ? told.meetingAt(at) : told.meetingNamed(statement.meeting),
      debate: told.debateOf(statement),
      participant: by,
      capacity: { onBehalfOf, alsoOnBehalfOf },
      kind,
      mode,
      when,
      function: statement.function,
      note,
      answers,
      interrupts,
      language,
      level,
      delegate: speaker,
      inscription,
      review: review || undefined,
      away,
      entered: { at: enteredAt, by: enteredBy },
    },
  }
}

/** A pause that begins where the statement ends is a cut: it stays open until the speaker comes back. */
function timesOf({ until, pauses = [] }: StatementInFile, begun: FloorGiven): readonly Fact[] {
  const { entry } = begun.payload
  const lateness = begun.late ? ({ late: true } as const) : {}
  const isCut = (pause: { readonly from: Instant; readonly until?: Instant | undefined }) =>
    !pause.until && until !== undefined && pause.from >= until
  const paused = (pause: (typeof pauses)[number]): readonly Fact[] => [
    { type: 'floor-paused', at: pause.from, payload: { entry, reason: pause.reason } },
    ...(pause.until ? [{ type: 'floor-resumed', at: pause.until, payload: { entry } } as const] : []),
  ]
  return [
    begun,
    ...pauses.filter(each => !isCut(each)).flatMap(paused),
    ...(until ? [{ type: 'floor-ended', at: until, ...lateness, payload: { entry } } as const] : []),
    ...pauses.filter(isCut).flatMap(paused),
  ]
}

function statementOf(entry: Entry, { entries }: Session, { zoned, persons }: Writing) {
  const { capacity } = entry
  return {
    id: entry.id,
    debate: entry.debate,
    meeting: entry.meeting,
    by: entry.participant,
    at: zoned(entry.start),
    until: entry.end && zoned(entry.end),
    kind: entry.kind === 'statement' ? undefined : entry.kind,
    mode: entry.mode === 'in the room' ? undefined : entry.mode,
    when: entry.when,
    function: entry.function,
    onBehalfOf: capacity.onBehalfOf,
    alsoOnBehalfOf: capacity.alsoOnBehalfOf,
    note: entry.note,
    inscription: entry.inscription,
    // An older journal may name a request: nobody could read that back.
    answers: entries.has(entry.answers ?? '') ? entry.answers : undefined,
    interrupts: entry.interrupts,
    pauses: some(
      entry.pauses.map(each => ({ ...each, from: zoned(each.from), until: each.until && zoned(each.until) })),
    ),
    language: entry.language,
    level: entry.level,
    speaker: entry.person !== undefined && persons.has(entry.person) ? entry.person : undefined,
    enteredAt: entry.entered.at && zoned(entry.entered.at),
    enteredBy: entry.entered.by,
    review: entry.review || undefined,
    away: entry.away,
    ...entry.alignments,
  }
}
