import type { DebateId } from '../../domain/words.ts'
import { numberIn } from '../languages/en/reader/counts.ts'
import { fold } from '../languages/en/reader/fold.ts'
import type { ReportRead } from '../languages/read.ts'
import type { Finding } from './finding.ts'
import type { CountUnit } from './units.ts'

const parsed = (text: string) => {
  const [, number = '', what = ''] = /^(\S+) (.*)$/.exec(fold(text)) ?? []
  return { number: numberIn(number), what: noun(what) }
}

/** "States members" and "State member" count the same. */
const noun = (what: string): string =>
  what
    .split(' ')
    .map(each => each.replace(/ies$/, 'y').replace(/s$/, ''))
    .join(' ')

/** Numbers of the text that are not those of the log, by debate and what is counted. */
export function countFindings(
  { counted, sentences }: ReportRead,
  counts: readonly CountUnit[],
  debates: ReadonlyMap<number, DebateId>,
): readonly Finding[] {
  const left = new Set(counts.filter(each => parsed(each.text).number !== undefined))
  const findings: Finding[] = []
  for (const each of counted) {
    const debate = debates.get(each.sentence)
    const own = [...left].find(one => one.debate === debate && parsed(one.text).what === noun(fold(each.what)))
    if (own) left.delete(own)
    const expected = own && parsed(own.text).number
    if (own && expected === each.number) continue
    findings.push({
      finding: 'count',
      name: each.words,
      log: own?.text,
      text: each.words,
      entries: own?.entries ?? [],
      span: each.span,
      paragraph: sentences[each.sentence]?.paragraph ?? 0,
    })
  }
  const lastOf = (debate: DebateId) => [...debates].findLast(([, each]) => each === debate)?.[0]
  for (const own of left) {
    const sentence = sentences[lastOf(own.debate) ?? -1] ?? sentences.at(-1)
    findings.push({
      finding: 'count',
      name: own.text,
      log: own.text,
      entries: own.entries,
      span: sentence?.span ?? { from: 0, to: 0 },
      paragraph: sentence?.paragraph ?? 0,
    })
  }
  return findings
}
