import { isSuspended } from '../../src/domain/sitting/moment.ts'
import { clockOf, dayOf } from '../../src/domain/times.ts'
import { dateInWords, word } from '../messages.ts'
import type { Scene } from '../scene.ts'

/** Whether the meeting sits, large: that it is suspended, has risen, or has not begun; nothing while it goes on. */
export const SittingState = ({ scene }: { scene: Scene }) => {
  const state = stateOf(scene)
  return state ? (
    <>
      <strong class="sitting" data-sitting={state.key}>
        {word(`sitting.${state.key}`)}
      </strong>{' '}
      {state.words}
      {'. '}
    </>
  ) : null
}

/** While it goes on, in a few words beside the item: since when it is open. */
export const OpenSince = ({ scene: { session, meeting } }: { scene: Scene }) =>
  meeting?.from === undefined || meeting.to !== undefined || isSuspended(meeting) ? null : (
    <span class="mute" id="open-since" translate="yes">
      {word('sitting.open-since', { time: clockOf(meeting.from, session.settings.zone).slice(0, 5) })}
    </span>
  )

function stateOf({ session, meeting, now }: Scene) {
  if (!meeting) return undefined
  const { zone } = session.settings
  const clock = (at: string) => clockOf(at, zone).slice(0, 5)
  if (meeting.to !== undefined)
    return { key: 'rose', words: word('sitting.rose-at', { time: clock(meeting.to) }) } as const
  const since = meeting.suspended.find(each => each.to === undefined)?.from
  if (isSuspended(meeting) && since !== undefined)
    return { key: 'suspended', words: word('sitting.suspended-since', { time: clock(since) }) } as const
  const hasBegun = meeting.from !== undefined || [...session.entries.values()].some(each => each.meeting === meeting.id)
  if (hasBegun || !meeting.planned || (meeting.planned.to < now && dayOf(meeting.planned.to, zone) < dayOf(now, zone)))
    return undefined
  const { from } = meeting.planned
  const planned = { day: dateInWords(dayOf(from, zone)), time: clock(from) }
  return { key: 'not-begun', words: word('sitting.planned-for', planned) } as const
}
