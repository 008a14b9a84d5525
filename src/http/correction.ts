import type { Hono } from 'hono'
import { z } from 'zod'
import { say, word } from '../../views/messages.ts'
import type { AmendableField } from '../domain/correction/amend.ts'
import type { Directory } from '../domain/directory.ts'
import { type Alignment, alignments, type Entry } from '../domain/floor/facts.ts'
import { aroundEntry } from '../domain/sitting/moment.ts'
import { endOfWhat, momentOf } from '../domain/time-typed.ts'
import { clockOf, dayOf } from '../domain/times.ts'
import { undoable } from '../domain/undo/deeds.ts'
import { type Day, entryKinds, modes, voteTimes } from '../domain/words.ts'
import { capacityOf, itemsFrom, knownAs, namedAs, readAs } from './as-typed.ts'
import type { Asked, FormPage, InSession } from './asked.ts'
import { type DebateNamed, debateOn } from './debate-named.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { isWrong, type WrongField, wrong } from './faults.ts'
import {
  blank,
  clearableMoment,
  id,
  line,
  list,
  moment,
  optional,
  optionalId,
  optionalLine,
  optionalName,
} from './fields.ts'
import { officerOf } from './guard.ts'
import { inWords } from './in-words.ts'

const names = list.optional()
const Correction = z.object({
  speaker: optionalName,
  participant: optionalId,
  kind: blank(z.enum(entryKinds).optional()),
  mode: blank(z.enum(modes).optional()),
  when: z.enum(['', ...voteTimes]).optional(),
  function: line.optional(),
  onBehalfOf: line.optional(),
  alsoOnBehalfOf: line.optional(),
  items: line.optional(),
  members: names,
  aligned: names,
  associated: names,
  dissociated: names,
  from: moment,
  until: clearableMoment,
  strike: optional,
  reason: optionalLine,
  request: optionalId,
})
type Corrected = z.output<typeof Correction>
const ConfirmDoubt = z.object({ doubt: id.min(1), on: line.min(1), reason: optionalLine })
const OfEntry = z.object({ yes: optional })

/** What is put right in the log, joined, flagged, confirmed, and taken back. */
export function correctionRoutes(app: Hono<Env>, floor: FormPage<InSession>, { rooms, directory }: Dependencies): void {
  floor.posts('/sessions/:session/entries/:entry/correction', Correction, asked => {
    const { form, session, param, now } = asked
    const entry = session.entries.get(param('entry'))
    if (!entry) return say('no-such-entry')
    const request = form.request && session.requests.has(form.request) ? form.request : undefined
    if (form.strike) return { type: 'strike-entry', entry: entry.id, reason: form.reason, request, at: now }
    const day = dayOf(entry.start, session.settings.zone)
    const speaker = form.participant
      ? knownAs(session, directory, form.participant)
      : form.speaker
        ? namedAs(session, directory, { field: 'speaker', typed: form.speaker, day })
        : { participant: undefined }
    if (isWrong(speaker)) return speaker
    const who = speaker.participant
    const capacity = capacityChanged(asked, entry, directory, day)
    if (isWrong(capacity)) return capacity
    const unresolved = session.participants.get(entry.participant)
    if (who && unresolved?.kind === 'unknown' && unresolved.resolved === undefined && unresolved.name !== form.speaker)
      return { type: 'resolve-name', unknown: entry.participant, participant: who, at: now }
    const changes: Changes = [
      ...(who ? [{ field: 'participant' as const, to: who }] : []),
      ...(form.kind ? [{ field: 'kind' as const, to: form.kind }] : []),
      ...(form.mode ? [{ field: 'mode' as const, to: form.mode }] : []),
      ...(['when', 'function'] as const).flatMap(field =>
        form[field] === undefined ? [] : [{ field, to: form[field] || undefined }],
      ),
      ...capacity,
    ]
    const named = debateTyped(asked, entry)
    if (isWrong(named)) return named
    if (named) changes.push({ field: 'debate', to: named.debate })
    for (const changed of [alignmentsChanged(asked, entry, directory, day), timesChanged(asked, entry)]) {
      if (isWrong(changed)) return changed
      changes.push(...changed)
    }
    const amended = { type: 'amend-entry', entry: entry.id, changes, reason: form.reason, request, at: now } as const
    return [...(named?.setUp ?? []), amended]
  })

  floor.posts('/sessions/:session/entries/:entry/flag', OfEntry, ({ session, param, now }) => ({
    type: 'flag-entry',
    entry: param('entry'),
    yes: !session.entries.get(param('entry'))?.review,
    at: now,
  }))

  floor.posts('/sessions/:session/entries/:entry/join', z.object({ with: id.min(1) }), ({ form, param, now }) => ({
    type: 'join-entries',
    kept: form.with,
    joined: param('entry'),
    at: now,
  }))

  floor.posts('/sessions/:session/doubts', ConfirmDoubt, ({ form: { doubt, on, reason }, now }) => ({
    type: 'confirm-doubt',
    doubt,
    on: on.split(','),
    reason,
    at: now,
  }))

  for (const type of ['undo', 'redo'] as const)
    floor.posts(`/sessions/:session/${type}`, OfEntry, ({ c, now }) => ({
      type,
      matter: 'floor',
      by: officerOf(c),
      at: now,
    }))

  /** What this officer could still take back, newest first, in words. */
  app.get('/sessions/:session/undo', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const deeds = undoable(room.session, officerOf(c), 'floor', 9)
    return c.json({ deeds: deeds.map(deed => inWords(room.session, directory, deed.events)) })
  })
}

