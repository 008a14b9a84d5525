import type { Inscription, SpeakersList } from '../../src/domain/list/facts.ts'
import { forecastOf } from '../../src/domain/list/forecast.ts'
import { phaseAt, publishedOf } from '../../src/domain/list/phases.ts'
import { isExhausted, listsOf, nextIn, shelvedIn, waitingIn } from '../../src/domain/list/standing.ts'
import { clockOf } from '../../src/domain/times.ts'
import { nameHere } from '../here.ts'
import { around, word } from '../messages.ts'
import { debateOf, type Scene } from '../scene.ts'
import { WaitingRow } from './row.tsx'

/** The lists of the debate: who is next and who waits, why there, how often and how long they have spoken. */
export function ListPanel({ scene }: { scene: Scene }) {
  const { session } = scene
  const debate = debateOf(scene)
  const lists = listsOf(session, debate?.id)
  const next = nextIn(session, debate?.id)
  const count = lists.reduce((sum, list) => sum + waitingIn(session, list).length, 0)
  return (
    <section
      class="list"
      id="list"
      aria-label={word('waiting.title')}
      data-head={next?.id ?? ''}
      data-lists={lists.map(list => `${list.purpose}=${list.id}`).join(';')}
    >
      <span id="count-of-changes" data-position={String(session.position)} hidden />
      <h2>
        {word('waiting.title')}{' '}
        <span class="count">{count === 0 ? word('waiting.nobody') : word('waiting.to-come', { count })}</span>
      </h2>
      {lists.length === 0 ? <p class="mute">{around('waiting.no-list', { key: <kbd>/</kbd> })}</p> : undefined}
      {lists.map(list => (
        <OneList scene={scene} list={list} next={next} />
      ))}
      <Unheard scene={scene} />
    </section>
  )
}

const purposeWords = (list: SpeakersList): string =>
  list.purpose === 'statement' ? '' : `${word(`kinds.${list.purpose}`)} · `

function OneList({ scene, list, next }: { scene: Scene; list: SpeakersList; next: Inscription | undefined }) {
  const { session, directory, meeting, now } = scene
  const { zone } = session.settings
  const { phase, closes } = phaseAt(list, now)
  const waiting = waitingIn(session, list)
  const shelf = shelvedIn(session, list)
  const forecast = forecastOf(session, directory, list, meeting, now)
  const opens =
    phase === 'not open' && list.opens
      ? ` · ${word('waiting.opens', { time: clockOf(list.opens, zone).slice(0, 5) })}`
      : ''
  const state = [
    isExhausted(session, list) ? word('waiting.exhausted') : '',
    publishedOf(list) ? word('waiting.published') : '',
    waiting.length > 0 ? word('waiting.ends-about', { time: clockOf(forecast.ends, zone).slice(0, 5) }) : '',
  ]
  return (
    <div class="one-list" data-list={list.id}>
      <p class="list-state">
        <span role="status">
          <span
            class={`chip phase ${phase.replaceAll(' ', '-')}`}
          >{`${purposeWords(list)}${word(`waiting.phase.${phase}`)}`}</span>
          <span>{`${closes ? ` ${word('waiting.closes', { time: clockOf(closes, zone).slice(0, 5) })}` : ''}${opens}`}</span>
        </span>{' '}
        <span class="mute">{state.filter(Boolean).join(' · ')}</span>
      </p>
      {waiting.length > 0 && forecast.over ? (
        <p class="over" role="status">
          {word(forecast.over === 1 ? 'waiting.one-over' : 'waiting.over', { count: forecast.over })}
        </p>
      ) : undefined}
      <ol class="waiting">
        {waiting.map((each, index) => (
          <WaitingRow scene={scene} list={list} each={each} place={index + 1} isNext={each.id === next?.id} />
        ))}
      </ol>
      {shelf.length > 0 ? (
        <>
          <h3>{word('waiting.shelf')}</h3>
          <ol class="waiting shelf">
            {shelf.map(each => (
              <WaitingRow scene={scene} list={list} each={each} place={undefined} isNext={false} />
            ))}
          </ol>
        </>
      ) : undefined}
    </div>
  )
}

/** Who was not heard under other items: recorded, nothing is cleared. */
function Unheard({ scene }: { scene: Scene }) {
  const { session } = scene
  const current = debateOf(scene)
  const left = [...session.lists.values()]
    .filter(list => list.debate !== current?.id)
    .map(list => ({ list, waiting: waitingIn(session, list) }))
    .filter(each => each.waiting.length > 0)
  if (left.length === 0) return null
  return (
    <p class="unheard mute" translate="no">
      {left.map(({ list, waiting }) => {
        const items = session.debates.get(list.debate)?.items.join(', ') ?? ''
        const names = waiting.map(
          each => nameHere(session, scene.directory, each.participant, session.settings.from).list,
        )
        return word('waiting.not-heard', { items, names: names.join('; ') })
      })}
    </p>
  )
}
