import type { Hono } from 'hono'
import { z } from 'zod'
import type { Session } from '../../src/domain/session.ts'
import type { Env } from '../../src/http/dependencies.ts'
import { built } from '../built.ts'
import { formFor } from '../http/forms.ts'
import { bodyOf, type Field } from './bodies.ts'
import { listFile, sessionFile, statusTable } from './files.ts'
import { type DrawnForm, readOff } from './forms-on-pages.ts'
import type { Random } from './random.ts'
import { everybodysNames, hostile, type Named, namedIn, offeredBy } from './values.ts'

const { formsOf } = (await import(built.application)) as typeof import('./application.ts')

export interface Route {
  readonly method: string
  readonly path: string
  readonly form: z.ZodType | undefined
}

export interface Sending {
  readonly route: Route
  readonly method: string
  /** Path and query, as they go over the line. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  /** It is read in a thread of its own, which takes a while to start. */
  readonly bringsFile: boolean
}

/** Every route that the application answers, and the form that its desk takes there. */
export function routesOf(app: Hono<Env>): readonly Route[] {
  const forms = new Map(formsOf(app).map(each => [each.path, each.form]))
  const routes = new Map<string, Route>()
  for (const { method, path } of app.routes)
    if (method !== 'ALL')
      routes.set(`${method} ${path}`, { method, path, form: method === 'POST' ? forms.get(path) : undefined })
  return [...routes.values()]
}

const queries = ['meeting', 'version', 'after', 'language', 'names', 'ground', 'persons', 'item', 'before', 'matter']
const otherMethods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'LINK']
/** Of what pages showed last, so much is kept for each route. */
const remembered = 6

/** Over the line as it is written, whatever is in it: half of a character is none. */
const inPath = (value: string) => encodeURIComponent(Buffer.from(value.slice(0, 2_000)).toString())

