import type { Content, DocumentPlan, Documents } from './facts.ts'
import type { Chapter, Outline } from './outline.ts'

/**
 * The chapters of the outline in another order, or some of them: the numbers go on in the same way, and whatever a
 * document holds of a chapter goes with it. What was issued keeps its numbers, so that nothing is changed then.
 */
function rechaptered(documents: Documents, chapters: readonly Chapter[]): Documents {
  const { outline, plans, issued } = documents
  if (issued.length > 0) return documents
  const numbers = new Map(chapters.map(({ number }, index) => [number, outline.chapters[index]?.number ?? number]))
  const numberOf = (number: string): string => numbers.get(number) ?? number
  const heading = (of: string): string => {
    const [number = '', ...part] = of.split('.')
    return [numberOf(number), ...part].join('.')
  }
  const next: Outline = {
    chapters: chapters.map(chapter => ({ ...chapter, number: numberOf(chapter.number) })),
    issuedEarlier: { ...outline.issuedEarlier, headings: outline.issuedEarlier.headings.map(heading) },
  }
  const place = new Map(next.chapters.map(({ number }, index) => [number, index]))
  const inOrder = (plan: DocumentPlan): DocumentPlan => {
    const contents = plan.contents.map(each => ({ ...each, chapter: numberOf(each.chapter) }))
    const rank = ({ chapter }: Content) => place.get(chapter) ?? Number.MAX_SAFE_INTEGER
    return {
      ...plan,
      contents: contents
        .map((each, index) => ({ each, index }))
        .sort((a, b) => rank(a.each) - rank(b.each) || a.index - b.index)
        .map(({ each }) => each),
    }
  }
  return { ...documents, outline: next, plans: plans.map(inOrder) }
}

/** Chapters that bear an item’s title stand in the order of the agenda, in the places that such chapters had. */
export function chaptersInOrder(documents: Documents, titles: readonly string[]): Documents {
  const { chapters } = documents.outline
  const own = chapters.filter(({ title }) => titles.includes(title))
  const sorted = [...own].sort((a, b) => titles.indexOf(a.title) - titles.indexOf(b.title))
  if (sorted.every((chapter, index) => chapter === own[index])) return documents
  let taken = 0
  const next = chapters.map(chapter => (own.includes(chapter) ? (sorted[taken++] ?? chapter) : chapter))
  return rechaptered(documents, next)
}

/**
 * The statements of an item that went stand where those of the other do: twice in no document. Its chapter goes where
 * nothing else stands in it.
 */
export function withoutChapter(
  documents: Documents,
  { item, title, into }: { readonly item: string; readonly title?: string | undefined; readonly into: string },
): Documents {
  const isIts = (chapter: Chapter) => chapter.title === title || chapter.title === `Agenda item ${item}`
  const chapter = documents.outline.chapters.find(isIts)
  if (!chapter) return { ...documents, plans: documents.plans.map(onceIn) }
  const plans = documents.plans.map(plan => {
    const hasOther = plan.contents.some(each => each.chapter !== chapter.number && prints(each, into))
    const contents = hasOther
      ? plan.contents.map(each => (each.chapter === chapter.number && prints(each, into) ? silent(each) : each))
      : plan.contents
    return onceIn({ ...plan, contents })
  })
  const written = new Set(documents.paragraphs.map(({ place }) => place))
  const own = plans.flatMap(({ contents }) => contents.filter(each => each.chapter === chapter.number))
  const isEmpty = own.every(each => !each.statements && !each.write && !written.has(each.place))
  const next = { ...documents, plans }
  if (!isEmpty || documents.issued.length > 0) return next
  const without = plans.map(plan => ({ ...plan, contents: plan.contents.filter(each => !own.includes(each)) }))
  return rechaptered(
    { ...next, plans: without },
    documents.outline.chapters.filter(each => each !== chapter),
  )
}

const prints = ({ statements }: Content, item: string): boolean => statements?.items.includes(item) ?? false

const silent = ({ statements: _, ...content }: Content): Content => ({
  ...content,
  holds: content.holds ?? 'paragraphs',
})

/** Each item once in a document: where it stood first. */
function onceIn(plan: DocumentPlan): DocumentPlan {
  const seen = new Set<string>()
  return {
    ...plan,
    contents: plan.contents.map(each => {
      if (!each.statements || each.statements.items.length === 0) return each
      const items = each.statements.items.filter(item => !seen.has(item))
      for (const item of items) seen.add(item)
      return items.length > 0 ? { ...each, statements: { items } } : silent(each)
    }),
  }
}
