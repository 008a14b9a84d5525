import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { stateNameOn } from '../../../src/domain/roll/names.ts'
import * as arabic from '../../../src/report/languages/ar/grammar.ts'
import { itemsPhrase as arabicItems } from '../../../src/report/languages/ar/statements.ts'
import * as spanish from '../../../src/report/languages/es/grammar.ts'
import { itemsPhrase as spanishItems } from '../../../src/report/languages/es/statements.ts'
import * as french from '../../../src/report/languages/fr/grammar.ts'
import { itemsPhrase as frenchItems } from '../../../src/report/languages/fr/statements.ts'
import { reportLanguages } from '../../../src/report/languages/index.ts'
import * as russian from '../../../src/report/languages/ru/grammar.ts'
import { itemsPhrase as russianItems } from '../../../src/report/languages/ru/statements.ts'
import { itemsPhrase as chineseItems } from '../../../src/report/languages/zh/statements.ts'

const states = [...loadDirectory().states.values()]
const today = '2026-01-15'

test('the rule of French contraction makes the form of each State that the data have', () => {
  for (const state of states) {
    const { running, de } = state.names.fr
    expect(french.deOf(running ?? ''), state.code).toBe(de)
  }
})

test('the rule of Spanish contraction makes the form of each State that the data have', () => {
  for (const state of states) expect(spanish.deOf(state.names.es.running ?? ''), state.code).toBe(state.names.es.de)
})

test.each([
  ['le Canada', 'du Canada', 'au Canada'],
  ['la Chine', 'de la Chine', 'à la Chine'],
  ['l’Égypte', 'de l’Égypte', 'à l’Égypte'],
  ['les Philippines', 'des Philippines', 'aux Philippines'],
  ['Cuba', 'de Cuba', 'à Cuba'],
  ['Haïti', 'd’Haïti', 'à Haïti'],
  ['Antigua-et-Barbuda', 'd’Antigua-et-Barbuda', 'à Antigua-et-Barbuda'],
])('%s stands behind “de” as “%s” and behind “à” as “%s”', (running, de, a) => {
  expect([french.deOf(running), french.aOf(running)]).toEqual([de, a])
})

test('a name that has one form has the others, in French and Spanish', () => {
  expect(french.known({ de: 'du Groupe africain' })).toMatchObject({
    running: 'le Groupe africain',
    list: 'Groupe africain',
  })
  expect(french.known({ de: 'd’Oxfam' })).toMatchObject({ running: 'Oxfam', list: 'Oxfam' })
  expect(french.known({ running: 'l’Union africaine' })).toMatchObject({
    list: 'Union africaine',
    de: 'de l’Union africaine',
  })
  expect(spanish.known({ de: 'del Grupo Africano' })).toMatchObject({
    running: 'el Grupo Africano',
    list: 'Grupo Africano',
  })
  expect(spanish.known({ list: 'El Salvador' }).de).toBe('de El Salvador')
})

test.each([
  [['Perú', 'Indonesia'], 'Perú e Indonesia'],
  [['China', 'Hungría'], 'China y Hungría'],
  [['Argelia', 'Egipto', 'Italia'], 'Argelia, Egipto e Italia'],
  [['agua', 'hielo'], 'agua y hielo'],
  [['Omán', 'Yemen'], 'Omán y Yemen'],
  [['Chile', 'el Iraq'], 'Chile y el Iraq'],
])('%j are joined as “%s”', (names, joined) => {
  expect(spanish.joinText(names)).toBe(joined)
})

test('French and Russian have no comma before the last, and semicolons where a name holds one', () => {
  expect(french.joinText(['Chine', 'Cuba', 'Kenya'])).toBe('Chine, Cuba et Kenya')
  expect(french.joinText(['Chine', 'Cuba, au nom du Groupe', 'Kenya'])).toBe('Chine; Cuba, au nom du Groupe et Kenya')
  expect(russian.joinText(['Китай', 'Куба', 'Кения'])).toBe('Китай, Куба и Кения')
})

test.each([
  [['كندا', 'مصر'], 'كندا ومصر'],
  [['إيطاليا', 'الجزائر', 'مصر'], 'إيطاليا، والجزائر، ومصر'],
  [['الفلبين، باسم المجموعة', 'بنن'], 'الفلبين، باسم المجموعة؛ وبنن'],
])('the Arabic conjunction is joined to each name after the first: %j', (names, joined) => {
  expect(arabic.joinText(names)).toBe(joined)
})

