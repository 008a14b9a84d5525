import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import { type Consequence, consequencesOf } from '../../src/report/index.ts'
import { labelOf, type Told } from '../form.tsx'
import { say } from '../messages.ts'
import { ruleValue, ruleWords } from './rules.tsx'

/** What a change would change, with the two ways on: it is kept, or everything stays as it is. */
export const Foreseen = ({
  session,
  directory,
  told,
  leave,
}: {
  session: Session
  directory: Directory
  told: Told
  /** Where everything is as it was. */
  leave: string
}) => {
  const { foreseen } = told
  if (!foreseen) return null
  const changes = consequencesOf(session, foreseen, directory)
  return (
    <section class="foreseen" id="foreseen" aria-labelledby="foreseen-words" role="status">
      <h2 id="foreseen-words">{say('settings.foreseen')}</h2>
      {changes.length === 0 ? (
        <p>{say('changes.nothing')}</p>
      ) : (
        <ul>
          {changes.map(each => (
            <li>{inWords(each)}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        {changes.length === 0 ? undefined : (
          <form method="post" action={told.action}>
            <input type="hidden" name="attempt" value={told.fresh()} autocomplete="off" />
            {Object.entries(told.typed)
              .filter(([name]) => name !== 'look' && name !== 'attempt')
              .flatMap(([name, values]) =>
                [values].flat().map(value => <input type="hidden" name={name} value={value} />),
              )}
            <button type="submit" class="primary" autofocus>
              {say('settings.keep')}
            </button>
          </form>
        )}
        <a href={leave}>{say('settings.leave')}</a>
      </div>
    </section>
  )
}

/** A consequence as a sentence: fields, doubts and rules by the words that they have elsewhere. */
export function inWords({ key, values }: Consequence): string {
  const { field, doubt, rule, from, to } = values
  if (field !== undefined) return say(key, { ...values, field: labelOf('settings', String(field)) })
  if (doubt !== undefined) return say(key, { ...values, doubt: say(`changes.doubt.${doubt}`) })
  if (rule !== undefined)
    return say(key, {
      rule: ruleWords(String(rule)),
      from: ruleValue(String(rule), from),
      to: ruleValue(String(rule), to),
    })
  if (key === 'changes.item-moved') {
    const parts = (['entries', 'requests', 'actions', 'papers'] as const).flatMap(what =>
      Number(values[what]) > 0 ? [say(`changes.count.${what}`, { n: values[what] ?? 0 })] : [],
    )
    return say(key, { ...values, what: parts.join(', ') })
  }
  return say(key, values)
}
