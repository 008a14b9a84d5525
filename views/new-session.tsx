import type { Directory } from '../src/domain/directory.ts'
import { dayOf } from '../src/domain/times.ts'
import type { Instant } from '../src/domain/words.ts'
import { houses } from '../src/report/index.ts'
import { Choice, Faults, Field, Form, type Option, Telling, TextField, type Told } from './form.tsx'
import { Page } from './layout.tsx'

export const houseOptions = (): readonly Option[] =>
  [...houses.values()].map(house => ({
    value: house.id,
    words: house.unverified ? `${house.title} (not verified against a published report)` : house.title,
  }))

interface Props {
  readonly directory: Directory
  readonly now: Instant
  /** Where the server stands, until somebody says where the session is. */
  readonly zone: string
  readonly told: Told
}

/** A session from nothing: the body, its days, its agenda and its meetings. */
export const NewSessionPage = ({ directory, now, zone, told }: Props) => (
  <Page title="New session">
    <main class="sheet">
      <h1>New session</h1>
      <Telling told={told}>
        {told.faults.length > 0 ? <p class="fault">Not made yet: please look at the fields that are marked.</p> : null}
        <Faults />
        <Form action="/sessions" of="sessions" class="form">
          <Field name="name" hint="as Working Group on the Smuggling of Migrants" />
          <Field name="parent" />
          <Field name="shortName" hint="as running text calls it: Working Group" />
          <Field name="place" />
          <Field name="from" type="date" value={dayOf(now, 'UTC')} />
          <Field name="to" type="date" value={dayOf(now, 'UTC')} />
          <Field name="zone" value={zone} />
          <Choice
            name="instrument"
            hint="the treaty whose participation decides who is a party"
            options={[
              { value: '', words: 'none: a commission or committee with members' },
              ...[...directory.instruments.values()].map(({ id, shortName }) => ({ value: id, words: shortName })),
            ]}
          />
          <TextField
            name="members"
            rows={2}
            hint="names or codes, with commas; with neither instrument nor members all Member States are members"
          />
          <Choice name="house" value="generic" hint="how this body prints who spoke" options={houseOptions()} />
          <TextField name="agenda" rows={6} hint="one item a line: 2 (a) Its title" />
          <TextField
            name="meetings"
            rows={4}
            hint="one a line: 2019-09-11 10:00-13:00; left empty: 10–13 and 15–18 on each day"
          />
          <p>
            <button type="submit" class="primary">
              Create the session
            </button>{' '}
            <a href="/">Back</a>
          </p>
        </Form>
      </Telling>
    </main>
  </Page>
)
