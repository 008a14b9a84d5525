import type { Hono } from 'hono'
import { languages } from '../domain/words.ts'
import { type Format, formats } from '../formats/index.ts'
import { together } from '../formats/together.ts'
import { documentOf, reportLanguages } from '../report/index.ts'
import { mayHere } from './access/may-open.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { documentAt, documentRoute, issuedOf, notIssued, printingOf } from './documents.tsx'

/** A document to take away: as it stands now, in any language, or as a version was issued; and in all six at once. */
export function exportRoutes(app: Hono<Env>, dependencies: Dependencies): void {
  const { directory, rooms } = dependencies
  app.get(`${documentRoute}/export/report.zip`, async c => {
    const it = await documentAt(c, dependencies)
    const [word] = formats.filter(each => each.isBinary)
    if (!it || !word) return c.notFound()
    const { session, plan } = it
    const name = nameOf(it)
    const files: Record<string, Uint8Array> = {}
    for (const code of languages) {
      const tree = documentOf(session, directory, plan.id, reportLanguages[code])
      files[`${name}-${code}.${word.extension}`] = await word.write(tree, printingOf(session, plan, tree))
    }
    return taken(together(files), 'application/zip', `attachment; filename="${name}.zip"`)
  })

  app.get(`${documentRoute}/export/:file`, async c => {
    const it = await documentAt(c, dependencies)
    const format = formats.find(({ extension }) => c.req.param('file').endsWith(`.${extension}`))
    if (!it || !format) return c.notFound()
    const { session, plan } = it
    const version = c.req.query('version')
    // Who knows no draft is given what was sent last.
    const isIssued = version !== undefined || !mayHere(c, 'read-drafts')
    const issued = isIssued ? issuedOf(session, plan, version) : undefined
    if (isIssued && !issued) return notIssued(c)
    const code = languages.find(each => each === c.req.query('language'))
    const tree = issued?.tree ?? documentOf(session, directory, plan.id, code && reportLanguages[code])
    const record = issued && (await rooms.records.codeAt(session.id, issued.position ?? 0))
    const name = `${nameOf(it)}${issued ? `-version-${issued.version}` : code ? `-${code}` : ''}`
    return taken(
      Uint8Array.from(await format.write(tree, { ...printingOf(session, plan, tree), record })),
      format.mediaType,
      `${inPlace(format)}; filename="${name}.${format.extension}"`,
    )
  })
}

const inPlace = ({ isShown }: Format): string => (isShown ? 'inline' : 'attachment')

type It = NonNullable<Awaited<ReturnType<typeof documentAt>>>
const nameOf = ({ session, plan: { symbol, id } }: It): string =>
  (symbol ?? `report-${session.settings.from}-${id}`).replace(/[^\w.-]+/g, '-')

const taken = (bytes: Uint8Array<ArrayBuffer>, type: string, disposition: string): Response =>
  new Response(bytes.buffer, { headers: { 'Content-Type': type, 'Content-Disposition': disposition } })
