import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { initial } from '../../../src/domain/session.ts'
import type { Called } from '../../../src/report/languages/chair.ts'
import { reportLanguages } from '../../../src/report/languages/index.ts'
import { nameOf } from '../../../src/report/plan/names.ts'
import { screenKeys, screenWord } from '../../../views/messages/screens.ts'

const directory = loadDirectory()
const session = initial('s')
const codes = ['fr', 'es', 'ru', 'zh', 'ar'] as const

const sentence = (code: (typeof codes)[number], ...who: readonly (readonly [string, Called['title']])[]) => {
  const [first, ...next] = who.map(
    ([id, title]): Called => ({ name: nameOf(reportLanguages[code], session, directory, id, '2019-09-12'), title }),
  )
  return first && reportLanguages[code].chair?.givesTheFloor(first, next)
}

test('the Chair gives the floor to one and says who follows, in the grammar of each language', () => {
  const said = codes.map(code =>
    sentence(code, ['CAN', 'representative'], ['EGY', 'representative'], ['HND', 'representative']),
  )
  expect(said).toEqual([
    'Je donne maintenant la parole au représentant du Canada, qui sera suivi des représentants de l’Égypte et du Honduras.',
    'Tiene ahora la palabra el representante del Canadá; a continuación intervendrán los representantes de Egipto y Honduras.',
    'Слово предоставляется представителю Канады; затем выступят представители Египта и Гондураса.',
    '现在请加拿大的代表发言，其后是埃及和洪都拉斯的代表。',
    'أعطي الكلمة الآن لممثل كندا، يليه ممثلا مصر وهندوراس.',
  ])
})

test('observers, the Secretariat and one who follows alone have their own forms', () => {
  expect(codes.map(code => sentence(code, ['MAR', 'observer'], ['FRA', 'representative']))).toEqual([
    'Je donne maintenant la parole à l’observateur du Maroc, qui sera suivi du représentant de la France.',
    'Tiene ahora la palabra el observador de Marruecos; a continuación intervendrá el representante de Francia.',
    'Слово предоставляется наблюдателю от Марокко; затем выступит представитель Франции.',
    '现在请摩洛哥的观察员发言，其后是法国的代表。',
    'أعطي الكلمة الآن للمراقب عن المغرب، يليه ممثل فرنسا.',
  ])
  expect(sentence('fr', ['secretariat', 'none'])).toBe(
    'Je donne maintenant la parole à un représentant du Secrétariat.',
  )
  expect(sentence('es', ['CAN', 'representative'], ['PER', 'representative'], ['IDN', 'representative'])).toMatch(
    /los representantes del Perú e Indonesia\.$/,
  )
})

test('a screen says everything in its language: no word is empty, and none Latin where the script is another', () => {
  for (const code of codes)
    for (const key of screenKeys) {
      const words = screenWord(code)(key)
      expect(words, `${code} ${key}`).not.toBe('')
      if (code !== 'fr' && code !== 'es') expect(words, `${code} ${key}`).not.toMatch(/\p{Script=Latin}/u)
    }
})
