import type { Directory } from '../src/domain/directory.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import type { Session } from '../src/domain/session.ts'
import { choices, houses, paragraphsOf, textOf } from '../src/report/index.ts'
import { Page } from './layout.tsx'

export interface NewSessionForm {
  name: string
  parent: string
  shortName: string
  place: string
  from: string
  to: string
  zone: string
  instrument: string
  members: string
  house: string
  agenda: string
  meetings: string
}

interface FieldProps {
  readonly name: keyof NewSessionForm
  readonly label: string
  readonly form: NewSessionForm
  readonly faults: Partial<Record<keyof NewSessionForm, string>>
  readonly hint?: string
  readonly lines?: number
  readonly type?: string
}

const Field = ({ name, label, form, faults, hint, lines, type }: FieldProps) => (
  <p class="field">
    <label for={name}>{label}</label>
    {lines ? (
      <textarea id={name} name={name} rows={lines} aria-describedby={`${name}-note`}>
        {form[name]}
      </textarea>
    ) : (
      <input id={name} name={name} type={type ?? 'text'} value={form[name]} aria-describedby={`${name}-note`} />
    )}
    <span id={`${name}-note`} class={faults[name] ? 'fault' : 'mute'}>
      {faults[name] ?? hint ?? ''}
    </span>
  </p>
)

const HouseOptions = ({ chosen }: { chosen: string }) => (
  <>
    {[...houses.values()].map(house => (
      <option value={house.id} selected={house.id === chosen}>
        {house.title}
      </option>
    ))}
  </>
)

export const NewSessionPage = ({
  directory,
  form,
  faults,
}: {
  directory: Directory
  form: NewSessionForm
  faults: FieldProps['faults']
}) => {
  const common = { form, faults }
  return (
    <Page title="New session">
      <main class="sheet">
        <h1>New session</h1>
        {Object.keys(faults).length > 0 ? (
          <p class="fault" role="alert">
            Not made yet: please look at the fields that are marked.
          </p>
        ) : undefined}
        <form method="post" action="/sessions" class="form">
          <Field name="name" label="Body" hint="Working Group on the Smuggling of Migrants" {...common} />
          <Field name="parent" label="Parent body" {...common} />
          <Field name="shortName" label="Short name" hint="as running text calls it: Working Group" {...common} />
          <Field name="place" label="Place" {...common} />
          <Field name="from" label="From" type="date" {...common} />
          <Field name="to" label="To" type="date" {...common} />
          <Field name="zone" label="Time zone" {...common} />
          <p class="field">
            <label for="instrument">Instrument</label>
            <select id="instrument" name="instrument">
              <option value="">none: a commission or committee with members</option>
              {[...directory.instruments.values()].map(instrument => (
                <option value={instrument.id} selected={instrument.id === form.instrument}>
                  {instrument.shortName}
                </option>
              ))}
            </select>
            <span class={faults.instrument ? 'fault' : 'mute'}>
              {faults.instrument ?? 'the treaty whose participation decides who is a party'}
            </span>
          </p>
          <Field
            name="members"
            label="Members"
            lines={2}
            hint="names or codes, with commas; with neither instrument nor members all Member States are members"
            {...common}
          />
          <p class="field">
            <label for="house">House wording</label>
            <select id="house" name="house">
              <HouseOptions chosen={form.house} />
            </select>
            <span class={faults.house ? 'fault' : 'mute'}>{faults.house ?? 'how this body prints who spoke'}</span>
          </p>
          <Field name="agenda" label="Agenda" lines={6} hint="one item a line: 2 (a) Its title" {...common} />
          <Field
            name="meetings"
            label="Meetings"
            lines={4}
            hint="one a line: 2019-09-11 10:00-13:00; left empty: 10–13 and 15–18 on each day"
            {...common}
          />
          <p>
            <button type="submit" class="primary">
              Create the session
            </button>{' '}
            <a href="/">Back</a>
          </p>
        </form>
      </main>
    </Page>
  )
}

