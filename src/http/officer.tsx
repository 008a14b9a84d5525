import type { Context } from 'hono'
import { z } from 'zod'
import { OfficerPage } from '../../views/officer.tsx'
import { thisComputer } from '../domain/words.ts'
import type { Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { keepCookie, officerName, officerOf } from './guard.ts'

/** Pages to which somebody comes back who said who they are. */
const comingFrom = /^\/sessions\/[\w-]+(\/[\w.%~-]+)+(\?meeting=[\w-]+)?$/

const backTo = (c: Context<Env>): string => {
  const back = c.req.query('back') ?? ''
  return comingFrom.test(back) ? back : '/'
}

/** Who sits at this window: a name in a cookie, which each entry bears. */
export function officerRoutes(desk: Desk): void {
  const page = desk.page('/officer', ({ c }, told) => {
    const officer = officerOf(c)
    return <OfficerPage officer={officer === thisComputer ? '' : officer} back={backTo(c)} told={told} />
  })
  page.answers(
    '/officer',
    z.object({ name: officerName }),
    ({ c, form }) => {
      keepCookie(c, 'officer', form.name)
      return undefined
    },
    { to: ({ c }) => backTo(c) },
  )
}
