import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { dayTyped } from '../../src/domain/day-typed.ts'
import { outlineFrom } from '../../src/domain/drafting/outline.ts'
import { onOneLine, proseTyped } from '../../src/domain/drafting/prose.ts'
import { answeringTo, participantNamed } from '../../src/domain/roll/names.ts'
import { timeTyped } from '../../src/domain/time-typed.ts'
import { participantsTable } from '../../src/formats/participants-table.ts'
import { readRequests } from '../../src/formats/requests-table.ts'
import { folded, readSessionFile } from '../../src/formats/session-file.ts'
import { readTreatyTable } from '../../src/formats/status-table.ts'
import { agendaTyped } from '../../src/http/agenda-typed.ts'
import { houseIds } from '../../src/report/index.ts'
import { listInText } from '../../src/report/plan/sub-paragraphs.ts'
import { recordsOf } from '../../src/tables/delimited.ts'
import { gapsMarked } from '../../views/writing/printed.tsx'
import { understoodRows, understoodText } from '../formats/understood.ts'
import { cpuTime, hostile } from '../hostile.ts'

const directory = loadDirectory()
const example = readSessionFile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8')),
  { directory, houses: houseIds },
)
if ('faults' in example) throw new Error('the example has faults')
const session = folded(example.facts)

const soup = (...pieces: string[]) => fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(all => all.join(''))

test('a line break is a space with all the white space around it, as it always was', () => {
  const before = (text: string) => text.replace(/\s*(?:\r\n|[\r\n\u2028\u2029])\s*/g, ' ')
  fc.assert(
    fc.property(soup(' ', '\n', '\r\n', '\r', '\t', 'a', '\u2028', '\u00a0'), text => {
      expect(onOneLine(text)).toBe(before(text))
    }),
    { numRuns: 3_000 },
  )
})

test('what stands in double brackets is found as it always was', () => {
  const before = (typed: string) =>
    [...typed.matchAll(/\[\[\s*(?:(note|italic)\s*:\s*(.*?)|([^\][]+?))\s*\]\]/g)].map(
      ([, what, words = '', number = '']) => (what === undefined ? number.trim() : `${what}: ${words}`),
    )
  const now = (typed: string) => {
    const found: string[] = []
    const prose = proseTyped(typed, number => {
      found.push(number)
      return `${found.length}`
    })
    if (typeof prose === 'string' || 'refusal' in prose) return found
    return prose.flatMap(part => {
      if (typeof part === 'string') return []
      if ('ref' in part) return [found[Number(part.ref) - 1] ?? '']
      return 'note' in part ? [`note: ${part.note}`] : [`italic: ${part.italic}`]
    })
  }
  fc.assert(
    fc.property(soup('[', ']', '[[', ']]', ' ', 'note:', 'italic :', '5', 'a'), typed => {
      expect(now(typed)).toEqual(before(typed))
    }),
    { numRuns: 5_000 },
  )
})

test('a line of the outline is read as it always was', () => {
  const before = (each: string) => {
    const [, , title = '', written] = /^\s*([A-Za-z]+|\d+)\.\s+(.*?)\s*(?:\[([^\]]*)\])?\s*$/.exec(each) ?? []
    return title === '' ? undefined : [title, written]
  }
  fc.assert(
    fc.property(soup('[', ']', '[opening]', ' ', 'a', 'B'), rest => {
      const read = outlineFrom(`I. ${rest}`)
      const wanted = before(`I. ${rest}`)
      if (wanted === undefined) expect(read).toMatchObject({ refusal: { key: 'no-such-heading' } })
      else if ('refusal' in read)
        expect(read.refusal).toMatchObject({ key: 'nothing-written', values: { written: wanted[1] } })
      else expect([read.chapters[0]?.title, read.chapters[0]?.content]).toEqual(wanted)
    }),
    { numRuns: 3_000 },
  )
})

test('a name with its notes, and what a cell holds, are read as they always were', () => {
  const before = (cell: string) => {
    const bracketed = /^\[(.*)\](.*)$/.exec(cell)
    const inside = bracketed ? `${bracketed[1]} ${bracketed[2]}`.trim() : cell
    const [, name = inside, notes = ''] = /^(.*?)\s*((?:\d+(?:\s*,\s*\d+)*)?)$/.exec(inside) ?? []
    return { name: name.trim(), notes: notes.replace(/\s/g, '') }
  }
  const partsBefore = (text: string) =>
    (text.match(/\[[^\]]*\]|[^[\]]+/g) ?? []).map(each => each.trim()).filter(Boolean)
  fc.assert(
    fc.property(soup(' ', '1', '12', ',', ' , ', 'a', 'd’E', '[', ']'), typed => {
      const cell = typed.replace(/\s+/g, ' ').trim()
      if (cell === '') return
      const table = readTreatyTable(
        understoodRows(
          [
            ['Participant', 'Signature'],
            [cell, cell],
          ],
          'status',
        ),
      )
      if ('fault' in table) throw new Error(table.fault.key)
      expect(table.rows[0]).toMatchObject(before(cell))
      expect(table.rows[0]?.unread.map(each => each.cell)).toEqual(partsBefore(cell))
    }),
    { numRuns: 3_000 },
  )
})

