import { limitOf } from '../../src/domain/floor/limits.ts'
import type { Inscription, SpeakersList } from '../../src/domain/list/facts.ts'
import { tierOf } from '../../src/domain/list/order.ts'
import { isPassedOver } from '../../src/domain/list/standing.ts'
import { statusIn } from '../../src/domain/roll/status.ts'
import { clockOf, dayOf } from '../../src/domain/times.ts'
import { nameHere } from '../here.ts'
import { word } from '../messages.ts'
import { behalfOf, type Scene, toneOf } from '../scene.ts'
import { marksOf, minutes, shortTier, spoken, whyThere } from './marks.ts'

export function WaitingRow({
  scene,
  list,
  each,
  place,
  isNext,
}: {
  scene: Scene
  list: SpeakersList
  each: Inscription
  place: number | undefined
  isNext: boolean
}) {
  const { session, directory, meeting, now } = scene
  const { zone } = session.settings
  const day = dayOf(now, zone)
  const name = nameHere(session, directory, each.participant, day).list
  const status = statusIn(session, directory, each.participant, day)
  const tier = tierOf(session, directory, each.participant, {}, day)
  const shownStatus = status ? word(`statuses.${status.status}`) : tier === 'other' ? '' : shortTier(tier)
  const limit = limitOf(session, directory, {
    at: now,
    participant: each.participant,
    capacity: each.capacity,
    kind: list.purpose,
    meeting: meeting?.id,
    debate: list.debate,
    level: each.level,
    list: list.id,
  })
  const whom = [
    each.capacity.onBehalfOf === undefined
      ? ''
      : word('waiting.for', { group: behalfOf(scene, each.capacity.onBehalfOf) }),
    each.capacity.alsoOnBehalfOf === undefined
      ? ''
      : word('waiting.and-for', { group: behalfOf(scene, each.capacity.alsoOnBehalfOf) }),
  ].filter(Boolean)
  const marks = marksOf(scene, each)
  const className = status ? toneOf(status.status) : 'other'
  return (
    <li
      id={`inscription-${each.id}`}
      class={isNext ? 'next' : isPassedOver(session, each) ? 'passed' : undefined}
      tabindex={-1}
      data-inscription={each.id}
      data-list={list.id}
      data-participant={each.participant}
      data-name={name}
      data-purpose={list.purpose}
      data-place={place === undefined ? '' : String(place)}
      data-received={clockOf(each.received, zone)}
      data-channel={each.channel}
      data-level={each.level === undefined ? '' : String(each.level)}
      data-language={each.language ?? ''}
      data-invited={each.invited ? 'yes' : 'no'}
      data-note={each.note ?? ''}
      data-wished={each.meeting ? String(session.meetings.get(each.meeting)?.number ?? '') : ''}
      data-text-language={each.text?.language ?? ''}
      data-may-publish={each.text?.mayPublish ?? ''}
      data-on-behalf-of={behalfOf(scene, each.capacity.onBehalfOf)}
      title={whyThere(scene, list, each)}
    >
      <span class="order">{place ?? '–'}</span>
      <span class="who" translate="no">
        {name}
      </span>
      <span class="line">
        {shownStatus ? <span class={`status ${className}`}>{shownStatus}</span> : undefined}{' '}
        <small class="facts" translate="no">
          {[
            ...whom,
            ...(isNext ? [word('waiting.next')] : []),
            ...(limit === undefined ? [] : [minutes(limit)]),
            ...spoken(scene, each),
          ].join(' · ')}
        </small>
      </span>
      {marks.length > 0 ? (
        <span class="marks">
          {marks.map(({ words, doubt, on }) => (
            <span class={doubt ? 'chip doubt' : 'chip plain'} data-doubt={doubt} data-on={on}>
              {words}
            </span>
          ))}
        </span>
      ) : undefined}
    </li>
  )
}
