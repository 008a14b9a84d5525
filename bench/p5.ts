import { eventsAfter } from '../db/journal.ts'
import { openDatabase } from '../db/open.ts'
import { loadDirectory } from '../db/reference.ts'
import { evolve } from '../src/domain/evolve.ts'
import { initial } from '../src/domain/session.ts'
import { readSessionFile } from '../src/formats/session-file.ts'
import { figuresOf } from '../src/report/figures/statistics.ts'
import { type Kept, keptOf, yearsOf } from '../src/report/figures/years.ts'
import { houseIds } from '../src/report/index.ts'
import { roomsIn } from '../src/shelf.ts'
import { temporaryFolder } from '../test/browser/chromium.ts'
import type { Goal } from './goal.ts'

const directory = loadDirectory()
const codes = [...directory.states.keys()]

/** 2,000 statements by 198 delegations on ten items in ten meetings, with ends, capacities and a limit. */
const sessionOf = (year: number) => {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Working Group', instrument: 'som', id: 'wg' },
      session: { from: `${year}-09-09`, to: `${year}-09-13`, timeZone: 'Europe/Vienna' },
      agenda: Array.from({ length: 10 }, (_, item) => ({ item: String(item + 1) })),
      debates: Array.from({ length: 10 }, (_, item) => ({ id: `d${item}`, items: [String(item + 1)] })),
      statements: Array.from({ length: 2_000 }, (_, index) => {
        const begin = Date.UTC(year, 8, 9, 8) + index * 200_000
        return {
          by: codes[(index * 7) % codes.length],
          debate: `d${index % 10}`,
          at: new Date(begin).toISOString(),
          until: new Date(begin + 60_000 + ((index * 37) % 130) * 1000).toISOString(),
          ...(index % 9 === 0 ? { onBehalfOf: 'the Group of 77 and China' } : {}),
          ...(index % 50 === 0 ? { kind: 'right of reply' as const } : {}),
        }
      }),
      wording: { house: 'untoc-working-group' },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error('the made session has faults')
  return read
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Two runs measured turn by turn, so that what else the machine does falls on both. */
async function inTurns(one: () => unknown, other: () => unknown, rounds: number): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++)
    for (const [index, run] of [one, other].entries()) {
      const begin = performance.now()
      const answer = run()
      if (answer instanceof Promise) await answer
      if (round >= rounds / 5) times[index]?.push(performance.now() - begin)
    }
  return [middle(times[0]), middle(times[1])]
}

/**
 * P5a: every figure of a session of 2,000 statements as the server holds it, nothing kept, against reading and parsing
 * the same rows of its journal. P5b: forty such sessions of a body, their figures kept, against a plain loop over them.
 */
export async function p5(): Promise<readonly Goal[]> {
  const data = temporaryFolder()
  const database = await openDatabase(data.folder)
  try {
    const made = sessionOf(2019)
    const id = 'bench'
    await roomsIn(database, directory).create(
      id,
      made.facts,
      { attempt: 'made', by: 'bench', now: '2019-09-09T08:00:00.000Z' },
      'file',
    )
    const rows = () => eventsAfter(database.db, id, 0)
    const session = evolve(initial(id), await rows())
    // The same session as another value: of what was worked out before, nothing is kept for it.
    const afresh = () => figuresOf({ ...session, entries: new Map(session.entries) }, directory)
    const [floor, result] = await inTurns(rows, afresh, 30)
    const kept = Array.from({ length: 40 }, (_, year) => keptOf(sessionOf(1980 + year).session, directory))
    const [plain, years] = await inTurns(
      () => plainLoop(kept),
      () => yearsOf(kept),
      500,
    )
    return [goal('P5a', floor, result, 2.5), goal('P5b', plain, years, 1.25)]
  } finally {
    await database.close()
    data.remove()
  }
}

const goal = (name: string, floor: number, result: number, limit: number): Goal => ({
  goal: name,
  floor,
  result,
  ratio: result / floor,
  limit,
  pass: result / floor <= limit,
})

/** What anybody would write who wanted the same sums from the same rows. */
function plainLoop(all: readonly Kept[]) {
  const total = { statements: 0, length: 0, lengthUnknown: 0 }
  const delegations = new Map<
    string,
    { name: string; sessions: number; statements: number; length: number; lengthUnknown: number }
  >()
  const regions = new Map<string, { statements: number; length: number; lengthUnknown: number }>()
  const sessions: object[] = []
  for (const { session, delegations: rows } of all) {
    const own = { session, delegations: rows.length, statements: 0, length: 0, lengthUnknown: 0 }
    for (const { id, name, region = 'not-a-state', statements, length, lengthUnknown } of rows) {
      const known = delegations.get(id)
      const sum = known ?? { name, sessions: 0, statements: 0, length: 0, lengthUnknown: 0 }
      if (!known) delegations.set(id, sum)
      sum.name = name
      if (statements > 0) sum.sessions++
      const there = regions.get(region)
      const part = there ?? { statements: 0, length: 0, lengthUnknown: 0 }
      if (!there) regions.set(region, part)
      sum.statements += statements
      sum.length += length
      sum.lengthUnknown += lengthUnknown
      part.statements += statements
      part.length += length
      part.lengthUnknown += lengthUnknown
      own.statements += statements
      own.length += length
      own.lengthUnknown += lengthUnknown
    }
    total.statements += own.statements
    total.length += own.length
    total.lengthUnknown += own.lengthUnknown
    sessions.push(own)
  }
  return { total, sessions, delegations: [...delegations], regions: [...regions] }
}
