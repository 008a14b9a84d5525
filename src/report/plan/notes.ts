import { type Alignment, alignments } from '../../domain/floor/facts.ts'
import { compareNames, nameIn } from '../../domain/roll/names.ts'
import { dayOf } from '../../domain/times.ts'
import type { ParticipantId } from '../../domain/words.ts'
import { capital, joinText } from '../languages/en/grammar.ts'
import { titleOf, type Writing } from '../languages/en/sentence.ts'
import type { Speaker } from './speakers.ts'

/**
 * The notes of a paragraph: for whom a statement was made, and who aligned, associated or dissociated itself. Where
 * the paragraph names several speakers, each note says whose statement it is about. (E/2025/28, notes 40, 43 and 44;
 * A/80/15 (Part II), note 1; the forms that name the speaker are ours.)
 */
export function notesOf(writing: Writing, speakers: readonly Speaker[]): readonly string[] {
  return speakers
    .filter(({ noted }) => noted)
    .flatMap(speaker =>
      alignments.flatMap(how => {
        const names = namesOf(writing, speaker, how)
        return names.length > 0
          ? [note(how, names, speakers.length > 1 ? `${titleOf(speaker)}${speaker.name.running}` : '')]
          : []
      }),
    )
}

/** Of all statements of the speaker in this capacity together: alphabetical, each once. */
function namesOf({ session, directory }: Writing, { entries }: Speaker, how: Alignment) {
  const names = new Map<ParticipantId, { list: string; running: string }>()
  for (const id of entries) {
    const entry = session.entries.get(id)
    for (const participant of entry?.alignments[how] ?? [])
      names.set(participant, nameIn(session, directory, participant, dayOf(entry?.start ?? '', session.settings.zone)))
  }
  const compare = compareNames('en')
  return [...names.values()].sort((a, b) => compare(a.list, b.list))
}

function note(how: Alignment, names: readonly { list: string; running: string }[], by: string): string {
  const [only, ...others] = names
  const list = joinText(names.map(each => each.list))
  const statement = by ? `the statement made by ${by}` : 'the statement'
  const one = others.length === 0 && only ? capital(only.running) : undefined
  switch (how) {
    case 'members':
      if (!by) return `${list}.`
      return `${capital(statement)} was made on behalf of ${one === undefined ? 'the following countries: ' : ''}${one === undefined ? list : (only?.running ?? '')}.`
    case 'aligned':
      return one
        ? `${one} aligned itself with ${statement}.`
        : `The following countries aligned themselves with ${statement}: ${list}.`
    case 'associated':
      return one
        ? `${one} associated itself with ${statement}.`
        : `The following countries associated themselves with ${statement}: ${list}.`
    case 'dissociated':
      return one
        ? `${one} dissociated from ${statement}.`
        : `The following countries dissociated from ${statement}: ${list}.`
  }
}
