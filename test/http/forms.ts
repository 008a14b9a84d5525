import { z } from 'zod'
import { outlineTyped } from '../../src/domain/drafting/outline.ts'
import { running } from '../../src/domain/floor/entries.ts'
import type { Session } from '../../src/domain/session.ts'
import type { FormRoute } from '../../src/http/desk.tsx'
import { standardOutlines } from '../../src/report/plan/outlines.ts'

/** What a session has by the names of fields and parts of addresses: a form that names it names something that is there. */
export function knownIn(session: Session): Readonly<Record<string, string | undefined>> {
  const first = <T>(all: ReadonlyMap<string, T>, fits: (each: T) => boolean = () => true) =>
    [...all].find(([, each]) => fits(each))?.[0]
  const entries = [...session.entries.keys()]
  const inscriptions = [...session.inscriptions.keys()]
  const meeting = [...session.meetings.keys()].at(-1)
  const entry = running(session, session.meetings.get(meeting ?? ''))?.id ?? entries.at(-1)
  return {
    session: session.id,
    meeting,
    id: meeting,
    entry,
    debate: first(session.debates),
    list: first(session.lists),
    action: first(session.actions),
    inscription: inscriptions.at(0),
    after: inscriptions.at(1),
    paper: first(session.papers, each => !each.introduced),
    request: first(session.requests),
    participant: 'CAN',
    speaker: 'Canada',
    officer: session.officers[0]?.role,
    document: session.documents.plans[0]?.id,
    items: session.agenda[0]?.item,
    item: session.agenda.at(-1)?.item,
    day: session.settings.to,
    letter: 'K',
    time: '3',
    doubt: 'needs-review',
    on: entry,
    minutes: '10',
    key: 'limit.national',
    value: '3',
    to: '13:00',
    from: '10:00',
    paragraph: '1',
    version: '1',
    place: session.documents.plans[0]?.contents[0]?.place,
    language: 'fr',
    heading: 'IV.B',
    outline: outlineTyped(session.documents.outline),
    standard: [...standardOutlines.keys()][0],
    text: 'Delegation\nPeru',
  }
}

/** A value that a schema takes, and nothing more; undefined where a field may stay away. */
function valueFor(schema: z.core.$ZodType): string | undefined {
  const { def } = schema._zod
  if (z.safeParse(schema, undefined).success) return undefined
  switch (def.type) {
    case 'enum':
      return String(Object.values((def as z.core.$ZodEnumDef).entries)[0])
    case 'literal':
      return String((def as z.core.$ZodLiteralDef<string>).values[0])
    case 'pipe':
      return ['2019-09-12', '10:00', 'a'].find(each => z.safeParse(schema, each).success)
    default:
      return ['a', '1', '2019-09-12', '10:00', '6f1e0d0c-95a4-4d0e-8d57-0d0d3b7a0001', 'yes', 'A name'].find(
        each => z.safeParse(schema, each).success,
      )
  }
}

/** Forms that give what they make an id: it is no other’s. */
const givesId: Readonly<Record<string, string>> = {
  '/sessions/:session/floor': 'entry',
  '/sessions/:session/next': 'entry',
  '/sessions/:session/inscriptions': 'inscription',
}

/** A form of a route that its schema takes: what the session has, else the least that is taken. */
export function formFor({ path, form }: FormRoute, known: ReturnType<typeof knownIn>): Record<string, string> {
  if (!(form instanceof z.ZodObject)) return {}
  return Object.fromEntries(
    Object.entries(form.shape as Readonly<Record<string, z.core.$ZodType>>).flatMap(([name, schema]) => {
      const there = givesId[path] === name ? undefined : known[name]
      const value = there !== undefined && z.safeParse(schema, there).success ? there : valueFor(schema)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** The address of a route in a session, with what is there. */
export const addressIn = (path: string, session: Session): string => {
  const known = knownIn(session)
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(known[name] ?? 'none'))
}
