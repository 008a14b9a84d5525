import { servedAs } from './assets.ts'
import { Choice, typedIn } from './form.tsx'
import { say } from './messages.ts'

const known: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC')]

/** A time zone, chosen; the page’s script puts that of the browser first, and takes it where the server only guessed. */
export const ZoneChoice = ({ value, isGuess = false }: { value: string; isGuess?: boolean }) => (
  <>
    <Choice
      name="zone"
      value={value}
      options={(known.includes(value) ? known : [value, ...known]).map(zone => ({
        value: zone,
        words: zone.replaceAll('_', ' '),
      }))}
      data-zone={say('zone.of-this-browser')}
      data-guess={isGuess && typedIn('zone') === undefined ? 'yes' : undefined}
      hint={say('zone.hint')}
    />
    <script type="module" src={servedAs('/static/zone.js')} />
  </>
)
