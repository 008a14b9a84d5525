import type { MiddlewareHandler } from 'hono'
import { Notice } from '../../views/layout.tsx'
import { LostHere } from '../../views/storage.tsx'
import { tells } from '../domain/saying.ts'
import type { Dependencies, Env } from './dependencies.ts'

/** Open pages and screens are told through their streams; the path is left out, since the public reads it too. */
export function tellEverybody({ rooms, notices, channels }: Dependencies): void {
  const tell = () => {
    const { trouble } = rooms.storage
    notices.say('storage', trouble && tells(`storage.${trouble.kind}`))
  }
  tell()
  rooms.storage.watch(tell)
  notices.watch(standing => channels.notice(standing))
}

const empty = String(<Notice />)

/** A page newly drawn says it too, whether or not it has a stream; what a session lost stands on its officers’ pages. */
export const withNotices =
  ({ rooms, notices }: Dependencies): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next()
    const { standing } = notices
    const session = /^\/sessions\/([^/]+)\/(?!screens\/)/.exec(c.req.path)?.[1]
    const lost = rooms.storage.losses.find(each => each.session === session)
    if ((standing.length === 0 && !lost) || !c.res.headers.get('content-type')?.startsWith('text/html')) return
    const html = await c.res.text()
    const words = `${lost ? String(<LostHere loss={lost} />) : ''}${String(<Notice standing={standing} />)}`
    c.res = new Response(
      html.replace(empty, () => words),
      c.res,
    )
  }