export const SettingsPage = ({
  session,
  directory,
  preview,
  fault,
  typed,
}: {
  session: Session
  directory: Directory
  preview: string
  fault?: string | undefined
  typed?: { name: string; chair: string } | undefined
}) => {
  const path = `/sessions/${session.id}`
  const { settings } = session
  return (
    <Page title="Settings">
      <main class="sheet">
        <h1>Settings</h1>
        <p>
          <a href={`${path}/floor`}>To the floor page</a>
        </p>
        <form method="post" action={`${path}/settings`} class="form">
          <p class="field">
            <label for="name">Body</label>
            <input id="name" name="name" value={settings.body.name} />
          </p>
          <p class="field">
            <label for="shortName">Short name</label>
            <input id="shortName" name="shortName" value={settings.body.shortName ?? ''} />
          </p>
          <p class="field">
            <label for="place">Place</label>
            <input id="place" name="place" value={settings.place ?? ''} />
          </p>
          <p class="field">
            <label for="agenda">More agenda items</label>
            <textarea id="agenda" name="agenda" rows={3} />
            <span class="mute">{`on the agenda: ${session.agenda.map(each => each.item).join(', ') || 'nothing yet'}`}</span>
          </p>
          <p>
            <button type="submit">Change</button>
          </p>
        </form>
        <GroupsForm session={session} directory={directory} fault={fault} typed={typed} />
        <h2>House wording</h2>
        <form method="get" action={`${path}/settings`} class="inline">
          <label>
            Look at{' '}
            <select name="house">
              <HouseOptions chosen={preview} />
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
        {preview === settings.wording.house ? (
          <ChoicesForm session={session} />
        ) : (
          <form method="post" action={`${path}/settings`}>
            <input type="hidden" name="house" value={preview} />
            <button type="submit" class="primary">
              Use this wording for the session
            </button>
          </form>
        )}
      </main>
    </Page>
  )
}

/** How this session departs from its house, where the body's own reports vary. */
const ChoicesForm = ({ session }: { session: Session }) => {
  const { wording } = session.settings
  const house = houses.get(wording.house)
  if (!house || house.varies.length === 0)
    return <p class="mute">This is the wording of the session. The reports of this body do not vary.</p>
  return (
    <form method="post" action={`/sessions/${session.id}/settings`} class="form">
      <p class="mute">This is the wording of the session.</p>
      {house.varies.map(name => (
        <p class="field">
          <label for={`choice-${name}`}>{choices[name].label}</label>
          <select id={`choice-${name}`} name={`choice.${name}`}>
            <option value="" selected={wording.choices[name] === undefined}>
              as the house has it
            </option>
            {Object.entries(choices[name].values).map(([value, { label }]) => (
              <option value={value} selected={wording.choices[name] === value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p>
        <button type="submit">Print it so in this session</button>
      </p>
    </form>
  )
}

/** Groups that somebody may speak for, beside the usual ones, and who chairs them: `+` then offers the group at once. */
const GroupsForm = ({
  session,
  directory,
  fault,
  typed,
}: {
  session: Session
  directory: Directory
  fault?: string | undefined
  typed?: { name: string; chair: string } | undefined
}) => (
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
    <form method="post" action={`/sessions/${session.id}/groups`} class="inline">
      <label>
        Group, as in a sentence{' '}
        <input
          name="name"
          required
          list="usual-groups"
          value={typed?.name ?? ''}
          placeholder="the Group of African States"
        />
      </label>
      <datalist id="usual-groups">
        {directory.groups.map(({ running }) => (
          <option value={running} />
        ))}
      </datalist>
      <label>
        Chaired by <input name="chair" value={typed?.chair ?? ''} placeholder="Egypt" />
      </label>
      <button type="submit">Set the group</button>
      {fault ? <span class="fault">{fault}</span> : undefined}
    </form>
  </>
)
