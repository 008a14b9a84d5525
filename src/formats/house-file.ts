import { z } from 'zod'
import type { OwnHouse, WordingSettings } from '../domain/settings/facts.ts'
import { choices, houseIds, ownFaultExpected, ownFaults } from '../report/index.ts'
import { expectedBy } from './expected.ts'

const sentence = z.strictObject({ one: z.string(), many: z.string() })
const HouseFile = z.strictObject({
  format: z.literal('rostrum-house/1'),
  title: z.string().min(1),
  from: z.string().refine(id => houseIds.has(id), 'a house wording that it was made from'),
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
export function readHouseFile(words: string): HouseGiven | string {
  const file = HouseFile.safeParse(jsonOf(words))
  if (!file.success) {
    const [issue] = file.error.issues
    return `${issue?.path.join('.') || 'the file'}: ${issue ? `expected ${expectedBy(issue)}` : 'it is no house'}`
  }
  const { title, from, sentences, choices: chosen } = file.data
  for (const [name, value] of Object.entries(chosen))
    if (!isWay(name, value)) return `choices.${name}: “${value}” is no way of a house`
  for (const [key, each] of Object.entries(sentences))
    for (const form of ['one', 'many'] as const)
      for (const { fault, what } of ownFaults(each[form]))
        return `sentences.${key}.${form}: “${what}” where ${ownFaultExpected[fault]} was expected`
  return { own: { title, from, sentences }, choices: chosen }
}

function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}
