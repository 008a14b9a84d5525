import type { Numbered, Run } from '../../src/domain/drafting/tree.ts'
import { word } from '../messages.ts'
import { documentPath } from '../report/scene.ts'
import { base } from '../scene.ts'
import { inIts, type Scene } from './scene.ts'

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
      {block.items?.map(({ label, runs, below }) => (
        <p class={below ? 'sub below' : 'sub'}>
          {label ? <span>{label}</span> : undefined} <Words runs={runs} />
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

/** “[number to be completed]” in a text; each bracket is looked at once. */
export function gapsMarked(text: string): readonly { readonly words: string; readonly isGap: boolean }[] {
  const closed = text.lastIndexOf(']') + 1
  const parts = text.slice(0, closed).match(/\[[^\]]*\]|[^[]+/g) ?? []
  return [...parts, text.slice(closed)]
    .filter(words => words !== '')
    .map(words => ({ words, isGap: words.startsWith('[') && words.endsWith(']') && /to be completed/i.test(words) }))
}

const RunWords = ({ scene, run }: { scene: Scene; run: Run }) => {
  if (run.ref !== undefined) {
    const there = scene.standings.find(each => each.id === run.ref)
    const document =
      there && there.document !== scene.plan.id ? documentPath(scene.session, { id: there.document }) : ''
    return there ? <a href={`${document}#p-${run.ref}`}>{run.text}</a> : <mark>{run.text}</mark>
  }
  if (run.italic) return <em>{run.text}</em>
  return <>{gapsMarked(run.text).map(({ words, isGap }) => (isGap ? <mark>{words}</mark> : words))}</>
}

export const ByRostrum = ({ scene, block }: { scene: Scene; block: Numbered }) => (
  <div class="own" id={`k-${block.key}`}>
    <span class="number">{block.number}.</span>
    <div class="own-words" {...inIts(scene)} translate="no">
      <Printed scene={scene} block={block} />
    </div>
    <p class="meta">
      {block.open ? <span class="chip doubt">{word('writing.be-completed')}</span> : undefined}{' '}
      {block.byHand ? (
        <span class="chip doubt">{word('writing.edited-by-hand')}</span>
      ) : (
        <span class="by">Rostrum</span>
      )}{' '}
      {block.key === undefined ? undefined : (
        <a
          class="edit-own"
          href={`${base(scene.session)}/paragraph?key=${encodeURIComponent(block.key)}&document=${encodeURIComponent(scene.plan.id)}`}
          aria-label={word('writing.edit-paragraph-by-hand', { number: block.number })}
        >
          {word('writing.edit')}
        </a>
      )}
    </p>
  </div>
)
