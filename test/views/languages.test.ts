import { describe, expect, test } from 'vitest'
import { english } from '../../views/messages/book.ts'
import { templateIn } from '../../views/messages/books.ts'
import * as inEnglish from '../../views/messages/en/index.ts'
import * as toldInEnglish from '../../views/messages/en/told/index.ts'
import * as inSpanish from '../../views/messages/es/index.ts'
import * as toldInSpanish from '../../views/messages/es/told/index.ts'
import { finished } from '../../views/messages/finish.ts'
import * as inFrench from '../../views/messages/fr/index.ts'
import * as toldInFrench from '../../views/messages/fr/told/index.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { partly } from '../../views/messages/partly.ts'
import { dateInWords, dayInBrief, inPlace, numberInWords, ordinal, say, word } from '../../views/messages.ts'

type Rows = ReadonlyMap<string, string>
/** All messages of a language in rows: noun and key, what is told, what fields are called. */
const rowsOf = (nouns: object, { toldByNoun, fields }: { toldByNoun: object; fields: object }): Rows =>
  new Map(
    Object.entries({
      ...nouns,
      ...Object.fromEntries(Object.entries(toldByNoun).map(([n, m]) => [`told ${n}`, m])),
      fields,
    }).flatMap(([noun, messages]) =>
      Object.entries(messages as Record<string, string>).map(([key, text]) => [`${noun}.${key}`, text] as const),
    ),
  )
const en = rowsOf(inEnglish.nouns, toldInEnglish)
const whole = { fr: rowsOf(inFrench.nouns, toldInFrench), es: rowsOf(inSpanish.nouns, toldInSpanish) }

/** What is put into a message, and what is drawn around words of it. */
const slots = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()
const tags = (text: string) => [...text.matchAll(/<\/?\w+>/g)].map(([tag]) => tag).sort()
const hows = (text: string) => [...text.matchAll(/\{\w+:(?:nth|date|number)\}/g)].map(([how]) => how).sort()
/** Forms of one and several, slot by slot. */
const plurals = (text: string) =>
  [...text.matchAll(/\{(\w+):([^{}]*\|[^{}]*)\}/g)].map(([, name, forms = '']) => [name, forms.split('|').length])

describe.each(['fr', 'es'] as const)('in %s', code => {
  const rows = whole[code]
  const amiss = (isAmiss: (text: string, original: string, key: string) => boolean) =>
    [...rows].filter(([key, text]) => isAmiss(text, en.get(key) ?? '', key)).map(([key, text]) => `${key}: ${text}`)

  test('every message is there and no other, none empty', () => {
    expect(rows.size).toBeGreaterThan(2_000)
    expect([...rows.keys()].sort()).toEqual([...en.keys()].sort())
    expect(amiss((text, original) => (text.trim() === '') !== (original.trim() === ''))).toEqual([])
  })

  test('a message takes the values that the English one takes, and draws around as much', () => {
    expect(
      amiss(
        (text, original) =>
          String([slots(text), tags(text), hows(text)]) !== String([slots(original), tags(original), hows(original)]),
      ),
    ).toEqual([])
  })

  test('one and several have a form each, and nothing else has any', () => {
    expect(amiss(text => plurals(text).some(([, count]) => count !== 2))).toEqual([])
    expect(amiss((text, original) => plurals(original).length > 0 && plurals(text).length === 0)).toEqual([])
  })

  test('no message is the English one, but names, signs, and examples of what a report prints in English', () => {
    const same = amiss(
      (text, original, key) =>
        text === original &&
        /\p{L}{2,} \p{L}{2,}/u.test(text.replace(/<(code|kbd)>.*?<\/\1>|\{[^}]*\}/g, '')) &&
        !/slot |^paragraph\.example/.test(key.replace(/^told ownHouse\.own-house\./, '')),
    )
    expect(same).toEqual([])
  })
})

