import { nameHere } from '../../views/here.ts'
import { say, word } from '../../views/messages.ts'
import { beginningOf } from '../domain/beginnings.ts'
import type { Directory } from '../domain/directory.ts'
import type { Event } from '../domain/facts.ts'
import type { Session } from '../domain/session.ts'
import { clockOf } from '../domain/times.ts'
import { eventsOf } from '../domain/undo/deeds.ts'
import type { ParticipantId, Word } from '../domain/words.ts'
import { reportLanguages } from '../report/index.ts'

/** The word that a command was answered with, as a sentence. */
export function toldInWords(session: Session, directory: Directory, word: Word): string {
  const { participant, at, deed, action } = word.values
  const taken = session.actions.get(String(action))
  const events = deed ? eventsOf(session.journal, String(deed)) : []
  const said = say(word.key, {
    ...word.values,
    name: participant ? nameHere(session, directory, String(participant), session.settings.from).list : '',
    time: at ? clockOf(String(at), session.settings.zone) : '',
    lead: taken ? reportLanguages.en.statements.leadAfter(taken) : '',
    what: inWords(session, directory, events),
  })
  return [said, ...(word.also ?? []).map(each => toldInWords(session, directory, each))].join(' ')
}

/** What a command was mainly about: where the floor passes on, the one who got it, and not the one who lost it. */
const mainFirst: readonly Event['type'][] = [
  'floor-given',
  'floor-resumed',
  'meeting-opened',
  'meeting-suspended',
  'meeting-resumed',
  'meeting-rose',
  'debate-taken-up',
  'inscribed',
]

const gavels = ['opened', 'suspended', 'resumed', 'rose'] as const

const rankOf = ({ type }: Event): number => {
  const at = mainFirst.indexOf(type)
  return at < 0 ? mainFirst.length : at
}

/** What was done in one command. */
export function inWords(session: Session, directory: Directory, events: Session['journal']): string {
  // A name that was entered as typed is gone with its command, and is still who it was about.
  const asTyped = (participant: ParticipantId): string | undefined => {
    if (session.participants.has(participant) || directory.states.has(participant)) return undefined
    const event = session.journal.findLast(
      each => each.type === 'participant-registered' && each.payload.participant === participant,
    )
    return event?.type === 'participant-registered' ? event.payload.name : undefined
  }
  const name = (participant: ParticipantId) =>
    asTyped(participant) ?? nameHere(session, directory, participant, session.settings.from).list
  const said = ({ type }: Event) => word(`deeds.did.${type}`)
  const amended = new Set(events.flatMap(each => (each.type === 'entry-amended' ? [each.payload.entry] : [])))
  if (amended.size > 1) return word('deeds.entries-corrected', { count: amended.size })
  for (const event of [...events].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (event.type === 'floor-given') return word('deeds.floor-to', { name: name(event.payload.participant) })
    if (event.type === 'inscribed') return word('deeds.on-the-list', { name: name(event.payload.participant) })
    if (event.type === 'debate-taken-up') {
      const items = session.debates.get(event.payload.debate)?.items ?? []
      return items.length > 0 ? word('deeds.taken-up', { items: items.join(', ') }) : said(event)
    }
    if (event.type === 'entries-joined') {
      const who = session.entries.get(event.payload.kept)?.participant
      if (who) return word('deeds.whose', { name: name(who), deed: said(event) })
    }
    if ('entry' in event.payload) {
      const { entry } = event.payload
      const who = (session.entries.get(entry) ?? beginningOf(session, 'floor-given', entry))?.participant
      if (who) return word('deeds.whose', { name: name(who), deed: said(event) })
    }
    if ('meeting' in event.payload && mainFirst.includes(event.type)) {
      const meeting = session.meetings.get(event.payload.meeting ?? '')
      const what = gavels.find(each => event.type === `meeting-${each}`)
      if (meeting && what) return word(`deeds.meeting.${what}`, { number: meeting.number })
    }
    if ('inscription' in event.payload) {
      const asked = beginningOf(session, 'inscribed', event.payload.inscription)
      if (asked) return word('deeds.whose-request', { name: name(asked.participant), deed: said(event) })
    }
  }
  const [first] = events
  return (first && onSettings(session, first, name)) ?? (first ? said(first) : '')
}

/** What was changed on the pages of the settings and the participants. */
function onSettings(session: Session, event: Event, name: (participant: ParticipantId) => string): string | undefined {
  switch (event.type) {
    case 'participant-registered':
    case 'participant-amended':
    case 'participant-removed':
      return say(`deed.${event.type}`, { name: name(event.payload.participant) })
    case 'participant-merged':
      return say('deed.participant-merged', {
        name: session.participants.get(event.payload.participant)?.name ?? name(event.payload.participant),
        into: name(event.payload.into),
      })
    // As it was typed: whoever it is now stands beside it.
    case 'name-resolved':
      return word('deeds.whose', {
        name: typedNameOf(session, event.payload.unknown),
        deed: word('deeds.did.name-resolved'),
      })
    case 'status-overruled':
      return word('deeds.whose', { name: name(event.payload.participant), deed: word('deeds.did.status-overruled') })
    case 'agenda-items-merged':
      return say('deed.items-merged', { item: event.payload.item, into: event.payload.into })
    case 'agenda-item-added':
    case 'agenda-item-amended':
    case 'agenda-item-removed':
      return say(`deed.${event.type}`, { item: event.payload.item })
    case 'session-amended':
      return say('deed.session-amended', {
        fields: [
          ...new Set(
            event.payload.changes.map(({ field }) => say(`deed.field.${field.split('.').slice(0, 2).join('.')}`)),
          ),
        ].join(', '),
      })
    case 'group-removed': {
      const defined = session.journal.findLast(
        each => each.type === 'group-defined' && each.payload.group === event.payload.group,
      )
      return defined?.type === 'group-defined' ? say('deed.group-removed', { name: defined.payload.name }) : undefined
    }
    case 'group-defined':
      return say('deed.group-defined', { name: event.payload.name })
    case 'meeting-planned':
    case 'meeting-amended':
    case 'meeting-removed': {
      const planned = beginningOf(session, 'meeting-planned', event.payload.meeting)
      return planned && say(`deed.${event.type}`, { number: planned.number })
    }
    default:
      return undefined
  }
}

const typedNameOf = ({ participants }: Session, unknown: ParticipantId): string => participants.get(unknown)?.name ?? ''
