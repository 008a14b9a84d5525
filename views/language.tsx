import { languages } from '../src/domain/words.ts'
import { languageHere, pageHere } from './messages/language.ts'
/** What a language is called by those who read it. */
import ownNames from './messages/own-names.json' with { type: 'json' }
import { word } from './messages.ts'

/** The languages of the interface, each by its own name: a plain form, and the page that one is on comes again. */
export const LanguageChoice = ({ back = pageHere() }: { back?: string }) => (
  <form method="post" action="/language" class="languages" aria-label={word('frame.language')}>
    <input type="hidden" name="back" value={back} />
    {languages.map(code => (
      <button
        type="submit"
        name="language"
        value={code}
        lang={code}
        aria-current={code === languageHere() ? 'true' : undefined}
      >
        {ownNames[code]}
      </button>
    ))}
  </form>
)

/** The choice in the bar: the language that is, and behind it the others. */
export const LanguageSwitch = () => (
  <details class="switch languages-switch">
    <summary aria-label={word('frame.language-is', { language: ownNames[languageHere()] })} lang={languageHere()}>
      {ownNames[languageHere()]}
    </summary>
    <LanguageChoice />
  </details>
)
