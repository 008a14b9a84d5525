import { type Alignment, alignments } from '../../domain/floor/facts.ts'
import type { NameForms } from '../../domain/roll/names.ts'
import { dayOf } from '../../domain/times.ts'
import type { ParticipantId } from '../../domain/words.ts'
import { usualTitles } from '../houses/titles.ts'
import type { Speaker } from './categories.ts'
import { nameOf } from './names.ts'
import type { Writing } from './writing.ts'

/**
 * The notes of a paragraph: for whom a statement was made, and who aligned, associated or dissociated itself. Where
 * the paragraph names several speakers, each note says whose statement it is about.
 */
export function notesOf(writing: Writing, speakers: readonly Speaker[]): readonly string[] {
  const titles = { ...usualTitles, ...writing.house.titles }
  return speakers
    .filter(({ noted }) => noted)
    .flatMap(speaker =>
      alignments.flatMap(how => {
        const names = namesOf(writing, speaker, how)
        const by = speakers.length > 1 ? speaker : undefined
        return names.length > 0 ? [writing.language.statements.note(how, names, by, titles)] : []
      }),
    )
}

/** Of all statements of the speaker in this capacity together: alphabetical, each once. */
function namesOf({ language, session, directory }: Writing, { entries }: Speaker, how: Alignment) {
  const names = new Map<ParticipantId, NameForms>()
  for (const id of entries) {
    const entry = session.entries.get(id)
    for (const participant of entry?.alignments[how] ?? [])
      names.set(
        participant,
        nameOf(language, session, directory, participant, dayOf(entry?.start ?? '', session.settings.zone)),
      )
  }
  return [...names.values()].sort(language.names.compare)
}