test('French sets no-break spaces before its high signs and within its quotation marks; Spanish opens what it asks', () => {
  const bare = (text: string) =>
    text.replace(/\{(\w+):[^{}]*\}/g, '{$1}').replace(/<(code|kbd)>.*?<\/\1>|;\S|@\S+/g, '')
  const spaces = [...whole.fr].filter(([, text]) =>
    / [:?!»](?!\S)|« | ;(?= )|\S[?!](?= |$)/u.test(bare(text).replace(/\u00a0[?!]/g, '')),
  )
  expect(spaces.filter(([key]) => !key.startsWith('keys.') && !key.startsWith('line.')).map(([key]) => key)).toEqual([])
  const asked = [...whole.es].filter(([, text]) => /\p{L}\?/u.test(text) && !text.includes('¿'))
  expect(asked.map(([key]) => key)).toEqual([])
  expect([...whole.es, ...whole.fr].filter(([, text]) => /[“”]/.test(text)).map(([key]) => key)).toEqual([])
})

test('none and one are one in French, and only one is in Spanish; numbers, days and ordinals are the language’s', () => {
  const counts = (code: 'en' | 'es' | 'fr') =>
    drawnIn(code, () => [0, 1, 2, 12_345].map(count => word('doubts.count', { count })))
  expect(counts('en')).toEqual(['0 doubts', '1 doubt', '2 doubts', '12,345 doubts'])
  expect(counts('fr')).toEqual(['0 doute', '1 doute', '2 doutes', '12\u202f345 doutes'])
  expect(counts('es')).toEqual(['0 dudas', '1 duda', '2 dudas', '12.345 dudas'])
  const said = (['fr', 'es', 'ru', 'zh', 'ar'] as const).map(code =>
    drawnIn(code, () =>
      [dateInWords('2019-09-12'), dayInBrief('2026-03-10'), ordinal(4), numberInWords(12_345)].join(' | '),
    ),
  )
  expect(said).toEqual([
    '12\u00a0septembre 2019 | mar. 10\u00a0mars | 4e | 12\u202f345',
    '12 de septiembre de 2019 | mar 10 de marzo | 4ª | 12.345',
    '12\u00a0сентября 2019\u00a0года | вт 10\u00a0марта | 4 | 12\u00a0345',
    '2019年9月12日 | 周二 3月10日 | 4 | 12,345',
    '12 أيلول/سبتمبر 2019 | الثلاثاء 10 آذار/مارس | 4 | 12,345',
  ])
  expect([1, 2, 5, 21].map(count => inPlace('{n:# лист|# листа|# листов}', { n: count }, 'ru'))).toEqual([
    '1 лист',
    '2 листа',
    '5 листов',
    '21 лист',
  ])
  expect([0, 1].map(number => drawnIn('fr', () => say('no-suspend-meeting', { number }))).at(1)).toBe(
    'La 1re séance n’est pas en cours.',
  )
})

test('where a language has no word yet, the English one stands and is marked as English, with its own numbers', () => {
  expect(Object.values(partly).map(each => Object.keys(each).filter(key => !english.words.has(key)))).toEqual([
    [],
    [],
    [],
  ])
  for (const words of Object.values(partly))
    for (const [key, text] of Object.entries(words))
      expect([key, slots(text)]).toEqual([key, slots(english.words.get(key) ?? '')])
  const count = drawnIn('ar', () => word('doubts.count', { count: 12_345 }))
  expect(finished(`<p title="${count}">${count}</p><option>${count}</option>`, true)).toBe(
    '<p title="12,345 doubts"><span lang="en" dir="ltr">12,345 doubts</span></p><option>12,345 doubts</option>',
  )
  expect(finished(JSON.stringify({ word: count }), false)).toBe('{"word":"12,345 doubts"}')
  expect(drawnIn('ru', () => word('frame.report'))).toBe('Доклад')
  expect(templateIn('words', 'frame.report', 'zh')).toBe('报告')
})
