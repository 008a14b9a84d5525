import { inUse } from '../../src/domain/in-use.ts'
import type { Session } from '../../src/domain/session.ts'
import { Choice, Field, Form, Spoken, TextField } from '../form.tsx'
import { say, word } from '../messages.ts'
import { base } from '../scene.ts'
import { Look } from './look.tsx'

/** The items: renamed, renumbered, put elsewhere, taken off or merged into another; and new ones. */
export const Agenda = ({ session }: { session: Session }) => {
  const path = `${base(session)}/settings`
  const used = inUse(session)
  return (
    <>
      {session.agenda.length === 0 ? <p class="mute">{say('settings.no-items')}</p> : undefined}
      <ol class="agenda plain">
        {session.agenda.map(({ item, title }, index) => (
          <li>
            <Form
              action={`${path}/agenda/item`}
              of="settings/agenda/item"
              hidden={{ item }}
              class="inline"
              data-prints="yes"
            >
              <Field
                name="to"
                label={<Spoken words={say('settings.number-of', { item })} />}
                size={6}
                value={item}
                required
              />
              <TextField
                name="title"
                label={<Spoken words={say('settings.title-of', { item })} />}
                rows={1}
                data-line
                value={title}
              />
              <Look words={say('settings.change')} />
            </Form>
            <div class="acts-of-item">
              <Move session={session} item={item} way="up" isThere={index > 0} />
              <Move session={session} item={item} way="down" isThere={index < session.agenda.length - 1} />
              <Gone session={session} item={item} isUsed={used.item(item)} />
            </div>
          </li>
        ))}
      </ol>
      <Form action={path} of="settings" hidden={{ part: 'agenda' }} class="form">
        <TextField name="agenda" rows={3} hint={say('settings.agenda-hint')} />
        <p class="buttons">
          <Look words={say('settings.add')} /> <a href={`${path}/agenda/table`}>{word('tables.agenda')}</a>
        </p>
      </Form>
      {session.agenda.length > 2 ? (
        <details>
          <summary>{say('settings.whole-order')}</summary>
          <Form action={`${path}/agenda/order`} of="settings/agenda/order" class="form">
            <TextField
              name="order"
              rows={Math.min(12, session.agenda.length + 1)}
              value={session.agenda.map(({ item }) => item).join('\n')}
            />
            <p class="buttons">
              <Look />
            </p>
          </Form>
        </details>
      ) : undefined}
    </>
  )
}

const Move = ({
  session,
  item,
  way,
  isThere,
}: {
  session: Session
  item: string
  way: 'up' | 'down'
  isThere: boolean
}) =>
  isThere ? (
    <Form action={`${base(session)}/settings/agenda/move`} of="settings/agenda/move" hidden={{ item, way }} class={way}>
      <button type="submit" name="look" value="yes" aria-label={say(`settings.move-${way}`, { item })}>
        {way === 'up' ? '↑' : '↓'}
      </button>
    </Form>
  ) : null

/** What nothing hangs on can go; what something hangs on goes into another item. */
const Gone = ({ session, item, isUsed }: { session: Session; item: string; isUsed: boolean }) => {
  const path = `${base(session)}/settings/agenda`
  const others = session.agenda.filter(each => each.item !== item)
  if (!isUsed)
    return (
      <Form action={`${path}/remove`} of="settings/agenda/remove" hidden={{ item }}>
        <button type="submit" name="look" value="yes" class="danger" aria-label={say('settings.remove-item', { item })}>
          {say('settings.remove')}
        </button>
      </Form>
    )
  return others.length === 0 ? null : (
    <details class="merge">
      <summary aria-label={say('settings.merge-which', { item })}>{say('settings.merge-it')}</summary>
      <Form action={`${path}/merge`} of="settings/agenda/merge" hidden={{ item }} class="inline">
        <Choice
          name="into"
          label={<Spoken words={say('settings.merge-into', { item })} />}
          options={others.map(each => ({ value: each.item, words: [each.item, each.title].filter(Boolean).join(' ') }))}
        />
        <button type="submit" name="look" value="yes" class="danger">
          {say('settings.merge')}
        </button>
      </Form>
    </details>
  )
}
