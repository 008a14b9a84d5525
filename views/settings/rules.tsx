import { profileOf, profiles, type RuleKey, ruleIn, ruleKeys } from '../../src/domain/rules/profiles.ts'
import type { Session } from '../../src/domain/session.ts'
import { lengthOf } from '../../src/domain/times.ts'
import { Choice, Field, Form, Spoken } from '../form.tsx'
import { say, valueInWords } from '../messages.ts'
import { base } from '../scene.ts'
import { Look } from './look.tsx'

export const ruleWords = (key: string): string => say(`rule.${key}`)

const inWords = (key: string, value: unknown): string => {
  if (value === undefined) return '–'
  if (key === 'quorum.open') return (value as readonly number[]).join('/')
  if (Array.isArray(value)) return value.map(seconds => lengthOf(Number(seconds) * 1000)).join(', ')
  if (typeof value === 'number' && !key.startsWith('reply.count')) return lengthOf(value * 1000)
  return valueInWords(String(value))
}

/** As a consequence tells it: the number as it stands in the record. */
export const ruleValue = (key: string, value: string | number | undefined): string =>
  inWords(key, value === undefined || value === '' ? undefined : JSON.parse(String(value)))

/** What the rules of procedure say in numbers, each with its source; changed or confirmed for this session. */
export const Rules = ({ session }: { session: Session }) => {
  const path = base(session)
  return (
    <>
      <Form action={`${path}/rules`} of="rules" class="inline" data-prints="yes">
        <Choice
          name="profile"
          value={profileOf(session).id}
          options={profiles.map(each => ({ value: each.id, words: valueInWords(each.title) }))}
        />
        <Look words={say('settings.change')} />
      </Form>
      <table class="stacks rules">
        <thead>
          <tr>
            <th>{say('rules.rule')}</th>
            <th>{say('rules.value')}</th>
            <th>{say('rules.source')}</th>
            <th>{say('rules.change')}</th>
          </tr>
        </thead>
        <tbody>
          {ruleKeys.map(key => (
            <RuleRow session={session} rule={key} />
          ))}
        </tbody>
      </table>
    </>
  )
}

const RuleRow = ({ session, rule: key }: { session: Session; rule: RuleKey }) => {
  const rule = ruleIn(session, key)
  return (
    <tr>
      <th scope="row">{ruleWords(key)}</th>
      <td data-of={say('rules.value')}>{inWords(key, rule?.value)}</td>
      <td data-of={say('rules.source')} class={rule ? undefined : 'nothing'}>
        {valueInWords(rule?.source ?? '')}{' '}
        {rule && !rule.verified ? <span class="chip doubt">{say('rules.not-verified')}</span> : undefined}
      </td>
      <td>
        <Form action={`${base(session)}/rules`} of="rules" hidden={{ key }} class="inline">
          <Field name="value" label={<Spoken words={say('rules.its-value', { rule: ruleWords(key) })} />} size={6} />
          <Field
            name="confirmedBy"
            label={<Spoken words={say('rules.confirmed-by', { rule: ruleWords(key) })} />}
            size={10}
            placeholder={say('rules.secretary')}
          />
          <Look words={say('settings.set')} />
        </Form>
      </td>
    </tr>
  )
}