/** Makes requests of what is there: the routes, their forms, what pages show, what sessions hold. */
export function requestsOf(routes: readonly Route[]) {
  const shapes = routes
    .map(route => ({
      route,
      takes: new RegExp(`^${route.path.replace(/\./g, '\\.').replace(/:\w+(?:\{[^}]*\})?/g, '[^/]+')}$`),
      parts: route.path.split(':').length,
    }))
    .sort((a, b) => a.parts - b.parts)
  const found = new Map<string, Route | undefined>()
  const routeFor = (method: string, address: string): Route | undefined => {
    const [path = ''] = address.split('?')
    const asked = `${method} ${path}`
    if (!found.has(asked))
      found.set(asked, shapes.find(each => each.route.method === method && each.takes.test(path))?.route)
    return found.get(asked)
  }
  const forms = new Map<Route, DrawnForm[]>()
  const links = new Map<Route, string[]>()
  const names = new WeakMap<Session, ReturnType<typeof namedIn>>()

  const keep = <T>(among: Map<Route, T[]>, method: string, address: string, what: T) => {
    const route = routeFor(method, address)
    if (route) among.set(route, [...(among.get(route) ?? []), what].slice(-remembered))
  }
  const namedOf = (session: Session) => {
    const there = names.get(session) ?? namedIn(session)
    names.set(session, there)
    return there
  }

  const value = (name: string, schema: z.core.$ZodType | undefined, session: Session, random: Random): string => {
    const named = namedOf(session)
    if (random.chance(0.1)) return random.pick(named.any)
    const fitting = [...(schema ? offeredBy(schema) : []), ...named(name), ...(name === 'pasted' ? [statusTable] : [])]
    return fitting.length > 0 && random.chance(0.55) ? random.pick(fitting) : hostile(random)
  }

  const address = (path: string, session: Session, named: Named, random: Random): string => {
    const filled = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
      if (name === 'session' && random.chance(0.95)) return session.id
      const there = named(name)
      return there.length > 0 && random.chance(0.8) ? inPath(random.pick(there)) : inPath(hostile(random))
    })
    return random.chance(0.01) ? `${filled}${random.pick(['%zz', '%c3%28', '//', '/..;/x', '%00'])}` : filled
  }

  const withQuery = (path: string, session: Session, random: Random): string => {
    if (random.chance(0.6)) return path
    const query = new URLSearchParams()
    for (const name of [random.pick(queries), ...(random.chance(0.2) ? [random.pick(everybodysNames)] : [])])
      query.append(name, value(name, undefined, session, random).slice(0, 2_000))
    return `${path}${path.includes('?') ? '&' : '?'}${query}`
  }

  /** The fields as they stand on a page, as the form's own schema has them, or of names alone. */
  const filledIn = (
    route: Route,
    session: Session,
    random: Random,
  ): { to?: string; fields: Field[]; files: readonly string[] } => {
    const drawn = forms.get(route) ?? []
    const files = [...new Set([...drawn.flatMap(each => each.files), ...filesOf(route.form)])]
    const shape = shapeOf(route.form)
    if (drawn.length > 0 && random.chance(0.5)) {
      const { action, fields } = random.pick(drawn)
      return { to: action, fields: [...fields], files }
    }
    const least = Object.entries(
      route.form ? formFor({ path: route.path, form: route.form, keeps: 'commands' }, namedOf(session).known) : {},
    )
    const seen = [...new Set(drawn.flatMap(each => each.fields.map(([name]) => name)))]
    const more = [...shape.keys(), ...seen, 'meeting', 'back']
      .filter(name => !least.some(([own]) => own === name) && !files.includes(name) && random.chance(0.4))
      .map((name): Field => [name, value(name, shape.get(name), session, random)])
    return { fields: [...least, ...more], files }
  }

  const spoilt = (fields: readonly Field[], route: Route, session: Session, random: Random): Field[] => {
    const shape = shapeOf(route.form)
    const result = [...fields]
    const changes = random.pick([0, 0, 0, 1, 1, 1, 1, 2, 3, result.length])
    for (let change = 0; change < changes && result.length > 0; change++) {
      const at = random.below(result.length)
      const [name = ''] = result[at] ?? []
      const kind = random.below(10)
      if (kind === 0) result.splice(at, 1)
      else if (kind === 1) result.push([name, hostile(random)])
      else if (kind === 2) result.push([random.pick(everybodysNames), hostile(random)])
      else if (kind === 3) result[at] = [`${name}${random.pick(['.', '[0]', '.1', '\n', '%00'])}`, hostile(random)]
      else result[at] = [name, value(name, shape.get(name), session, random)]
    }
    return result
  }

  const posting = (route: Route, session: Session, random: Random) => {
    const { to, fields, files } = filledIn(route, session, random)
    const isSession = route.path === '/sessions/import'
    const chosen = files
      .filter(() => random.chance(isSession ? 0.1 : 0.04))
      .map((name): Field => [name, isSession ? sessionFile(session, random) : listFile(random)])
    // A table that is pasted is read in the same thread as a file.
    const kept = fields.filter(([name]) => name !== 'pasted' || random.chance(0.05))
    const attempt = random.chance(0.9) ? [['attempt', random.uuid()] as const] : []
    const all = [
      ...attempt,
      ...spoilt(
        kept.filter(([name]) => name !== 'attempt'),
        route,
        session,
        random,
      ),
      ...chosen,
    ]
    const path = to ?? withQuery(address(route.path, session, namedOf(session), random), session, random)
    const body = bodyOf(all, random)
    return { path, body, bringsFile: chosen.length > 0 || all.some(([name]) => name === 'pasted') }
  }

  const getting = (route: Route, session: Session, random: Random) => {
    const seen = links.get(route) ?? []
    const path =
      seen.length > 0 && random.chance(0.4) ? random.pick(seen) : address(route.path, session, namedOf(session), random)
    return { path: withQuery(path, session, random), body: undefined, bringsFile: false }
  }

  return {
    /** Takes what a page of ours shows into what is asked later. */
    learn: (html: string, path: string) => {
      const read = readOff(html, path)
      for (const form of read.forms) keep(forms, 'POST', form.action, form)
      for (const link of read.links) keep(links, 'GET', link, link)
    },
    follow: (link: string) => keep(links, 'GET', link, link),
    next: (route: Route, there: readonly Session[], random: Random): Sending => {
      const isPost = route.method === 'POST'
      // What a large session draws differs little from what a small one does, and takes ten times as long.
      const session = random.chance(isPost ? 0.6 : 0.75)
        ? small(there)
        : random.pick(random.chance(0.85) ? there.slice(0, 4) : there)
      const { path, body, bringsFile } = (isPost ? posting : getting)(route, session, random)
      const odd = random.chance(0.02) ? random.pick(otherMethods) : undefined
      const method = odd ?? (route.method === 'GET' && random.chance(0.05) ? 'HEAD' : route.method)
      const officer = random.chance(0.2) ? inPath(hostile(random)) : 'O'
      return {
        route,
        method,
        path: path.startsWith('/') ? path : `/${path}`,
        headers: {
          ...(random.chance(isPost ? 0.85 : 0.1) ? { accept: 'application/json' } : {}),
          ...(body?.type ? { 'content-type': body.type } : {}),
          ...(random.chance(0.05) ? { 'last-event-id': random.pick(['-1', '1e9', 'x', '__proto__']) } : {}),
          cookie: `officer=${officer}`,
        },
        body: method === 'HEAD' ? undefined : body?.bytes,
        bringsFile,
      }
    },
  }
}

const shapeOf = (form: z.ZodType | undefined): ReadonlyMap<string, z.core.$ZodType> =>
  new Map(form instanceof z.ZodObject ? Object.entries(form.shape as Record<string, z.core.$ZodType>) : [])

/** The first of them is one. */
const small = ([first, ...others]: readonly Session[]): Session => {
  const session = first ?? others[0]
  if (!session) throw new Error('there is no session')
  return session
}

function filesOf(form: z.ZodType | undefined): readonly string[] {
  const isFile = (schema: z.core.$ZodType): boolean => {
    const def = schema._zod.def as unknown as Readonly<Record<string, z.core.$ZodType | string>>
    if (def['type'] === 'file') return true
    return [def['innerType'], def['out']].some(each => typeof each === 'object' && isFile(each))
  }
  return [...shapeOf(form)].flatMap(([name, each]) => (isFile(each) ? [name] : []))
}
