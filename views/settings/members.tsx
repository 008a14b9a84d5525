import { Choice, Field, Form, TextField } from '../form.tsx'
import { compareHere, nameHere, treatyHere } from '../here.ts'
import { say } from '../messages.ts'
import { base } from '../scene.ts'
import { Look } from './look.tsx'
import type { Props } from './props.ts'

/** What decides who is a party or a member: a treaty, a list of members, or membership of the United Nations. */
export const Members = ({ session, directory, told }: Pick<Props, 'session' | 'directory' | 'told'>) => {
  const path = `${base(session)}/settings`
  const { body, from } = session.settings
  const members = (body.members ?? [])
    .map(id => ({ id, name: nameHere(session, directory, id, from).list }))
    .sort((a, b) => compareHere()(a.name, b.name))
  const basis = body.members ? 'members' : body.instrument ? 'treaty' : 'united-nations'
  return (
    <>
      <p>{say(`settings.basis.${basis}`, { n: members.length })}</p>
      <Form action={`${path}/instrument`} of="settings/instrument" class="inline" data-prints="yes">
        <Choice
          name="instrument"
          value={body.instrument ?? ''}
          options={[
            { value: '', words: say('settings.no-treaty') },
            ...[...directory.instruments.values()].map(each => ({ value: each.id, words: treatyHere(each) })),
          ]}
        />
        <Look words={say('settings.change')} />
      </Form>
      <h3>{say('settings.members')}</h3>
      {members.length > 0 ? (
        <ul class="members">
          {members.map(({ id, name }) => (
            <li>
              <Form
                action={`${path}/members`}
                of="settings/members"
                hidden={{ remove: id }}
                class="inline"
                data-prints="yes"
              >
                <bdi>{name}</bdi>
                <button
                  type="submit"
                  name="look"
                  value="yes"
                  class="danger"
                  aria-label={say('settings.remove-member', { name })}
                >
                  {say('settings.remove')}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : undefined}
      <Form action={`${path}/members`} of="settings/members" hidden={{ part: 'add' }} class="inline">
        <Field name="add" data-picks="names" required />
        <Look words={say('settings.add')} />
      </Form>
      <details open={members.length === 0 || told.faults.some(({ field }) => field === 'members')}>
        <summary>{say('settings.paste-members')}</summary>
        <Form action={`${path}/members`} of="settings/members" hidden={{ part: 'list' }} class="form">
          <TextField
            name="members"
            rows={8}
            value={members.map(({ name }) => name).join('\n')}
            hint={say('settings.members-hint')}
          />
          <p class="buttons">
            <Look />
          </p>
        </Form>
      </details>
    </>
  )
}
