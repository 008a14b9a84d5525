import { type Language, languages } from '../../../domain/words.ts'
import type { DocumentWords, OutlineWords, ParticipantsWords } from '../language.ts'
import { capital } from '../runs.ts'
import { usualInEnglish } from '../usual.ts'
import { dateInWords, dateRange, rangeInWords } from './dates.ts'
import { letterOf } from './grammar.ts'

export const languageNames: Readonly<Record<Language, string>> = {
  ar: 'Arabic',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  ru: 'Russian',
  zh: 'Chinese',
}

export const documents: DocumentWords = {
  date: dateInWords,
  dates: dateRange,
  held: (place, from, to) => (place ? `${place}, ${dateRange(from, to)}` : dateRange(from, to)),
  organization: 'United Nations',
  distribution: capital,
  distributionLine: distribution => `Distr.: ${distribution}`,
  languageName(code) {
    const known = languages.find(each => each === code)
    return known ? languageNames[known] : code
  },
  originalLine: language => `Original: ${language}`,
  addendum: 'Addendum',
  contents: 'Contents',
  participants: 'List of participants',
  continued: 'continued',
  headingNumber: number => `${number}.`,
  paragraphNumber: number => `${number}.`,
  recommendation: number => `Recommendation ${number}`,
  label: place => `(${letterOf(place)})`,
  lostReference: '[reference lost]',
  recommendationsElsewhere: count =>
    `[${count === 1 ? 'Recommendation 1' : `Recommendations 1 to ${count}`}: issued earlier in the series, not held in this session]`,
  paragraphsElsewhere: '[Paragraphs issued earlier in the series under this heading, not held in this session]',
  // "Report on the meeting of the Working Group on … held in Vienna from 11 to 13 September 2019".
  reportTitle: ({ event, body, place, from, to }) =>
    `Report on the ${event} of the ${body.replace(/^the /i, '')} held${place ? ` in ${place}` : ''} ${rangeInWords(from, to)}`,
}

export const outlines: OutlineWords = {
  titles: usualInEnglish as OutlineWords['titles'],
  usual: usualInEnglish,
  item: item => `Agenda item ${item}`,
}

export const participants: ParticipantsWords = {
  parties: 'Parties',
  members: 'Members',
  signatories: 'Signatories',
  observers: 'Observers',
  unEntities: 'United Nations entities',
  igos: 'Intergovernmental organizations',
  ngos: 'Non-governmental organizations',
  others: 'Others',
  remote: 'remote',
}
