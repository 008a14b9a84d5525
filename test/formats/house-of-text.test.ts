import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { initial } from '../../src/domain/session.ts'
import { houseOfText } from '../../src/formats/house-of-text.ts'
import { houseIds } from '../../src/report/index.ts'

const directory = loadDirectory()
const session = initial('s')
const like = {
  ...session,
  settings: {
    ...session.settings,
    body: { name: 'Commission', shortName: 'Commission' },
    from: '2025-03-12',
    to: '2025-03-12',
  },
}
const found = (text: string) => houseOfText(text, like, directory, houseIds, 'A house')

test('a published paragraph is printed by the house that is found, with its departures, and what was not read is told', () => {
  const text =
    'At the 18th meeting, the Commission heard statements made by the representatives of Japan, Brazil and Tunisia and by the observers for Tonga (on behalf of the Pacific Islands Forum) and Libya. The observer for the Holy See also made a statement.'
  const unread = ['Palau joined the debate.', 'Three others wrote letters.', 'The Chair thanked all.']
  const parted = text.replace('. The observer', `. ${unread[1]} The observer`)
  const pasted = found(`3. ${unread[0]} ${parted}\n4. ${unread[2]}`)
  expect(pasted.found[0]).toMatchObject({ house: 'csw', same: 100, printed: text })
  expect(pasted.unread.map(({ words }) => words)).toEqual(unread)
})

test('a sentence that no house has is offered with its slot, and then prints the text', () => {
  const text = 'During the debate, remarks were made by the representatives of Japan, Brazil and Tunisia.'
  const { own, found: houses } = found(text)
  expect(houses[0]?.same).toBeLessThan(100)
  expect(own?.printed).toBe(text)
  expect(Object.values(own?.own.sentences ?? {}).map(({ many }) => many)).toEqual(['remarks were made by {speakers}'])
})

test('three paragraphs of a body that “makes remarks” become three sentences, with the slots for its treaty and its names', () => {
  const text = [
    'Under agenda item 4, remarks were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada, Egypt, Honduras and Italy.',
    'Thailand, a State signatory to the Smuggling of Migrants Protocol, made remarks.',
    'The observer for Morocco also made remarks.',
  ]
  const ofTreaty = { ...like, settings: { ...like.settings, body: { ...like.settings.body, instrument: 'som' } } }
  const { own } = houseOfText(
    text.map((each, index) => `${index + 3}. ${each}`).join('\n'),
    ofTreaty,
    directory,
    houseIds,
    'A house',
  )
  expect(own).toMatchObject({ same: 100, printed: text.join(' ') })
  expect(own?.own).toMatchObject({
    from: 'untoc-working-group',
    sentences: {
      'statement/party': {
        many: 'remarks were made by representatives of the following parties to the {instrument}: {list}',
      },
      'statement/signatory': { one: '{names}, a State signatory to the {instrument}, made remarks' },
      'statement/observer': { one: '{speakers} {also}made remarks' },
    },
  })
})

test('a number that the sentence tells is a slot, and so are names without titles', () => {
  const { own } = found(
    'The following five States parties took the floor: Chad, Chile, France, Peru and Togo. Chad and Togo exercised their right of reply.',
  )
  expect(Object.values(own?.own.sentences ?? {}).map(({ many }) => many)).toEqual([
    'the following {number} States parties took the floor: {list}',
    '{names} exercised their right of reply',
  ])
})

test('of what tells nobody nothing is found, and all of it is told as not read', () => {
  const text = 'The Commission adopted its report. The observer delegation of Palau joined the debate.'
  expect(found(text)).toMatchObject({ found: [], statements: 0, unread: [{ words: text }] })
})
