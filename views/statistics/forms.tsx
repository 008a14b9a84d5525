import { regions } from '../../src/domain/statistics/facts.ts'
import { politicalGroups } from '../../src/domain/statistics/regions.ts'
import { categories } from '../../src/report/figures/counted.ts'
import { categoryName, groupLabel, regionLabel } from '../../src/report/figures/labels.ts'
import { Choice, Field, Form } from '../form.tsx'
import { nameHere, wordsHere } from '../here.ts'
import { dateInWords, word } from '../messages.ts'
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
  <form method="get" action={`${base(session)}/statistics`} class="filter" aria-label={word('statistics.filter')}>
    <Select
      name="item"
      label={word('statistics.agenda-item')}
      value={filter.item}
      options={session.agenda.map(each => [each.item, [each.item, each.title].filter(Boolean).join(' · ')])}
      all={word('statistics.all')}
    />
    <Select
      name="day"
      label={word('statistics.day')}
      value={filter.day}
      options={days.map(each => [each, dateInWords(each)])}
      all={word('statistics.all')}
    />
    <Select
      name="meeting"
      label={word('statistics.meeting')}
      value={filter.meeting}
      options={[...session.meetings.values()].map(each => [each.id, meetingLabel(each)])}
      all={word('statistics.all')}
    />
    <Select
      name="category"
      label={word('statistics.category')}
      value={filter.category}
      options={categories.map(each => [each, categoryName(session, each, wordsHere())])}
      all={word('statistics.all')}
    />
    <Select
      name="region"
      label={word('statistics.regional-group')}
      value={filter.region}
      options={([...regions, 'not-a-state'] as const).map(each => [each, regionLabel(each, wordsHere())])}
      all={word('statistics.all')}
    />
    <Select
      name="group"
      label={word('statistics.political-group')}
      value={filter.group}
      options={politicalGroups.map(each => [each, groupLabel(each, wordsHere())])}
      all={word('statistics.all')}
    />
    {session.statistics?.counting ? (
      <Select
        name="counting"
        label={word('statistics.kinds')}
        value={filter.asTheBodyCounts ? 'body' : undefined}
        options={[['body', word('statistics.as-the-body-counts')]]}
        all={word('statistics.statements-alone')}
      />
    ) : undefined}
    {session.statistics?.leagueTables ? (
      <Select
        name="order"
        label={word('statistics.order')}
        value={byAmount ? 'amount' : undefined}
        options={[['amount', word('statistics.by-number')]]}
        all={word('statistics.alphabetical')}
      />
    ) : undefined}
    <button type="submit" class="primary">
      {word('statistics.show')}
    </button>
    <a href={`${base(session)}/statistics`}>{word('statistics.everything')}</a>
  </form>
)

/** What holds for the session: in which region a State counts, and whether tables may be put in order of amounts. */
export const Settings = ({ scene: { session, directory } }: { scene: StatisticsScene }) => {
  const path = `${base(session)}/statistics/settings`
  const league = session.statistics?.leagueTables ?? false
  const own = Object.entries(session.statistics?.countedAs ?? {})
  return (
    <section class="figures settings" aria-labelledby="settings-title">
      <h2 id="settings-title">{word('statistics.how-this-session-counted')}</h2>
      <Form action={path} of="statistics/settings" class="inline">
        <Field
          name="participant"
          data-picks="names"
          value={nameHere(session, directory, 'TUR', session.settings.to).list}
          required
        />
        <Choice
          name="region"
          value={session.statistics?.countedAs?.['TUR'] ?? 'weog'}
          options={regions.map(each => ({ value: each, words: regionLabel(each, wordsHere()) }))}
        />
        <button type="submit">{word('statistics.set')}</button>
      </Form>
      {own.length > 0 ? (
        <p>
          {own
            .map(([id, region]) =>
              word('statistics.counts', {
                name: nameHere(session, directory, id, session.settings.to).list,
                region: regionLabel(region, wordsHere()),
              }),
            )
            .join('; ')}
          .
        </p>
      ) : undefined}
      <Form action={path} of="statistics/settings" hidden={{ leagueTables: league ? 'off' : 'on' }} class="inline">
        <span>
          {league ? word('statistics.tables-by-delegation-may') : word('statistics.tables-by-delegation-alphabetical')}
        </span>
        <button type="submit">{league ? word('statistics.switch-off') : word('statistics.switch-on')}</button>
        <span class="mute">{word('statistics.this-logged-with-your')}</span>
      </Form>
    </section>
  )
}
