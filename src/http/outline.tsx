import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { OutlinePage } from '../../views/report/outline.tsx'
import { tell } from '../../views/told.ts'
import { headingsIn, outlineFrom } from '../domain/drafting/outline.ts'
import { reportLanguages } from '../report/index.ts'
import { standardOutlines } from '../report/plan/outlines.ts'
import type { Desk } from './desk.tsx'
import { wrong } from './faults.ts'
import { asking, id, line, linesAsTyped } from './fields.ts'

const Chapters = z.object({
  outline: linesAsTyped,
  recommendations: id.regex(/^\d*$/, asking('asked.whole-number')).transform(Number).default(0),
  headings: line.default(''),
})
const OfABody = z.object({
  standard: id.refine(standard => standardOutlines.has(standard), asking('asked.not-offered')),
})

/** The chapters of the whole report. */
export function outlineRoutes(desk: Desk): void {
  const path = '/sessions/:session/report/outline'
  const page = desk.sessionPage(path, ({ session }, told) => <OutlinePage session={session} told={told} />)

  page.posts(path, Chapters, ({ form, now }) => {
    const read = outlineFrom(form.outline)
    if ('refusal' in read) return tell(read.refusal)
    const { chapters } = read
    const headings = form.headings.split(/[,;\s]+/).filter(Boolean)
    const issuedEarlier = { recommendations: form.recommendations, headings }
    const known = headingsIn({ chapters, issuedEarlier })
    const unknown = headings.find(each => !known.includes(each))
    if (unknown !== undefined) return wrong('headings', word('asked.not-in-outline-such', { heading: unknown }))
    return { type: 'set-outline', outline: { chapters, issuedEarlier }, at: now }
  })

  page.posts(`${path}/standard`, OfABody, ({ form: { standard }, session, now }) => {
    const chapters = standardOutlines.get(standard)?.chaptersFor(session, reportLanguages.en) ?? []
    return { type: 'set-outline', outline: { ...session.documents.outline, chapters }, at: now }
  })
}
