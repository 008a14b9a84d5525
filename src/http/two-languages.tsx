import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { reportPath } from '../../views/report/scene.ts'
import { tell } from '../../views/told.ts'
import { inLanguagePath, TwoLanguagesPage } from '../../views/two-languages/page.tsx'
import { WordsPage } from '../../views/two-languages/words.tsx'
import { type Prose, proseTyped } from '../domain/drafting/prose.ts'
import type { Session } from '../domain/session.ts'
import { isOfWords, ofWords } from '../domain/translation/translated.ts'
import { type Language, languages } from '../domain/words.ts'
import { formats } from '../formats/index.ts'
import { documentOf, languageOf, type ReportLanguage, reportLanguages } from '../report/index.ts'
import { standingsOf } from '../report/plan/chapters.ts'
import { namesTypedIn } from '../report/plan/names-lacking.ts'
import { inTwoLanguages } from '../report/plan/two-languages.ts'
import { wordsTypedIn } from '../report/plan/words-typed.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { documentPage, documentRoute, planNamed } from './documents.tsx'
import { about } from './faults.ts'
import { blank, line, linesAsTyped, optionalName, paragraph, several } from './fields.ts'

const Translated = z.object({
  of: line.min(1),
  text: paragraph.default(''),
  list: several(paragraph),
  /** As the page showed it. */
  original: linesAsTyped.default(''),
})
const language = z.enum(languages)
const Words = z.object({ language, words: several(line), there: several(line) })
const Forms = z.object({
  language,
  whom: line.min(1),
  list: optionalName,
  running: optionalName,
  de: optionalName,
  genitive: optionalName,
  accusative: optionalName,
  gender: blank(z.enum(['m', 'f']).optional()),
  number: blank(z.enum(['s', 'p']).optional()),
})

const languageNamed = (code: string | undefined): ReportLanguage | undefined => {
  const known = languages.find(each => each === code)
  return known && reportLanguages[known]
}

/** A document in each language beside the session's own, and what people type there. */
export function twoLanguagesRoutes(desk: Desk, dependencies: Dependencies): void {
  documentRoutes(desk, dependencies)
  wordsRoutes(desk, dependencies)
}

function documentRoutes(desk: Desk, { directory }: Dependencies): void {
  const path = `${documentRoute}/in/:language`
  const numbersIn = (session: Session, document: string) => {
    const plan = planNamed(session, document)
    return plan ? standingsOf(session, directory, plan, documentOf(session, directory, plan.id)) : []
  }
  const page = documentPage(desk, '/in/:language', ({ c, session, plan }, told) => {
    const asked = languageNamed(c.req.param('language'))
    if (!asked) return undefined
    const there = numbersIn(session, plan.id)
    return (
      <TwoLanguagesPage
        directory={directory}
        session={session}
        plan={plan}
        language={asked}
        pairs={inTwoLanguages(session, directory, plan, asked)}
        formats={formats}
        numberOf={id => there.find(each => each.id === id)?.number}
        told={told}
      />
    )
  })

  page.posts(
    path,
    Translated,
    ({ form, session, param, now }) => {
      const asked = languageNamed(param('language'))
      if (!asked || asked.code === languageOf(session).code) return say('no-such-document')
      const there = numbersIn(session, param('document'))
      // The word before a number says in no language but English whether it is a recommendation's.
      const read = (typed: string) =>
        proseTyped(
          typed,
          (number, kind) =>
            (
              there.find(each => each.number === number && each.kind === kind) ??
              there.find(each => each.number === number)
            )?.id,
        )
      const [text, ...list] = [form.text, ...form.list].map(read)
      for (const each of [text, ...list])
        if (typeof each === 'object' && 'refusal' in each) return about('text', tell(each.refusal))
      const isNothing = [form.text, ...form.list].every(each => each === '')
      return {
        type: 'translate',
        of: form.of,
        language: asked.code,
        text: (text ?? '') as Prose,
        ...(list.length > 0 && !isNothing ? { list: list as Prose[] } : {}),
        original: form.original.replace(/\r\n?/g, '\n'),
        at: now,
      }
    },
    {
      to: ({ session, param }) => inLanguagePath(session, { id: param('document') }, param('language') as Language),
    },
  )
}

function wordsRoutes(desk: Desk, { directory }: Dependencies): void {
  const path = '/sessions/:session/report/texts'
  const page = desk.sessionPage(path, ({ c, session }, told) => {
    const own = languageOf(session).code
    const typed = typeof told.typed['language'] === 'string' ? told.typed['language'] : undefined
    const asked =
      languageNamed(typed ?? c.req.query('language')) ?? reportLanguages[languages.find(each => each !== own) ?? own]
    const words = wordsTypedIn(session, directory, asked)
    const there = new Set(words.map(each => ofWords(each.words)))
    return (
      <WordsPage
        session={session}
        language={asked}
        words={words}
        gone={[...session.translations.values()].filter(
          each => each.language === asked.code && isOfWords(each.of) && !there.has(each.of),
        )}
        names={namesTypedIn(session, directory, asked)}
        told={told}
      />
    )
  })
  const to = {
    to: ({ session, form }: { session: Session; form: { language: Language } }) =>
      `${reportPath(session)}/texts?language=${form.language}`,
  }

  page.posts(
    path,
    Words,
    ({ form, now }) =>
      form.words.map((original, index) => ({
        type: 'translate' as const,
        of: ofWords(original),
        language: form.language,
        text: form.there[index] ?? '',
        original,
        at: now,
      })),
    to,
  )

  page.posts(
    `${path}/name`,
    Forms,
    ({ form: { language: code, whom, ...typed }, fresh, now }) => {
      const forms = Object.fromEntries(Object.entries(typed).filter(([, form]) => form !== undefined))
      return {
        type: 'type-forms',
        whom,
        language: code,
        forms: Object.keys(forms).length > 0 ? forms : undefined,
        group: fresh('group'),
        at: now,
      }
    },
    to,
  )
}
