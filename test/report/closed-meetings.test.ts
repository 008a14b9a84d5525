import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { openPart } from '../../src/domain/access/parts.ts'
import type { Session } from '../../src/domain/session.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, paragraphsOf, textOf } from '../../src/report/index.ts'

const directory = loadDirectory()

/** A morning behind closed doors and an open afternoon: item 5 in both, item 6 in the morning, item 7 planned for it and reached later. */
function session(): Session {
  const day = '2025-03-12T'
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Body', members: ['CAN', 'ITA', 'PER', 'ZWE', 'BRA', 'IND'] },
      session: { from: '2025-03-12', to: '2025-03-12', timeZone: 'UTC' },
      agenda: [{ item: '5' }, { item: '6' }, { item: '7' }],
      meetings: [
        {
          id: 'm1',
          number: 1,
          access: 'closed',
          from: `${day}09:00:00Z`,
          to: `${day}12:00:00Z`,
          takenUp: [{ debate: 'd5', at: `${day}09:00:00Z` }],
        },
        { id: 'm2', number: 2, from: `${day}14:00:00Z`, to: `${day}17:00:00Z` },
      ],
      debates: [
        { id: 'd5', items: ['5'], tail: 'on the words of the morning', record: 'see SECRET.1' },
        { id: 'd6', items: ['6'] },
        { id: 'd7', items: ['7'], meetings: [1] },
      ],
      statements: [
        { debate: 'd5', by: 'ZWE', at: `${day}09:10:00Z`, meeting: 'm1' },
        { debate: 'd6', by: 'CAN', at: `${day}11:10:00Z`, meeting: 'm1' },
        { debate: 'd5', by: 'PER', at: `${day}14:10:00Z`, meeting: 'm2' },
        { debate: 'd7', by: 'BRA', at: `${day}15:10:00Z`, meeting: 'm2' },
        { debate: 'd7', by: 'IND', at: `${day}15:20:00Z`, meeting: 'm2' },
      ],
      wording: { house: 'generic' },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const [key = ''] = paragraphsOf(read.session, directory).map(each => each.key)
  const words = { key, base: '', at: `${day}18:00:00.000Z`, by: 'O' }
  const overruled = [{ ...words, text: 'Zimbabwe and Peru spoke of secrets.' }]
  return { ...read.session, documents: { ...read.session.documents, overruled } }
}

test('an item of an open meeting keeps what was said under it there, though it was planned for a closed one or taken up there as well', () => {
  const all = session()
  const open = openPart(all)
  expect([...open.debates.keys()]).toEqual(['d5', 'd7'])
  const texts = paragraphsOf(open, directory).map(textOf).join('\n')
  expect(texts).toContain('Peru')
  expect(texts).toContain('Brazil and India')
  expect([...open.entries.values()].every(each => open.debates.has(each.debate ?? ''))).toBe(true)
})

test('what was typed of a debate that was held in part behind closed doors is told to nobody outside', () => {
  const all = session()
  const printed = (each: Session) => JSON.stringify([paragraphsOf(each, directory), [...each.debates], each.documents])
  for (const secret of ['secrets', 'words of the morning', 'SECRET.1', 'Zimbabwe']) {
    expect([secret, printed(all).includes(secret)]).toEqual([secret, true])
    expect([secret, printed(openPart(all)).includes(secret)]).toEqual([secret, false])
  }
})
