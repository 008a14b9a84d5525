import { pendingRequests } from '../../src/domain/correction/requests.ts'
import { versionsOf } from '../../src/domain/drafting/documents.ts'
import { documentKinds } from '../../src/domain/drafting/facts.ts'
import { headingIn, headingsIn } from '../../src/domain/drafting/outline.ts'
import type { Session } from '../../src/domain/session.ts'
import { dateInWords } from '../../src/domain/times.ts'
import { isMerged } from '../../src/report/plan/series.ts'
import { Choice, Faults, Form, Telling, Ticks, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { word } from '../messages.ts'
import { AllNowhere } from '../nowhere.tsx'
import { base, type Scene } from '../scene.ts'
import { Exports, WordCount } from './parts.tsx'
import { PlanFields } from './plan.tsx'
import { type DocumentScene, documentPath, kindWords, momentInWords, reportPath, titleOfDocument } from './scene.ts'

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
    <Page title="Report">
      <main class="sheet wide">
        <h1>Report</h1>
        {documents.length === 0 ? (
          <p>
            No document is set up yet. Make the first below: the draft report or an addendum. Its chapters come from the
            outline, and what Rostrum writes stands in it at once.
          </p>
        ) : (
          <table class="series stacks">
            <thead>
              <tr>
                <th>Document</th>
                <th>Words</th>
                <th>To look at</th>
                <th>Issued</th>
                <th>Take it</th>
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
      </main>
    </Page>
  )
}

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
            plan.distribution && `Distr.: ${plan.distribution}`,
            isMerged(plan) ? 'the whole series in one' : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <td data-of="Words">
        <WordCount plan={plan} tree={tree} />
      </td>
      <td data-of="To look at">
        {doubts.length === 0 ? (
          'nothing'
        ) : (
          <a href={`${path}/issue`}>{doubts.length === 1 ? '1 doubt' : `${doubts.length} doubts`}</a>
        )}
      </td>
      <td data-of="Issued">
        {last ? (
          <>
            <a href={`${path}/issued/${last.version}`}>{`version ${last.version}`}</a>{' '}
            <small>{momentInWords(session, last.at)}</small>
            <br />
            <a href={`${path}/compare?version=${last.version}`}>what changed since</a>
            {' · '}
            <a href={`${path}/adoption?version=${last.version}`}>adoption</a>
          </>
        ) : (
          <a href={`${path}/issue`}>look over and issue</a>
        )}
      </td>
      <td data-of="Take it">
        <Exports path={`${path}/export`} formats={formats} />
        <br />
        <a href={`${path}/plan`}>Symbol, date, paper</a>
      </td>
    </tr>
  )
}

const AdoptionLine = ({ session }: { session: Session }) => {
  const { adopted } = session.documents
  const pending = pendingRequests(session).length
  return (
    <p>
      {adopted
        ? `The report was adopted on ${momentInWords(session, adopted.at)}${adopted.asOrallyAmended ? ', as orally amended' : ''}.`
        : 'The report is not adopted yet.'}{' '}
      {pending > 0 ? (
        <a href={`${base(session)}/requests`} class="chip doubt">
          {pending === 1 ? '1 request to correct is pending' : `${pending} requests to correct are pending`}
        </a>
      ) : undefined}{' '}
      <a href={`${base(session)}/proofread`}>{word('reading.proofread')}</a>{' '}
      <a href={`/reports/read?like=${encodeURIComponent(session.id)}`}>{word('reading.from-published-report')}</a>
    </p>
  )
}

const NewDocument = ({ session }: { readonly session: Session }) => {
  const { outline, plans } = session.documents
  return (
    <section aria-label="New document">
      <h2>New document</h2>
      <Faults />
      <Form action={`${reportPath(session)}/documents`} of="report/documents" class="form">
        <Choice
          name="kind"
          value={plans.length === 0 ? 'draft' : 'addendum'}
          options={documentKinds.map(value => ({ value, words: kindWords[value] }))}
          hint="a final report merges the whole series: choose no chapters for it"
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
            Set up the document
          </button>
        </p>
      </Form>
    </section>
  )
}
