import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { AdoptionPage, anchorOf } from '../../views/adoption.tsx'
import { ComparePage } from '../../views/compare.tsx'
import { FaultPage } from '../../views/fault.tsx'
import { say } from '../../views/messages.ts'
import { IssuedPage, IssuePage } from '../../views/report/issue.tsx'
import { OutlinePage } from '../../views/report/outline.tsx'
import { ReportPage } from '../../views/report/page.tsx'
import { PlanPage } from '../../views/report/plan.tsx'
import { type DocumentScene, documentPath, reportPath } from '../../views/report/scene.ts'
import type { Command } from '../domain/decide.ts'
import { versionsOf } from '../domain/drafting/documents.ts'
import { type DocumentPlan, documentKinds, type Issued, papers, templates } from '../domain/drafting/facts.ts'
import { headingsIn, outlineFrom } from '../domain/drafting/outline.ts'
import { proseTyped } from '../domain/drafting/prose.ts'
import { isNumbered, numberedIn, numberedOf } from '../domain/drafting/tree.ts'
import { nameIn } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { clockOf } from '../domain/times.ts'
import { languages } from '../domain/words.ts'
import { fingerprintOf } from '../formats/fingerprint.ts'
import { formats, type PrintOptions, printingIn } from '../formats/index.ts'
import type { Room } from '../live/room.ts'
import { comparedTrees } from '../report/compare/index.ts'
import { documentOf, reportLanguages } from '../report/index.ts'
import { numbersIn } from '../report/plan/document.ts'
import { eventOf } from '../report/plan/event.ts'
import { contentUnder, standardOutlineFor, standardOutlines } from '../report/plan/outlines.ts'
import { doubtsOfDocument } from '../report/plan/proofreading.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { blank, line, optional } from './fields.ts'
import { officerOf } from './guard.ts'

const wholeNumber = z.string().regex(/^\d+$/, 'a whole number')

const PlanFields = {
  title: line.min(1, 'a document needs one, such as Draft report'),
  symbol: blank(line.optional()),
  date: blank(z.iso.date('a day such as 2019-09-12').optional()),
  distribution: blank(z.enum(['limited', 'general', 'restricted']).optional()),
  originalLanguage: blank(z.enum(languages).optional()),
}
const NewDocument = z.object({ ...PlanFields, kind: z.enum(documentKinds), heading: z.array(z.string()) })
const Plan = z.object({
  ...PlanFields,
  jobNumber: blank(line.optional()),
  wordLimit: blank(wholeNumber.transform(Number).optional()),
  template: blank(z.enum(templates).optional()),
  paper: blank(z.enum(papers).optional()),
})
const OutlineForm = z.object({
  outline: z.string(),
  recommendations: blank(wholeNumber.transform(Number).default(0)),
  headings: z.string().default(''),
})
const Issue = z.object({ fingerprint: z.string() })
const Adoption = z.object({
  version: wholeNumber.transform(Number),
  paragraph: z.string(),
  result: z.enum(['adopted', 'amended']),
  meeting: optional,
  text: blank(line.optional()),
  printed: z.string().default(''),
})
const ReportAdopted = z.object({
  version: wholeNumber.transform(Number),
  meeting: optional,
  amended: z.string().default(''),
})

const labels: Readonly<Record<string, string>> = {
  title: 'Title',
  symbol: 'Symbol',
  date: 'Date',
  distribution: 'Distribution',
  originalLanguage: 'Original',
  jobNumber: 'Job number',
  wordLimit: 'Word limit',
  recommendations: 'Recommendations issued earlier',
  text: 'Text',
}

const faultIn = ({ issues: [issue] }: z.ZodError): string => {
  const field = String(issue?.path[0] ?? 'Form')
  return `${labels[field] ?? field}: ${issue?.message ?? 'not understood'}.`
}

