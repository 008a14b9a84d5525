import { type DocumentPlan, paperSizes, templates } from '../../src/domain/drafting/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import { languages } from '../../src/domain/words.ts'
import { Choice, Faults, Field, Form, Telling, type Told } from '../form.tsx'
import { Page } from '../layout.tsx'
import { languageName, word } from '../messages.ts'
import { documentPath, titleOfDocument } from './scene.ts'

/** What is printed at the head of a document: of one that is there, or of a new one. */
export const PlanFields = ({ session, plan }: { readonly session: Session; readonly plan?: DocumentPlan }) => {
  const stem = session.settings.body.symbol
  return (
    <>
      <Field name="title" value={plan?.title ?? word('report.draft-report')} required />
      <Field
        name="symbol"
        value={plan?.symbol}
        placeholder={stem ? word('report.example', { example: `${stem}/L.1` }) : undefined}
        hint={word('report.as-assigned-left-empty')}
      />
      <Field name="date" value={plan?.date} type="date" />
      <Choice
        name="distribution"
        value={plan?.distribution ?? 'limited'}
        options={(['limited', 'general', 'restricted'] as const).map(value => ({
          value,
          words: word(`report.distribution.${value}`),
        }))}
      />
      <Choice
        name="originalLanguage"
        value={plan?.originalLanguage ?? 'en'}
        options={languages.map(language => ({
          value: language,
          words: languageName(language),
        }))}
      />
    </>
  )
}

const asUsual = () => ({ value: '', words: word('report.as-usual') })

/** Symbol, date and paper of a document. */
export const PlanPage = ({
  session,
  plan,
  told,
}: {
  readonly session: Session
  readonly plan: DocumentPlan
  readonly told: Told
}) => (
  <Page title={titleOfDocument(plan)}>
    <main class="sheet">
      <h1>{titleOfDocument(plan)}</h1>
      <Telling told={told}>
        <Faults />
        <Form action={`${documentPath(session, plan)}/plan`} of="report/documents/plan" class="form">
          <PlanFields session={session} plan={plan} />
          <Field name="jobNumber" value={plan.jobNumber} hint={word('report.as-given-by-document')} />
          <Field
            name="wordLimit"
            value={plan.wordLimit === undefined ? '' : String(plan.wordLimit)}
            inputmode="numeric"
            hint={word('report.left-empty-limit')}
          />
          <Choice
            name="template"
            class="broad"
            value={plan.template}
            options={[asUsual(), ...templates.map(value => ({ value, words: word(`report.template.${value}`) }))]}
          />
          <Choice
            name="paper"
            class="broad"
            value={plan.paper}
            options={[asUsual(), ...paperSizes.map(value => ({ value, words: word(`report.paper.${value}`) }))]}
          />
          <p>
            <button type="submit" class="primary">
              {word('report.keep')}
            </button>{' '}
            <a href={documentPath(session, plan)}>{word('report.back-document')}</a>
          </p>
        </Form>
      </Telling>
    </main>
  </Page>
)
