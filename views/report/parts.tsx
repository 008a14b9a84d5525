import type { DocumentPlan } from '../../src/domain/drafting/facts.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import { limitOf, type ProofDoubt, wordsIn } from '../../src/report/plan/proofreading.ts'
import { say } from '../messages.ts'
import type { Offered } from './scene.ts'

export const WordCount = ({ plan, tree }: { plan: DocumentPlan; tree: DocumentTree }) => {
  const [words, limit] = [wordsIn(tree), limitOf(plan)]
  const count = words.toLocaleString('en')
  if (limit === undefined) return <>{count}</>
  return (
    <span class={words > limit ? 'fault' : undefined}>
      {`${count} of ${limit.toLocaleString('en')}${words > limit ? `: ${(words - limit).toLocaleString('en')} too many` : ''}`}
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
    <p>Nothing looks unfinished.</p>
  ) : (
    <ul class="proof">
      {doubts.map(({ doubt, values }) => (
        <li>
          <span class="chip doubt">to look at</span> {say(`proof.${doubt}`, values)}
        </li>
      ))}
    </ul>
  )
