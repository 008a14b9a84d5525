import { dayOfMeeting, isSitting } from '../../src/domain/sitting/moment.ts'
import { reportLanguages, unresolvedIn } from '../../src/report/index.ts'
import { dateInWords, say, word } from '../messages.ts'
import { base, debateLabel, debateOf, type Scene } from '../scene.ts'
import { OpenSince, SittingState } from './sitting.tsx'

/** What opens the statements after the last action, until they were opened so. */
function leadSuggested(scene: Scene): string {
  const last = [...scene.session.actions.values()].findLast(each => each.meeting === scene.meeting?.id)
  const lead = last && reportLanguages.en.statements.leadAfter(last)
  return lead && debateOf(scene)?.lead !== lead ? lead : ''
}

export const ItemPanel = ({ scene }: { scene: Scene }) => (
  <section
    class="item"
    id="item"
    aria-label={word('floor.item')}
    data-debate={debateOf(scene)?.id ?? ''}
    data-lead-after={leadSuggested(scene)}
    translate="no"
  >
    {debateLabel(scene.session, debateOf(scene))} <OpenSince scene={scene} />
  </section>
)

export const DoubtsPanel = ({ scene }: { scene: Scene }) => {
  let open = 0
  const apart = []
  for (const each of scene.doubts) {
    if (each.confirmed) continue
    open++
    if (each.doubt.startsWith('set-aside')) apart.push(each)
  }
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
      {apart.map(({ doubt, on, values }) => (
        <span class="chip doubt" data-doubt={doubt} data-on={on.join(',')}>
          {say(`doubt.${doubt}`, values)}
        </span>
      ))}
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
        : word('floor.not-going-on', { day: dateInWords(dayOfMeeting(session, meeting)) })}
    </p>
  )
}
