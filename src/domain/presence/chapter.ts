import type { Chapter, Deciders } from '../chapter.ts'
import { participants, the } from '../things.ts'
import type { PresenceFacts } from './facts.ts'
import type { NotePresence, NoteRegistered, SetSeating } from './notes.ts'
import { notePresence, noteRegistered, setSeating } from './notes.ts'

export const presenceFacts = {
  'presence-noted': {
    matter: 'floor',
    evolve: (draft, { by, ...seen }, event) => {
      draft.presence.push({ ...seen, at: event.at, by: by ?? event.by })
    },
    makes: ({ meeting, participant }) => [the.presenceAt(meeting, participant)],
    uses: ({ meeting, participant }) => [the.meeting(meeting), the.participant(participant)],
  },
  'seating-set': {
    matter: 'floor',
    evolve: (draft, { meeting, ...seating }) => {
      const was = draft.meetings.get(meeting)
      if (was) draft.meetings.set(meeting, { ...was, seating })
    },
    makes: ({ meeting }) => [the.seatingOf(meeting)],
    uses: ({ meeting, order }) => [the.meeting(meeting), ...participants(order)],
  },
} satisfies Chapter<PresenceFacts>

export type PresenceCommand = NotePresence | NoteRegistered | SetSeating

export const presenceCommands = {
  'note-presence': notePresence,
  'note-registered': noteRegistered,
  'set-seating': setSeating,
} satisfies Deciders<PresenceCommand>
