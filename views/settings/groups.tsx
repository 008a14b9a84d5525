import { Field, Form } from '../form.tsx'
import { nameHere } from '../here.ts'
import { say } from '../messages.ts'
import { base } from '../scene.ts'
import { Look } from './look.tsx'
import type { Props } from './props.ts'

/** Groups that somebody may speak for, beside the usual ones, and who chairs them: `+` then offers the group at once. */
export const Groups = ({ session, directory }: Pick<Props, 'session' | 'directory'>) => {
  const chairOf = (chair: string | undefined) =>
    chair === undefined ? '' : nameHere(session, directory, chair, session.settings.from).list
  return (
    <>
      {[...session.groups.values()].map(({ id, name, chair }) => (
        <div class="group-row">
          <Form action={`${base(session)}/groups`} of="groups" hidden={{ name }} class="inline" data-prints="yes">
            <span class="whose">{name}</span>
            <Field name="chair" data-picks="names" value={chairOf(chair)} />
            <Look words={say('settings.change')} />
          </Form>
          <Form action={`${base(session)}/groups/remove`} of="groups" hidden={{ group: id }}>
            <button
              type="submit"
              name="look"
              value="yes"
              class="danger"
              aria-label={say('settings.remove-group', { name })}
            >
              {say('settings.remove')}
            </button>
          </Form>
        </div>
      ))}
      <h3>{say('settings.new-group')}</h3>
      <Form action={`${base(session)}/groups`} of="groups" class="inline">
        <Field
          name="name"
          label={say('settings.group-name')}
          required
          list="usual-groups"
          size={36}
          placeholder={say('settings.group-example')}
        />
        <datalist id="usual-groups">
          {directory.groups.map(({ running }) => (
            <option value={running} />
          ))}
        </datalist>
        <Field name="chair" data-picks="names" placeholder={say('settings.chair-example')} />
        <Look words={say('settings.add')} />
      </Form>
    </>
  )
}
