import { dayOfMeeting } from '../../src/domain/sitting/moment.ts'
import { dateInWords } from '../../src/domain/times.ts'
import { languages } from '../../src/domain/words.ts'
import { Page } from '../layout.tsx'
import { base, meetingLabel } from '../scene.ts'
import { grounds, nameForms, type ScreenName, type ScreenScene, screenNames } from './scene.ts'

/** What the screens are, where they open, and how they write names. */
export const ScreensPage = ({
  scene,
  ground,
  addressOf,
}: {
  scene: ScreenScene
  ground: string
  addressOf: (screen: ScreenName) => string
}) => (
  <Page title="Screens">
    <main class="sheet">
      <h1>Screens</h1>
      <p>
        {scene.session.settings.body.name} · {meetingLabel(scene.meeting)} ·{' '}
        {dateInWords(dayOfMeeting(scene.session, scene.meeting))}. A screen reads only, and shows this meeting. The
        public one shows the published part of the list.
      </p>
      <ul class="actions">
        {screenNames.map((screen, index) => (
          <li>
            <a
              class="screen-link"
              href={addressOf(screen)}
              target={`rostrum-${screen}`}
              rel="opener"
              autofocus={index === 0}
            >
              {screen}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" class="form">
        <input type="hidden" name="meeting" value={scene.meeting?.id ?? ''} />
        {(
          [
            ['language', 'Names in', languages, scene.language],
            ['names', 'Form of names', nameForms, scene.names],
            ['ground', 'Ground', grounds, ground],
          ] as const
        ).map(([name, label, values, chosen]) => (
          <label class="field">
            {label}{' '}
            <select name={name}>
              {values.map(value => (
                <option value={value} selected={value === chosen}>
                  {value}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p class="actions">
          <button type="submit">Set</button>
          <a href={`${base(scene.session)}/floor${scene.meeting ? `?meeting=${scene.meeting.id}` : ''}`}>
            To the floor page
          </a>
        </p>
      </form>
    </main>
  </Page>
)
