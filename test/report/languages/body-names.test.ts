import { expect, test } from 'vitest'
import { bodyNamed } from '../../../src/domain/body-names.ts'
import { bodyDoubts, documentOf, reportLanguages } from '../../../src/report/index.ts'
import { directory } from '../../domain/room.ts'
import { openedExample } from '../../http/opened.ts'

const others = ['fr', 'es', 'ru', 'zh', 'ar'] as const
const scripts = {
  fr: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
}
const all = [...directory.bodies.values(), ...directory.organs]

test('every body that is known, and each to which one reports, has a name in six languages, with how it is known', () => {
  expect(all.length).toBeGreaterThan(25)
  for (const { name, names } of all)
    for (const code of others) {
      const there = names?.[code]
      expect([name, code, there?.mark]).toEqual([name, code, expect.stringMatching(/^(?:found|composed|memory)$/)])
      const letters = (there?.list ?? '').replace(/[^\p{L}]/gu, '')
      expect([name, letters.replace(new RegExp(scripts[code].source, 'gu'), '')]).toEqual([name, ''])
      // From any language into any other, and back.
      expect(bodyNamed(directory, there?.list ?? '', 'en')?.name).toBe(name)
      expect(bodyNamed(directory, name.toUpperCase(), code)?.name).toBe(there?.list)
    }
  const parents = [...directory.bodies.values()].flatMap(({ parent }) => parent ?? [])
  expect(parents.filter(each => !directory.organs.some(({ name }) => name === each))).toEqual([])
  expect(bodyNamed(directory, 'Committee on Nothing at All', 'fr')).toBeUndefined()
})

test('no two names of one language are the same body’s', () => {
  for (const code of others) {
    const names = all.map(({ names }) => names?.[code]?.list)
    expect([code, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([code, []])
  }
})

test('behind “of” a body has its article, in French and Spanish', () => {
  const title = (code: 'fr' | 'es', id: string) =>
    reportLanguages[code].documents.reportTitle({
      event: 'session',
      body: directory.bodies.get(id)?.names?.[code]?.list ?? '',
      place: undefined,
      from: '2019-03-14',
      to: '2019-03-22',
    })
  expect(
    ['cnd', 'ga-3', 'unff', 'unfccc-sbi', 'unctad-board', 'cedaw'].map(
      id => /session (.*), tenue/.exec(title('fr', id))?.[1],
    ),
  ).toEqual([
    'de la Commission des stupéfiants',
    'de la Troisième Commission',
    'du Forum des Nations Unies sur les forêts',
    'de l’Organe subsidiaire de mise en œuvre',
    'du Conseil du commerce et du développement',
    'du Comité pour l’élimination de la discrimination à l’égard des femmes',
  ])
  expect(
    ['cnd', 'ga-3', 'unff', 'unfccc-sbi', 'unctad-board'].map(
      id => /sesiones (.*), celebrado/.exec(title('es', id))?.[1],
    ),
  ).toEqual([
    'de la Comisión de Estupefacientes',
    'de la Tercera Comisión',
    'del Foro de las Naciones Unidas sobre los Bosques',
    'del Órgano Subsidiario de Ejecución',
    'de la Junta de Comercio y Desarrollo',
  ])
})

test('a document in a language calls the body by its name there; one from memory is told, and one that was typed goes before it', async () => {
  const { room } = await openedExample()
  const { session } = room
  const [plan] = session.documents.plans
  const mastheadIn = (code: (typeof others)[number], of = session) =>
    JSON.stringify(documentOf(of, directory, plan?.id ?? '', reportLanguages[code]).masthead)
  expect(mastheadIn('fr')).toContain('Groupe de travail sur le trafic illicite de migrants')
  expect(mastheadIn('zh')).toContain('联合国打击跨国有组织犯罪公约缔约方会议')
  const told = (code: (typeof others)[number]) => bodyDoubts(session, directory, reportLanguages[code])
  expect([told('fr'), told('ru')]).toEqual([[{ doubt: 'unverified', sentence: 'body' }], []])
  const { body } = session.settings
  const typed = {
    ...session,
    settings: {
      ...session.settings,
      body: { ...body, texts: { fr: { name: 'Groupe des migrants', parent: 'Conférence' } } },
    },
  }
  expect(mastheadIn('fr', typed)).toContain('Groupe des migrants')
  expect(bodyDoubts(typed, directory, reportLanguages.fr)).toEqual([])
})
