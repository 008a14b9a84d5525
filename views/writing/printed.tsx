import type { Numbered, Run } from '../../src/domain/drafting/tree.ts'
import { documentPath } from '../report/scene.ts'
import { base } from '../scene.ts'
import type { Scene } from './scene.ts'

/** As it is printed: references as links, notes behind the paragraph. */
export const Printed = ({ scene, block }: { scene: Scene; block: Numbered }) => {
  const notes = [block, ...(block.items ?? [])].flatMap(({ runs }) => runs.flatMap(run => run.note ?? []))
  let note = 0
  const Words = ({ runs }: { runs: readonly Run[] }) => (
    <>
      {runs.map(run => (
        <>
          <RunWords scene={scene} run={run} />
          {run.note === undefined ? undefined : <sup>{++note}</sup>}
        </>
      ))}
    </>
  )
  return (
    <>
      <p>
        <Words runs={block.runs} />
      </p>
      {block.items?.map(({ label, runs }) => (
        <p class="sub">
          <span>{label}</span> <Words runs={runs} />
        </p>
      ))}
      {notes.map((each, index) => (
        <p class="note">
          <sup>{index + 1}</sup> {each}
        </p>
      ))}
      {(block.notes ?? []).map(each => (
        <p class="note">{each}</p>
      ))}
    </>
  )
}

const RunWords = ({ scene, run }: { scene: Scene; run: Run }) => {
  if (run.ref !== undefined) {
    const there = scene.standings.find(each => each.id === run.ref)
    const document =
      there && there.document !== scene.plan.id ? documentPath(scene.session, { id: there.document }) : ''
    return there ? <a href={`${document}#p-${run.ref}`}>{run.text}</a> : <mark>{run.text}</mark>
  }
  if (run.italic) return <em>{run.text}</em>
  return (
    <>
      {run.text
        .split(/(\[[^\]]*to be completed[^\]]*\])/i)
        .map((part, index) => (index % 2 ? <mark>{part}</mark> : part))}
    </>
  )
}

export const ByRostrum = ({ scene, block }: { scene: Scene; block: Numbered }) => (
  <div class="own" id={`k-${block.key}`}>
    <span class="number">{block.number}.</span>
    <div class="own-words" lang="en" translate="no">
      <Printed scene={scene} block={block} />
    </div>
    <p class="meta">
      {block.open ? <span class="chip doubt">to be completed</span> : undefined}{' '}
      {block.byHand ? <span class="chip doubt">edited by hand</span> : <span class="by">Rostrum</span>}{' '}
      {block.key === undefined ? undefined : (
        <a
          href={`${base(scene.session)}/paragraph?key=${encodeURIComponent(block.key)}&document=${encodeURIComponent(scene.plan.id)}`}
          aria-label={`Edit paragraph ${block.number} by hand`}
        >
          edit
        </a>
      )}
    </p>
  </div>
)
