import type { Directory } from '../src/domain/directory.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import { hangsOn } from '../src/domain/settings/agenda.ts'
import { choices, houses, paragraphsOf, textOf } from '../src/report/index.ts'
import { Choice, Faults, Field, Form, Telling, TextField, type Told } from './form.tsx'
import { Page } from './layout.tsx'
import { NamePicker } from './names.tsx'
import { houseOptions } from './new-session.tsx'
import { base } from './scene.ts'

interface Props {
  readonly session: Session
  readonly directory: Directory
  /** Id of the house in whose words the log is shown. */
  readonly preview: string
  readonly told: Told
}

/** What the session is called, its groups, and how its report is worded. */
export const SettingsPage = ({ session, directory, preview, told }: Props) => {
  const path = base(session)
  const { settings } = session
  return (
    <Page title="Settings">
      <main class="sheet">
        <h1>Settings</h1>
        <p>
          <a href={`${path}/floor`}>To the floor page</a>
        </p>
        <Telling told={told}>
          <Faults />
          <Form action={`${path}/settings`} of="settings" class="form">
            <Field name="name" value={settings.body.name} />
            <Field name="shortName" value={settings.body.shortName} />
            <Field name="place" value={settings.place} />
            <TextField
              name="agenda"
              rows={3}
              hint={`on the agenda: ${session.agenda.map(each => each.item).join(', ') || 'nothing yet'}`}
            />
            <p>
              <button type="submit">Change</button>
            </p>
          </Form>
          <Slips session={session} />
          <Groups session={session} directory={directory} />
          <Wording session={session} directory={directory} preview={preview} />
        </Telling>
      </main>
      <NamePicker />
    </Page>
  )
}

const Wording = ({ session, directory, preview }: Omit<Props, 'told'>) => {
  const path = base(session)
  return (
    <>
      <h2>House wording</h2>
      <form method="get" action={`${path}/settings`} class="inline">
        <label>
          Look at{' '}
          <select name="house">
            {houseOptions().map(({ value, words }) => (
              <option value={value} selected={value === preview}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Show the log so</button>
      </form>
      <section aria-label="Preview" class="preview">
        {paragraphsOf(session, directory, { house: preview }).map(paragraph => (
          <>
            <p>{textOf(paragraph)}</p>
            {paragraph.notes?.map(note => (
              <p class="note">{note}</p>
            ))}
          </>
        ))}
      </section>
      {preview === session.settings.wording.house ? (
        <Choices session={session} />
      ) : (
        <Form action={`${path}/settings`} of="settings" hidden={{ house: preview }}>
          <button type="submit" class="primary">
            Use this wording for the session
          </button>
        </Form>
      )}
    </>
  )
}

/** How this session departs from its house, where the body's own reports vary. */
const Choices = ({ session }: { session: Session }) => {
  const { wording } = session.settings
  const house = houses.get(wording.house)
  if (!house || house.varies.length === 0)
    return <p class="mute">This is the wording of the session. The reports of this body do not vary.</p>
  return (
    <Form action={`${base(session)}/settings`} of="settings" hidden={{ part: 'choices' }} class="form">
      <p class="mute">This is the wording of the session.</p>
      {house.varies.map(name => (
        <Choice
          name={`choice.${name}`}
          id={`choice-${name}`}
          label={choices[name].label}
          value={String(wording.choices[name] ?? '')}
          options={[
            { value: '', words: 'as the house has it' },
            ...Object.entries(choices[name].values).map(([value, { label }]) => ({ value, words: label })),
          ]}
        />
      ))}
      <p>
        <button type="submit">Print it so in this session</button>
      </p>
    </Form>
  )
}

/** Items that nothing hangs on can go. */
const Slips = ({ session }: { session: Session }) => (
  <ul class="plain">
    {session.agenda
      .filter(({ item }) => !hangsOn(session, item))
      .map(({ item, title }) => (
        <li>
          <Form
            action={`${base(session)}/settings/agenda/remove`}
            of="settings/agenda/remove"
            hidden={{ item }}
            class="inline"
          >
            <span>{`Item ${item}${title ? `, ${title}` : ''}: nothing hangs on it.`}</span>{' '}
            <button type="submit" aria-label={`Remove item ${item}`}>
              Remove
            </button>
          </Form>
        </li>
      ))}
  </ul>
)

/** Groups that somebody may speak for, beside the usual ones, and who chairs them: `+` then offers the group at once. */
const Groups = ({ session, directory }: Pick<Props, 'session' | 'directory'>) => (
  <>
    <h2>Groups</h2>
    <ul>
      {[...session.groups.values()].map(({ name, chair }) => (
        <li>
          {name}
          {chair ? `, chaired by ${nameIn(session, directory, chair, session.settings.from).running}` : ''}
        </li>
      ))}
    </ul>
    <Form action={`${base(session)}/groups`} of="groups" class="inline">
      <Field
        name="name"
        label="Group, as in a sentence"
        required
        list="usual-groups"
        placeholder="the Group of African States"
      />
      <datalist id="usual-groups">
        {directory.groups.map(({ running }) => (
          <option value={running} />
        ))}
      </datalist>
      <Field name="chair" data-picks="names" placeholder="Egypt" />
      <button type="submit">Set the group</button>
    </Form>
  </>
)
