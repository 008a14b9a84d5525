import type { Language } from '../src/domain/words.ts'
import type { Paragraph, ReportLanguage } from '../src/report/index.ts'
import type { WordingDoubt } from '../src/report/languages/doubts.ts'
import { languageHere } from './messages/language.ts'
import { languageName, say, word, wordHere } from './messages.ts'

/** In which language a text stands, and from which side it is read. */
export const inLanguage = (code: Language): { readonly lang: Language; readonly dir?: 'rtl' | 'ltr' } =>
  code === 'ar' ? { lang: code, dir: 'rtl' } : languageHere() === 'ar' ? { lang: code, dir: 'ltr' } : { lang: code }

const each = <T,>(items: readonly T[]): readonly T[] => [...new Set(items)]
const sentenceHere = (sentence: string): string => wordHere(`languages.sentence.${sentence}`) ?? sentence

/** What somebody who reads the language should look at before it is issued: a sentence for each kind of doubt. */
export function unverifiedHere(code: Language, doubts: readonly WordingDoubt[]): readonly string[] {
  const language = languageName(code)
  const ofKind = <K extends WordingDoubt['doubt']>(kind: K) =>
    doubts.filter((doubt): doubt is Extract<WordingDoubt, { doubt: K }> => doubt.doubt === kind)
  const unverified = each(ofKind('unverified').map(({ sentence }) => sentenceHere(sentence)))
  const general = each(ofKind('general').map(({ sentence }) => sentence))
  const names = each(ofKind('no-form').map(({ name }) => name))
  const missing = each(ofKind('no-text').map(({ text }) => text))
  return [
    ...(unverified.length > 0 ? [word('languages.doubt.unverified', { language, what: unverified.join('; ') })] : []),
    ...(general.length > 0 ? [word('languages.doubt.general', { language, what: general.join('; ') })] : []),
    ...(names.length > 0
      ? [word('languages.doubt.no-form', { count: names.length, language, names: names.join('; ') })]
      : []),
    ...missing.map(text => word('languages.doubt.no-text', { language, what: word(`languages.text.${text}`) })),
  ]
}

/** Beside the paragraphs, most words of a document in another language are composed or from memory. */
export const documentsUnverifiedHere = (code: Language): readonly string[] =>
  code === 'en' ? [] : [word('languages.doubt.documents', { language: languageName(code) })]

/** The sentences of oral amendments, where they are composed or from memory. */
export function amendmentsUnverified({ code, amendments: { mark } }: ReportLanguage): readonly string[] {
  if (mark === undefined || mark === 'found') return []
  const language = languageName(code)
  return [word('languages.doubt.part.amendments', { language, mark: word(`languages.doubt.mark.${mark}`) })]
}

/** What nobody has verified in these paragraphs, once for all of them. */
export const Unverified = ({ language, paragraphs }: { language: Language; paragraphs: readonly Paragraph[] }) => (
  <>
    {unverifiedHere(
      language,
      paragraphs.flatMap(each => each.doubts ?? []),
    ).map(line => (
      <p class="mute">{line}</p>
    ))}
  </>
)

/** The mark at one paragraph, which opens what of it nobody has verified. */
export const UnverifiedMark = ({ language, paragraph }: { language: Language; paragraph: Paragraph }) =>
  paragraph.doubts ? (
    <details>
      <summary>
        <span class="chip doubt">{say('wording.not-verified')}</span>
      </summary>
      <Unverified language={language} paragraphs={[paragraph]} />
    </details>
  ) : null
