import { expect, test } from 'vitest'
import { begins } from '../../views/messages/finish.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { whyInWords } from '../../views/why.ts'
import { treeOf } from '../house/tree.ts'
import { wordsIn } from '../house/words.ts'

/** With values, and with the name of the program, which is no word. */
const filledIn = (why: string) => why.replaceAll(/\$\{[^}]*\}|…/g, '7').replace('  ', ' Rostrum ')

/** All that the domain says of what cannot be folded, and the journal of what cannot be read. */
const reasons = [
  ...[...treeOf('src/domain').values()].flatMap(text =>
    [...text.matchAll(/(?<!function )cannotBe\(\s*(['`])(.*?)\1/gs)].map(([, , why = '']) => filledIn(why)),
  ),
  ...Object.values(wordsIn(treeOf('src/journal')))
    .flat()
    .map(filledIn),
]

test('why something in the record cannot have been is told in French and Spanish, its place before it', () => {
  expect(reasons.length).toBeGreaterThan(30)
  const isOther = /^(?:a row of an unreadable kind|version 7|nothing can change|at: 7)$/
  for (const code of ['fr', 'es'] as const)
    expect(
      drawnIn(code, () => reasons.filter(why => !isOther.test(why) && whyInWords(why).startsWith(begins))),
    ).toEqual([])
  const told = [
    'changes[0].to: no day such as 2019-09-12',
    'at: Invalid input: expected string, received number',
    '7 is not on the agenda',
  ]
  expect(['en', 'fr', 'es'].map(code => drawnIn(code as 'en', () => told.map(whyInWords)))).toEqual([
    ['changes[0].to: no day such as 2019-09-12', 'at: expected string', '7 is not on the agenda'],
    ['changes[0].to\u00a0: pas un jour comme 2019-09-12', 'at\u00a0: string attendu', '7 n’est pas à l’ordre du jour'],
    ['changes[0].to: no es un día como 2019-09-12', 'at: se esperaba string', '7 no está en el programa'],
  ])
})

test('what nobody has put into words stands in English, and is marked as English', () => {
  expect(drawnIn('fr', () => whyInWords('database disk image is malformed'))).toMatch(begins)
  expect(drawnIn('en', () => whyInWords('database disk image is malformed'))).toBe('database disk image is malformed')
})
