import { createHash, randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { documentPath } from '../../views/report/scene.ts'
import { WritingPage } from '../../views/writing/page.tsx'
import { goesHere, type Shown, type Typed } from '../../views/writing/scene.ts'
import type { Command } from '../domain/decide.ts'
import type { Content, DocumentPlan } from '../domain/drafting/facts.ts'
import { headingIn, headingsIn } from '../domain/drafting/outline.ts'
import { forbiddenIn, onOneLine, type Prose, proseTyped, referencesIn, typedProse } from '../domain/drafting/prose.ts'
import type { DocumentTree } from '../domain/drafting/tree.ts'
import type { Session } from '../domain/session.ts'
import { clockOf, dayOf } from '../domain/times.ts'
import type { Attempt } from '../domain/words.ts'
import type { Room } from '../live/room.ts'
import { documentOf } from '../report/index.ts'
import { letterOf } from '../report/languages/en/grammar.ts'
import { chaptersOf, type Standing, standingsOf } from '../report/plan/chapters.ts'
import { limitOf, wordsIn } from '../report/plan/proofreading.ts'
import { headingOf, isMerged } from '../report/plan/series.ts'
import { listInText, textWithList } from '../report/plan/sub-paragraphs.ts'
import { itemsFrom } from './as-typed.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { officerOf } from './guard.ts'

const optional = z.preprocess(value => (value === '' ? undefined : value), z.string().optional())

const Writing = z.object({
  attempt: z.uuid(),
  paragraph: z.string().min(1).max(80),
  place: z.string().min(1),
  kind: z.enum(['paragraph', 'recommendation']),
  text: z.string(),
  list: z.preprocess(value => (typeof value === 'string' ? [value] : (value ?? [])), z.array(z.string())),
  listed: z.enum(['yes', 'no']).default('no'),
  base: z.coerce.number().int().min(0),
  /** Absent: behind the last one. */
  after: optional,
  refs: z.string().default('{}'),
  /** No: nobody wrote in it, it is only moved or removed. */
  touched: z.enum(['yes', 'no']).default('yes'),
  do: z.enum(['save', 'up', 'down', 'list', 'run-in', 'remove']).default('save'),
})
type Written = z.output<typeof Writing>

const Choice = z.object({ attempt: z.uuid(), paragraph: z.string().min(1), revision: z.coerce.number().int() })

const Contents = z.object({
  do: z.enum(['add', 'up', 'down', 'remove', 'paragraphs', 'recommendations']),
  place: optional,
  heading: optional,
  what: z.preprocess(value => (value === '' ? undefined : value), z.enum(goesHere).optional()),
  items: z.string().default(''),
})

/** A document of the series as a page in which people write. */
export function writingRoutes(app: Hono<Env>, { rooms, directory, now }: Dependencies): void {
  const route = '/sessions/:session/report/documents/:document'

  const found = async (c: Context<Env>): Promise<{ room: Room; plan: DocumentPlan } | undefined> => {
    const room = await rooms.get(c.req.param('session') ?? '')
    const plan = room?.session.documents.plans.find(({ id }) => id === c.req.param('document'))
    return room && plan && { room, plan }
  }

  const standings = (session: Session, plan: DocumentPlan) =>
    standingsOf(session, directory, plan, documentOf(session, directory, plan.id))

  const page = (c: Context<Env>, { room, plan: { id } }: { room: Room; plan: DocumentPlan }, more: More = {}) => {
    const { session } = room
    const plan = session.documents.plans.find(each => each.id === id)
    if (!plan) return c.notFound()
    const tree = documentOf(session, directory, id)
    const there = standingsOf(session, directory, plan, tree)
    return c.html(
      <WritingPage
        session={session}
        plan={plan}
        tree={tree}
        chapters={isMerged(plan) ? [] : chaptersOf(session, directory, plan)}
        standings={there}
        today={dayOf(now(), session.settings.zone)}
        fresh={randomUUID}
        shownIn={prose => shownIn(there, prose)}
        officer={officerOf(c)}
        words={wordCount(plan, tree)}
        typed={more.typed}
        notice={more.notice}
      />,
      more.typed || more.notice ? 422 : 200,
    )
  }

  app.get(route, async c => {
    const asked = await found(c)
    if (!asked) return c.notFound()
    if (c.req.query('after') === String(asked.room.session.position)) return c.body(null, 204)
    return page(c, asked)
  })

  app.post(`${route}/paragraphs`, async c => {
    const asked = await found(c)
    if (!asked) return c.notFound()
    const { room, plan } = asked
    const sent = await bodyOf(c)
    const parsed = Writing.safeParse(sent)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const fault = `${String(issue?.path[0] ?? 'form')}: ${issue?.message ?? 'not understood'}.`
      return isForScript(c) ? c.json({ saved: false, word: fault }, 422) : page(c, asked, { notice: fault })
    }
    const form = parsed.data
    const refuse = (fault: string, status: 409 | 422 = 422) =>
      isForScript(c)
        ? c.json({ saved: false, word: fault, at: clockOf(now(), room.session.settings.zone) }, status)
        : page(c, asked, {
            typed: {
              ...form,
              list: form.listed === 'yes' ? form.list.filter(each => each.trim() !== '') : undefined,
              fault,
            },
          })
    const commands = commandsOf(room.session, standings(room.session, plan), form, now)
    if (typeof commands === 'string') return refuse(commands)
    const digest = createHash('sha256')
      .update(JSON.stringify([c.req.path, sent]))
      .digest('hex')
    for (const [index, command] of commands.entries()) {
      const attempt: Attempt = index === 0 ? form.attempt : `${form.attempt}/${index + 1}`
      const asks = typeof command === 'function' ? command(room.session) : command
      if (!asks) continue
      const outcome = await room.record(asks, { attempt, digest, by: officerOf(c), now: now() })
      if (outcome.kind === 'refused') return refuse(say(outcome.refusal.key, outcome.refusal.values))
      if (outcome.kind === 'other-body') return refuse('This attempt was made before with another content.', 409)
    }
    if (!isForScript(c)) return c.redirect(`${documentPath(room.session, plan)}#p-${form.paragraph}`, 303)
    return c.json({ saved: true, word: '', ...stateOf(room.session, standings(room.session, plan), form) })
  })

  /** What the page's script needs to write on. */
  const stateOf = (session: Session, there: readonly Standing[], { paragraph: id, attempt }: Written) => {
    const paragraph = session.documents.paragraphs.find(each => each.id === id)
    const written = session.journal.find(event => event.attempt === attempt && event.type === 'paragraph-written')
    // Whoever wrote on it meanwhile has a revision of their own: this writer goes on from the own text, or from none.
    const own = written
      ? [paragraph, ...(paragraph?.beside ?? [])].find(each => each?.at === written.at && each.by === written.by)
      : paragraph
    return {
      at: clockOf(now(), session.settings.zone),
      position: session.position,
      there: paragraph !== undefined,
      revision: own?.revision ?? 0,
      refs: paragraph ? shownIn(there, [paragraph.text, ...(paragraph.list ?? [])]) : {},
    }
  }

  app.post(`${route}/choose`, async c => {
    const asked = await found(c)
    if (!asked) return c.notFound()
    const { room, plan } = asked
    const sent = await bodyOf(c)
    const parsed = Choice.safeParse(sent)
    if (!parsed.success) return page(c, asked, { notice: 'Which text is chosen was not understood.' })
    const { attempt, paragraph, revision } = parsed.data
    const outcome = await room.record(
      { type: 'choose-text', paragraph, revision, at: now() },
      { attempt, digest: JSON.stringify(sent), by: officerOf(c), now: now() },
    )
    const word = outcome.kind === 'refused' ? say(outcome.refusal.key, outcome.refusal.values) : ''
    if (isForScript(c)) return c.json({ saved: word === '', word, position: room.session.position }, word ? 422 : 200)
    return word
      ? page(c, asked, { notice: word })
      : c.redirect(`${documentPath(room.session, plan)}#p-${paragraph}`, 303)
  })

  app.post(`${route}/contents`, async c => {
    const asked = await found(c)
    if (!asked) return c.notFound()
    const { room, plan } = asked
    const parsed = Contents.safeParse(await bodyOf(c))
    const changed = parsed.success ? contentsAfter(room.session, plan, parsed.data) : 'Chapter: not understood.'
    if (typeof changed === 'string') return page(c, asked, { notice: changed })
    const outcome = await room.record(
      { type: 'amend-document', document: plan.id, changes: [{ field: 'contents', to: changed.contents }], at: now() },
      { attempt: randomUUID(), digest: '', by: officerOf(c), now: now() },
    )
    if (outcome.kind === 'refused') return page(c, asked, { notice: say(outcome.refusal.key, outcome.refusal.values) })
    return c.redirect(`${documentPath(room.session, plan)}#chapter-${changed.at + 1}`, 303)
  })
}

