import { outlineTyped } from '../../src/domain/drafting/outline.ts'
import type { Session } from '../../src/domain/session.ts'
import { standardOutlines } from '../../src/report/plan/outlines.ts'
import { Alert, Page } from '../layout.tsx'
import { ReportNav } from './parts.tsx'
import { reportPath } from './scene.ts'

/** The chapters of the whole report: those of the body to begin with, then as the session has them. */
export const OutlinePage = ({ session, typed, fault }: { session: Session; typed?: string; fault?: string }) => {
  const { outline } = session.documents
  const { issuedEarlier } = outline
  return (
    <Page title="Outline">
      <main class="sheet">
        <h1>Outline of the report</h1>
        <ReportNav session={session} here="Outline" />
        <Alert text={fault} />
        <form method="post" action={`${reportPath(session)}/outline`} class="form">
          <p class="field">
            <label for="outline">Chapters</label>
            <textarea id="outline" name="outline" rows={18} spellcheck={false} aria-describedby="outline-note">
              {typed ?? outlineTyped(outline)}
            </textarea>
            <span id="outline-note" class="mute">
              A line a chapter, “IV. Organization of the meeting”; parts indented, “B. Statements [statements]”. In
              brackets stands what Rostrum writes there: statements, opening, officers, agenda, documentation,
              attendance, adoption. Numbers and letters are fixed: an addendum prints only the chapters that it adds to.
            </span>
          </p>
          <p class="field">
            <label for="earlier-recommendations">Recommendations issued earlier</label>
            <input
              id="earlier-recommendations"
              name="recommendations"
              inputmode="numeric"
              value={String(issuedEarlier.recommendations)}
            />
            <span class="mute">
              in documents of the series that this session does not hold; the next number follows
            </span>
          </p>
          <p class="field">
            <label for="earlier-headings">Headings printed earlier</label>
            <input
              id="earlier-headings"
              name="headings"
              value={issuedEarlier.headings.join(', ')}
              placeholder="II, III, IV.B"
            />
            <span class="mute">they are printed with “(continued)”</span>
          </p>
          <p>
            <button type="submit" class="primary">
              Keep the outline
            </button>
          </p>
        </form>
        <h2>Begin with the chapters of a body</h2>
        <form method="post" action={`${reportPath(session)}/outline/standard`} class="inline">
          <label>
            Body{' '}
            <select name="standard">
              {[...standardOutlines.values()].map(({ id, title }) => (
                <option value={id}>{title}</option>
              ))}
            </select>
          </label>
          <button type="submit">Take these chapters</button>
        </form>
      </main>
    </Page>
  )
}
