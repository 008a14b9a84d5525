import type { MiddlewareHandler } from 'hono'
import { Notice } from '../../views/layout.tsx'
import { say } from '../../views/messages.ts'
import { LostHere } from '../../views/storage.tsx'
import type { Dependencies, Env } from './dependencies.ts'

/** Open pages and screens are told through their streams; the path is left out, since the public reads it too. */
export function tellEverybody({ rooms, notices, channels }: Dependencies): void {
  const tell = () => {
    const { trouble } = rooms.storage
    notices.say('storage', trouble && say(`storage.${trouble.kind}`))
  }
  tell()
  rooms.storage.watch(tell)
  notices.watch(sentence => channels.notice(sentence))
}

const empty = String(<Notice />)

/** A page newly drawn says it too, whether or not it has a stream; what a session lost stands on its officers’ pages. */
export const withNotices =
  ({ rooms, notices }: Dependencies): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next()
    const { sentence } = notices
    const session = /^\/sessions\/([^/]+)\/(?!screens\/)/.exec(c.req.path)?.[1]
    const lost = rooms.storage.losses.find(each => each.session === session)
    if (!(sentence || lost) || !c.res.headers.get('content-type')?.startsWith('text/html')) return
    const html = await c.res.text()
    const words = `${lost ? String(<LostHere loss={lost} />) : ''}${String(<Notice sentence={sentence} />)}`
    c.res = new Response(
      html.replace(empty, () => words),
      c.res,
    )
  }
