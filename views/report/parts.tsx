import type { DocumentPlan } from '../../src/domain/drafting/facts.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import type { Session } from '../../src/domain/session.ts'
import { limitOf, type ProofDoubt, wordsIn } from '../../src/report/plan/proofreading.ts'
import { say } from '../messages.ts'
import { base } from '../scene.ts'
import { type Offered, reportPath } from './scene.ts'

/** The pages around the report, each one link away. */
export const ReportNav = ({ session, here }: { session: Session; here?: string }) => {
  const pages = [
    ['Floor', `${base(session)}/floor`],
    ['Report', reportPath(session)],
    ['Outline', `${reportPath(session)}/outline`],
    ['Officers and papers', `${base(session)}/organization`],
    ['Requests to correct', `${base(session)}/requests`],
    ['Take back', `${base(session)}/take-back`],
  ] as const
  return (
    <nav class="actions" aria-label="Pages">
      {pages.map(([name, path]) => (
        <a href={path} aria-current={name === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

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
