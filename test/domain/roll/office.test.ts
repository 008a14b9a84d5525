import { expect, test } from 'vitest'
import { calledBy, isOfSeveral, officeTyped, takesArticle } from '../../../src/domain/roll/office.ts'
import { unknownName } from '../../../src/domain/roll/register.ts'
import { initial } from '../../../src/domain/session.ts'

test('a function and a person are typed in one line, with a colon between them', () => {
  expect(officeTyped('Director of the Forum secretariat: Juliette Biao Koudenoukpo')).toEqual({
    function: 'Director of the Forum secretariat',
    person: 'Juliette Biao Koudenoukpo',
  })
  expect(officeTyped('the Chair: Bob Rae (Canada)')).toEqual({ function: 'Chair', person: 'Bob Rae (Canada)' })
})

test.each(['Alliance', 'Alliance:', ': Ann Bee', 'Chair: Ann Bee: Canada', 'at 10:30'])(
  '“%s” is no function with a person',
  typed => {
    expect(officeTyped(typed)).toBeUndefined()
  },
)

test('an official is the function and then the person, an individual first the person, and nobody else has either', () => {
  const office = { function: 'Legal Advisor of ICRC', person: 'Eirini Giorgou' }
  expect(calledBy('official', office)).toBe('Legal Advisor of ICRC, Eirini Giorgou')
  expect(calledBy('individual', office)).toBe('Eirini Giorgou, Legal Advisor of ICRC')
  expect(calledBy('official', { person: 'Eirini Giorgou' })).toBe('Eirini Giorgou')
  expect(calledBy('ngo', office)).toBeUndefined()
  expect(calledBy('official', {})).toBeUndefined()
})

test('who is one of several has no article, and several are told from one', () => {
  expect(
    ['Chair', 'a representative', 'representatives of UNICEF'].map(each => takesArticle({ function: each })),
  ).toEqual([true, false, false])
  expect(
    ['Chair', 'Representative of X', 'representatives of UNICEF', 'Co-Chairs'].map(each =>
      isOfSeveral({ function: each }),
    ),
  ).toEqual([false, false, true, true])
})

test('a name that nobody has is an official where it is a function and a person, and not known yet elsewhere', () => {
  const registered = (unknown: string, person?: boolean) =>
    unknownName(initial('s'), { participant: 'p', unknown, person }, '2025-03-12T10:00:00Z').map(
      ({ payload }) => payload,
    )
  expect(registered('Chair: Ann Bee')).toEqual([
    { participant: 'p', kind: 'official', name: 'Chair, Ann Bee', function: 'Chair', person: 'Ann Bee', article: true },
  ])
  expect(registered('Ann Bee')).toEqual([{ participant: 'p', kind: 'unknown', name: 'Ann Bee' }])
  expect(registered('Ann Bee', true)).toEqual([{ participant: 'p', kind: 'individual', name: 'Ann Bee' }])
})
