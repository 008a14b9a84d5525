import type { Session } from '../src/domain/session.ts'
import { clockOf } from '../src/domain/times.ts'
import { type Nowhere, spokenByItem } from '../src/report/index.ts'
import { word } from './messages.ts'
import { base, debateLabel, nameOf, type Scene } from './scene.ts'

/** What was said and stands in no paragraph, and why: each leads to what mends it. */
export const NowhereList = ({ scene, nowhere }: { scene: Scene; nowhere: readonly Nowhere[] }) =>
  nowhere.length === 0 ? null : (
    <ul class="nowhere" aria-label={word('spoke.nowhere')} translate="no">
      {nowhere.map(each => (
        <Line scene={scene} nowhere={each} />
      ))}
    </ul>
  )

const Line = ({ scene, nowhere: { entry: id, reason, kind } }: { scene: Scene; nowhere: Nowhere }) => {
  const { session } = scene
  const entry = session.entries.get(id)
  if (!entry) return null
  const meeting = entry.meeting === undefined ? '' : `?meeting=${encodeURIComponent(entry.meeting)}`
  const to =
    reason === 'name-not-resolved' ? `${base(session)}/participants` : `${base(session)}/floor${meeting}#entry-${id}`
  return (
    <li data-reason={reason}>
      <a href={to}>
        {clockOf(entry.start, session.settings.zone)} {nameOf(scene, entry)}
      </a>
      {`: ${word(`spoke.reason.${reason}`, { kind: word(`kinds.${kind}`) })}`}
    </li>
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
