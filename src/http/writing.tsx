import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { numberInWords, say, word } from '../../views/messages.ts'
import { documentPath } from '../../views/report/scene.ts'
import { sceneOf } from '../../views/scene.ts'
import { WritingPage } from '../../views/writing/page.tsx'
import type { DocumentPlan } from '../domain/drafting/facts.ts'
import type { DocumentTree } from '../domain/drafting/tree.ts'
import type { Session } from '../domain/session.ts'
import { dayOf } from '../domain/times.ts'
import { formats } from '../formats/index.ts'
import { documentOf, nowhereOf } from '../report/index.ts'
import { chaptersOf, type Standing, standingsOf } from '../report/plan/chapters.ts'
import { leftOutOf, limitOf, wordsIn } from '../report/plan/proofreading.ts'
import { headingOf, isMerged } from '../report/plan/series.ts'
import { mayHere } from './access/may-open.ts'
import type { Asked, InSession } from './asked.ts'
import { Contents, contentsAfter } from './chapters-chosen.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { documentPage, documentRoute, planNamed, toWhatWasSent } from './documents.tsx'
import { isWrong } from './faults.ts'
import { id } from './fields.ts'
import { officerOf } from './guard.ts'
import { commandsOf, shownIn, Writing, type Written } from './paragraphs-typed.ts'

const Choice = z.object({ paragraph: id.min(1), revision: z.coerce.number().int() })

/** A document of the series as a page in which people write. */
export function writingRoutes(desk: Desk, { directory }: Dependencies): void {
  const standingsIn = (session: Session, plan: DocumentPlan, tree = documentOf(session, directory, plan.id)) =>
    standingsOf(session, directory, plan, tree)

  const drawn = ({ c, session, plan, now }: InSession & { readonly plan: DocumentPlan }, told: Told) => {
    const tree = documentOf(session, directory, plan.id)
    const there = standingsIn(session, plan, tree)
    return (
      <WritingPage
        session={session}
        plan={plan}
        tree={tree}
        chapters={isMerged(plan) ? [] : chaptersOf(session, directory, plan)}
        standings={there}
        today={dayOf(now, session.settings.zone)}
        shownIn={prose => shownIn(there, prose)}
        officer={officerOf(c)}
        words={wordCount(plan, tree)}
        leftOut={leftOutOf(session, directory, plan)}
        formats={formats}
        nowhere={nowhereOf(session, directory)}
        log={sceneOf(session, directory, undefined, now)}
        told={told}
      />
    )
  }
  const page = documentPage(desk, '', (at, told) => {
    if (!mayHere(at.c, 'read-drafts')) return toWhatWasSent(at.c, at.session, at.plan)
    // Nothing new since the page was fetched.
    return at.c.req.query('after') === String(at.session.position) ? at.c.body(null, 204) : drawn(at, told)
  })
  const behind = ({ session, param }: Pick<Asked<unknown>, 'session' | 'param'>, anchor: string) =>
    `${documentPath(session, { id: param('document') })}#${encodeURI(anchor)}`

  page.posts(
    `${documentRoute}/paragraphs`,
    Writing,
    asked => {
      const plan = planNamed(asked.session, asked.param('document'))
      return plan
        ? commandsOf(asked.session, standingsIn(asked.session, plan), asked.form, asked)
        : say('no-such-document')
    },
    {
      saysCharactersOf: ['text', 'list'],
      to: asked => behind(asked, `p-${asked.form.paragraph}`),
      tells: asked => {
        const plan = planNamed(asked.session, asked.param('document'))
        return plan ? stateOf(asked, standingsIn(asked.session, plan)) : {}
      },
    },
  )

  page.posts(`${documentRoute}/choose`, Choice, ({ form, now }) => ({ type: 'choose-text', ...form, at: now }), {
    to: asked => behind(asked, `p-${asked.form.paragraph}`),
  })

  const placeOf = ({ fresh, param }: Pick<Asked<unknown>, 'fresh' | 'param'>) =>
    `${param('document')}/${fresh('place').slice(0, 8)}`
  page.posts(
    `${documentRoute}/contents`,
    Contents,
    asked => {
      const { session, form, param, now } = asked
      const plan = planNamed(session, param('document'))
      if (!plan) return say('no-such-document')
      const contents = contentsAfter(session, plan, form, placeOf(asked))
      if (isWrong(contents)) return contents
      return { type: 'amend-document', document: plan.id, changes: [{ field: 'contents', to: contents }], at: now }
    },
    {
      to: asked => {
        const { session, form, param } = asked
        const contents = planNamed(session, param('document'))?.contents ?? []
        const found = [form.place, placeOf(asked)].map(place => contents.findIndex(each => each.place === place))
        // One that was added to what stood there already is found by its heading; one that was taken out leaves the one before it.
        const same = form.heading ? contents.findIndex(each => headingOf(each) === form.heading) : -1
        const at = [...found, same].find(each => each >= 0)
        return behind(asked, `chapter-${at === undefined ? Math.max(1, (form.at ?? 1) - 1) : at + 1}`)
      },
    },
  )
}

/** What the page's script needs to write on. */
function stateOf({ session, attempt, form: { paragraph: id } }: Asked<Written>, there: readonly Standing[]) {
  const paragraph = session.documents.paragraphs.find(each => each.id === id)
  const written = session.journal.find(
    event => event.attempt === attempt && event.type === 'paragraph-written' && event.payload.paragraph === id,
  )
  // Whoever wrote on it meanwhile has a revision of their own: this writer goes on from the own text, or from none.
  const own = written
    ? [paragraph, ...(paragraph?.beside ?? [])].find(each => each?.at === written.at && each.by === written.by)
    : paragraph
  return {
    there: paragraph !== undefined,
    revision: own?.revision ?? 0,
    refs: paragraph ? shownIn(there, [paragraph.text, ...(paragraph.list ?? [])]) : {},
  }
}

function wordCount(plan: DocumentPlan, tree: DocumentTree): string {
  const [words, limit] = [wordsIn(tree), limitOf(plan)]
  const count = numberInWords(words)
  return limit === undefined
    ? word('writing.count', { count })
    : word('writing.count-of', { count, limit: numberInWords(limit) })
}