/** As the plan has it; as the place of the meeting prints it, where the plan has nothing. */
const printingOf = (
  { settings }: Session,
  { originalLanguage = 'en', template, paper }: DocumentPlan,
): PrintOptions => ({
  ...printingIn(
    settings.place,
    languages.find(each => each === originalLanguage),
  ),
  ...(template ? { template } : {}),
  ...(paper ? { paper } : {}),
})

/** The document around the statements: outline, series, issue, adoption. */
export function reportRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const sceneOf = (session: Session, plan: DocumentPlan): DocumentScene => {
    const tree = documentOf(session, directory, plan.id)
    const doubts = [
      ...doubtsOfDocument(session, directory, plan, tree),
      ...formats.flatMap(format => format.doubts?.(tree, printingOf(session, plan)) ?? []),
    ]
    return { plan, tree, fingerprint: fingerprintOf(tree), doubts, formats }
  }

  const record = (c: Context<Env>, room: Room, command: Command) =>
    room.record(command, { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() })

  /** A sentence if the command was refused. */
  const refusalOf = async (c: Context<Env>, room: Room, command: Command): Promise<string | undefined> => {
    const outcome = await record(c, room, command)
    return outcome.kind === 'refused' ? say(outcome.refusal.key, outcome.refusal.values) : undefined
  }

  /** The first page of a report gives the session the chapters of its body. */
  const begun = async (c: Context<Env>, room: Room): Promise<void> => {
    const { outline } = room.session.documents
    if (outline.chapters.length > 0) return
    const chapters = standardOutlineFor(room.session).chaptersFor(room.session, reportLanguages.en)
    await record(c, room, { type: 'set-outline', outline: { ...outline, chapters }, at: now() })
  }

  const found = async (c: Context<Env>): Promise<{ room: Room; plan: DocumentPlan } | undefined> => {
    const room = await rooms.get(c.req.param('session') ?? '')
    const plan = room?.session.documents.plans.find(({ id }) => id === c.req.param('document'))
    return room && plan && { room, plan }
  }

  const versionOf = (session: Session, plan: DocumentPlan, asked: string | undefined): Issued | undefined => {
    const versions = versionsOf(session, plan.id)
    return asked === undefined ? versions.at(-1) : versions.find(({ version }) => String(version) === asked)
  }

  const overview = (session: Session, more: { form?: Readonly<Record<string, string>>; fault?: string } = {}) => (
    <ReportPage session={session} documents={session.documents.plans.map(plan => sceneOf(session, plan))} {...more} />
  )

  app.get('/sessions/:session/report', async c => {
    const room = await rooms.get(c.req.param('session'))
    return room ? c.html(overview(room.session)) : c.notFound()
  })

  app.post('/sessions/:session/report/documents', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = await c.req.parseBody({ all: true })
    const parsed = NewDocument.safeParse({ ...form, heading: [form['heading'] ?? []].flat() })
    const typed = onlyText(form)
    if (!parsed.success) return c.html(overview(room.session, { form: typed, fault: faultIn(parsed.error) }), 422)
    await begun(c, room)
    const { session } = room
    const { outline } = session.documents
    const { heading, kind, title, ...fields } = parsed.data
    const id = randomUUID().slice(0, 8)
    const wanted = headingsIn(outline).filter(each => heading.includes(each))
    const chosen = wanted.length > 0 || kind !== 'draft' ? wanted : firstChapters(session)
    const plan: DocumentPlan = {
      id,
      kind,
      title: kind === 'final' && title === 'Draft report' ? finalTitle(session) : title,
      ...fields,
      ...(kind === 'final' && fields.distribution === 'limited' ? { distribution: 'general' } : {}),
      contents: chosen.map((each, index) => contentUnder(session, outline, each, `${id}/${index + 1}`)),
    }
    const fault = await refusalOf(c, room, { type: 'set-up-document', plan, at: now() })
    if (fault) return c.html(overview(room.session, { form: typed, fault }), 422)
    return c.redirect(documentPath(room.session, plan), 303)
  })

  app.get('/sessions/:session/report/outline', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    return c.html(<OutlinePage session={room.session} />)
  })

  app.post('/sessions/:session/report/outline', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const form = await c.req.parseBody()
    const parsed = OutlineForm.safeParse(form)
    const typed = String(form['outline'] ?? '')
    if (!parsed.success)
      return c.html(<OutlinePage session={room.session} typed={typed} fault={faultIn(parsed.error)} />, 422)
    const chapters = outlineFrom(parsed.data.outline)
    const headings = parsed.data.headings.split(/[,;\s]+/).filter(Boolean)
    const unknown =
      typeof chapters === 'string'
        ? undefined
        : headings.find(
            each => !headingsIn({ chapters, issuedEarlier: { recommendations: 0, headings } }).includes(each),
          )
    const fault =
      typeof chapters === 'string'
        ? chapters
        : unknown && `Headings printed earlier: ${unknown} is not in the outline (IV, IV.B …).`
    if (fault || typeof chapters === 'string')
      return c.html(<OutlinePage session={room.session} typed={typed} fault={String(fault)} />, 422)
    const issuedEarlier = { recommendations: parsed.data.recommendations, headings }
    await record(c, room, { type: 'set-outline', outline: { chapters, issuedEarlier }, at: now() })
    return c.redirect(`${reportPath(room.session)}/outline`, 303)
  })

  app.post('/sessions/:session/report/outline/standard', async c => {
    const room = await rooms.get(c.req.param('session'))
    if (!room) return c.notFound()
    const standard = standardOutlines.get(String((await c.req.parseBody())['standard']))
    if (!standard) return c.html(<OutlinePage session={room.session} fault="Body: not one of those offered." />, 422)
    const chapters = standard.chaptersFor(room.session, reportLanguages.en)
    const outline = { ...room.session.documents.outline, chapters }
    await record(c, room, { type: 'set-outline', outline, at: now() })
    return c.redirect(`${reportPath(room.session)}/outline`, 303)
  })

  app.get('/sessions/:session/report/documents/:document/plan', async c => {
    const it = await found(c)
    return it ? c.html(<PlanPage session={it.room.session} plan={it.plan} form={planForm(it.plan)} />) : c.notFound()
  })

  app.post('/sessions/:session/report/documents/:document/plan', async c => {
    const it = await found(c)
    if (!it) return c.notFound()
    const { room, plan } = it
    const form = await c.req.parseBody()
    const refused = (fault: string) =>
      c.html(
        <PlanPage session={room.session} plan={plan} form={{ ...planForm(plan), ...onlyText(form) }} fault={fault} />,
        422,
      )
    const parsed = Plan.safeParse(form)
    if (!parsed.success) return refused(faultIn(parsed.error))
    const fields = [
      'title',
      'symbol',
      'date',
      'distribution',
      'originalLanguage',
      'jobNumber',
      'wordLimit',
      'template',
      'paper',
    ] as const
    const changes = fields.map(field => ({ field, to: parsed.data[field] }))
    const fault = await refusalOf(c, room, { type: 'amend-document', document: plan.id, changes, at: now() })
    return fault ? refused(fault) : c.redirect(reportPath(room.session), 303)
  })

  app.get('/sessions/:session/report/documents/:document/issue', async c => {
    const it = await found(c)
    if (!it) return c.notFound()
    return c.html(<IssuePage session={it.room.session} scene={sceneOf(it.room.session, it.plan)} />)
  })

  app.post('/sessions/:session/report/documents/:document/issue', async c => {
    const it = await found(c)
    if (!it) return c.notFound()
    const { room, plan } = it
    const parsed = Issue.safeParse(await c.req.parseBody())
    const { session } = room
    const scene = sceneOf(session, plan)
    const refused = (fault: string, status: 409 | 422) =>
      c.html(<IssuePage session={room.session} scene={sceneOf(room.session, plan)} fault={fault} />, status)
    if (!parsed.success || parsed.data.fingerprint !== scene.fingerprint) return refused(say('report-moved-on'), 409)
    const last = versionsOf(session, plan.id).at(-1)
    if (last?.hash === scene.fingerprint) return refused(say('issued-already', { version: last.version }), 409)
    const fault = await refusalOf(c, room, {
      type: 'issue-document',
      document: plan.id,
      tree: scene.tree,
      hash: scene.fingerprint,
      seen: session.position,
      at: now(),
    })
    if (fault) return refused(fault, 409)
    const version = versionsOf(room.session, plan.id).at(-1)?.version
    return c.redirect(`${documentPath(room.session, plan)}/issued/${version}`, 303)
  })

  app.get('/sessions/:session/report/documents/:document/issued/:version', async c => {
    const it = await found(c)
    const issued = it && versionOf(it.room.session, it.plan, c.req.param('version'))
    if (!it || !issued) return c.notFound()
    return c.html(
      <IssuedPage
        session={it.room.session}
        plan={it.plan}
        issued={issued}
        fingerprint={fingerprintOf(issued.tree)}
        formats={formats}
      />,
    )
  })

  app.get('/sessions/:session/report/documents/:document/compare', async c => {
    const it = await found(c)
    if (!it) return c.notFound()
    const { session } = it.room
    const issued = versionOf(session, it.plan, c.req.query('version'))
    if (!issued) return notIssued(c)
    const comparison = comparedTrees(issued.tree, documentOf(session, directory, it.plan.id))
    const statement = (id: string) => {
      const entry = session.entries.get(id)
      if (!entry) return undefined
      const { list } = nameIn(session, directory, entry.participant, session.settings.to)
      return `${list}, ${clockOf(entry.start, session.settings.zone)}`
    }
    return c.html(
      <ComparePage session={session} plan={it.plan} issued={issued} comparison={comparison} statement={statement} />,
    )
  })

  app.get('/sessions/:session/report/documents/:document/export/:file', async c => {
    const it = await found(c)
    const format = formats.find(({ extension }) => c.req.param('file').endsWith(`.${extension}`))
    if (!it || !format) return c.notFound()
    const { session } = it.room
    const version = c.req.query('version')
    const issued = version === undefined ? undefined : versionOf(session, it.plan, version)
    if (version !== undefined && !issued) return notIssued(c)
    const { symbol, id } = it.plan
    const tree = issued?.tree ?? documentOf(session, directory, id)
    const name = `${(symbol ?? `report-${session.settings.from}-${id}`).replace(/[^\w.-]+/g, '-')}${issued ? `-version-${issued.version}` : ''}`
    return c.body(Uint8Array.from(await format.write(tree, printingOf(session, it.plan))).buffer, 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `${format.isShown ? 'inline' : 'attachment'}; filename="${name}.${format.extension}"`,
    })
  })

  const adoptionPage = (
    session: Session,
    plan: DocumentPlan,
    issued: Issued,
    more: { typed?: { paragraph: string; text: string }; fault?: string } = {},
  ) => (
    <AdoptionPage
      session={session}
      plan={plan}
      issued={issued}
      present={documentOf(session, directory, plan.id)}
      now={now()}
      {...more}
    />
  )

  const notIssued = (c: Context<Env>) =>
    c.html(
      <FaultPage
        title="Nothing was issued yet"
        text="A document is compared and adopted as it was issued. Issue it first."
      />,
      404,
    )

  app.get('/sessions/:session/report/documents/:document/adoption', async c => {
    const it = await found(c)
    if (!it) return c.notFound()
    const issued = versionOf(it.room.session, it.plan, c.req.query('version'))
    return issued ? c.html(adoptionPage(it.room.session, it.plan, issued)) : notIssued(c)
  })

  app.post('/sessions/:session/report/documents/:document/adoption', async c => {
    const it = await found(c)
    if (!it) return c.notFound()
    const { room, plan } = it
    const form = await c.req.parseBody()
    const parsed = Adoption.safeParse(form)
    const issued = versionOf(room.session, plan, String(form['version'] ?? ''))
    if (!issued) return notIssued(c)
    const refused = (fault: string) => {
      const typed = { paragraph: String(form['paragraph'] ?? ''), text: String(form['text'] ?? '') }
      return c.html(adoptionPage(room.session, plan, issued, { typed, fault }), 422)
    }
    if (!parsed.success) return refused(faultIn(parsed.error))
    const { version, paragraph, result, meeting, text, printed } = parsed.data
    const block = numberedIn(issued.tree, paragraph)
    const prose =
      block?.id === undefined || text === undefined
        ? undefined
        : proseTyped(text, numbersIn(documentOf(room.session, directory, plan.id)))
    if (prose !== undefined && typeof prose !== 'string' && 'fault' in prose) return refused(prose.fault)
    const fault = await refusalOf(c, room, {
      type: 'adopt-paragraph',
      document: plan.id,
      version,
      paragraph,
      result,
      meeting,
      // The words that are printed anyhow are no change of words: then it was the log that was amended.
      text: result === 'amended' && text !== printed ? text : undefined,
      printed,
      prose,
      at: now(),
    })
    if (fault) return refused(fault)
    const next = nextToAdopt(room.session, issued, paragraph)
    return c.redirect(`${documentPath(room.session, plan)}/adoption?version=${version}#${anchorOf(next)}`, 303)
  })

  app.post('/sessions/:session/report/documents/:document/adoption/report', async c => {
    const it = await found(c)
    if (!it) return c.notFound()
    const { room, plan } = it
    const parsed = ReportAdopted.safeParse(await c.req.parseBody())
    if (!parsed.success) return c.notFound()
    const { version, meeting, amended } = parsed.data
    const said = room.session.documents.adoption.some(({ result }) => result === 'amended')
    await record(c, room, {
      type: 'adopt-report',
      meeting: meeting && room.session.meetings.has(meeting) ? meeting : undefined,
      asOrallyAmended: amended === 'yes' || (amended !== 'no' && said),
      at: now(),
    })
    return c.redirect(`${documentPath(room.session, plan)}/adoption?version=${version}`, 303)
  })
}

