import { versionsOf } from '../../src/domain/drafting/documents.ts'
import type { Session } from '../../src/domain/session.ts'
import { Page } from '../layout.tsx'
import { word } from '../messages.ts'
import { AdoptionLine } from './page.tsx'
import { Exports } from './parts.tsx'
import { documentPath, momentInWords, type Offered, titleOfDocument } from './scene.ts'

/** The report for those who know no draft: what was sent, newest version first. */
export const SentPage = ({ session, formats }: { session: Session; formats: readonly Offered[] }) => {
  const { plans } = session.documents
  return (
    <Page title={word('report.report')}>
      <main class="sheet wide">
        <h1>{word('report.report')}</h1>
        {plans.length === 0 ? (
          <p>{word('report.none-sent-yet')}</p>
        ) : (
          <table class="series stacks">
            <thead>
              <tr>
                <th>{word('report.document')}</th>
                <th>{word('report.issued')}</th>
                <th>{word('report.take-it')}</th>
              </tr>
            </thead>
            <tbody>
              {plans.flatMap(plan =>
                versionsOf(session, plan.id)
                  .toReversed()
                  .map(({ version, at }) => (
                    <tr>
                      <td>
                        <a href={`${documentPath(session, plan)}/issued/${version}`}>{titleOfDocument(plan)}</a>
                        <br />
                        <small>{plan.symbol ? plan.title : ''}</small>
                      </td>
                      <td data-of={word('report.issued')}>
                        {word('report.version', { version })} <small>{momentInWords(session, at)}</small>
                      </td>
                      <td data-of={word('report.take-it')}>
                        <Exports path={`${documentPath(session, plan)}/export`} formats={formats} version={version} />
                      </td>
                    </tr>
                  )),
              )}
            </tbody>
          </table>
        )}
        <AdoptionLine session={session} />
      </main>
    </Page>
  )
}
