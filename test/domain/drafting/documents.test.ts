import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../../db/reference.ts'
import { type Command, decide } from '../../../src/domain/decide.ts'
import type { Prose } from '../../../src/domain/drafting/prose.ts'
import { forbiddenIn, proseTyped, tidied, typedProse } from '../../../src/domain/drafting/prose.ts'
import { evolve } from '../../../src/domain/evolve.ts'
import type { Session } from '../../../src/domain/session.ts'
import { initial } from '../../../src/domain/session.ts'
import { refuse } from '../../../src/domain/words.ts'
import { readSessionFile, writeSessionFile } from '../../../src/formats/session-file.ts'
import { linesOf } from '../../../src/formats/text.ts'
import { stamped } from '../../../src/live/room.ts'
import { documentOf, houseIds } from '../../../src/report/index.ts'

const directory = loadDirectory()
const example = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
) as unknown
const at = '2019-09-12T18:10:00.000Z'

const begun = (file: unknown): Session => {
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return evolve(initial('s'), stamped(read.facts, 0, { attempt: 'file', by: 'O', now: at }))
}
let attempts = 0
const after = (session: Session, command: Command & { readonly at: string }, by: string): Session => {
  const decision = decide(session, command, directory)
  if ('refusal' in decision) return session
  return evolve(session, stamped(decision.facts, session.position, { attempt: `a${attempts++}`, by, now: command.at }))
}

/** What two people do to the chapter III of the example: each knows the revisions that were on the screen when they began. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom('write', 'write', 'write', 'write', 'new', 'move', 'remove', 'choose', 'look'),
    by: fc.constantFrom('O', 'R'),
    which: fc.nat(5),
    other: fc.nat(5),
  }),
  { maxLength: 40 },
)

/** Plays the steps; `typed` is every text that was acknowledged. */
function played(deeds: readonly { what: string; by: string; which: number; other: number }[]) {
  let session = begun(example)
  const typed: string[] = []
  /** The revision of each paragraph that each person has on the screen. */
  const seen: Record<string, Map<string, number>> = { O: new Map(), R: new Map() }
  const look = (by: string) => {
    for (const each of session.documents.paragraphs) seen[by]?.set(each.id, each.revision)
  }
  look('O')
  look('R')
  deeds.forEach(({ what, by, which, other }, index) => {
    // An hour apart: what one person types in one go is one line of the history.
    const at = new Date(Date.UTC(2019, 8, 12, 18 + index)).toISOString()
    const own = session.documents.paragraphs.filter(({ place }) => place === 'addendum/2')
    const [one, second] = [own[which % Math.max(1, own.length)], own[other % Math.max(1, own.length)]]
    const text = `Text ${index} by ${by}.`
    if (what === 'look') look(by)
    else if (what === 'new') {
      session = after(
        session,
        {
          type: 'write-paragraph',
          paragraph: `n${index}`,
          place: 'addendum/2',
          kind: 'paragraph',
          text,
          after: one?.id ?? null,
          base: 0,
          at,
        },
        by,
      )
      typed.push(text)
      seen[by]?.set(`n${index}`, 1)
    } else if (!one) return
    else if (what === 'write') {
      const base = seen[by]?.get(one.id) ?? 0
      session = after(
        session,
        { type: 'write-paragraph', paragraph: one.id, place: one.place, kind: 'paragraph', text, base, at },
        by,
      )
      typed.push(text)
      seen[by]?.set(one.id, session.documents.paragraphs.find(({ id }) => id === one.id)?.revision ?? 0)
    } else if (what === 'move')
      session = after(
        session,
        { type: 'move-paragraph', paragraph: one.id, after: second && second !== one ? second.id : null, at },
        by,
      )
    else if (what === 'remove') session = after(session, { type: 'remove-paragraph', paragraph: one.id, at }, by)
    else {
      const revision = one.beside[other % Math.max(1, one.beside.length)]?.revision ?? one.revision
      session = after(session, { type: 'choose-text', paragraph: one.id, revision, at }, by)
    }
  })
  return { session, typed }
}

test('whatever two people write, move, remove and choose at once, every text that was acknowledged stands printed, beside, or in the history', () => {
  fc.assert(
    fc.property(steps, deeds => {
      const { session, typed } = played(deeds)
      const kept = JSON.stringify([session.documents.paragraphs, session.history])
      expect(typed.filter(text => !kept.includes(text))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('texts stand beside each other only where two people wrote on the same one, at the most one of each', () => {
  fc.assert(
    fc.property(steps, deeds => {
      for (const { beside, revision } of played(deeds).session.documents.paragraphs) {
        expect(beside.length).toBeLessThanOrEqual(2)
        expect(new Set([revision, ...beside.map(each => each.revision)]).size).toBe(beside.length + 1)
      }
    }),
    { numRuns: 200 },
  )
})

test('what was written goes through the session file, and prints the same there', () => {
  fc.assert(
    fc.property(steps, deeds => {
      const { session } = played(deeds)
      const file = writeSessionFile(session)
      const again = begun(file)
      expect(writeSessionFile(again)).toEqual(file)
      expect(linesOf(documentOf(again, directory, 'addendum'))).toEqual(
        linesOf(documentOf(session, directory, 'addendum')),
      )
    }),
    { numRuns: 100 },
  )
})

test('what is typed is what is kept: references by their numbers, notes and italics', () => {
  const ids: Readonly<Record<string, string>> = { 'recommendation 22': 'r22', 'paragraph 5': 'p5' }
  const idOf = (number: string, kind: string) => ids[`${kind} ${number}`]
  const numberOf = (id: string) => ({ r22: '22', p5: '5' })[id]
  const words = fc.string({ maxLength: 12 }).filter(text => !/[[\]]/.test(text) && !/recommendations?\s*$/i.test(text))
  const note = words.filter(text => text.trim() === text)
  const prose: fc.Arbitrary<Prose> = fc
    .array(
      fc.oneof(
        words,
        fc.constant('see paragraph '),
        note.map(text => ({ note: text })),
        note.map(text => ({ italic: text })),
        fc.constant({ ref: 'p5' }),
      ),
      { maxLength: 6 },
    )
    .map(tidied)
  fc.assert(
    fc.property(prose, text => {
      expect(proseTyped(typedProse(text, numberOf), idOf)).toEqual(text)
    }),
  )
  expect(proseTyped('As in recommendation [[22]], see paragraph [[5]].', idOf)).toEqual([
    'As in recommendation ',
    { ref: 'r22' },
    ', see paragraph ',
    { ref: 'p5' },
    '.',
  ])
  expect(proseTyped('See recommendation [[5]].', idOf)).toEqual(
    refuse('no-recommendation-to-refer-to', { number: '5' }),
  )
})

test('exactly the characters that XML cannot hold are forbidden', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), code => {
      const text = String.fromCharCode(code)
      const isAllowed =
        code === 9 ||
        code === 10 ||
        code === 13 ||
        (code >= 0x20 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd)
      expect(forbiddenIn(`x${text}y`)).toEqual(
        isAllowed ? undefined : { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, at: 2 },
      )
    }),
    { numRuns: 3_000 },
  )
  expect(forbiddenIn('emoji 😀 and 𐐷')).toBeUndefined()
})
