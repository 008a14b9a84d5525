import { nameIn } from '../../src/domain/roll/names.ts'
import { regionNames } from '../../src/domain/statistics/facts.ts'
import { regions } from '../../src/domain/statistics/regions.ts'
import { Choice, Field, Form } from '../form.tsx'
import { base } from '../scene.ts'
import type { StatisticsScene } from './scene.ts'
/** What holds for the session: in which region a State counts, and whether tables may be put in order of amounts. */
export const Settings = ({ scene: { session, directory } }: { scene: StatisticsScene }) => {
  const path = `${base(session)}/statistics/settings`
  const league = session.statistics?.leagueTables ?? false
  const own = Object.entries(session.statistics?.countedAs ?? {})
  return (
    <section class="figures settings" aria-labelledby="settings-title">
      <h2 id="settings-title">How this session is counted</h2>
      <Form action={path} of="statistics/settings" class="inline">
        <Field name="participant" value={nameIn(session, directory, 'TUR', session.settings.to).list} required />
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