function wordCount(plan: DocumentPlan, tree: DocumentTree): string {
  const [words, limit] = [wordsIn(tree), limitOf(plan)]
  return `${words.toLocaleString('en')}${limit === undefined ? '' : ` of ${limit.toLocaleString('en')}`} words`
}

interface More {
  readonly typed?: Typed
  readonly notice?: string
}

const isForScript = (c: Context<Env>): boolean => c.req.header('accept')?.includes('application/json') ?? false

/** A form as the browser sends it, or JSON: only there do halves of a pair arrive as they were typed. */
async function bodyOf(c: Context<Env>): Promise<unknown> {
  if (!c.req.header('content-type')?.startsWith('application/json')) return c.req.parseBody({ all: true })
  return c.req.json().catch(() => undefined)
}

/** The numbers in the brackets of some texts and what they stand for, by the words with which they are typed. */
function shownIn(there: readonly Standing[], prose: readonly Prose[]): Shown {
  const shown: Record<string, string> = {}
  for (const each of prose) {
    const ids = [...referencesIn(each)]
    proseTyped(
      typedProse(each, id => there.find(standing => standing.id === id)?.number),
      (number, kind) => {
        const id = ids.shift() ?? ''
        shown[`${kind} ${number}`] = id
        return id
      },
    )
  }
  return shown
}