/** The paragraph after this one that is not dealt with yet; the same one where none is left. */
function nextToAdopt(session: Session, { document, version, tree }: Issued, paragraph: string): string {
  const names = tree.blocks.filter(isNumbered).map(numberedOf)
  const done = new Set(
    session.documents.adoption
      .filter(each => each.document === document && each.version === version)
      .map(each => each.paragraph),
  )
  return names.slice(names.indexOf(paragraph) + 1).find(name => !done.has(name)) ?? paragraph
}

const onlyText = (form: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(form).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])))

const planForm = (plan: DocumentPlan): Readonly<Record<string, string>> => {
  const { title, symbol = '', date = '', distribution = '', originalLanguage = '', jobNumber = '', wordLimit } = plan
  const { template = '', paper = '' } = plan
  return {
    title,
    symbol,
    date,
    distribution,
    originalLanguage,
    jobNumber,
    wordLimit: wordLimit === undefined ? '' : String(wordLimit),
    template,
    paper,
  }
}

/** L.1 is the skeleton of the report: every chapter that Rostrum writes, but the statements that come with the days. */
const firstChapters = ({ documents: { outline } }: Session): readonly string[] =>
  headingsIn(outline).filter(heading => {
    const [number, letter] = heading.split('.')
    const chapter = outline.chapters.find(each => each.number === number)
    const own = letter === undefined ? chapter : chapter?.parts.find(part => part.letter === letter)
    if (own?.content) return own.content !== 'statements'
    return letter === undefined && chapter?.parts.length === 0
  })

function finalTitle(session: Session): string {
  const { body, place, from, to } = session.settings
  return reportLanguages.en.documents.reportTitle({ event: eventOf(session), body: body.name, place, from, to })
}
