import type { Directory } from '../../domain/directory.ts'
import type { TypedForms } from '../../domain/roll/typed-names.ts'
import type { Session } from '../../domain/session.ts'
import type { ParticipantId } from '../../domain/words.ts'
import type { House } from '../houses/house.ts'
import type { StatementLanguage } from '../languages/language.ts'
import type { Naming } from '../languages/told.ts'
import { groupOf, nameOf } from './names.ts'

/** What the paragraphs of one document depend on besides who spoke. */
export interface Writing {
  readonly language: StatementLanguage
  readonly session: Session
  readonly directory: Directory
  readonly house: House
  readonly draft: boolean
  /** The short title of the instrument: "Smuggling of Migrants Protocol". */
  readonly instrument: string
  readonly organ: string
  /** Forms of the treaty's short title in the language. */
  readonly treaty?: TypedForms | undefined
  /** States whose full name has stood in this document: grows as paragraphs are written. */
  readonly named: Set<ParticipantId>
  /** The items of the heading that it is written under; absent: as the documents of the session have them. */
  readonly under?: readonly string[] | undefined
}

/** Answers what a sentence asks while it names people, and remembers who was named. */
export const namingIn = ({ language, session, directory, house, named }: Writing): Naming => ({
  mention: participant => {
    const isKnown = house.shorten === 'always' || (house.shorten === true && named.has(participant))
    named.add(participant)
    return isKnown
  },
  behalf: whom => {
    const of = (participant: ParticipantId) => nameOf(language, session, directory, participant, session.settings.from)
    if (typeof whom !== 'string') return whom.map(participant => ({ participant, name: of(participant) }))
    if (session.groups.get(whom) === undefined && session.participants.get(whom)?.name !== undefined) return of(whom)
    return groupOf(language, session, directory, whom)
  },
})
