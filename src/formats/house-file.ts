import { z } from 'zod'
import { tells } from '../domain/saying.ts'
import type { OwnHouse, WordingSettings } from '../domain/settings/facts.ts'
import { choices, houseIds, ownFaultExpected, ownFaults } from '../report/index.ts'
import { expects } from './expected.ts'
import { type Fault, faultsFrom, shown } from './session-file/fault.ts'

const sentence = z.strictObject({ one: z.string(), many: z.string() })
const HouseFile = z.strictObject({
  format: z.literal('rostrum-house/1'),
  title: z.string().min(1),
  from: z.string().refine(id => houseIds.has(id), expects('expected.house-made-from')),
  choices: z.record(z.string(), z.string()).default({}),
  sentences: z.record(z.string().min(1), sentence),
})

/** A house that was made in one session, for another: its sentences and the departures that go with them. */
export interface HouseGiven {
  readonly own: OwnHouse
  readonly choices: Readonly<Record<string, string>>
}

export const houseFileOf = (own: OwnHouse, { choices: chosen }: Pick<WordingSettings, 'choices'>): string =>
  `${JSON.stringify({ format: 'rostrum-house/1', ...own, choices: waysIn(chosen) }, null, 2)}\n`

/** Only departures that houses know, not what else a session keeps beside them. */
export const waysIn = (chosen: WordingSettings['choices']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(chosen).filter(
      (each): each is [string, string] => typeof each[1] === 'string' && isWay(each[0], each[1]),
    ),
  )

const isWay = (name: string, value: string): boolean =>
  Object.entries(choices).some(([each, { values }]) => each === name && Object.hasOwn(values, value))

/** The house of a file, or the first thing that is wrong with it. */
export function readHouseFile(words: string): HouseGiven | Fault {
  const value = jsonOf(words)
  const file = HouseFile.safeParse(value)
  if (!file.success) {
    const [fault] = file.error.issues.flatMap(issue => faultsFrom(issue, value, 'rostrum-house/1'))
    return fault ?? { path: 'file', found: shown(value), expected: tells('expected.else') }
  }
  const { title, from, sentences, choices: chosen } = file.data
  for (const [name, value] of Object.entries(chosen))
    if (!isWay(name, value)) return { path: `choices.${name}`, found: shown(value), expected: tells('expected.way') }
  for (const [key, each] of Object.entries(sentences))
    for (const form of ['one', 'many'] as const)
      for (const { fault, what } of ownFaults(each[form]))
        return { path: `sentences.${key}.${form}`, found: shown(what), expected: ownFaultExpected[fault] }
  return { own: { title, from, sentences }, choices: chosen }
}

function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}
