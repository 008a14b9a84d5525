import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { running } from '../domain/floor/entries.ts'
import type { Inscription } from '../domain/list/facts.ts'
import { waitingIn } from '../domain/list/standing.ts'
import type { Session } from '../domain/session.ts'
import { currentDebate } from '../domain/sitting/moment.ts'
import type { FormPage, InSession } from './asked.ts'
import { asking, id } from './fields.ts'

/** What becomes of a request, by the word of its address. */
export const marks = {
  withdraw: 'withdraw',
  absent: 'mark-absent',
  'pass-over': 'pass-over',
  back: 'bring-back',
  admit: 'admit',
  confirm: 'confirm-in-room',
} as const

const OfRequest = z.object({
  inscription: id.min(1, asking('asked.which')),
  deed: z.enum(['floor', 'absent', 'pass-over', 'withdraw', 'back', 'up', 'down']),
})

/** One place up or down among those who wait: behind whom that is; null: at the head. */
function placeBeside(session: Session, request: Inscription, step: 1 | -1): string | null | undefined {
  const list = session.lists.get(request.list)
  const waiting = list ? waitingIn(session, list) : []
  const to = waiting.findIndex(each => each.id === request.id) + step
  const others = waiting.filter(each => each.id !== request.id)
  return to < 0 || to >= waiting.length ? undefined : (others[to - 1]?.id ?? null)
}

/** What becomes of a request that a form names, as the buttons under the list say it. */
export function waitingRoute(floor: FormPage<InSession>): void {
  floor.posts('/sessions/:session/waiting', OfRequest, ({ form, session, meeting, fresh, pressedAt, now }) => {
    const request = session.inscriptions.get(form.inscription)
    if (!request) return word('asked.request-gone')
    const { id: inscription, participant } = request
    const { deed } = form
    if (deed === 'up' || deed === 'down') {
      const after = placeBeside(session, request, deed === 'up' ? -1 : 1)
      return after === undefined ? [] : { type: 'move', inscription, after, seen: session.position, at: now }
    }
    if (deed !== 'floor') return { type: marks[deed], inscription, at: now }
    const debate = currentDebate(session, meeting)
    const kind = session.lists.get(request.list)?.purpose
    return {
      type: 'give-floor',
      entry: fresh('entry'),
      meeting: meeting?.id,
      debate,
      participant,
      kind,
      inscription,
      seen: running(session, meeting)?.id,
      at: pressedAt,
      now,
    }
  })
}
