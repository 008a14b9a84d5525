import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import type { Session } from '../session.ts'
import type { InscriptionId, Instant } from '../words.ts'
import { refuse } from '../words.ts'
import type { TextReceived } from './facts.ts'
import { entriesOf, isPassedOver, standingOf } from './standing.ts'

export interface MarkInscription {
  readonly type: 'withdraw' | 'mark-absent' | 'pass-over' | 'bring-back' | 'admit' | 'confirm-in-room'
  readonly inscription: InscriptionId
  readonly askedBy?: string | undefined
  readonly at: Instant
}

export interface YieldSlot {
  readonly type: 'yield-slot'
  readonly inscription: InscriptionId
  /** To whom: another request, a group, a delegation. */
  readonly to: string
  readonly at: Instant
}

export const amendableOfInscription = [
  'participant',
  'capacity',
  'received',
  'channel',
  'level',
  'language',
  'meeting',
  'invited',
] as const

export interface AmendInscription {
  readonly type: 'amend-inscription'
  readonly inscription: InscriptionId
  readonly changes: readonly { readonly field: (typeof amendableOfInscription)[number]; readonly to: unknown }[]
  readonly note?: string | undefined
  readonly text?: (Partial<Omit<TextReceived, 'at' | 'passedOn'>> & { readonly passedOn?: boolean }) | undefined
  readonly at: Instant
}

export function yieldSlot(session: Session, { inscription, to, at }: YieldSlot): Decided {
  if (!session.inscriptions.has(inscription)) return refuse('no-such-inscription')
  return { facts: [{ type: 'yielded', at, payload: { inscription, to } }] }
}

export function markInscription(session: Session, command: MarkInscription): Decided {
  const inscription = session.inscriptions.get(command.inscription)
  if (!inscription) return refuse('no-such-inscription')
  const { at, askedBy } = command
  const payload = { inscription: inscription.id }
  const standing = standingOf(session, inscription)
  const waits = standing === 'waiting' || standing === 'cut off'
  switch (command.type) {
    case 'withdraw':
      if (standing === 'withdrawn') return { facts: [] }
      if (entriesOf(session, inscription.id).length > 0) return refuse('no-longer-waiting')
      return { facts: [{ type: 'withdrawn', at, payload: { ...payload, askedBy } }] }
    case 'mark-absent': {
      if (!waits) return refuse('no-longer-waiting')
      const order = session.lists.get(inscription.list)?.order ?? []
      const last = order.at(-1)
      const facts: Fact[] = [{ type: 'absent', at, payload }]
      if (last && last !== inscription.id)
        facts.push({ type: 'moved', at, payload: { ...payload, after: last, before: null } })
      return { facts }
    }
    case 'pass-over':
      if (!waits) return refuse('no-longer-waiting')
      return isPassedOver(session, inscription) ? { facts: [] } : { facts: [{ type: 'passed-over', at, payload }] }
    case 'bring-back':
      if (standing === 'heard' || standing === 'has the floor') return refuse('no-longer-waiting')
      return { facts: [{ type: 'returned', at, payload }] }
    case 'admit':
      return standing === 'shelved'
        ? { facts: [{ type: 'inscription-admitted', at, payload }] }
        : refuse('not-on-the-shelf')
    case 'confirm-in-room':
      return inscription.confirmed === undefined
        ? { facts: [{ type: 'inscription-confirmed', at, payload }] }
        : { facts: [] }
  }
}

export function amendInscription(session: Session, command: AmendInscription): Decided {
  const inscription = session.inscriptions.get(command.inscription)
  if (!inscription) return refuse('no-such-inscription')
  const { at, note, text } = command
  const facts: Fact[] = []
  const changes = changesTo(inscription, command.changes)
  if (changes.length > 0)
    facts.push({ type: 'inscription-amended', at, payload: { inscription: inscription.id, changes } })
  if (note !== undefined && note !== (inscription.note ?? ''))
    facts.push({ type: 'note-kept', at, payload: { inscription: inscription.id, text: note } })
  if (text && isNews(inscription.text, text))
    facts.push({ type: 'text-received', at, payload: { inscription: inscription.id, ...text } })
  return { facts }
}

const isNews = (was: TextReceived | undefined, text: NonNullable<AmendInscription['text']>): boolean =>
  was === undefined ||
  (text.language !== undefined && text.language !== was.language) ||
  (text.mayPublish !== undefined && text.mayPublish !== was.mayPublish) ||
  (text.passedOn === true && was.passedOn === undefined)
