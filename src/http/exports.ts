import type { Hono } from 'hono'
import { formats } from '../formats/index.ts'
import { documentOf } from '../report/index.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { documentAt, documentRoute, issuedOf, notIssued, printingOf } from './documents.tsx'

/** A document to take away: as it stands now, or as a version was issued. */
export function exportRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  app.get(`${documentRoute}/export/:file`, async c => {
    const it = await documentAt(c, dependencies)
    const format = formats.find(({ extension }) => c.req.param('file').endsWith(`.${extension}`))
    if (!it || !format) return c.notFound()
    const { session, plan } = it
    const version = c.req.query('version')
    const issued = version === undefined ? undefined : issuedOf(session, plan, version)
    if (version !== undefined && !issued) return notIssued(c)
    const { symbol, id } = plan
    const tree = issued?.tree ?? documentOf(session, dependencies.directory, id)
    const name = `${(symbol ?? `report-${session.settings.from}-${id}`).replace(/[^\w.-]+/g, '-')}${issued ? `-version-${issued.version}` : ''}`
    return c.body(Uint8Array.from(await format.write(tree, printingOf(session, plan, tree))).buffer, 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `${format.isShown ? 'inline' : 'attachment'}; filename="${name}.${format.extension}"`,
    })
  })
}
