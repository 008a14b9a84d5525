import type { DocumentPlan } from '../../src/domain/drafting/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import { languageNames, languages } from '../../src/domain/words.ts'
import { Alert, Page } from '../layout.tsx'
import { ReportNav } from './parts.tsx'
import { documentPath, titleOfDocument } from './scene.ts'

export const PlanFields = ({ form, session }: { form: Readonly<Record<string, string>>; session: Session }) => {
  const stem = session.settings.body.symbol
  return (
    <>
      <p class="field">
        <label for="title">Title</label>
        <input id="title" name="title" value={form['title'] ?? 'Draft report'} required />
      </p>
      <p class="field">
        <label for="symbol">Symbol</label>
        <input id="symbol" name="symbol" value={form['symbol'] ?? ''} placeholder={stem ? `${stem}/L.1` : undefined} />
        <span class="mute">as assigned; left empty, none is printed</span>
      </p>
      <p class="field">
        <label for="date">Date</label>
        <input id="date" name="date" type="date" value={form['date'] ?? ''} />
      </p>
      <p class="field">
        <label for="distribution">Distribution</label>
        <select id="distribution" name="distribution">
          {['limited', 'general', 'restricted'].map(value => (
            <option value={value} selected={value === (form['distribution'] ?? 'limited')}>
              {value}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="originalLanguage">Original</label>
        <select id="originalLanguage" name="originalLanguage">
          {languages.map(language => (
            <option value={language} selected={language === (form['originalLanguage'] ?? 'en')}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </p>
    </>
  )
}

/** Symbol, date and paper of a document. */
export const PlanPage = ({
  session,
  plan,
  form,
  fault,
}: {
  session: Session
  plan: DocumentPlan
  form: Readonly<Record<string, string>>
  fault?: string | undefined
}) => (
  <Page title={titleOfDocument(plan)}>
    <main class="sheet">
      <h1>{titleOfDocument(plan)}</h1>
      <ReportNav session={session} />
      <Alert text={fault} />
      <form method="post" action={`${documentPath(session, plan)}/plan`} class="form">
        <PlanFields form={form} session={session} />
        <p class="field">
          <label for="jobNumber">Job number</label>
          <input id="jobNumber" name="jobNumber" value={form['jobNumber'] ?? ''} />
          <span class="mute">as given by document services; left empty, none is printed</span>
        </p>
        <p class="field">
          <label for="wordLimit">Word limit</label>
          <input id="wordLimit" name="wordLimit" inputmode="numeric" value={form['wordLimit'] ?? ''} />
          <span class="mute">left empty: 3,300 for what is issued in session, none for a final report</span>
        </p>
        <p class="field">
          <label for="template">Word styles</label>
          <select id="template" name="template">
            <option value="">as usual at the place of the meeting</option>
            <option value="new-york" selected={form['template'] === 'new-york'}>
              New York and Vienna
            </option>
            <option value="geneva" selected={form['template'] === 'geneva'}>
              Geneva (_G)
            </option>
          </select>
        </p>
        <p class="field">
          <label for="paper">Paper</label>
          <select id="paper" name="paper">
            <option value="">as usual at the place of the meeting</option>
            <option value="letter" selected={form['paper'] === 'letter'}>
              Letter
            </option>
            <option value="a4" selected={form['paper'] === 'a4'}>
              A4
            </option>
          </select>
        </p>
        <p>
          <button type="submit" class="primary">
            Keep
          </button>{' '}
          <a href={documentPath(session, plan)}>Back to the document</a>
        </p>
      </form>
    </main>
  </Page>
)
