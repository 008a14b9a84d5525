import { Field, Form } from '../form.tsx'
import { base } from '../scene.ts'
import { ZoneChoice } from '../zones.tsx'
import { Look } from './look.tsx'
import type { Props } from './props.ts'

/** What the body and its session are called, where and when it meets. */
export const Body = ({ session }: Pick<Props, 'session'>) => {
  const { body, place, from, to, zone } = session.settings
  return (
    <Form action={`${base(session)}/settings`} of="settings" hidden={{ part: 'body' }} class="form" data-prints="yes">
      <Field name="name" value={body.name} required class="broad" />
      <Field name="parent" value={body.parent} class="broad" />
      <Field name="shortName" value={body.shortName} />
      <Field name="symbol" value={body.symbol} />
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
