import { expect, test, vi } from 'vitest'
import { attendance } from '../../../src/cli/attendance.ts'
import { statistics } from '../../../src/cli/statistics.ts'
import { languages } from '../../../src/domain/words.ts'
import type { Amendment } from '../../../src/report/compare/amendment.ts'
import { partsUnverified, reportLanguages } from '../../../src/report/index.ts'

const moved: Amendment = {
  what: 'together',
  amendments: [
    { what: 'delete name', in: { kind: 'paragraph', number: 5 }, name: 'X' },
    { what: 'insert name', in: { kind: 'paragraph', number: 7 }, name: 'X', place: { after: 'Y' } },
  ],
}
const fresh: Amendment = {
  what: 'insert',
  kind: 'recommendation',
  place: { after: { kind: 'recommendation', number: 3 } },
  text: 'Z.',
}
const readOut: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'In paragraph 5, delete “X”; in paragraph 7, insert “X” after “Y”',
    'After recommendation 3, insert a new recommendation reading “Z.”',
  ],
  fr: [
    'Au paragraphe 5, supprimer «\u00a0X\u00a0»; au paragraphe 7, insérer «\u00a0X\u00a0» après «\u00a0Y\u00a0»',
    'Après la recommandation 3, insérer une nouvelle recommandation libellée comme suit\u00a0: «\u00a0Z.\u00a0»',
  ],
  es: [
    'En el párrafo 5, suprímase “X”; en el párrafo 7, insértese “X” después de “Y”',
    'Después de la recomendación 3, insértese una nueva recomendación con el texto siguiente: “Z.”',
  ],
  ru: [
    'В пункте 5 исключить «X»; в пункте 7 после «Y» включить «X»',
    'После рекомендации 3 включить новую рекомендацию следующего содержания: «Z.»',
  ],
  zh: ['第5段：删除“X”；第7段：在“Y”之后插入“X”', '在建议3之后插入一项新建议，案文如下：“Z.”'],
  ar: [
    'في الفقرة 5، تحذف عبارة "X"؛ في الفقرة 7، تدرج عبارة "X" بعد عبارة "Y"',
    'بعد التوصية 3، تدرج توصية جديدة نصها كما يلي: "Z."',
  ],
}

test('oral amendments are read out in six languages', () => {
  for (const code of languages) {
    const { sentence } = reportLanguages[code].amendments
    expect([sentence(moved), sentence(fresh)], code).toEqual(readOut[code])
  }
})

const words = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(words) : []

test('headings of tables and of the list of participants are words of their language, and marked where nobody read them', () => {
  for (const code of ['ru', 'zh', 'ar'] as const) {
    const { mark: _, ...figures } = reportLanguages[code].figures
    const { mark: __, ...participants } = reportLanguages[code].participants
    expect(
      words([figures, participants]).filter(each => /\p{Script=Latin}/u.test(each)),
      code,
    ).toEqual([])
  }
  expect(partsUnverified(reportLanguages.en, ['figures', 'participants', 'amendments'])).toEqual([])
  expect(partsUnverified(reportLanguages.es, ['figures', 'participants'])).toEqual([
    'Not verified in Spanish: titles, headings and definitions of statistics (from memory).',
    'Not verified in Spanish: headings of the list of participants (composed).',
  ])
  expect(partsUnverified(reportLanguages.ru, ['figures'])).toEqual([
    'Not verified in Russian: titles, headings and definitions of statistics (from memory).',
  ])
})

test('what each table of figures means is said in every language, whole and in its own letters', () => {
  const told = {
    zone: '7',
    countedAs: [['7', 'weog']] as const,
    silence: { instrument: true, denominator: 'roll', onRoll: 7 } as const,
  }
  const keys = Object.keys(reportLanguages.en.figures.titles) as (keyof typeof reportLanguages.en.figures.titles)[]
  const saidIn = (code: keyof typeof reportLanguages) =>
    keys.map(key => reportLanguages[code].figures.definition(key, told))
  const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([each]) => each).sort()
  expect(keys.length).toBeGreaterThan(20)
  for (const code of ['fr', 'es', 'ru', 'zh', 'ar'] as const) {
    const said = saidIn(code)
    // The same zone, the same States, the same counts as in English.
    expect([code, said.map(numbers)]).toEqual([code, saidIn('en').map(numbers)])
    expect([code, new Set(said).size]).toEqual([code, new Set(saidIn('en')).size])
    const ends = code === 'zh' ? '。' : '.'
    expect([code, said.filter(each => !each.endsWith(ends))]).toEqual([code, []])
    const script = { fr: 'Latin', es: 'Latin', ru: 'Cyrillic', zh: 'Han', ar: 'Arabic' }[code]
    const letters = said.join('').replace(/[^\p{L}]/gu, '')
    expect([code, letters.replace(new RegExp(`\\p{Script=${script}}`, 'gu'), '')]).toEqual([code, ''])
  }
  expect(saidIn('fr').filter(each => / [»:;?]|« /.test(each))).toEqual([])
})

test('what people type is understood in the language of the session: recommendations, the agenda, who presides', () => {
  const typed = {
    fr: ['Recommandations générales', 'l’ordre du jour provisoire', 'Présidente', 'Adoption du rapport'],
    es: ['Recomendaciones', 'el programa', 'Presidenta', 'Aprobación del informe'],
    ru: ['Рекомендации', 'повестка дня', 'Председатель', 'Утверждение доклада'],
    zh: ['建议', '临时议程', '主席', '通过报告'],
    ar: ['التوصيات', 'جدول الأعمال', 'الرئيسة', 'اعتماد التقرير'],
  }
  for (const code of ['fr', 'es', 'ru', 'zh', 'ar'] as const) {
    const [recommendations = '', agenda = '', chair = '', adoption = ''] = typed[code]
    const { reading } = reportLanguages[code]
    expect(
      [
        reading.isOfRecommendations(recommendations),
        reading.isAbout(agenda, 'agenda'),
        reading.isAbout(agenda, 'report'),
        reading.isChair(chair),
        reading.procedureIn(adoption),
        reading.procedureIn(recommendations),
        reading.eventIn(reportLanguages[code].outlines.titles['opening-of-session']),
        reading.eventIn(reportLanguages[code].outlines.titles['organization-of-meeting']),
      ],
      code,
    ).toEqual([true, true, false, true, 'adoption', undefined, 'session', 'meeting'])
  }
})

test('the command line prints attendance and statistics in a language, and besides what nobody has verified', async () => {
  const lines: string[] = []
  const besides: string[] = []
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(line => void lines.push(String(line))),
    vi.spyOn(process.stdout, 'write').mockImplementation(text => lines.push(String(text)) > 0),
    vi.spyOn(console, 'error').mockImplementation(line => void besides.push(String(line))),
  ]
  const example = 'examples/smuggling-of-migrants-2019.json'
  try {
    await attendance.run([example, '--language', 'zh'])
    await statistics.run([example, '--language', 'ru', '--format', 'csv', '--table', 'regions'])
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  expect(lines[0]).toMatch(/^下列《偷运移民议定书》缔约方派代表出席了会议：加拿大、埃及、洪都拉斯、意大利、墨西哥、/)
  expect(lines.at(-1)).toMatch(/^\uFEFFРегиональная группа,Заявления,Доля \(проценты\),Время \(секунды\)/)
  expect(lines.at(-1)).toMatch(/Государства Африки,2,/)
  expect(besides).toContain('Not verified in Russian: titles, headings and definitions of statistics (from memory).')
})
