import type { DocumentPlan } from '../../src/domain/drafting/facts.ts'
import { headingIn } from '../../src/domain/drafting/outline.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import type { Session } from '../../src/domain/session.ts'
import { limitOf, type ProofDoubt, wordsIn } from '../../src/report/plan/proofreading.ts'
import { headingsDownTo } from '../../src/report/plan/series.ts'
import { Form } from '../form.tsx'
import { numberInWords, say, valueInWords, word } from '../messages.ts'
import { base } from '../scene.ts'
import { documentPath, type Offered } from './scene.ts'

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
        <a href={`${path}/report.${extension}${version ? `?version=${version}` : ''}`}>{valueInWords(name)}</a>
      </>
    ))}
  </span>
)

interface Doubtful {
  readonly session: Session
  readonly plan: DocumentPlan
}

/** Where it is noted or put right. */
const mends = {
  'open-opening': '/settings#meetings',
  'open-officers': '/organization#officers',
  'open-agenda': '/organization#agenda',
  'open-titles': '/settings#agenda',
  'open-documentation': '/organization#papers',
  'open-attendance': '/attendance',
  'open-adoption': '/floor',
  'statements-nowhere': '/report/outline',
  'actions-nowhere': '/report/outline',
  'heading-unknown': '/report/outline',
  'name-not-resolved': '/participants',
  'no-item': '/doubts',
  'requests-pending': '/requests',
} as const
/** On the page on which the document is written. */
const inDocument = ['chapter-open', 'two-texts', 'reference-lost'] as const

const isMended = (doubt: string): doubt is keyof typeof mends => Object.hasOwn(mends, doubt)

/** What looks unfinished, and what mends it: a chapter to add, or the way to where it is noted. */
export const DoubtSentence = ({ session, plan, doubt: told }: Doubtful & { readonly doubt: ProofDoubt }) => {
  const { doubt, values, missing } = told
  const path = documentPath(session, plan)
  const written = inDocument.find(each => each === doubt)
  return (
    <>
      {say(`proof.${doubt}`, values)}{' '}
      {missing ? (
        <Form
          action={`${path}/contents`}
          of="report/documents/contents"
          class="inline"
          hidden={{ do: 'add', heading: missing.heading, what: 'statements', items: missing.items.join(', ') }}
        >
          <button type="submit">
            {word('report.add-statements', { heading: headingWords(session, missing.heading) })}
          </button>
        </Form>
      ) : isMended(doubt) ? (
        <a href={`${base(session)}${mends[doubt]}`}>{word(`report.mend.${doubt}`)}</a>
      ) : written ? (
        <a href={path}>{word(`report.mend.${written}`)}</a>
      ) : undefined}
    </>
  )
}

/** “III. Organization of the session, D. Statements”. */
const headingWords = ({ documents: { outline } }: Session, heading: string): string =>
  headingsDownTo(heading)
    .map(each => `${each.split('.').at(-1)}. ${headingIn(outline, each)?.title ?? ''}`)
    .join(', ')

export const DoubtsList = ({ doubts, ...of }: Doubtful & { readonly doubts: readonly ProofDoubt[] }) =>
  doubts.length === 0 ? (
    <p>{word('report.nothing-looks-unfinished')}</p>
  ) : (
    <ul class="proof">
      {doubts.map(doubt => (
        <li>
          <span class="chip doubt">{word('report.chip-look-at')}</span> <DoubtSentence {...of} doubt={doubt} />
        </li>
      ))}
    </ul>
  )
