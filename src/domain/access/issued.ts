import { type Documents, noDocuments } from '../drafting/facts.ts'
import type { Session } from '../session.ts'
import { isOfWords } from '../translation/translated.ts'

/** In which document a statement will stand is not known to who knows no draft: each stands somewhere. */
const anywhere = [{ place: '', chapter: '', statements: { items: [] } }] as const

/** Of the report what was sent, and what the body said of that. */
const whatWasSent = ({ plans, issued, adoption, adopted, begun }: Documents): Documents => {
  const sent = new Set(issued.map(each => each.document))
  const known = plans.filter(({ id }) => sent.has(id)).map(plan => ({ ...plan, contents: anywhere }))
  return { ...noDocuments, plans: known, issued, adoption, adopted, begun }
}

/** A session without what was written for its report and not sent yet: chapters, paragraphs, leads, other words. */
export const withoutDrafts = (session: Session): Session => ({
  ...session,
  documents: whatWasSent(session.documents),
  debates: new Map(
    [...session.debates].map(
      ([id, { lead: _, tail: __, record: ___, texts: ____, ...debate }]) => [id, debate] as const,
    ),
  ),
  translations: new Map([...session.translations].filter(([, { of }]) => isOfWords(of))),
})
