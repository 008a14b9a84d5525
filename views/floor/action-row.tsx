import type { Entry } from '../../src/domain/floor/facts.ts'
import type { Action, Votes } from '../../src/domain/sitting/facts.ts'
import { clockOf } from '../../src/domain/times.ts'
import type { Instant } from '../../src/domain/words.ts'
import { actionWords } from '../action.tsx'
import { word } from '../messages.ts'
import { debateLabel, debateOf, type Scene } from '../scene.ts'
import { LogLine } from './log-line.tsx'

/** Entries and actions of the meeting in one log, newest first; since a moment, where the log does not show all. */
export function withActions(
  { session, meeting }: Scene,
  entries: readonly Entry[],
  since: Instant = '',
): readonly (Entry | Action)[] {
  const actions = [...session.actions.values()].filter(each => each.meeting === meeting?.id && each.at >= since)
  if (actions.length === 0) return entries
  const at = (each: Entry | Action) => ('result' in each ? each.at : each.start)
  return [...actions, ...entries].sort((one, other) => (at(one) < at(other) ? 1 : at(one) > at(other) ? -1 : 0))
}

/** An action on a proposal, at its time; what it was before stands beside it. */
export const ActionRow = ({ scene, action }: { scene: Scene; action: Action }) => {
  const { session } = scene
  const { zone } = session.settings
  const debate = session.debates.get(action.debate ?? '')
  const before = session.history.filter(each => each.of === action.id && each.action === 'amended')
  return (
    <LogLine
      id={`action-${action.id}`}
      className="action"
      data={{
        'data-action': action.id,
        'data-at': clockOf(action.at, zone),
        'data-what': action.what,
        'data-symbol': action.symbol ?? '',
        'data-result': action.result,
        'data-how': action.how,
        'data-for': action.votes ? String(action.votes.for) : '',
        'data-against': action.votes ? String(action.votes.against) : '',
        'data-abstaining': action.votes ? String(action.votes.abstaining) : '',
        'data-amended': action.asOrallyAmended ? 'yes' : '',
        'data-items': debate?.items.join(', ') ?? '',
      }}
      time={clockOf(action.at, zone)}
      length={word('actions.action')}
      over={false}
      name={actionWords(action)}
      mark={word('log.saved')}
    >
      {debate && debate.id !== debateOf(scene)?.id ? (
        <span class="chip plain" translate="no">
          {debateLabel(session, debate)}
        </span>
      ) : undefined}
      {before.flatMap(({ by, at, changes = [] }) =>
        changes.map(({ field, from }) => (
          <span class="chip fixed" translate="no">
            {word('log.was', { before: actionBefore(scene, field, from) })}
            <small>{` ${by}, ${clockOf(at, zone)}`}</small>
          </span>
        )),
      )}
    </LogLine>
  )
}

function actionBefore({ session }: Scene, field: string, from: unknown): string {
  if (from === undefined || from === null) return word('log.none', { field })
  if (field === 'at') return clockOf(String(from), session.settings.zone)
  if (field === 'debate') return debateLabel(session, session.debates.get(String(from)))
  if (field === 'votes') return word('actions.votes', { ...(from as Votes) })
  return field === 'asOrallyAmended' ? word('actions.amended') : String(from)
}
