import { pendingRequests } from '../../src/domain/correction/requests.ts'
import { versionsOf } from '../../src/domain/drafting/documents.ts'
import { documentKinds } from '../../src/domain/drafting/facts.ts'
import { headingIn, headingsIn } from '../../src/domain/drafting/outline.ts'
import type { Session } from '../../src/domain/session.ts'
import { languages } from '../../src/domain/words.ts'
import { languageOf } from '../../src/report/index.ts'
import { isMerged } from '../../src/report/plan/series.ts'
import { Choice, Faults, Form, Telling, Ticks, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { dateInWords, word, wordHere } from '../messages.ts'
import { AllNowhere } from '../nowhere.tsx'
import { base, type Scene } from '../scene.ts'
import { inLanguagePath } from '../two-languages/page.tsx'
import { Exports, WordCount } from './parts.tsx'
import { PlanFields } from './plan.tsx'
import { type DocumentScene, documentPath, momentInWords, reportPath, titleOfDocument } from './scene.ts'

/** The series: what each document is, how long it is, what is still open, what was sent. */
export const ReportPage = ({
  scene,
  documents,
  told,
}: {
  readonly scene: Scene
  readonly documents: readonly DocumentScene[]
  readonly told: Told
}) => {
  const { session } = scene
  return (
    <Page title={word('report.report')}>
      <main class="sheet wide">
        <h1>{word('report.report')}</h1>
        {documents.length === 0 ? (
          <p>{word('report.no-document-set-up')}</p>
        ) : (
          <table class="series stacks">
            <thead>
              <tr>
                <th>{word('report.document')}</th>
                <th>{word('report.words')}</th>
                <th>{word('report.look-at')}</th>
                <th>{word('report.issued')}</th>
                <th>{word('report.take-it')}</th>
              </tr>
            </thead>
            <tbody>
              {documents.map(scene => (
                <SeriesRow session={session} scene={scene} />
              ))}
            </tbody>
          </table>
        )}
        <AdoptionLine session={session} />
        <Telling told={told}>
          <NewDocument session={session} />
        </Telling>
        <AllNowhere scene={scene} />
        <FromPublished session={session} />
      </main>
    </Page>
  )
}

/** One of those that are offered in the words of the page, another as it was typed. */
const distributionHere = (typed: string): string => wordHere(`report.distribution.${typed.toLowerCase()}`) ?? typed

const SeriesRow = ({ session, scene }: { session: Session; scene: DocumentScene }) => {
  const { plan, tree, doubts, formats } = scene
  const path = documentPath(session, plan)
  const last = versionsOf(session, plan.id).at(-1)
  return (
    <tr>
      <td>
        <a href={path}>{titleOfDocument(plan)}</a>
        <br />
        <small>
          {[
            plan.symbol ? plan.title : undefined,
            plan.date && dateInWords(plan.date),
            plan.distribution && word('report.distr', { distribution: distributionHere(plan.distribution) }),
            isMerged(plan) ? word('report.whole-series-one') : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <td data-of={word('report.words')}>
        <WordCount plan={plan} tree={tree} />
      </td>
      <td data-of={word('report.look-at')}>
        {doubts.length === 0 ? (
          word('report.nothing')
        ) : (
          <a href={`${path}/issue`}>{word('report.doubts', { count: doubts.length })}</a>
        )}
      </td>
      <td data-of={word('report.issued')}>
        {last ? (
          <>
            <a href={`${path}/issued/${last.version}`}>{word('report.version', { version: last.version })}</a>{' '}
            <small>{momentInWords(session, last.at)}</small>
            <br />
            <a href={`${path}/compare?version=${last.version}`}>{word('report.changed-since')}</a>
            {' · '}
            <a href={`${path}/adoption?version=${last.version}`}>{word('report.adoption')}</a>
          </>
        ) : (
          <a href={`${path}/issue`}>{word('report.look-over-issue')}</a>
        )}
      </td>
      <td data-of={word('report.take-it')}>
        <Exports path={`${path}/export`} formats={formats} />
        <br />
        <a href={inLanguagePath(session, plan, languages.find(each => each !== languageOf(session).code) ?? 'fr')}>
          {word('languages.in-languages')}
        </a>
        <br />
        <a href={`${path}/plan`}>{word('report.symbol-date-paper')}</a>
      </td>
    </tr>
  )
}

export const AdoptionLine = ({ session }: { session: Session }) => {
  const { adopted } = session.documents
  const pending = pendingRequests(session).length
  return (
    <p>
      {adopted
        ? word(adopted.asOrallyAmended ? 'report.report-was-adopted-amended' : 'report.report-was-adopted-on', {
            moment: momentInWords(session, adopted.at),
          })
        : word('report.report-not-adopted-yet')}{' '}
      {pending > 0 ? (
        <a href={`${base(session)}/requests`} class="chip doubt">
          {word('report.pending', { count: pending })}
        </a>
      ) : undefined}
    </p>
  )
}

const FromPublished = ({ session }: { session: Session }) => (
  <p>
    <a href={`/reports/read?like=${encodeURIComponent(session.id)}`}>{word('reading.from-published-report')}</a>
  </p>
)

const NewDocument = ({ session }: { readonly session: Session }) => {
  const { outline, plans } = session.documents
  return (
    <section aria-label={word('report.new-document')}>
      <h2>{word('report.new-document')}</h2>
      <Faults />
      <Form action={`${reportPath(session)}/documents`} of="report/documents" class="form">
        <Choice
          name="kind"
          value={plans.length === 0 ? 'draft' : 'addendum'}
          options={documentKinds.map(value => ({ value, words: word(`report.kind.${value}`) }))}
          hint={word('report.final-report-merges-whole')}
        />
        <PlanFields session={session} />
        {outline.chapters.length > 0 ? (
          <Ticks
            name="heading"
            class="headings"
            options={headingsIn(outline).map(heading => ({
              value: heading,
              words: `${heading.split('.').at(-1)}. ${headingIn(outline, heading)?.title ?? ''}`,
              class: heading.includes('.') ? 'part' : undefined,
            }))}
          />
        ) : undefined}
        <p>
          <button type="submit" class="primary">
            {word('report.set-up-document')}
          </button>
        </p>
      </Form>
    </section>
  )
}
