import { type DocumentPlan, type Documents, type Issued, noDocuments } from '../drafting/facts.ts'
import type { Session } from '../session.ts'
import type { Debate } from '../sitting/facts.ts'
import { isOfWords } from '../translation/translated.ts'

/** In which document a statement will stand is not known to who knows no draft: each stands somewhere. */
const anywhere = [{ place: '', chapter: '', statements: { items: [] } }] as const

/** A document as it was called when it was sent last, whatever it is called by now. */
function asSent({ id, kind, template, paper }: DocumentPlan, issued: readonly Issued[]): readonly DocumentPlan[] {
  const last = issued.findLast(each => each.document === id)
  if (!last) return []
  const { title, symbol } = last.tree.masthead
  return [{ id, kind, title, symbol, template, paper, contents: anywhere }]
}

/** Of the report what was sent, and what the body said of that. */
const whatWasSent = ({ plans, issued, adoption, adopted, begun }: Documents): Documents => ({
  ...noDocuments,
  plans: plans.flatMap(plan => asSent(plan, issued)),
  issued,
  adoption,
  adopted,
  begun,
})

/** One that has none stays what it is: what was worked out of it holds. */
function withoutWords(debate: Debate): Debate {
  const { lead, tail, record, texts, ...bare } = debate
  return [lead, tail, record, texts].every(each => each === undefined) ? debate : bare
}

/** A session without what was written for its report and not sent yet: chapters, paragraphs, leads, other words. */
export const withoutDrafts = (session: Session): Session => ({
  ...session,
  documents: whatWasSent(session.documents),
  debates: new Map([...session.debates].map(([id, debate]) => [id, withoutWords(debate)] as const)),
  translations: new Map([...session.translations].filter(([, { of }]) => isOfWords(of))),
})
