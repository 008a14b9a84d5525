import type { Session } from '../../src/domain/session.ts'
import { type Language, languages } from '../../src/domain/words.ts'
import { choices, houses, paragraphsOf, reportLanguages, textOf } from '../../src/report/index.ts'
import { Choice, Form } from '../form.tsx'
import { languageName, say, valueInWords, word } from '../messages.ts'
import { houseOptions } from '../new-session.tsx'
import { base } from '../scene.ts'
import { inLanguage, Unverified, UnverifiedMark } from '../unverified.tsx'
import { Look } from './look.tsx'
import type { Props } from './props.ts'

/** In which words the report says who spoke: the log in those of any house, and the one that is taken. */
export const Wording = ({
  session,
  directory,
  preview,
  language,
}: Pick<Props, 'session' | 'directory' | 'preview' | 'language'>) => {
  const path = base(session)
  const paragraphs = paragraphsOf(session, directory, { house: preview, language: reportLanguages[language] })
  return (
    <>
      <form method="get" action={`${path}/settings#wording`} class="inline">
        <label>
          {say('wording.look-at')}{' '}
          <select name="house">
            {houseOptions().map(({ value, words }) => (
              <option value={value} selected={value === preview}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('wording.in')}{' '}
          <select name="language">
            {languages.map(code => (
              <option value={code} selected={code === language}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say('wording.show')}</button>
      </form>
      <Unverified language={language} paragraphs={paragraphs} />
      <section aria-label={say('wording.preview')} class="preview" translate="no">
        {paragraphs.map(paragraph => (
          <>
            <p {...inLanguage(language)}>{textOf(paragraph)}</p>
            {paragraph.items?.map(item => (
              <p class="sub" {...inLanguage(language)}>
                {textOf(item)}
              </p>
            ))}
            {paragraph.notes?.map(note => (
              <p class="note" {...inLanguage(language)}>
                {note}
              </p>
            ))}
            <UnverifiedMark language={language} paragraph={paragraph} />
          </>
        ))}
      </section>
      <LanguageOfReport session={session} language={language} />
      {preview === session.settings.wording.house ? (
        <p>
          <a href={`${path}/house`}>
            {say(session.settings.wording.own ? 'wording.own-house' : 'wording.make-own-house')}
          </a>
        </p>
      ) : undefined}
      {preview === session.settings.wording.house ? (
        <Choices session={session} />
      ) : (
        <Form action={`${path}/settings`} of="settings" hidden={{ house: preview }}>
          <Look words={say('settings.use-wording')} />
        </Form>
      )}
    </>
  )
}

/** In which language the report is written: it is shown in it first. */
const LanguageOfReport = ({ session, language }: Pick<Props, 'session' | 'language'>) => {
  const own = session.settings.wording.language ?? 'en'
  const name = (code: Language) => languageName(code)
  return (
    <>
      <p class="mute">{word('languages.report-in', { language: name(own) })}</p>
      {language === own ? undefined : (
        <Form action={`${base(session)}/settings`} of="settings" hidden={{ language }} data-prints="yes">
          <Look words={word('languages.write-in', { language: name(language) })} />
        </Form>
      )}
    </>
  )
}

/** How this session departs from its house, where the body's own reports vary. */
const Choices = ({ session }: { session: Session }) => {
  const { wording } = session.settings
  const house = houses.get(wording.house)
  if (!house || house.varies.length === 0) return <p class="mute">{say('wording.does-not-vary')}</p>
  return (
    <Form
      action={`${base(session)}/settings`}
      of="settings"
      hidden={{ part: 'choices' }}
      class="form"
      data-prints="yes"
    >
      <p class="mute">{say('wording.is-of-the-session')}</p>
      {house.varies.map(name => (
        <Choice
          name={`choice.${name}`}
          id={`choice-${name}`}
          label={valueInWords(choices[name].label)}
          value={String(wording.choices[name] ?? '')}
          options={[
            { value: '', words: say('wording.as-the-house') },
            ...Object.entries(choices[name].values).map(([value, { label }]) => ({
              value,
              words: valueInWords(label),
            })),
          ]}
        />
      ))}
      <p>
        <Look />
      </p>
    </Form>
  )
}
