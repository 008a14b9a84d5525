import type { Language } from '../src/domain/words.ts'
import { type Paragraph, unverifiedInWords } from '../src/report/index.ts'
import { say } from './messages.ts'

/** In which language a text stands, and from which side it is read. */
export const inLanguage = (code: Language): { readonly lang: Language; readonly dir?: 'rtl' } =>
  code === 'ar' ? { lang: code, dir: 'rtl' } : { lang: code }

/** What nobody has verified in these paragraphs, once for all of them. */
export const Unverified = ({ language, paragraphs }: { language: Language; paragraphs: readonly Paragraph[] }) => (
  <>
    {unverifiedInWords(
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
