import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { outlineFrom } from '../../src/domain/drafting/outline.ts'
import { onOneLine, proseTyped } from '../../src/domain/drafting/prose.ts'
import { participantNamed } from '../../src/domain/roll/names.ts'
import { folded, readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/index.ts'

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
    if (typeof prose === 'string' || 'fault' in prose) return found
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
      if (wanted === undefined) expect(read).toContain('is not like')
      else if (typeof read === 'string') expect(read).toContain(`“${wanted[1]}” is nothing that Rostrum writes`)
      else expect([read[0]?.title, read[0]?.content]).toEqual(wanted)
    }),
    { numRuns: 3_000 },
  )
})

/** The shortest of a few: what else the machine does only adds to it. */
const shortest = (act: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const begin = performance.now()
    act()
    least = Math.min(least, performance.now() - begin)
  }
  return least
}

const hostile: Readonly<Record<string, (size: number) => string>> = {
  spaces: size => `${' '.repeat(size)}x`,
  'open brackets': size => '['.repeat(size),
  'closed brackets': size => `${'x'.repeat(size)}${']'.repeat(size)}`,
  'brackets that never close': size => '[[note: '.repeat(size / 8),
  'spaces in brackets': size => `[[${' '.repeat(size)}x]`,
  'a note that never ends': size => `[[note:${' '.repeat(size)}`,
  'an outline of spaces': size => `I. a${' '.repeat(size)}[b`,
  names: size => 'a,'.repeat(size / 2),
}

const readings: Readonly<Record<string, (typed: string) => unknown>> = {
  'a line': onOneLine,
  prose: typed => proseTyped(typed, () => 'id'),
  'an outline': outlineFrom,
  names: typed => typed.split(',').map(each => participantNamed(session, directory, each, '2019-09-11')),
}

test.each(Object.keys(readings))('twice as much of anything takes about twice the time to read as %s', name => {
  const read = readings[name] ?? String
  for (const [what, make] of Object.entries(hostile)) {
    const [small, large] = [make(20_000), make(160_000)]
    // Eight times as much: a square would take 64 times as long. Below some milliseconds nothing can be compared.
    const [least, most] = [
      Math.max(
        5,
        shortest(() => read(small)),
      ),
      shortest(() => read(large)),
    ]
    expect([what, most / least < 32]).toEqual([what, true])
  }
})

test('a name is found by each of its names, and nobody where two are called so', () => {
  const on = (typed: string) => participantNamed(session, directory, typed, '2019-09-11')
  expect([on('Canada'), on('can'), on('  FRANCE '), on('Cote d’Ivoire'), on('Korea'), on('Ruritania'), on('')]).toEqual(
    ['CAN', 'CAN', 'FRA', 'CIV', undefined, undefined, undefined],
  )
})
