import type { Context, MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { LanguagePage } from '../../views/language-page.tsx'
import { isWhole } from '../../views/messages/books.ts'
import { finished } from '../../views/messages/finish.ts'
import { drawnFor, languageHere } from '../../views/messages/language.ts'
import { type Language, languages } from '../domain/words.ts'
import type { Desk } from './desk.tsx'
import { cookieOf, keepCookie } from './guard.ts'

const Known = z.enum(languages)

/** The first language that a browser asks for and that there is, by the weights that it gives; English where none is. */
export function languageAccepted(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part, place) => {
    const [range = '', ...more] = part.trim().toLowerCase().split(';')
    const weight = Number(/^\s*q=([\d.]+)/.exec(more.join(';'))?.[1] ?? 1)
    return { code: Known.safeParse(range.split('-')[0]).data, weight, place }
  })
  const [first] = asked
    .filter(({ code, weight }) => code && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
  return first?.code ?? 'en'
}

/** What somebody chose, else what their browser asks for. A stream goes on in the language of its page. */
function languageOf(c: Context): Language {
  const ofPage = /\/(?:stream|panels)$/.test(c.req.path) ? c.req.query('words') : undefined
  const said = [ofPage, cookieOf(c, 'language')].map(each => Known.safeParse(each).data).find(Boolean)
  return said ?? languageAccepted(c.req.header('accept-language'))
}

/** An address of ours, which leads to no other host. */
const ours = /^\/(?![/\\])[^\s\\]*$/

/** The page that somebody has before them: the one that is asked for, or the one from which a form was sent. */
function pageOf(c: Context): string {
  const at = (url: string | undefined) => {
    if (!url || !URL.canParse(url)) return undefined
    const { pathname, search } = new URL(url)
    return `${pathname}${search}`
  }
  return (c.req.method === 'POST' ? at(c.req.header('referer')) : at(c.req.url)) ?? '/'
}

/** Everything that a request draws is drawn in the language of whoever asks. */
export const inTheirLanguage: MiddlewareHandler = (c, next) =>
  drawnFor({ language: languageOf(c), page: pageOf(c) }, async () => {
    await next()
    await finish(c)
  })

/** Of a language of which not all words are there: what is said in English instead is marked as English. */
async function finish(c: Context): Promise<void> {
  const type = c.res.headers.get('content-type') ?? ''
  if (!/^(?:text\/html|application\/json|text\/plain)/.test(type) || isWhole(languageHere())) return
  const text = await c.res.text()
  c.res = new Response(finished(text, type.startsWith('text/html')), c.res)
}

/** Which language the interface has: a cookie, which this window's own choice sets. */
export function languageRoutes(desk: Desk): void {
  const backOf = (back: string) => (ours.test(back) ? back : '/')
  const page = desk.page('/language', ({ c }) => <LanguagePage back={backOf(c.req.query('back') ?? '')} />)
  page.answers(
    '/language',
    z.object({ language: Known, back: z.string().max(2_000).default('/') }),
    ({ c, form }) => {
      keepCookie(c, 'language', form.language, { maxAge: 400 * 24 * 60 * 60 })
      return undefined
    },
    { to: ({ form }) => backOf(form.back) },
  )
}