type Asked = Command | ((session: Session) => Command | undefined)

/** What a form asks for, in order; a sentence instead names the field and what is wrong in it. */
function commandsOf(
  session: Session,
  there: readonly Standing[],
  form: Written,
  now: () => string,
): readonly Asked[] | string {
  const { paragraph, place, kind, base, after } = form
  const shown = z
    .record(z.string(), z.string())
    .catch({})
    .parse(
      z
        .string()
        .transform(text => safely(() => JSON.parse(text)))
        .parse(form.refs),
    )
  const read = (field: string, typed: string): { prose: Prose } | { fault: string } => {
    const bad = forbiddenIn(typed)
    if (bad) return { fault: `${field}: ${bad.character}, character ${bad.at}, can stand in no document.` }
    const prose = proseTyped(
      onOneLine(typed).trim(),
      (number, of) => shown[`${of} ${number}`] ?? there.find(each => each.kind === of && each.number === number)?.id,
    )
    return typeof prose === 'object' && 'fault' in prose ? { fault: prose.fault.replace('Text', field) } : { prose }
  }
  // A form without script may bring several paragraphs at once, with empty lines between.
  const [first = '', ...pasted] = form.text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter(each => each.trim() !== '')
  const listed = form.listed === 'yes' ? form.list.filter(each => each.trim() !== '') : []
  const { text, list } = switched(form.do, first, listed)
  const own = read('Text', text)
  if ('fault' in own) return own.fault
  const subs: Prose[] = []
  for (const [index, each] of list.entries()) {
    const sub = read(`Sub-paragraph (${letterOf(index)})`, each)
    if ('fault' in sub) return sub.fault
    subs.push(sub.prose)
  }
  const was = session.documents.paragraphs.find(each => each.id === paragraph)
  const commands: Asked[] = []
  const write = { type: 'write-paragraph', place, kind, at: now() } as const
  const isNothing = text.trim() === '' && subs.length === 0 && !was
  if (!isNothing && form.touched === 'yes')
    commands.push({
      ...write,
      paragraph,
      text: own.prose,
      ...(subs.length > 0 ? { list: subs } : {}),
      after: after === 'first' ? null : after,
      base,
    })
  let last = paragraph
  for (const more of pasted) {
    const next = read('Text', more)
    if ('fault' in next) return next.fault
    const id = randomUUID()
    commands.push({ ...write, paragraph: id, text: next.prose, after: last, base: 0 })
    last = id
  }
  if (form.do === 'up' || form.do === 'down')
    commands.push(current => moved(current, paragraph, form.do === 'up' ? -1 : 1, now()))
  if (form.do === 'remove') commands.push({ type: 'remove-paragraph', paragraph, at: now() })
  return commands
}

