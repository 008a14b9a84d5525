import { say } from '../../views/messages.ts'
import type { Directory } from '../domain/directory.ts'
import { nameIn } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { clockOf } from '../domain/times.ts'
import type { ParticipantId, Word } from '../domain/words.ts'
import { reportLanguages } from '../report/index.ts'

/** The word that a command was answered with, as a sentence. */
export function toldInWords(session: Session, directory: Directory, word: Word): string {
  const { participant, at, deed, action } = word.values
  const taken = session.actions.get(String(action))
  const events = deed ? session.journal.filter(event => event.attempt === deed) : []
  return say(word.key, {
    ...word.values,
    name: participant ? nameIn(session, directory, String(participant), session.settings.from).list : '',
    time: at ? clockOf(String(at), session.settings.zone) : '',
    lead: taken ? reportLanguages.en.statements.leadAfter(taken) : '',
    what: inWords(session, directory, events),
  })
}

/** What was done in one command. */
export function inWords(session: Session, directory: Directory, events: Session['journal']): string {
  const name = (participant: ParticipantId) => nameIn(session, directory, participant, session.settings.from).list
  for (const event of events) {
    if (event.type === 'floor-given') return `the floor to ${name(event.payload.participant)}`
    if (event.type === 'inscribed') return `${name(event.payload.participant)} on the list`
    if ('entry' in event.payload) {
      const entry = session.entries.get(event.payload.entry)
      if (entry) return `${name(entry.participant)}, ${event.type.replaceAll('-', ' ')}`
    }
    if ('inscription' in event.payload) {
      const { inscription } = event.payload
      const made = session.journal.find(each => each.type === 'inscribed' && each.payload.inscription === inscription)
      if (made?.type === 'inscribed') return `${name(made.payload.participant)} ${event.type.replaceAll('-', ' ')}`
    }
  }
  return (events[0]?.type ?? '').replaceAll('-', ' ')
}
