import { dayOfMeeting } from '../../src/domain/sitting/moment.ts'
import { languages } from '../../src/domain/words.ts'
import { Page } from '../layout.tsx'
import { dateInWords, languageName, word } from '../messages.ts'
import { meetingLabel } from '../scene.ts'
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
  <Page title={word('screens.title')}>
    <main class="sheet">
      <h1>{word('screens.title')}</h1>
      <p>
        {word('screens.about', {
          body: scene.session.settings.body.name,
          meeting: meetingLabel(scene.meeting),
          day: dateInWords(dayOfMeeting(scene.session, scene.meeting)),
        })}
      </p>
      <ul class="ways">
        {screenNames.map((screen, index) => (
          <li>
            <a
              class="screen-link"
              href={addressOf(screen)}
              target={`rostrum-${screen}`}
              rel="opener"
              autofocus={index === 0}
            >
              {word(`screens.name.${screen}`)}
            </a>{' '}
            <span class="mute">{word(`screens.for.${screen}`)}</span>
          </li>
        ))}
      </ul>
      <form method="get" class="form">
        <input type="hidden" name="meeting" value={scene.meeting?.id ?? ''} />
        {(
          [
            ['language', languages.map(code => [code, languageName(code)] as const), scene.language],
            ['names', nameForms.map(each => [each, word(`screens.names.${each}`)] as const), scene.names],
            ['ground', grounds.map(each => [each, word(`screens.ground.${each}`)] as const), ground],
          ] as const
        ).map(([name, options, chosen]) => (
          <label class="field">
            {word(`screens.${name}`)}{' '}
            <select name={name} class={name === 'names' ? 'broad' : undefined}>
              {options.map(([value, words]) => (
                <option value={value} selected={value === chosen}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        {scene.language === 'en' ? undefined : (
          <p class="mute">{word('screens.unverified', { language: languageName(scene.language) })}</p>
        )}
        <p class="actions">
          <button type="submit">{word('screens.set')}</button>
        </p>
      </form>
    </main>
  </Page>
)
