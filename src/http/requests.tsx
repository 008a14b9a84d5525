import { z } from 'zod'
import { RequestsPage } from '../../views/requests.tsx'
import { requestDecisions } from '../domain/correction/facts.ts'
import { answeringTo } from '../domain/roll/names.ts'
import { namedAs } from './as-typed.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong } from './faults.ts'
import { asking, blank, line, name, optionalLine } from './fields.ts'

const Request = z.object({
  from: name.min(1, asking('asked.which-delegation')),
  reference: optionalLine,
  day: blank(z.iso.date().optional()),
  asks: line.min(1, asking('asked.in-a-sentence')),
  recording: optionalLine,
})
const Decision = z.object({
  decision: z.enum(requestDecisions, asking('asked.accepted-or-declined')),
  reason: optionalLine,
  recording: optionalLine,
})

/** Requests to correct: noted, checked against the recording, decided; the correction that follows names them. */
export function requestRoutes(desk: Desk, { directory }: Dependencies): void {
  const page = desk.sessionPage('/sessions/:session/requests', ({ session }, told) => (
    <RequestsPage {...{ session, directory, told }} />
  ))

  page.posts('/sessions/:session/requests', Request, ({ form: { from, ...asked }, session, fresh, now }) => {
    const day = session.settings.to
    const who = namedAs(session, directory, { field: 'from', typed: from, day })
    // Whoever is nobody here may ask too; who of several asks is not guessed.
    if (isWrong(who) && answeringTo(session, directory, from).length > 1) return who
    const asking = isWrong(who) ? from : who.participant
    return {
      type: 'request-correction',
      request: { id: fresh('request').slice(0, 8), from: asking, ...asked },
      at: now,
    }
  })

  page.posts('/sessions/:session/requests/:request/decision', Decision, ({ form, param, now }) => ({
    type: 'decide-request',
    request: param('request'),
    ...form,
    at: now,
  }))
}
