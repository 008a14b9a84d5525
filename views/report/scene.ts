import type { DocumentPlan } from '../../src/domain/drafting/facts.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import type { Session } from '../../src/domain/session.ts'
import { clockOf, dayOf } from '../../src/domain/times.ts'
import type { Instant } from '../../src/domain/words.ts'
import type { ProofDoubt } from '../../src/report/plan/proofreading.ts'
import { dateInWords, word } from '../messages.ts'
import { base } from '../scene.ts'

/** A document with what its pages show of it. */
export interface DocumentScene {
  readonly plan: DocumentPlan
  readonly tree: DocumentTree
  readonly fingerprint: string
  readonly doubts: readonly ProofDoubt[]
  readonly formats: readonly Offered[]
}

/** A format that a document can be taken away in. */
export interface Offered {
  readonly name: string
  readonly extension: string
}

export const reportPath = (session: Session): string => `${base(session)}/report`

export const documentPath = (session: Session, { id }: Pick<DocumentPlan, 'id'>): string =>
  `${reportPath(session)}/documents/${encodeURIComponent(id)}`

export const momentInWords = (session: Session, at: Instant): string => {
  const { zone } = session.settings
  return `${dateInWords(dayOf(at, zone))}, ${clockOf(at, zone)}`
}

export const titleOfDocument = ({ symbol, title, kind }: DocumentPlan): string =>
  symbol === undefined && kind === 'addendum' ? word('report.addendum', { title }) : (symbol ?? title)
