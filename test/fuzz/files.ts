import type { Session } from '../../src/domain/session.ts'
import { writeSessionFile } from '../../src/formats/session-file.ts'
import type { Chosen } from './bodies.ts'
import type { Random } from './random.ts'
import { hostile } from './values.ts'

const people = ['Country,Name,Gender,Function', 'Canada,Anne Roy,F,Minister', 'Egypt,Mona,,', 'Italy,Ugo,X,Adviser']

/** A table as it is pasted from the depositary's page. */
export const statusTable = [
  'STATUS AS AT : 26-04-2024 03:15:37 EDT',
  'Participant\tSignature\tRatification',
  'Thailand\t18 Dec 2001\t12 Sep 2019',
  'Canada\t14 Dec 2000\t13 May 2002',
].join('\n')

const strange: readonly ((random: Random) => unknown)[] = [
  hostile,
  hostile,
  () => null,
  () => [],
  () => ({}),
  () => -1,
  () => 1.5,
  () => 1e300,
  () => true,
  () => Object.fromEntries([['constructor', 1]]),
  () => JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as unknown,
]

/** A session file with a thing changed in one place; now and then as it is. */
export function sessionFile(session: Session, random: Random): Chosen {
  const file = writeSessionFile(session)
  const places: (readonly [object, string])[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      places.push([value, key])
      walk(each)
    }
  }
  walk(file)
  const changes = random.chance(0.2) ? 0 : 1 + random.below(2)
  for (let change = 0; change < changes; change++) {
    const [of, key] = random.pick(places)
    const kind = random.below(5)
    if (kind === 0) delete (of as Record<string, unknown>)[key]
    else if (kind === 1 && !Array.isArray(of))
      Object.defineProperty(of, hostile(random), { value: 1, enumerable: true, configurable: true })
    else (of as Record<string, unknown>)[key] = random.pick(strange)(random)
  }
  const text = JSON.stringify(file)
  const content = random.chance(0.05) ? text.slice(0, random.below(text.length)) : text
  return { filename: `${hostile(random).slice(0, 50)}.json`, content }
}

/** A list of participants, or something that is called one. */
export function listFile(random: Random): Chosen {
  const rows = people.map(row => (random.chance(0.2) ? `${row},${hostile(random)}` : row))
  const content = random.pick([
    rows.join('\n'),
    statusTable,
    hostile(random),
    'PK\u0003\u0004',
    `a,"${rows.join('\n')}`,
  ])
  return { filename: `${hostile(random).slice(0, 50)}.csv`, content }
}
