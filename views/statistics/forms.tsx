import { nameIn } from '../../src/domain/roll/names.ts'
import { regionNames } from '../../src/domain/statistics/facts.ts'
import { politicalGroups, regions } from '../../src/domain/statistics/regions.ts'
import { dateInWords } from '../../src/domain/times.ts'
import { categories } from '../../src/report/figures/counted.ts'
import { categoryName, regionLabel } from '../../src/report/figures/labels.ts'
import { Choice, Field, Form } from '../form.tsx'
import { base, meetingLabel } from '../scene.ts'
import type { StatisticsScene } from './scene.ts'

export const Select = ({
  name,
  label,
  value,
  options,
  all,
}: {
  name: string
  label: string
  value: string | undefined
  options: readonly (readonly [string, string])[]
  all: string
}) => (
  <label>
    {label}
    <select name={name}>
      <option value="">{all}</option>
      {options.map(([key, words]) => (
        <option value={key} selected={key === value}>
          {words}
        </option>
      ))}
    </select>
  </label>
)

export const FilterForm = ({ scene: { session, filter, days, byAmount } }: { scene: StatisticsScene }) => (
  <form method="get" action={`${base(session)}/statistics`} class="filter" aria-label="Filter">
    <Select
      name="item"
      label="Agenda item"
      value={filter.item}
      options={session.agenda.map(each => [each.item, [each.item, each.title].filter(Boolean).join(' · ')])}
      all="All"
    />
    <Select name="day" label="Day" value={filter.day} options={days.map(each => [each, dateInWords(each)])} all="All" />
    <Select
      name="meeting"
      label="Meeting"
      value={filter.meeting}
      options={[...session.meetings.values()].map(each => [each.id, meetingLabel(each)])}
      all="All"
    />
    <Select
      name="category"
      label="Category"
      value={filter.category}
      options={categories.map(each => [each, categoryName(session, each)])}
      all="All"
    />
    <Select
      name="region"
      label="Regional group"
      value={filter.region}
      options={([...regions, 'not-a-state'] as const).map(each => [each, regionLabel(each)])}
      all="All"
    />
    <Select
      name="group"
      label="Political group"
      value={filter.group}
      options={Object.entries(politicalGroups)}
      all="All"
    />
    {session.statistics?.counting ? (
      <Select
        name="counting"
        label="Kinds"
        value={filter.asTheBodyCounts ? 'body' : undefined}
        options={[['body', 'As the body counts']]}
        all="Statements alone"
      />
    ) : undefined}
    {session.statistics?.leagueTables ? (
      <Select
        name="order"
        label="Order"
        value={byAmount ? 'amount' : undefined}
        options={[['amount', 'By number of statements']]}
        all="Alphabetical"
      />
    ) : undefined}
    <button type="submit" class="primary">
      Show
    </button>
    <a href={`${base(session)}/statistics`}>Everything</a>
  </form>
)

/** What holds for the session: in which region a State counts, and whether tables may be put in order of amounts. */
export const Settings = ({ scene: { session, directory } }: { scene: StatisticsScene }) => {
  const path = `${base(session)}/statistics/settings`
  const league = session.statistics?.leagueTables ?? false
  const own = Object.entries(session.statistics?.countedAs ?? {})
  return (
    <section class="figures settings" aria-labelledby="settings-title">
      <h2 id="settings-title">How this session is counted</h2>
      <Form action={path} of="statistics/settings" class="inline">
        <Field
          name="participant"
          data-picks="names"
          value={nameIn(session, directory, 'TUR', session.settings.to).list}
          required
        />
        <Choice
          name="region"
          value={session.statistics?.countedAs?.['TUR'] ?? 'weog'}
          options={regions.map(each => ({ value: each, words: regionNames[each] }))}
        />
        <button type="submit">Set</button>
      </Form>
      {own.length > 0 ? (
        <p>
          {own
            .map(
              ([id, region]) =>
                `${nameIn(session, directory, id, session.settings.to).list} counts in ${regionNames[region]}`,
            )
            .join('; ')}
          .
        </p>
      ) : undefined}
      <Form action={path} of="statistics/settings" hidden={{ leagueTables: league ? 'off' : 'on' }} class="inline">
        <span>
          {league
            ? 'Tables by delegation may be put in the order of amounts.'
            : 'Tables by delegation are alphabetical; an order by amount is off.'}
        </span>
        <button type="submit">{league ? 'Switch the order by amount off' : 'Switch the order by amount on'}</button>
        <span class="mute">This is logged with your name.</span>
      </Form>
    </section>
  )
}
