import type { DocumentPlan, WrittenParagraph } from '../../src/domain/drafting/facts.ts'
import { headingIn, writtenByRostrum } from '../../src/domain/drafting/outline.ts'
import type { Prose } from '../../src/domain/drafting/prose.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Chapter, Standing } from '../../src/report/plan/chapters.ts'

/** What somebody typed into a paragraph and could not be kept, and why. */
export interface Typed {
  readonly paragraph: string
  readonly place: string
  readonly kind: WrittenParagraph['kind']
  readonly text: string
  readonly list?: readonly string[] | undefined
  readonly base: number
  readonly after?: string | undefined
  readonly refs: string
  readonly fault: string
}

/** The numbers in the brackets of a text, as they were shown, and what they stand for: "recommendation 22". */
export type Shown = Readonly<Record<string, string>>

export interface Scene {
  readonly session: Session
  readonly plan: DocumentPlan
  readonly tree: DocumentTree
  readonly chapters: readonly Chapter[]
  readonly standings: readonly Standing[]
  readonly today: string
  /** A name for what is not yet there: a new paragraph, an attempt. */
  readonly fresh: () => string
  readonly shownIn: (prose: readonly Prose[]) => Shown
  readonly typed?: Typed | undefined
}

export const labels = {
  paragraphs: 'Paragraphs that people write',
  recommendations: 'Recommendations that people write',
  statements: 'Statements, from the log',
  attendance: 'Attendance, written by Rostrum',
  opening: 'Opening, written by Rostrum',
  officers: 'Officers, written by Rostrum',
  agenda: 'Adoption of the agenda, written by Rostrum',
  documentation: 'Documentation, written by Rostrum',
  adoption: 'Adoption of the report, written by Rostrum',
} as const

export const goesHere = ['paragraphs', 'recommendations', ...writtenByRostrum] as const

export const nameOf = ({ session: { documents } }: Scene, heading: string): string => {
  const [chapter = '', part] = heading.split('.')
  return `${part ?? chapter}. ${headingIn(documents.outline, heading)?.title ?? ''}`
}
