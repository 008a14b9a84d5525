import { z } from 'zod'
import { AdoptionPage, anchorOf } from '../../views/adoption.tsx'
import { say } from '../../views/messages.ts'
import { documentPath } from '../../views/report/scene.ts'
import { tell } from '../../views/told.ts'
import { versionsOf } from '../domain/drafting/documents.ts'
import type { Issued } from '../domain/drafting/facts.ts'
import { proseTyped } from '../domain/drafting/prose.ts'
import { isNumbered, numberedIn, numberedOf } from '../domain/drafting/tree.ts'
import type { Session } from '../domain/session.ts'
import { documentOf, reportLanguages } from '../report/index.ts'
import { numbersIn } from '../report/plan/document.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { documentPage, documentRoute, issuedOf, notIssued } from './documents.tsx'
import { about } from './faults.ts'
import { asking, blank, id, optionalId, paragraph as words } from './fields.ts'

const version = id.regex(/^\d+$/, asking('asked.whole-number')).transform(Number)
const Adoption = z.object({
  version,
  paragraph: id,
  result: z.enum(['adopted', 'amended']),
  meeting: optionalId,
  text: blank(words.optional()),
  printed: words.default(''),
})
const ReportAdopted = z.object({ version, meeting: optionalId, amended: z.enum(['', 'yes', 'no']).default('') })

/** The adoption of a report, paragraph by paragraph and as a whole. */
export function adoptionRoutes(desk: Desk, { directory }: Dependencies): void {
  const page = documentPage(desk, '/adoption', ({ c, session, plan, now }, told) => {
    const typed = told.typed['version']
    const issued = issuedOf(session, plan, typeof typed === 'string' ? typed : c.req.query('version'))
    if (!issued) return notIssued(c)
    const present = documentOf(session, directory, plan.id, reportLanguages[issued.tree.language ?? 'en'])
    return <AdoptionPage session={session} plan={plan} issued={issued} present={present} now={now} told={told} />
  })
  const issuedAs = (session: Session, document: string, of: number): Issued | undefined =>
    versionsOf(session, document).find(each => each.version === of)

  page.posts(
    `${documentRoute}/adoption`,
    Adoption,
    ({ form, session, param, now }) => {
      const document = param('document')
      const issued = issuedAs(session, document, form.version)
      if (!issued) return say('no-such-paragraph')
      const { text, printed, result } = form
      const isOfAPerson = numberedIn(issued.tree, form.paragraph)?.id !== undefined
      const prose =
        isOfAPerson && text !== undefined
          ? proseTyped(text, numbersIn(documentOf(session, directory, document)))
          : undefined
      if (typeof prose === 'object' && 'refusal' in prose) return about('text', tell(prose.refusal))
      return {
        type: 'adopt-paragraph',
        ...form,
        document,
        // The words that are printed anyhow are no change of words: then it was the log that was amended.
        text: result === 'amended' && text !== printed ? text : undefined,
        prose,
        at: now,
      }
    },
    {
      to: ({ session, param, form }) => {
        const issued = issuedAs(session, param('document'), form.version)
        const next = issued ? nextToAdopt(session, issued, form.paragraph) : ''
        return `${addressOf(session, param('document'), form.version)}#${encodeURIComponent(anchorOf(next))}`
      },
    },
  )

  page.posts(
    `${documentRoute}/adoption/report`,
    ReportAdopted,
    ({ form: { meeting, amended }, session, now }) => {
      const isSaid = session.documents.adoption.some(({ result }) => result === 'amended')
      return {
        type: 'adopt-report',
        meeting,
        asOrallyAmended: amended === 'yes' || (amended !== 'no' && isSaid),
        at: now,
      }
    },
    { to: ({ session, param, form }) => addressOf(session, param('document'), form.version) },
  )
}

const addressOf = (session: Session, document: string, of: number): string =>
  `${documentPath(session, { id: document })}/adoption?version=${of}`

/** The paragraph after this one that is not dealt with yet; the same one where none is left. */
function nextToAdopt(session: Session, { document, version: of, tree }: Issued, paragraph: string): string {
  const names = tree.blocks.filter(isNumbered).map(numberedOf)
  const done = new Set(
    session.documents.adoption
      .filter(each => each.document === document && each.version === of)
      .map(each => each.paragraph),
  )
  return names.slice(names.indexOf(paragraph) + 1).find(name => !done.has(name)) ?? paragraph
}
