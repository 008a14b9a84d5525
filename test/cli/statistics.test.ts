import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { count, type FileCounted } from '../report/counter.ts'

const data = temporaryFolder()
afterAll(() => data.remove())

const example = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')

const rostrum = (...words: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [built.rostrum, ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}

test('statistics as JSON has the totals and each delegation, as a counter of its own has them', () => {
  const { stdout, status } = rostrum('statistics', example, '--format', 'json')
  expect(status).toBe(0)
  const json = JSON.parse(stdout)
  expect(json.totals).toEqual({ statements: 9, seconds: 1618, lengthUnknown: 0, delegations: 9 })
  const counted = count(JSON.parse(readFileSync(example, 'utf8')) as FileCounted)
  for (const { id, statements, seconds, lengthUnknown, debates, byKind } of json.delegations) {
    const own = { statements, length: seconds * 1000, lengthUnknown, debates, byKind }
    expect(counted.delegations.get(id)).toMatchObject(own)
  }
})

test('a statement without an end that is the last of its meeting counts, and its length is not guessed', () => {
  const file = JSON.parse(readFileSync(example, 'utf8'))
  delete file.statements.at(-1).until
  file.statements.push({ by: 'CAN', debate: 'item-4', at: '2019-09-12T15:50:00+02:00', kind: 'right of reply' })
  const path = join(data.folder, 'open.json')
  writeFileSync(path, JSON.stringify(file))
  const json = JSON.parse(rostrum('statistics', path, '--format', 'json').stdout)
  const of = (id: string) => json.delegations.find((each: { id: string }) => each.id === id)
  // Morocco’s ends where the reply begins; nothing follows the reply.
  expect(of('MAR')).toMatchObject({ statements: 1, seconds: 594, lengthUnknown: 0 })
  expect(of('CAN')).toMatchObject({ statements: 1, debates: 1, byKind: { 'right of reply': 1 } })
  file.statements.pop()
  writeFileSync(path, JSON.stringify(file))
  expect(JSON.parse(rostrum('statistics', path, '--format', 'json').stdout).totals).toMatchObject({
    statements: 9,
    lengthUnknown: 1,
  })
})

test('the log and the statistics are written as CSV and as workbooks', async () => {
  const csv = rostrum('log', example, '--format', 'csv')
  expect(csv.status).toBe(0)
  expect(csv.stdout.charCodeAt(0)).toBe(0xfeff)
  expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(10)
  for (const command of ['log', 'statistics']) {
    const output = join(data.folder, `${command}.xlsx`)
    expect(rostrum(command, example, '--format', 'xlsx', '--output', output).status).toBe(0)
    const { sheets } = await readXlsx(readFileSync(output))
    expect(sheets[0]?.name).toBe('About')
    expect(sheets.length).toBeGreaterThan(1)
  }
  const one = rostrum('statistics', example, '--format', 'csv', '--table', 'regions')
  expect(one.stdout).toMatch(/^\uFEFFRegional group,Statements,Share \(per cent\),Time \(seconds\)/)
})

test('as text each table stands with its definition, the filter and the source', () => {
  const { stdout, status } = rostrum('statistics', example, '--format', 'text', '--region', 'weog')
  expect(status).toBe(0)
  for (const words of ['Filter: Western European and other States', 'Source: the log of', 'Have not spoken', 'Italy'])
    expect(stdout).toContain(words)
  expect(stdout).not.toContain('Egypt   ')
})

test('what cannot be understood is a sentence, and status 2', () => {
  expect(rostrum('statistics', example, '--format', 'pdf')).toMatchObject({
    status: 2,
    stderr: '--format: “pdf” is none of text, csv, xlsx, json.\n',
  })
  expect(rostrum('statistics', example, '--region', 'europe').stderr).toMatch(
    /--region: “europe” is no region: african/,
  )
  expect(rostrum('log', example, '--output', '/nowhere/at/all.csv').stderr).toMatch(/--output: .* cannot be written/)
})
