import { wordingChoices } from '../../src/domain/settings/facts.ts'
import { usualLetterheadOf } from '../../src/report/houses/letterhead.ts'
import { Choice, Field, Form } from '../form.tsx'
import { say } from '../messages.ts'
import { base } from '../scene.ts'
import { ZoneChoice } from '../zones.tsx'
import { Look } from './look.tsx'
import type { Props } from './props.ts'

/** What the body and its session are called, where and when it meets. */
export const Body = ({ session }: Pick<Props, 'session'>) => {
  const { body, title, place, from, to, zone, wording } = session.settings
  const letterhead = wording.choices['letterhead']
  return (
    <Form action={`${base(session)}/settings`} of="settings" hidden={{ part: 'body' }} class="form" data-prints="yes">
      <Field name="name" value={body.name} required class="broad" />
      <Field name="parent" value={body.parent} class="broad" />
      <Field name="shortName" value={body.shortName} />
      <Field name="symbol" value={body.symbol} />
      <Choice
        name="letterhead"
        class="broad"
        value={typeof letterhead === 'string' ? letterhead : ''}
        options={[
          { value: '', words: say(`settings.letterhead.usual.${usualLetterheadOf(session.settings)}`) },
          ...wordingChoices.letterhead.map(value => ({ value, words: say(`settings.letterhead.${value}`) })),
        ]}
      />
      <Field name="title" value={title} hint={say('new-session.title-hint')} />
      <Field name="place" value={place} />
      <Field name="from" type="date" value={from} required />
      <Field name="to" type="date" value={to} required />
      <ZoneChoice value={zone} />
      <p class="buttons">
        <Look />
      </p>
    </Form>
  )
}