const noun = { one: 'دولة واحدة', two: 'دولتين', few: 'دول', many: 'دولة', hundred: 'دولة' }
test.each([
  [1, 'دولة واحدة'],
  [2, 'دولتين'],
  [3, '3 دول'],
  [10, '10 دول'],
  [11, '11 دولة'],
  [99, '99 دولة'],
  [103, '103 دول'],
])('Arabic counts %i as “%s”', (count, words) => {
  expect(arabic.counted(count, noun)).toBe(words)
})

test.each([
  [1, 'الأولى', 'primera', '1re', '1‑м'],
  [3, 'الثالثة', 'tercera', '3e', '3‑м'],
  [10, 'العاشرة', 'décima', '10e', '10‑м'],
  [11, 'الحادية عشرة', '11ª', '11e', '11‑м'],
  [17, 'السابعة عشرة', '17ª', '17e', '17‑м'],
  [21, 'الحادية والعشرون', '21ª', '21e', '21‑м'],
  [30, 'الثلاثون', '30ª', '30e', '30‑м'],
  [344, '344', '344ª', '344e', '344‑м'],
])('the meeting %i is %s, %s, %s, %s', (number, ar, es, fr, ru) => {
  expect([arabic, spanish, french, russian].map(each => each.ordinal(number))).toEqual([ar, es, fr, ru])
})

test.each([
  [[{ item: '4' }], 'au titre du point 4', 'el tema 4', 'по пункту 4', '在议程项目4下', 'في إطار البند 4 '],
  [
    [{ item: '2' }, { item: '3' }],
    'des points 2 et 3',
    'los temas 2 y 3',
    'по пунктам 2 и 3',
    '议程项目2和3下',
    'في إطار البندين 2 و 3 ',
  ],
  [
    [{ item: '2' }, { item: '3' }, { item: '5' }],
    'des points 2, 3 et 5',
    'los temas 2, 3 y 5',
    'по пунктам 2, 3 и 5',
    '议程项目2、3和5下',
    'البنود 2 و 3 و 5 ',
  ],
  [[{ item: '3 (b)' }], 'du point 3 b)', 'el tema 3 b)', 'по пункту 3(b)', '议程项目3(b)下', 'البند 3 (ب) '],
  [
    [{ item: '2 (a)', to: '(c)' }],
    'des points 2 a) à c)',
    'los temas 2 a) a c)',
    'по пунктам 2(a)–(c)',
    '议程项目2(a)至(c)下',
    'البنود من 2 (أ) إلى (ج) ',
  ],
])('items are named by number, a row of sub-items as a row: %j', (items, fr, es, ru, zh, ar) => {
  expect(frenchItems(items)).toContain(fr)
  expect(spanishItems(items)).toContain(es)
  expect(russianItems(items)).toContain(ru)
  expect(chineseItems(items)).toContain(zh)
  expect(arabicItems(items)).toContain(ar)
})

test('lists stand in the order of their language, Arabic without its article and Chinese as the English names', () => {
  const inOrder = (code: 'fr' | 'ar' | 'zh' | 'ru', codes: readonly string[]) => {
    const { names } = reportLanguages[code]
    return states
      .filter(state => codes.includes(state.code))
      .map(state => ({ ...stateNameOn(state, today, code), en: stateNameOn(state, today, 'en').list }))
      .map(name => (names.sortedAs ? { ...name, sort: name.en } : name))
      .sort(names.compare)
      .map(each => each.list)
  }
  expect(inOrder('fr', ['ECU', 'SLV', 'ARE', 'SLB', 'IND'])).toEqual([
    'El Salvador',
    'Émirats arabes unis',
    'Équateur',
    'Îles Salomon',
    'Inde',
  ])
  expect(inOrder('ar', ['DNK', 'CHE', 'GBR', 'NOR', 'BEL', 'RUS'])).toEqual([
    'الاتحاد الروسي',
    'بلجيكا',
    'الدانمرك',
    'سويسرا',
    'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية',
    'النرويج',
  ])
  expect(inOrder('zh', ['GBR', 'BEL', 'DEU', 'ISR'])).toEqual([
    '比利时',
    '德国',
    '以色列',
    '大不列颠及北爱尔兰联合王国',
  ])
  expect(inOrder('ru', ['IRN', 'IRQ', 'IND'])).toEqual(['Индия', 'Ирак', 'Иран (Исламская Республика)'])
})

test('no name of a State in Russian, Arabic or Chinese has a Latin letter, and each has its genitive', () => {
  for (const state of states) {
    const names = [state.names.ru, state.names.ar, state.names.zh].flatMap(each => [each.short, each.running ?? ''])
    expect(
      names.filter(each => /\p{Script=Latin}/u.test(each)),
      state.code,
    ).toEqual([])
    expect(state.names.ru.genitive, state.code).toMatch(/^\p{Script=Cyrillic}/u)
    expect(state.names.ru.genitive, state.code).not.toContain('(')
  }
})
