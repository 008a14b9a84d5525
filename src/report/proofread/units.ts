import type { Directory } from '../../domain/directory.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import type { Session } from '../../domain/session.ts'
import type { Capacity, Day, DebateId, EntryId, EntryKind, ParticipantId } from '../../domain/words.ts'
import type { Category } from '../plan/categories.ts'
import type { Paragraph } from '../plan/paragraphs.ts'
import { categoryOf, daysIn } from '../plan/speakers.ts'

/** A name that the log prints, and the facts behind it. */
export interface Unit {
  readonly participant: ParticipantId
  /** As it is printed there. */
  readonly name: string
  readonly kind: EntryKind
  readonly category: Category
  readonly capacity: Capacity
  readonly national: boolean
  readonly again: boolean
  readonly debate: DebateId
  /** The paragraph, and the place in all that is printed. */
  readonly paragraph: number
  readonly rank: number
  readonly day: Day
  readonly entries: readonly EntryId[]
}

/** A number that the log prints in place of names. */
export interface CountUnit {
  readonly text: string
  readonly debate: DebateId
  readonly entries: readonly EntryId[]
}

/** All that paragraphs of the log name or count, in their order. */
export function unitsOf(session: Session, directory: Directory, paragraphs: readonly Paragraph[]) {
  const day = daysIn(session.settings.zone)
  const units: Unit[] = []
  const counts: CountUnit[] = []
  for (const [paragraph, { runs, items = [], debate, key }] of paragraphs.entries()) {
    for (const { from = [], participant, text } of [...runs, ...items.flatMap(each => each.runs)]) {
      const entries = from.flatMap((id): readonly Entry[] => {
        const entry = session.entries.get(id)
        return entry ? [entry] : []
      })
      const [first] = entries
      const last = entries.at(-1)
      if (!first || !last) continue
      if (participant === undefined) {
        if (/^\d|^[a-z]+ /i.test(text)) counts.push({ text, debate, entries: from })
        continue
      }
      const isOwn = ({ capacity }: Entry) => capacity.onBehalfOf === undefined && capacity.alsoOnBehalfOf === undefined
      const spokenFor = entries.find(each => !isOwn(each)) ?? first
      units.push({
        participant,
        name: text,
        kind: first.kind,
        category: categoryOf(session, directory, participant, day(last.start)),
        capacity: spokenFor.capacity,
        national: spokenFor.capacity.onBehalfOf !== undefined && entries.some(isOwn),
        again: key.includes('/again'),
        debate,
        paragraph,
        rank: units.length,
        day: day(last.start),
        entries: from,
      })
    }
  }
  return { units, counts }
}
