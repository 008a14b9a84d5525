import type { Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import { isCutOff } from './entries.ts'
import type { FloorFacts } from './facts.ts'

export const floorEvolvers: Evolvers<FloorFacts> = {
  'floor-given': (draft, given, event) => {
    const { entry: id, delegate, capacity, kind, mode, review, entered, request, ...rest } = given
    draft.entries.set(id, {
      ...rest,
      ...(delegate === undefined ? {} : { person: delegate }),
      id,
      capacity: capacity ?? {},
      kind: kind ?? 'statement',
      mode: mode ?? 'in the room',
      start: event.at,
      late: event.late ?? false,
      pauses: [],
      review: review ?? false,
      alignments: {},
      entered: entered ?? { at: event.recorded, by: event.by },
      order: event.position,
      corrections: [],
    })
    if (event.late && !entered) remember(draft, event, { action: 'entered late', of: id, request })
  },
  'floor-ended': (draft, { entry }, { at }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, end: at, pauses: was.pauses.map(pause => ({ until: at, ...pause })) })
  },
  'floor-paused': (draft, { entry, reason }, { at }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, pauses: [...was.pauses, { from: at, reason }] })
  },
  'floor-resumed': (draft, { entry }, { at }) => {
    const was = draft.entries.get(entry)
    if (!was) return
    const pauses = was.pauses.map(pause => (pause.until === undefined ? { ...pause, until: at } : pause))
    // Cut off and given the floor again: one statement with two segments, and what lies between is a pause.
    const { end: _, ...goesOn } = was
    draft.entries.set(entry, { ...(isCutOff(was) ? goesOn : was), pauses })
  },
  'alignment-noted': (draft, { entry, how, participants }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, alignments: { ...was.alignments, [how]: participants } })
  },
}
