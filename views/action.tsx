import type { Session } from '../src/domain/session.ts'
import { type Action, proposals, results, waysToDecide } from '../src/domain/sitting/facts.ts'
import { clockOf } from '../src/domain/times.ts'
import { Choice, Field, Form, Tick } from './form.tsx'
import { valueInWords, word } from './messages.ts'
import { base } from './scene.ts'

const votes = ['for', 'against', 'abstaining'] as const

/** One of the usual ones, and whatever stands there already. */
const withOwn = (usual: readonly string[], own: string | undefined) =>
  own === undefined || usual.includes(own) ? usual : [own, ...usual]

/** What is noted of an action on a proposal; of one that is there, to be put right. */
export const ActionFields = ({ action, time }: { action?: Action | undefined; time?: string | undefined }) => (
  <>
    <Choice name="what" value={action?.what} options={withOwn(proposals, action?.what)} />
    <Field name="symbol" size={16} value={action?.symbol} />
    <Choice name="result" value={action?.result} options={withOwn(results, action?.result)} />
    <Choice name="how" value={action?.how} options={withOwn(waysToDecide, action?.how)} />
    {votes.map(each => (
      <Field name={each} size={3} inputmode="numeric" value={action?.votes && String(action.votes[each])} />
    ))}
    <Tick name="amended" checked={action?.asOrallyAmended === true} />
    <Field name="at" size={8} value={time} />
  </>
)

/** In one line: on what, what was done, and how. */
export const actionWords = ({ what, symbol, result, how, votes: cast, asOrallyAmended }: Action): string =>
  [
    [valueInWords(what), symbol].filter(Boolean).join(' '),
    [word(`actions.result.${result as (typeof results)[number]}`), how && valueInWords(how)].filter(Boolean).join(' '),
    cast && word('actions.votes', { ...cast }),
    asOrallyAmended && word('actions.amended'),
  ]
    .filter(Boolean)
    .join(', ')

/** An action as it is listed on a page, with the forms that put it right or strike it. */
export const ActionCorrected = ({ session, action }: { session: Session; action: Action }) => {
  const path = `${base(session)}/actions/${encodeURIComponent(action.id)}`
  const items = session.debates.get(action.debate ?? '')?.items.join(', ') ?? ''
  return (
    <details>
      <summary>{word('actions.correct')}</summary>
      <Form action={path} of="actions/correction" hidden={{ back: 'room' }} class="inline">
        <ActionFields action={action} time={clockOf(action.at, session.settings.zone)} />
        <Field name="items" size={6} value={items} />
        <Field name="reason" size={16} />
        <button type="submit">{word('actions.keep')}</button>
      </Form>
      <Form action={`${path}/strike`} of="actions/strike" hidden={{ back: 'room' }} class="inline">
        <Field name="reason" size={16} />
        <button type="submit">{word('actions.strike')}</button>
      </Form>
    </details>
  )
}