function switched(how: Written['do'], text: string, list: readonly string[]) {
  if (how === 'run-in') return { text: textWithList(text, list), list: [] }
  if (how === 'list' && list.length === 0) return listInText(text) ?? { text, list }
  return { text, list }
}

function moved(session: Session, id: string, by: -1 | 1, at: string): Command | undefined {
  const paragraph = session.documents.paragraphs.find(each => each.id === id)
  const own = session.documents.paragraphs.filter(
    each => each.place === paragraph?.place && each.kind === paragraph.kind,
  )
  const place = own.findIndex(each => each.id === id)
  const after = by === -1 ? own[place - 2] : own[place + 1]
  if (!paragraph || (by === -1 ? place === 0 : after === undefined)) return undefined
  return { type: 'move-paragraph', paragraph: id, after: after?.id ?? null, at }
}

const safely = <T,>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The contents of a document after a chapter was added, moved, opened to people or taken out, and where it stands. */
function contentsAfter(
  session: Session,
  { id, contents }: DocumentPlan,
  form: z.output<typeof Contents>,
): { contents: readonly Content[]; at: number } | string {
  if (form.do === 'add') return contentsWith(session, id, contents, form)
  const at = contents.findIndex(each => each.place === form.place)
  const content = contents[at]
  if (!content) return 'Chapter: it is not in this document any more.'
  const without = contents.filter(each => each !== content)
  if (form.do === 'remove')
    return session.documents.paragraphs.some(each => each.place === content.place)
      ? 'Chapter: there is still text in it. Remove the paragraphs first.'
      : { contents: without, at: Math.max(0, at - 1) }
  if (form.do === 'up' || form.do === 'down') {
    const to = Math.min(Math.max(0, at + (form.do === 'up' ? -1 : 1)), without.length)
    return { contents: [...without.slice(0, to), content, ...without.slice(to)], at: to }
  }
  const held = [content.holds ?? []].flat()
  const holds: Content = { ...content, holds: [...new Set([...held, form.do])] }
  return { contents: contents.map(each => (each === content ? holds : each)), at }
}

function contentsWith(
  session: Session,
  id: string,
  contents: readonly Content[],
  { heading, what, items: typed }: z.output<typeof Contents>,
): { contents: readonly Content[]; at: number } | string {
  const known = heading === undefined ? undefined : headingIn(session.documents.outline, heading)
  if (heading === undefined || !known) return `Heading: ${heading ?? 'none'} is not in the outline.`
  const [chapter = '', part] = heading.split('.')
  const goes = what ?? known.content ?? 'paragraphs'
  const items = typed.trim() === '' ? [] : itemsFrom(session, typed)
  const isUnknown = items.find(item => !session.agenda.some(each => each.item === item))
  if (isUnknown) return `Items: ${isUnknown} is not on the agenda.`
  const own: Pick<Content, 'holds' | 'statements' | 'write'> =
    goes === 'paragraphs' || goes === 'recommendations'
      ? { holds: [goes] }
      : goes === 'statements'
        ? { statements: { items } }
        : { write: goes }
  const there = contents.findIndex(each => headingOf(each) === heading)
  const same = contents[there]
  if (same && !('statements' in own && same.statements) && !('write' in own && same.write)) {
    const holds = own.holds && [...new Set([...[same.holds ?? []].flat(), ...[own.holds].flat()])]
    const next: Content = { ...same, ...own, ...(holds ? { holds } : {}) }
    return { contents: contents.map(each => (each === same ? next : each)), at: there }
  }
  const content: Content = { place: `${id}/${randomUUID().slice(0, 8)}`, chapter, part, ...own }
  const order = headingsIn(session.documents.outline)
  const behind = contents.findIndex(each => order.indexOf(headingOf(each)) > order.indexOf(heading))
  const at = there >= 0 ? there + 1 : behind < 0 ? contents.length : behind
  return { contents: [...contents.slice(0, at), content, ...contents.slice(at)], at }
}