type Changes = { field: AmendableField; to: unknown }[]

function capacityChanged(
  { form, session }: Asked<Corrected>,
  entry: Entry,
  directory: Directory,
  day: Day,
): Changes | WrongField {
  if (form.onBehalfOf === undefined && form.alsoOnBehalfOf === undefined) return []
  const { onBehalfOf, alsoOnBehalfOf } = entry.capacity
  const kept = {
    ...(form.onBehalfOf === undefined && onBehalfOf !== undefined ? { onBehalfOf } : {}),
    ...(form.alsoOnBehalfOf === undefined && alsoOnBehalfOf !== undefined ? { alsoOnBehalfOf } : {}),
  }
  const spoken = capacityOf(session, directory, form, day)
  return isWrong(spoken) ? spoken : [{ field: 'capacity', to: { ...kept, ...spoken.capacity } }]
}

/** Names stand apart by semicolons, since some have commas. */
function alignmentsChanged(
  { form, session }: Asked<Corrected>,
  entry: Entry,
  directory: Directory,
  day: Day,
): Changes | WrongField {
  const joined: Partial<Record<Alignment, readonly string[]>> = { ...entry.alignments }
  for (const how of alignments) {
    const typed = form[how]
    if (typed === undefined) continue
    const found = new Set<string>()
    for (const each of typed.split(/[;\n]/).map(name => name.trim())) {
      if (each === '') continue
      const who = namedAs(session, directory, { field: how, typed: each, day })
      if (isWrong(who)) return wrong(how, word('asked.names-apart', { words: who.words }))
      found.add(who.participant)
    }
    if (found.size > 0) joined[how] = [...found]
    else delete joined[how]
  }
  return [{ field: 'alignments', to: joined }]
}

/** The item of an entry, where another was typed. */
function debateTyped(
  { form, session, fresh, now }: Asked<Corrected>,
  entry: Entry,
): DebateNamed | WrongField | undefined {
  if (!form.items) return undefined
  const items = itemsFrom(session, form.items)
  const own = session.debates.get(entry.debate ?? '')
  const isSame = own && JSON.stringify([...own.items].sort()) === JSON.stringify([...items].sort())
  return isSame ? undefined : debateOn(session, items, { field: 'items', fresh, now })
}

/** The form shows seconds only: what it did not change stays to the millisecond. */
function timesChanged({ form, session }: Asked<Corrected>, entry: Entry): Changes | WrongField {
  const { zone } = session.settings
  const around = aroundEntry(session, entry)
  const changes: Changes = []
  let { start } = entry
  if (form.from && form.from.typed !== clockOf(entry.start, zone)) {
    const from = readAs('from', momentOf(form.from, around, zone))
    if ('words' in from) return from
    start = from.at ?? start
    changes.push({ field: 'start', to: start })
  }
  if (form.until === '') changes.push({ field: 'end', to: undefined })
  else if (form.until && form.until.typed !== (entry.end ? clockOf(entry.end, zone) : '')) {
    const until = readAs('until', endOfWhat(form.until, start, around, zone))
    if ('words' in until) return until
    changes.push({ field: 'end', to: until.at })
  }
  return changes
}
