import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import { made, maybe, participants, spokenFor, stateOf, the } from '../things.ts'
import type { EntryId } from '../words.ts'
import { isCutOff } from './entries.ts'
import type { Entry, FloorFacts } from './facts.ts'
import type { GiveFloor, GiveFloorToNext } from './give.ts'
import { giveFloor, giveFloorToNext } from './give.ts'
import type { CutOff, EndFloor, EndInterruption, PauseFloor } from './interrupt.ts'
import { cutOff, endFloor, endInterruption, pauseFloor } from './interrupt.ts'

/** What happens to a statement that was begun. */
const onEntry = {
  matter: 'floor',
  makes: ({ entry }: { readonly entry: EntryId }) => [stateOf(the.entry(entry))],
  uses: ({ entry }: { readonly entry: EntryId }) => [the.entry(entry)],
} as const

export const floorFacts = {
  'floor-given': {
    matter: 'floor',
    evolve: (draft, given, event) => {
      const { entry: id, request, entered } = given
      // Each field by its name: entries of one shape, of which a session has thousands, are read many times as fast.
      const entry: { [Field in keyof Required<Entry>]: Entry[Field] } = {
        id,
        meeting: given.meeting,
        debate: given.debate,
        participant: given.participant,
        capacity: given.capacity ?? {},
        kind: given.kind ?? 'statement',
        mode: given.mode ?? 'in the room',
        when: given.when,
        function: given.function,
        start: event.at,
        end: undefined,
        late: event.late ?? false,
        pauses: [],
        review: given.review ?? false,
        away: given.away,
        note: given.note,
        level: given.level,
        person: given.delegate,
        language: given.language,
        inscription: given.inscription,
        answers: given.answers,
        interrupts: given.interrupts,
        alignments: {},
        entered: entered ?? { at: event.recorded, by: event.by },
        order: event.position,
        corrections: [],
      }
      draft.entries.set(id, entry)
      if (event.late && !entered) remember(draft, event, { action: 'entered late', of: id, request })
    },
    makes: ({ entry, meeting }, { late }) => [...made(the.entry(entry)), ...(late ? [] : [the.floorOf(meeting)])],
    uses: (given, { late }) => [
      the.participant(given.participant),
      ...spokenFor(given.capacity),
      ...maybe(the.meeting, given.meeting),
      ...(late ? [] : maybe(the.gavelOf, given.meeting)),
      ...maybe(the.debate, given.debate),
      ...maybe(the.person, given.delegate),
      ...(given.inscription === undefined ? [] : made(the.inscription(given.inscription))),
      ...maybe(the.entry, given.answers),
      ...maybe(the.entry, given.interrupts),
      ...maybe(the.request, given.request),
    ],
  },
  'floor-ended': {
    ...onEntry,
    evolve: (draft, { entry }, { at }) => {
      const was = draft.entries.get(entry)
      if (was && at < was.start) cannotBe('a statement ends before it begins')
      if (was) draft.entries.set(entry, { ...was, end: at, pauses: was.pauses.map(pause => ({ until: at, ...pause })) })
    },
  },
  'floor-paused': {
    ...onEntry,
    evolve: (draft, { entry, reason }, { at }) => {
      const was = draft.entries.get(entry)
      if (was) draft.entries.set(entry, { ...was, pauses: [...was.pauses, { from: at, reason }] })
    },
  },
  'floor-resumed': {
    ...onEntry,
    evolve: (draft, { entry }, { at }) => {
      const was = draft.entries.get(entry)
      if (!was) return
      const pauses = was.pauses.map(pause => (pause.until === undefined ? { ...pause, until: at } : pause))
      // Cut off and given the floor again: one statement with two segments, and what lies between is a pause.
      draft.entries.set(entry, { ...was, end: isCutOff(was) ? undefined : was.end, pauses })
    },
  },
  'alignment-noted': {
    matter: 'floor',
    evolve: (draft, { entry, how, participants }) => {
      const was = draft.entries.get(entry)
      if (was) draft.entries.set(entry, { ...was, alignments: { ...was.alignments, [how]: participants } })
    },
    makes: ({ entry }) => [stateOf(the.entry(entry))],
    uses: ({ entry, participants: others }) => [the.entry(entry), ...participants(others)],
  },
} satisfies Chapter<FloorFacts>

export type FloorCommand = GiveFloor | GiveFloorToNext | EndFloor | PauseFloor | CutOff | EndInterruption

export const floorCommands = {
  'give-floor': giveFloor,
  'give-floor-to-next': giveFloorToNext,
  'end-floor': endFloor,
  'pause-floor': pauseFloor,
  'resume-floor': pauseFloor,
  'cut-off': cutOff,
  'end-interruption': endInterruption,
} satisfies Deciders<FloorCommand>
