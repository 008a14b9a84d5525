import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { results } from '../domain/sitting/facts.ts'
import { aroundMeeting, currentDebate } from '../domain/sitting/moment.ts'
import { momentOf } from '../domain/time-typed.ts'
import { clockOf } from '../domain/times.ts'
import { itemsFrom, momentTyped, readAs } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import { debateOn } from './debate-named.ts'
import { isWrong } from './faults.ts'
import { asking, blank, line, moment, optional, optionalId, optionalLine } from './fields.ts'

const votes = blank(z.coerce.number().int().nonnegative().max(1_000_000).optional())
const fields = {
  what: line.min(1, asking('asked.such-proposal')),
  symbol: optionalId,
  result: z.enum(results),
  how: line.default('without a vote'),
  for: votes,
  against: votes,
  abstaining: votes,
  amended: optional,
  at: moment,
}
const Action = z.object(fields)
const Correction = z.object({ ...fields, items: optionalLine, reason: optionalLine })
const Strike = z.object({ reason: optionalLine })

type Typed = z.output<typeof Action>

/** What was typed of an action, as it is noted. */
function takenAs({ what, symbol, result, how, amended, ...votes }: Typed) {
  const voted = votes.for !== undefined || votes.against !== undefined || votes.abstaining !== undefined
  return {
    what,
    symbol,
    result,
    how: voted && how === 'without a vote' ? 'by a recorded vote' : how,
    votes: voted ? { for: votes.for ?? 0, against: votes.against ?? 0, abstaining: votes.abstaining ?? 0 } : undefined,
    asOrallyAmended: amended ? true : undefined,
  }
}

/** What the body did with a proposal: noted at its time, put right, struck. */
export function actionRoutes(floor: FormPage<InSession>): void {
  floor.posts('/sessions/:session/actions', Action, asked => {
    const { form, session, meeting, fresh, pressedAt } = asked
    const typed = momentTyped(asked, 'at', form.at)
    if ('words' in typed) return typed
    return {
      type: 'take-action',
      action: {
        id: fresh('action'),
        meeting: meeting?.id,
        debate: currentDebate(session, meeting),
        at: typed.at ?? pressedAt,
        ...takenAs(form),
      },
    }
  })

  floor.posts('/sessions/:session/actions/:action/strike', Strike, ({ form, param, now }) => ({
    type: 'strike-action',
    action: param('action'),
    reason: form.reason,
    at: now,
  }))

  floor.posts('/sessions/:session/actions/:action', Correction, ({ form, session, param, fresh, now }) => {
    const was = session.actions.get(param('action'))
    if (!was) return say('no-such-action')
    const { zone } = session.settings
    const around = aroundMeeting(session, session.meetings.get(was.meeting ?? ''))
    // The form shows seconds only: what it did not change stays to the millisecond.
    const at =
      form.at === undefined || form.at.typed === clockOf(was.at, zone)
        ? { at: was.at }
        : readAs('at', momentOf(form.at, around, zone))
    if ('words' in at) return at
    const named = form.items
      ? debateOn(session, itemsFrom(session, form.items), { field: 'items', fresh, now })
      : undefined
    if (isWrong(named)) return named
    const debate = named ? [{ field: 'debate' as const, to: named.debate }] : []
    const taken = Object.entries(takenAs(form)) as ['what' | 'symbol' | 'result' | 'how', unknown][]
    const changes = [{ field: 'at' as const, to: at.at }, ...debate, ...taken.map(([field, to]) => ({ field, to }))]
    return [
      ...(named?.setUp ?? []),
      { type: 'amend-action', action: was.id, changes, reason: form.reason, at: now } as const,
    ]
  })
}
