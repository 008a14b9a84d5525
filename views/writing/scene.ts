import type { DocumentPlan, WrittenParagraph } from '../../src/domain/drafting/facts.ts'
import { headingIn, writtenByRostrum } from '../../src/domain/drafting/outline.ts'
import type { Prose } from '../../src/domain/drafting/prose.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import type { Session } from '../../src/domain/session.ts'
import { reportLanguages } from '../../src/report/index.ts'
import type { Chapter, Standing } from '../../src/report/plan/chapters.ts'
import type { Fault, Told } from '../form.tsx'
import { documentPath } from '../report/scene.ts'
import { inLanguage } from '../unverified.tsx'

/** What somebody typed into a paragraph and could not be kept, and what is wrong with it. */
export interface Typed {
  readonly paragraph: string
  readonly place: string
  readonly kind: WrittenParagraph['kind']
  readonly text: string
  readonly list?: readonly string[] | undefined
  readonly base: string
  readonly refs: string
  readonly faults: readonly Fault[]
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
  readonly shownIn: (prose: readonly Prose[]) => Shown
  readonly told: Told
}

/** What was typed in the paragraph that was sent, if one was. */
export function typedIn({ told: { action, typed, faults }, session, plan }: Scene): Typed | undefined {
  if (action !== paragraphsPath(session, plan)) return undefined
  const one = (name: string): string | undefined => [typed[name] ?? []].flat()[0]
  return {
    paragraph: one('paragraph') ?? '',
    place: one('place') ?? '',
    kind: one('kind') === 'recommendation' ? 'recommendation' : 'paragraph',
    text: one('text') ?? '',
    list: one('listed') === 'yes' ? [typed['list'] ?? []].flat().filter(each => each.trim() !== '') : undefined,
    base: one('base') ?? '0',
    refs: one('refs') ?? '{}',
    faults,
  }
}

/** Where the paragraphs of a document are sent. */
export const paragraphsPath = (session: Session, plan: DocumentPlan): string =>
  `${documentPath(session, plan)}/paragraphs`

/** What a document prints around its text is in its language, whichever the page is in. */
export const wordsOf = ({ tree }: Pick<Scene, 'tree'>) => reportLanguages[tree.language ?? 'en'].documents

export const inIts = ({ tree }: Pick<Scene, 'tree'>) => inLanguage(tree.language ?? 'en')

export const goesHere = ['paragraphs', 'recommendations', ...writtenByRostrum] as const

export const nameOf = ({ session: { documents } }: Scene, heading: string): string => {
  const [chapter = '', part] = heading.split('.')
  return `${part ?? chapter}. ${headingIn(documents.outline, heading)?.title ?? ''}`
}
