import type { DocumentPlan } from '../../src/domain/drafting/facts.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import { limitOf, type ProofDoubt, wordsIn } from '../../src/report/plan/proofreading.ts'
import { numberInWords, say, word } from '../messages.ts'
import type { Offered } from './scene.ts'

export const WordCount = ({ plan, tree }: { plan: DocumentPlan; tree: DocumentTree }) => {
  const [words, limit] = [wordsIn(tree), limitOf(plan)]
  if (limit === undefined) return <>{numberInWords(words)}</>
  return (
    <span class={words > limit ? 'fault' : undefined}>
      {words > limit
        ? word('report.count-over', { count: words, limit, over: words - limit })
        : word('report.count-of', { count: words, limit })}
    </span>
  )
}

export const Exports = ({
  path,
  formats,
  version,
}: {
  path: string
  formats: readonly Offered[]
  version?: number
}) => (
  <span class="exports">
    {formats.map(({ extension, name }, index) => (
      <>
        {index > 0 ? ' · ' : ''}
        <a href={`${path}/report.${extension}${version ? `?version=${version}` : ''}`}>{name}</a>
      </>
    ))}
  </span>
)

export const DoubtsList = ({ doubts }: { doubts: readonly ProofDoubt[] }) =>
  doubts.length === 0 ? (
    <p>{word('report.nothing-looks-unfinished')}</p>
  ) : (
    <ul class="proof">
      {doubts.map(({ doubt, values }) => (
        <li>
          <span class="chip doubt">{word('report.chip-look-at')}</span> {say(`proof.${doubt}`, values)}
        </li>
      ))}
    </ul>
  )
