import { leadAfter } from '../../src/domain/sitting/actions.ts'
import { dayOfMeeting, isSitting } from '../../src/domain/sitting/moment.ts'
import { dateInWords } from '../../src/domain/times.ts'
import { unresolvedIn } from '../../src/report/index.ts'
import { say, word } from '../messages.ts'
import { base, debateLabel, debateOf, type Scene } from '../scene.ts'
import { SittingState } from './sitting.tsx'

/** What opens the statements after the last action, until they were opened so. */
function leadSuggested(scene: Scene): string {
  const last = [...scene.session.actions.values()].findLast(each => each.meeting === scene.meeting?.id)
  const lead = last && leadAfter(last)
  return lead && debateOf(scene)?.lead !== lead ? lead : ''
}

export const ItemPanel = ({ scene }: { scene: Scene }) => (
  <section
    class="item"
    id="item"
    aria-label="Item"
    data-debate={debateOf(scene)?.id ?? ''}
    data-lead-after={leadSuggested(scene)}
    translate="no"
  >
    {debateLabel(scene.session, debateOf(scene))}
  </section>
)

export const DoubtsPanel = ({ scene }: { scene: Scene }) => {
  const open = scene.doubts.filter(each => !each.confirmed).length
  const unresolved = unresolvedIn(scene.session)
  return (
    <p class="doubts" id="doubts">
      <a class={open > 0 ? 'chip doubt' : 'mute'} href={`${base(scene.session)}/doubts`}>
        {open === 0 ? word('doubts.no-doubts') : word('doubts.count', { count: open })}
      </a>
      {unresolved > 0 ? (
        <a class="chip doubt" href={`${base(scene.session)}/participants`}>
          {word('doubts.unresolved', { count: unresolved })}
        </a>
      ) : undefined}
      {scene.doubts.flatMap(({ doubt, on, values, confirmed }) =>
        doubt.startsWith('set-aside') && !confirmed
          ? [
              <span class="chip doubt" data-doubt={doubt} data-on={on.join(',')}>
                {say(`doubt.${doubt}`, values)}
              </span>,
            ]
          : [],
      )}
    </p>
  )
}

export const LateNotice = ({ scene }: { scene: Scene }) => {
  const { session, meeting, now } = scene
  return (
    <p class="late" id="late">
      <SittingState scene={scene} />
      {isSitting(session, meeting, now)
        ? ''
        : `This meeting is not going on now (${dateInWords(dayOfMeeting(session, meeting))}). Entries are made afterwards: each takes one second after the last, unless you type a time (@15:47).`}
    </p>
  )
}
