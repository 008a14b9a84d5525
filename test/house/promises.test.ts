import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missing, promises, rowsIn } from '../promises/rows.ts'
import { tableOf } from '../promises/table.ts'
import { root, treeOf } from './tree.ts'

const page = readFileSync(join(root, 'docs/promises.md'), 'utf8')
/** What stands in titles of tests: words between quotes that name a row, with what differs from run to run left open. */
const titles = [...treeOf('test')]
  .filter(([path]) => /\.tsx?$/.test(path) && !/^test\/(?:house\/promises|promises\/)/.test(path))
  .flatMap(([, text]) => [...text.matchAll(/(['"`])((?:(?!\1)[^\n])+)\1/g)].map(([, , title = '']) => title))
  .filter(title => rowsIn(title).length > 0 && (/\([^()]*\b[RS]\d+[^()]*\)/.test(title) || /^[RS]\d+[:,]/.test(title)))
const shapeOf = (title: string) =>
  new RegExp(
    `^${title
      .replace(/\|/g, '/')
      .split(/\$\{[^}]*\}|%s/)
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )
const listed = [...page.matchAll(/[✓✗–] ((?:(?! \(`).)+) \(`([^`]+)`\)/g)].map(([, title = '', file = '']) => ({
  title,
  file,
}))

test('docs/promises.md has every row with its promise, and a row without a test says what is missing', () => {
  for (const [row, promise] of Object.entries(promises)) {
    const line = page.split('\n').find(each => each.startsWith(`| ${row} |`)) ?? ''
    expect(line).toContain(promise)
    expect([row, listed.some(({ title }) => rowsIn(title).includes(row)) || (missing[row] ?? '') !== '']).toEqual([
      row,
      true,
    ])
  }
  for (const row of Object.keys(missing)) expect(Object.keys(promises)).toContain(row)
})

test('each test that docs/promises.md names is there, and each that names a row stands there: npm run promises', () => {
  const shapes = titles.map(shapeOf)
  expect(listed.length).toBeGreaterThan(60)
  expect(listed.filter(({ file }) => !existsSync(join(root, file)))).toEqual([])
  expect(listed.filter(({ title }) => !shapes.some(shape => shape.test(title)))).toEqual([])
  expect(titles.filter((_, nth) => !listed.some(({ title }) => shapes[nth]?.test(title)))).toEqual([])
})

test('a test that failed, and one that could not run here, are told apart from those that passed', () => {
  const ran = (['passed', 'failed', 'left out'] as const).map(status => ({
    file: 'test/x.test.ts',
    title: `${status} (R1)`,
    status,
  }))
  const made = tableOf(ran, '')
  for (const line of [
    '✓ passed (R1)',
    '✗ failed (R1)',
    '– left out (R1)',
    '1 passed (✓), 1 failed (✗), 1 left out (–)',
  ])
    expect(made).toContain(line)
})
