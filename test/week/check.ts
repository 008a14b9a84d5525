import mammoth from 'mammoth'
import Papa from 'papaparse'
import { faultsOfLog, type SessionFile } from './check-log.ts'
import { faultsOfPapers } from './check-papers.ts'
import type { TakenAway } from './papers.ts'
import { listName } from './states.ts'
import type { Said, Week, Who } from './words.ts'

/** Compares what was taken away with the script of the week, by nothing of ours: all that is missing or wrong, in words. */
export async function check(week: Week, taken: TakenAway): Promise<readonly string[]> {
  const word = await mammoth.extractRawText({ buffer: Buffer.from(taken.word) })
  return [
    ...faultsOfLog(week, taken.session as SessionFile).map(each => `log: ${each}`),
    ...faultsOfPapers(week, word.value.split('\n')).map(each => `Word: ${each}`),
    ...faultsOfPapers(week, taken.text.split('\n')).map(each => `text: ${each}`),
    ...faultsOfTable(week, taken.log).map(each => `table of the log: ${each}`),
    ...faultsOfFigures(week, taken.figures).map(each => `statistics: ${each}`),
  ]
}

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data

/** As tables call somebody. */
const tableName = (who: Who): string => ({ chair: 'Chair', secretariat: 'Secretariat' })[who] ?? listName(who)

/** The table of the log has a row for each entry, in the order in which they were made. */
function faultsOfTable(week: Week, csv: string): readonly string[] {
  const rows = rowsOf(csv)
  const is = rows.map(row => [row['Meeting'], row['Agenda item'], row['Delegation'], row['Kind']].join(' · '))
  const should = week.said.map(({ meeting, item, who, kind }) => [meeting, item, tableName(who), kind].join(' · '))
  return is.join('\n') === should.join('\n')
    ? []
    : should
        .flatMap((each, index) => (is[index] === each ? [] : [`row ${index + 1} is ${is[index]} instead of ${each}`]))
        .slice(0, 5)
}

/** How long somebody spoke: a point of order that others raised meanwhile is not theirs. */
const lengthOf = (week: Week, { at, until }: Said): number =>
  until -
  at -
  week.said
    .filter(each => each.kind === 'point of order' && each.at > at && each.until < until)
    .reduce((sum, each) => sum + each.until - each.at, 0)

/** Columns that count, and what of. */
const counted: Readonly<Record<string, Said['kind']>> = {
  Statements: 'statement',
  'Introductory statements': 'introductory',
  Presentations: 'presentation',
  'Rights of reply': 'right of reply',
  'Explanations of position': 'explanation of position',
  'Points of order': 'point of order',
}

function faultsOfFigures(week: Week, csv: string): readonly string[] {
  const rows = rowsOf(csv)
  const faults: string[] = []
  const speakers = new Set(week.said.map(({ who }) => who))
  for (const who of speakers) {
    const row = rows.find(each => each['Delegation'] === tableName(who))
    const own = week.said.filter(each => each.who === who)
    if (!row) {
      faults.push(`no row for ${who}`)
      continue
    }
    for (const [column, kind] of Object.entries(counted)) {
      const count = own.filter(each => each.kind === kind).length
      if (Number(row[column] ?? 0) !== count) faults.push(`${who}: ${column} ${row[column]} instead of ${count}`)
    }
    const those = own.filter(({ kind }) => kind === 'statement')
    const seconds = those.reduce((sum, each) => sum + lengthOf(week, each), 0)
    if (Math.abs(Number(row['Time (seconds)']) - seconds) > 25 * Math.max(1, those.length))
      faults.push(`${who}: ${row['Time (seconds)']} seconds instead of ${seconds}`)
    const items = new Set(those.map(({ item }) => item)).size
    if (Number(row['Debates']) !== items) faults.push(`${who}: ${row['Debates']} debates instead of ${items}`)
    const category = week.members.includes(who) ? 'Members' : undefined
    if (category && row['Category'] !== category) faults.push(`${who}: ${row['Category']} instead of ${category}`)
  }
  for (const row of rows)
    if (![...speakers].some(who => tableName(who) === row['Delegation']))
      faults.push(`nobody said: ${row['Delegation']}`)
  return faults
}
