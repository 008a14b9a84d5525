import { z } from 'zod'
import { ReportPage } from '../../views/report/page.tsx'
import { PlanPage } from '../../views/report/plan.tsx'
import { documentPath, reportPath } from '../../views/report/scene.ts'
import { SentPage } from '../../views/report/sent.tsx'
import { sceneOf as sceneOfSession } from '../../views/scene.ts'
import type { Command } from '../domain/decide.ts'
import { type DocumentPlan, documentKinds, paperSizes, templates } from '../domain/drafting/facts.ts'
import { headingsIn, type Outline } from '../domain/drafting/outline.ts'
import type { Session } from '../domain/session.ts'
import { languages } from '../domain/words.ts'
import { formats } from '../formats/index.ts'
import { reportLanguages } from '../report/index.ts'
import { eventOf } from '../report/plan/event.ts'
import { contentUnder, standardOutlineFor, standardOutlines } from '../report/plan/outlines.ts'
import { mayHere } from './access/may-open.ts'
import type { Asked } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { documentPage, documentRoute, sceneOf } from './documents.tsx'
import { asking, blank, id, line, optionalId, optionalLine, several } from './fields.ts'

const PlanFields = {
  title: line.min(1, asking('asked.document-title')),
  symbol: optionalId,
  date: blank(z.iso.date(asking('asked.such-day-3')).optional()),
  distribution: blank(z.enum(['limited', 'general', 'restricted']).optional()),
  originalLanguage: blank(z.enum(languages).optional()),
}
const NewDocument = z.object({ ...PlanFields, kind: z.enum(documentKinds), heading: several(id) })
const Plan = z.object({
  ...PlanFields,
  jobNumber: optionalLine,
  wordLimit: blank(id.regex(/^\d+$/, asking('asked.whole-number')).transform(Number).optional()),
  template: blank(z.enum(templates).optional()),
  paper: blank(z.enum(paperSizes).optional()),
})
const ofAPlan = [...Object.keys(Plan.shape)] as readonly (keyof typeof Plan.shape)[]

/** The series, and what is printed at the head of each document. */
export function reportRoutes(desk: Desk, { directory }: Dependencies): void {
  const page = desk.sessionPage('/sessions/:session/report', ({ c, session, now }, told) =>
    mayHere(c, 'read-drafts') ? (
      <ReportPage
        scene={sceneOfSession(session, directory, undefined, now)}
        documents={session.documents.plans.map(plan => sceneOf(session, directory, plan))}
        told={told}
      />
    ) : (
      <SentPage session={session} formats={formats} />
    ),
  )

  page.posts('/sessions/:session/report/documents', NewDocument, setUp, {
    to: ({ session, fresh }) => documentPath(session, { id: idOf(fresh) }),
  })

  documentPage(desk, '/plan', ({ session, plan }, told) => (
    <PlanPage session={session} plan={plan} told={told} />
  )).posts(
    `${documentRoute}/plan`,
    Plan,
    ({ form, param, now }) => ({
      type: 'amend-document',
      document: param('document'),
      changes: ofAPlan.map(field => ({ field, to: form[field] })),
      at: now,
    }),
    { to: ({ session }) => reportPath(session) },
  )
}

const idOf = (fresh: Asked<unknown>['fresh']): string => fresh('document').slice(0, 8)

/** The first document of a report gives the session the chapters of its body. */
function setUp({ form, session, fresh, now }: Asked<z.output<typeof NewDocument>>): readonly Command[] {
  const { heading, kind, title, ...fields } = form
  const there = session.documents.outline
  const isBegun = there.chapters.length > 0
  const outline = isBegun
    ? there
    : { ...there, chapters: standardOutlineFor(session).chaptersFor(session, reportLanguages.en) }
  const id = idOf(fresh)
  const wanted = headingsIn(outline).filter(each => heading.includes(each))
  const chosen = wanted.length > 0 || kind !== 'draft' ? wanted : firstChapters(outline, isOfSeries(session, outline))
  const plan: DocumentPlan = {
    id,
    kind,
    title: kind === 'final' && title === 'Draft report' ? finalTitle(session) : title,
    ...fields,
    ...(kind === 'final' && fields.distribution === 'limited' ? { distribution: 'general' } : {}),
    contents: chosen.map((each, index) => contentUnder(session, outline, each, `${id}/${index + 1}`)),
  }
  return [
    ...(isBegun ? [] : [{ type: 'set-outline', outline, at: now } as const]),
    { type: 'set-up-document', plan, at: now },
  ]
}

/** With the chapters of no body in particular no addenda are expected: one document has it all. */
const isOfSeries = (session: Session, { chapters }: Outline): boolean =>
  JSON.stringify(chapters) !== JSON.stringify(standardOutlines.get('generic')?.chaptersFor(session, reportLanguages.en))

/** L.1 of a series is the skeleton: every chapter that Rostrum writes, but the statements that come with the days. */
const firstChapters = (outline: Outline, isSeries: boolean): readonly string[] =>
  headingsIn(outline).filter(heading => {
    const [number, letter] = heading.split('.')
    const chapter = outline.chapters.find(each => each.number === number)
    const own = letter === undefined ? chapter : chapter?.parts.find(part => part.letter === letter)
    if (own?.content) return !isSeries || own.content !== 'statements'
    return letter === undefined && chapter?.parts.length === 0
  })

function finalTitle(session: Session): string {
  const { body, place, from, to } = session.settings
  return reportLanguages.en.documents.reportTitle({ event: eventOf(session), body: body.name, place, from, to })
}
