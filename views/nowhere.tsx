import { groupedBy } from '../src/domain/grouped.ts'
import type { Session } from '../src/domain/session.ts'
import { clockOf } from '../src/domain/times.ts'
import { choices, type Nowhere, spokenByItem } from '../src/report/index.ts'
import { valueInWords, word } from './messages.ts'
import { addressOf, base, debateLabel, debateNumber, nameOf, type Scene } from './scene.ts'

interface Told {
  readonly scene: Scene
  readonly nowhere: readonly Nowhere[]
  /** Where they are not told item by item: each with the number of its own. */
  readonly withItem?: boolean
}

/** What was said and stands in no paragraph, those together that have the same reason: each leads to what mends it. */
export const NowhereList = ({ nowhere, ...shown }: Told) =>
  nowhere.length === 0 ? null : (
    <ul class="nowhere" aria-label={word('spoke.nowhere')} translate="no">
      {[...groupedBy(nowhere, why).values()].map(same => (
        <Reason {...shown} nowhere={same} />
      ))}
    </ul>
  )

/** In words; what is of the same kind of entry is told by its kind. */
const why = ({ reason, kind }: Nowhere): string => word(`spoke.reason.${reason}`, { kind: word(`kinds.${kind}`) })

const Reason = ({ nowhere, scene, withItem }: Told) => {
  const [first] = nowhere
  if (!first) return null
  const { reason, choice } = first
  return (
    <li data-reason={reason}>
      {nowhere.map((each, index) => (
        <>
          {index > 0 ? '; ' : ''}
          <Which scene={scene} of={each} withItem={withItem ?? false} />
        </>
      ))}
      {`: ${why(first)}`}
      {choice === undefined ? undefined : (
        <>
          {' · '}
          <a href={`${base(scene.session)}/settings#choice-${choice}`} title={valueInWords(choices[choice].label)}>
            {word('spoke.remedy')}
          </a>
        </>
      )}
    </li>
  )
}

const Which = ({ scene, of: { entry: id, reason }, withItem }: { scene: Scene; of: Nowhere; withItem: boolean }) => {
  const { session } = scene
  const entry = session.entries.get(id)
  if (!entry) return null
  const to = reason === 'name-not-resolved' ? `${base(session)}/participants` : addressOf(session, entry)
  const debate = withItem && entry.debate !== undefined ? session.debates.get(entry.debate) : undefined
  return (
    <a href={to}>
      {clockOf(entry.start, session.settings.zone)} {nameOf(scene, entry)}
      {debate && debate.items.length > 0 ? ` (${debateNumber(debate)})` : ''}
    </a>
  )
}

/** As many as are shown at once above a document: of more it is said how many, and a press shows which. */
const atOnce = 8

/** Above a document that is written: how many stand in no paragraph, which, why, and the way to all of them. */
export const NowhereAbove = ({ scene, nowhere }: Told) => {
  const count = nowhere.length
  return count === 0 ? null : (
    <details id="above-nowhere" open={count <= atOnce}>
      <summary>{word('spoke.count', { count })}</summary>
      <NowhereList scene={scene} nowhere={nowhere} withItem />
      <a href={`${base(scene.session)}/report#nowhere`}>{word('spoke.all-by-item')}</a>
    </details>
  )
}

/** All of it, item by item: as a part of the page of the report. */
export const AllNowhere = ({ scene }: { scene: Scene }) => {
  const { session, directory } = scene
  const under = spokenByItem(session, directory).filter(({ nowhere }) => nowhere.length > 0)
  return (
    <section id="nowhere" aria-labelledby="nowhere-title">
      <h2 id="nowhere-title">{word('spoke.all-nowhere')}</h2>
      {under.length === 0 ? <p>{word('spoke.nothing-nowhere')}</p> : undefined}
      {under.map(({ debate, nowhere }) => (
        <>
          <h3 translate="no">{debate ? debateLabel(session, debate) : word('spoke.no-item')}</h3>
          <NowhereList scene={scene} nowhere={nowhere} />
        </>
      ))}
    </section>
  )
}

/** The way there, from wherever a document is written or sent. */
export const ToNowhere = ({ session, count }: { session: Session; count: number }) =>
  count === 0 ? null : (
    <p>
      <a href={`${base(session)}/report#nowhere`}>{word('spoke.to-all', { count })}</a>
    </p>
  )
