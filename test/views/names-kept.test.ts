import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { languages } from '../../src/domain/words.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/index.ts'
import { whole } from '../../static/names.js'
import { drawnIn } from '../../views/messages/language.ts'
import { namesBeside, namesOf, namesOfDirectory } from '../../views/names.tsx'

const directory = loadDirectory()

function sessionOf(more: object) {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Working Group', instrument: 'som' },
      session: { from: '2019-09-11', to: '2019-09-13', timeZone: 'UTC' },
      agenda: [{ item: '1', title: 'Opening <of> the meeting' }],
      debates: [],
      statements: [],
      wording: { house: 'generic' },
      ...more,
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

const sessions = {
  'of a treaty': sessionOf({}),
  'of a body with members': sessionOf({ body: { name: 'Commission', members: ['CAN', 'FRA', 'TUR'] } }),
  'with names and groups of its own': sessionOf({
    participants: [
      { id: 'ngo', name: 'Hope 3 "and" <Faith>', kind: 'ngo' },
      { id: '1 CAN', name: 'Canada Club', kind: 'ngo' },
      { id: 'ilo', name: 'International Labour Organization', kind: 'un-entity' },
    ],
    groups: [{ id: 'g', name: 'the Friends of the Chair', chair: 'MEX' }],
  }),
  'years ago': sessionOf({ session: { from: '1999-09-11', to: '1999-09-13', timeZone: 'UTC' } }),
}

test.each(Object.entries(sessions))(
  'the names that a browser keeps and those of a session %s are together all of it',
  (_, session) => {
    for (const language of languages)
      drawnIn(language, () => {
        const known = namesOfDirectory(directory)
        const of = { session, directory }
        const day = session.settings.from
        const told = namesBeside(of, day, known)
        expect(whole(JSON.parse(told), JSON.parse(JSON.stringify(known)))).toEqual({
          ...JSON.parse(namesOf(of, day)),
        })
        expect(told.length).toBeLessThan(namesOf(of, day).length / 4)
      })
  },
)

test('a name that is another on the day stands on the page, and not in what is kept', () => {
  const known = namesOfDirectory(directory)
  const { names } = JSON.parse(namesBeside({ session: sessions['years ago'], directory }, '1999-09-11', known)) as {
    names: readonly (string | { id: string; name: string })[]
  }
  const told = names.flatMap(each => (typeof each === 'string' ? [] : [[each.id, each.name]]))
  expect(told).toContainEqual(['TUR', 'Turkey'])
  expect(known.names['TUR']?.name).toBe('Türkiye')
})
