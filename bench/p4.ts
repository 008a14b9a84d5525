import { loadDirectory } from '../db/reference.ts'
import { sortedEntries } from '../src/domain/floor/entries.ts'
import { nameIn } from '../src/domain/roll/names.ts'
import { type Language, languages } from '../src/domain/words.ts'
import { readSessionFile } from '../src/formats/session-file.ts'
import { houseIds, paragraphsOf, reportLanguages } from '../src/report/index.ts'
import type { Goal } from './goal.ts'

/** The section for 198 delegations, 20 items and 10,000 statements, against reading the entries and joining the names. */
export async function p4(): Promise<readonly Goal[]> {
  const directory = loadDirectory()
  const codes = [...directory.states.keys()]
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Working Group', instrument: 'som' },
      session: { from: '2019-09-11', to: '2019-09-13', timeZone: 'Europe/Vienna' },
      agenda: Array.from({ length: 20 }, (_, item) => ({ item: String(item + 1) })),
      debates: Array.from({ length: 20 }, (_, item) => ({ id: `d${item}`, items: [String(item + 1)] })),
      statements: Array.from({ length: 10_000 }, (_, index) => ({
        by: codes[(index * 7) % codes.length],
        debate: `d${index % 20}`,
        at: new Date(Date.UTC(2019, 8, 11, 8) + index * 17_000).toISOString(),
      })),
      wording: { house: 'untoc-working-group' },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error('the made session has faults')
  const { session } = read
  const rows = JSON.stringify([...session.entries.values()])
  const floorOnce = () => {
    const entries = JSON.parse(rows) as { participant: string; debate: string }[]
    const debates = new Map<string, Set<string>>()
    for (const { participant, debate } of entries) {
      const names = debates.get(debate) ?? new Set<string>()
      debates.set(debate, names.add(nameIn(session, directory, participant, '2019-09-12').list))
    }
    return [...debates.values()].map(names => [...names].sort(Intl.Collator('en').compare).join(', '))
  }
  /** The same session with other debates as values: of what was worked out of it before, nothing is kept. */
  const afresh = () => ({
    ...session,
    debates: new Map([...session.debates].map(([id, debate]) => [id, { ...debate }])),
  })
  const resultOnce = (code: Language) => {
    const other = afresh()
    sortedEntries(other)
    return paragraphsOf(other, directory, { language: reportLanguages[code] })
  }
  /** Of the processor and not of the clock: what else runs on the machine is not measured. */
  const spent = (since: NodeJS.CpuUsage) => {
    const { user, system } = process.cpuUsage(since)
    return (user + system) / 1_000
  }
  const median = (run: () => unknown): number => {
    for (let i = 0; i < 3; i++) run()
    const times = Array.from({ length: 9 }, () => {
      const begin = process.cpuUsage()
      run()
      return spent(begin)
    }).sort((a, b) => a - b)
    return times[4] ?? 0
  }
  const floor = median(floorOnce)
  return languages.map(code => {
    const result = median(() => resultOnce(code))
    const goal = code === 'en' ? 'P4' : `P4 in ${reportLanguages.en.documents.languageName(code)}`
    return { goal, floor, result, ratio: result / floor, limit: 2.5, pass: result / floor <= 2.5 }
  })
}
