import type { Hono } from 'hono'
import { z } from 'zod'
import { ComparePage } from '../../views/compare.tsx'
import { nameHere } from '../../views/here.ts'
import { say } from '../../views/messages.ts'
import { IssuedPage, IssuePage } from '../../views/report/issue.tsx'
import { documentPath } from '../../views/report/scene.ts'
import { versionsOf } from '../domain/drafting/documents.ts'
import { clockOf } from '../domain/times.ts'
import { fingerprintOf } from '../formats/fingerprint.ts'
import { formats } from '../formats/index.ts'
import { comparedTrees } from '../report/compare/index.ts'
import { documentOf, nowhereOf, reportLanguages } from '../report/index.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { documentAt, documentPage, documentRoute, issuedOf, notIssued, planNamed, sceneOf } from './documents.tsx'
import { id } from './fields.ts'
import { framing } from './framing.tsx'

const Issue = z.object({
  /** Of the text that was looked over. */
  fingerprint: id.default(''),
})

/** A document is issued, shown as it was issued, and compared with what it says now. */
export function issueRoutes(app: Hono<Env>, desk: Desk, dependencies: Dependencies): void {
  const { directory } = dependencies
  const inFrame = framing(dependencies)
  documentPage(desk, '/issue', ({ session, plan }, told) => (
    <IssuePage
      session={session}
      scene={sceneOf(session, directory, plan)}
      nowhere={nowhereOf(session, directory).length}
      told={told}
    />
  )).posts(
    `${documentRoute}/issue`,
    Issue,
    ({ form, session, param, now }) => {
      const plan = planNamed(session, param('document'))
      if (!plan) return say('no-such-document')
      const { tree, fingerprint } = sceneOf(session, directory, plan)
      if (form.fingerprint !== fingerprint) return { clash: say('report-moved-on') }
      const last = versionsOf(session, plan.id).at(-1)
      if (last?.hash === fingerprint) return { clash: say('issued-already', { version: last.version }) }
      return {
        type: 'issue-document',
        document: plan.id,
        tree,
        hash: fingerprint,
        seen: session.position,
        at: now,
      }
    },
    {
      to: ({ session, param, form }) => {
        const [sent] = versionsOf(session, param('document'))
          .filter(({ hash }) => hash === form.fingerprint)
          .slice(-1)
        return `${documentPath(session, { id: param('document') })}/issued/${sent?.version}`
      },
    },
  )

  app.get(`${documentRoute}/issued/:version`, async c => {
    const it = await documentAt(c, dependencies)
    const issued = it && issuedOf(it.session, it.plan, c.req.param('version'))
    if (!issued) return c.notFound()
    const { position = 0 } = issued
    const code = await dependencies.rooms.records.codeAt(it.session.id, position)
    const kept = { issued, code, formats, fingerprint: fingerprintOf(issued.tree) }
    return c.html(inFrame(c, it, <IssuedPage {...it} {...kept} />))
  })

  app.get(`${documentRoute}/compare`, async c => {
    const it = await documentAt(c, dependencies)
    if (!it) return c.notFound()
    const { session, plan } = it
    const issued = issuedOf(session, plan, c.req.query('version'))
    if (!issued) return notIssued(c)
    const language = reportLanguages[issued.tree.language ?? 'en']
    const comparison = comparedTrees(issued.tree, documentOf(session, directory, plan.id, language), language)
    const statement = (entryId: string) => {
      const entry = session.entries.get(entryId)
      if (!entry) return undefined
      const { list } = nameHere(session, directory, entry.participant, session.settings.to)
      return `${list}, ${clockOf(entry.start, session.settings.zone)}`
    }
    return c.html(inFrame(c, it, <ComparePage {...it} issued={issued} comparison={comparison} statement={statement} />))
  })
}