test('a letter in brackets of a note is none, and a gap to be completed is marked, as they always were', () => {
  const visible = (typed: string) => typed.replace(/\[\[.*?\]\]/g, found => ' '.repeat(found.length))
  const gaps = (text: string) =>
    text.split(/(\[[^\]]*to be completed[^\]]*\])/i).flatMap((words, index) => (index % 2 ? [words] : []))
  fc.assert(
    fc.property(soup('[', ']', '[[', ']]', '(a)', '(b)', ' ', 'x', 'to be completed'), typed => {
      expect(listInText(typed)?.list.length ?? 0).toBe(lettersIn(visible(typed)))
      expect(gapsMarked(typed).flatMap(each => (each.isGap ? [each.words] : []))).toEqual(gaps(typed))
      expect(
        gapsMarked(typed)
          .map(each => each.words)
          .join(''),
      ).toBe(typed)
    }),
    { numRuns: 5_000 },
  )
})

/** How many letters in brackets stand one after the other, from (a), if two or more do. */
function lettersIn(visible: string): number {
  let from = 0
  for (let count = 0; ; count++) {
    const at = visible.indexOf(`(${String.fromCodePoint(97 + count)})`, from)
    if (at < 0) return count < 2 ? 0 : count
    from = at + 3
  }
}

const readings: Readonly<Record<string, (typed: string) => unknown>> = {
  'a line': onOneLine,
  prose: typed => proseTyped(typed, () => 'id'),
  'an outline': outlineFrom,
  'the words behind a letter': listInText,
  'gaps in a paragraph': gapsMarked,
  'a time': timeTyped,
  'a day': dayTyped,
  'an agenda': agendaTyped,
  'a table': typed => recordsOf(typed, ','),
  'a table, whatever parts its cells': typed => understoodText(typed, 'participants'),
  'a cell of a status table, or what stands above one': typed =>
    readTreatyTable(
      understoodRows(
        [[typed], ['Participant', 'Signature', 'Ratification'], [typed, typed, `12 Dec 2000 ${typed}`]],
        'status',
      ),
    ),
  'rows of a status table': typed =>
    readTreatyTable(
      understoodRows(
        [
          ['Participant', 'Signature'],
          ...typed
            .slice(0, 40_000)
            .split(/[\n,]/)
            .map(each => [`A${each}`]),
        ],
        'status',
      ),
    ),
  'requests from a table': typed =>
    readRequests(
      understoodText(`delegation,note\nCanada,${typed}\n${typed}`, 'requests'),
      session,
      directory,
      undefined,
    ),
  'a list of participants': typed =>
    participantsTable(
      understoodRows([['Delegation', 'Name'], [typed, typed], ...recordsOf(typed, ',').rows], 'participants'),
    ),
  names: typed => typed.split(',').map(each => participantNamed(session, directory, each)),
}

/** The least of a few. */
const least = (act: () => unknown): number => Math.min(...[1, 2, 3].map(() => cpuTime(act)))

test.each(Object.keys(readings))('twice as much of anything takes about twice the time to read as %s', name => {
  const read = readings[name] ?? String
  for (const [what, make] of Object.entries(hostile)) {
    const [small, large] = [make(10_000), make(80_000)]
    // Eight times as much: a square would take 64 times as long. Below some milliseconds nothing can be compared.
    const [once, more] = [
      Math.max(
        5,
        least(() => read(small)),
      ),
      least(() => read(large)),
    ]
    expect([what, more / once < 32]).toEqual([what, true])
  }
})

test('a name is found by each of its names, and nobody where two are called so', () => {
  const on = (typed: string) => participantNamed(session, directory, typed)
  expect([on('Canada'), on('can'), on('  FRANCE '), on('Cote d’Ivoire'), on('Korea'), on('Ruritania'), on('')]).toEqual(
    ['CAN', 'CAN', 'FRA', 'CIV', undefined, undefined, undefined],
  )
})

test('names that nobody has, or several, are looked for about as fast as those that somebody has', () => {
  const time = (names: readonly string[]) =>
    least(() => {
      for (let round = 0; round < 2_000; round++) for (const name of names) answeringTo(session, directory, name)
    })
  const known = Math.max(2, time(['Canada', 'Italy', 'Peru']))
  for (const names of [
    ['a', '1', 'xyz'],
    ['Cananda', 'Rep. of', 'nobody at all'],
    ['Korea', 'Guinea', 'the Republic'],
  ])
    expect([names, time(names) / known < 30]).toEqual([names, true])
})
