import type { Hono } from 'hono'
import type { Session } from '../../src/domain/session.ts'
import { screenNames } from '../../views/screens/scene.ts'

const home = 'http://localhost:3000'

/** Every address of the application that shows something of a session, with the things of that session in it. */
// biome-ignore lint/suspicious/noExplicitAny: whatever its environment is
export function pagesOf(app: Hono<any>, session: Session): readonly string[] {
  const paths = new Set(app.routes.filter(each => each.method === 'GET').map(each => each.path))
  const document = session.documents.plans.at(-1)?.id ?? 'none'
  const issued = session.documents.issued.at(-1)
  const participant = [...session.entries.values()].at(-1)?.participant ?? 'CAN'
  return [...paths]
    .filter(path => path.startsWith('/sessions/:session/') && !path.endsWith('/stream'))
    .flatMap(path => (path.includes(':screen') ? screenNames.map(screen => path.replace(':screen', screen)) : [path]))
    .flatMap(path =>
      /:file/.test(path)
        ? (path.includes('/export/')
            ? ['report.docx', 'report.html', 'report.txt']
            : ['amounts.csv', 'amounts.xlsx']
          ).map(file => path.replace(/:file(\{.*\})?/, file))
        : [path],
    )
    .map(path =>
      path
        .replace(':session', session.id)
        .replace(':document', encodeURIComponent(issued && path.includes('issued') ? issued.document : document))
        .replace(':version', String(issued?.version ?? 1))
        .replace(':participant', encodeURIComponent(participant))
        .replace(':language', 'ar'),
    )
    .concat('/')
}

/** The pages that cannot be drawn, of all or of some: a fault of ours, or a part of the page that says so. */
// biome-ignore lint/suspicious/noExplicitAny: whatever its environment is
export async function undrawn(app: Hono<any>, session: Session, which = (_path: string) => true) {
  const faults: string[] = []
  for (const path of pagesOf(app, session)) {
    if (!which(path)) continue
    const response = await app.request(`${home}${path}`, { headers: { host: 'localhost:3000' } })
    const text = await response.text()
    if (response.status >= 500 || /cannot be drawn: fault/.test(text)) faults.push(`${response.status} ${path}`)
  }
  return faults
}
