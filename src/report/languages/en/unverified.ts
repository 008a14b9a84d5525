import { table } from '../../../domain/table.ts'
import type { Language } from '../../../domain/words.ts'
import type { WordingDoubt } from '../doubts.ts'
import type { ReportLanguage } from '../language.ts'
import { languageNames } from './documents.ts'

/** Sentences by kind of entry, or by key of the section; another is called by its key. */
const sentences = table<string>({
  'statement/signatory': 'State signatory',
  'statement/group': 'statement on behalf of a group',
  'statement/again': 'additional statements',
  'statement/none': 'nobody spoke',
  'statement/all/speakers': 'the following speakers',
  'statement/parties': 'statements of parties, counted',
  'statement/parties-first': 'statements of parties, counted',
  'statement/constituencies': 'statements of constituencies',
  keynote: 'keynote',
  address: 'address',
  closing: 'closing',
  presentation: 'presentation',
  question: 'question',
  'video message': 'video message',
  'both capacities': 'for a group and in its national capacity',
  'short title': 'short title of the treaty',
  body: 'name of the body',
})

const texts: Readonly<Record<Extract<WordingDoubt, { doubt: 'no-text' }>['text'], string>> = {
  lead: 'the lead',
  tail: 'what stands behind the verb',
  record: 'where the record is found',
  edit: 'a paragraph that was put into other words',
}

/** Beside the paragraphs, most words of a document in another language are composed or from memory. */
export const documentsUnverified = (code: Language): readonly string[] =>
  code === 'en'
    ? []
    : [
        `Headings, attendance and organization of the meeting are composed or from memory in ${languageNames[code]}; what people typed in another language is marked […].`,
      ]

const parts = {
  participants: 'headings of the list of participants',
  amendments: 'sentences of oral amendments',
  figures: 'titles, headings and definitions of statistics',
} as const

/** What beside the paragraphs is composed or from memory in a language, a sentence for each part. */
export const partsUnverified = (language: ReportLanguage, asked: readonly (keyof typeof parts)[]): readonly string[] =>
  asked.flatMap(part => {
    const { mark } = language[part]
    if (mark === undefined || mark === 'found') return []
    return [
      `Not verified in ${languageNames[language.code]}: ${parts[part]} (${mark === 'memory' ? 'from memory' : 'composed'}).`,
    ]
  })

const each = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/** What somebody who reads the language should look at before it is issued: a sentence for each kind of doubt. */
export function unverifiedInWords(code: Language, doubts: readonly WordingDoubt[]): readonly string[] {
  const language = languageNames[code]
  const ofKind = <K extends WordingDoubt['doubt']>(kind: K) =>
    doubts.filter((doubt): doubt is Extract<WordingDoubt, { doubt: K }> => doubt.doubt === kind)
  const unverified = each(ofKind('unverified').map(({ sentence }) => sentences[sentence] ?? sentence))
  const general = each(ofKind('general').map(({ sentence }) => sentence))
  const names = each(ofKind('no-form').map(({ name }) => name))
  const missing = each(ofKind('no-text').map(({ text }) => texts[text]))
  return [
    ...(unverified.length > 0 ? [`Wording not verified in ${language}: ${unverified.join('; ')}.`] : []),
    ...(general.length > 0 ? [`Not known in ${language}, in general words instead: ${general.join('; ')}.`] : []),
    ...(names.length > 0
      ? [`${names.length} ${names.length === 1 ? 'name has' : 'names have'} no ${language} form: ${names.join('; ')}.`]
      : []),
    ...missing.map(text => `No ${language} for ${text}: its place is marked.`),
  ]
}
