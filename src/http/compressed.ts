import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

/** Smaller than this, an answer takes one packet either way. */
const least = 1_400

/** Words, which shrink; a stream has no end and is told line by line, and the formats of documents are compressed in themselves. */
const shrinks = /^(?:text\/(?:html|css|csv|plain|javascript)|application\/json)\b/

/** As small as it gets in a few milliseconds. */
const ways = {
  br: (body: Uint8Array) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Uint8Array) => promisify(gzip)(body),
} as const

/** The best that the browser says it can read; one that it refuses (`;q=0`) is none. */
const wayFor = (accepted: string): keyof typeof ways | undefined =>
  (['br', 'gzip'] as const).find(way =>
    new RegExp(`(?:^|[\\s,])${way}(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|\\s|$))(?=[\\s,;]|$)`).test(accepted),
  )

/**
 * Pages and tables go over the line compressed. Not what another site made the browser ask for: of the length of such an
 * answer nobody is to learn what stands in it beside what the address said (BREACH).
 */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  const { res } = c
  const way = wayFor(c.req.header('accept-encoding') ?? '')
  const site = c.req.header('sec-fetch-site')
  if (!way || c.req.method !== 'GET' || (site !== undefined && site !== 'same-origin' && site !== 'none')) return
  if (res.headers.has('content-encoding') || !shrinks.test(res.headers.get('content-type') ?? '')) return
  const body = new Uint8Array(await res.arrayBuffer())
  const headers = new Headers(res.headers)
  headers.append('Vary', 'Accept-Encoding')
  if (body.length < least) {
    c.res = new Response(body, { status: res.status, headers })
    return
  }
  headers.delete('Content-Length')
  headers.set('Content-Encoding', way)
  c.res = new Response(new Uint8Array(await ways[way](body)), { status: res.status, headers })
}
