import { expect, test } from 'vitest'
import { chanceOf } from '../chance.ts'
import { fileOf, type Made } from './generated/files.ts'
import type { Kind } from './generated/rows.ts'
import { type Row, readTable, type Told } from './read.ts'

const night = process.env['NIGHT'] === 'yes'
const many = Number(process.env['TABLES'] ?? (night ? 1_000 : 60))
const seed = Number(process.env['TABLES_SEED'] ?? (night ? Date.now() % 1_000_000 : 7))
const kinds = ['participants', 'participants', 'requests', 'status', 'agenda'] as const

test(`tables that are made up (seed ${seed}) are read as they were written, or asked; never wrong in silence`, async () => {
  const chance = chanceOf(seed)
  const wrong: string[] = []
  const count = { rows: 0, right: 0, asked: 0 }
  for (let nth = 0; nth < many; nth++) {
    const made = await fileOf(kinds[nth % kinds.length] ?? 'participants', chance)
    const judged = judgedOf(made, await readTable(made.bytes, made.kind))
    count.rows += made.says.size
    count.right += judged.right
    count.asked += judged.asked
    wrong.push(...judged.wrong.map(each => `${nth} ${made.told}: ${each}`))
  }
  expect(wrong).toEqual([])
  expect(count.right + count.asked).toBe(count.rows)
  // What asks about everything says nothing.
  expect(count.asked / count.rows).toBeLessThan(0.12)
}, 600_000)

/** What a program is told, against what the maker of the table meant. */
function judgedOf({ kind, says }: Made, told: Told) {
  const asked = (row: number) => told.questions.some(each => each.row === row || each.row === told.headings.at(-1))
  const found = new Map(told.rows.map(row => [row.row, row]))
  const judged = { right: 0, asked: 0, wrong: [] as string[] }
  for (const [row, meant] of says) {
    const own = found.get(row)
    const differs = own ? differences(kind, own, meant) : ['the row is not there']
    if (differs.length === 0) judged.right++
    else if (asked(row)) judged.asked++
    else judged.wrong.push(`row ${row}: ${differs.join(', ')}`)
  }
  for (const { row } of told.rows) if (!says.has(row) && !asked(row)) judged.wrong.push(`row ${row} is none`)
  return judged
}

const compared: Readonly<Record<Kind, readonly string[]>> = {
  participants: ['participant', 'name', 'title', 'function', 'gender', 'mode', 'credentials'],
  requests: ['participant', 'received', 'note'],
  status: ['participant', 'signature', 'consent'],
  agenda: ['item', 'title'],
}

const differences = (kind: Kind, own: Row, meant: Readonly<Record<string, unknown>>): readonly string[] =>
  compared[kind]
    .filter(field => JSON.stringify(own[field]) !== JSON.stringify(meant[field]))
    .map(field => `${field} is ${JSON.stringify(own[field])} and not ${JSON.stringify(meant[field])}`)
