import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { chapters } from '../../src/domain/chapters.ts'
import { deciders } from '../../src/domain/decide.ts'
import { houseIds } from '../../src/report/index.ts'
import { english, toldInRows } from '../../views/messages/book.ts'
import { root, treeOf } from './tree.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const code = [...treeOf('src').keys()].filter(path => /\.tsx?$/.test(path))

test('each refusal and word of the domain has a sentence', () => {
  const keys = code
    .filter(path => path.startsWith('src/domain/'))
    .flatMap(path => [...read(path).matchAll(/refuse\('([\w-]+)'/g)].map(([, key = '']) => key))
  const doubts = [
    ...read(code.find(path => /^src\/domain\/.*doubt\.ts$/.test(path)) ?? '').matchAll(/^ {2}\| '([\w-]+)'/gm),
  ].map(([, key]) => `doubt.${key}`)
  expect(keys.length).toBeGreaterThan(3)
  expect(doubts.length).toBeGreaterThan(10)
  expect([...keys, ...doubts].filter(key => !english.told.has(key))).toEqual([])
})

test('no two nouns have a sentence for one key', () => {
  const keys = toldInRows.map(([key]) => key)
  expect(keys.length).toBeGreaterThan(300)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('each command has somebody who issues it', () => {
  const issued = code
    .filter(path => path.startsWith('src/http/'))
    .map(read)
    .join('\n')
  const commands = Object.keys(deciders)
  expect(commands.length).toBeGreaterThan(50)
  expect(commands.filter(command => !issued.includes(`'${command}'`))).toEqual([])
})

test('docs/journal.md names every fact that is stored, and nothing else', () => {
  const text = read('docs/journal.md')
  const stored = Object.keys(chapters).filter(type => type !== 'set-aside')
  expect(stored.filter(type => !new RegExp(`(?<![\\w-])${type}(?![\\w-])`).test(text))).toEqual([])
  const items = text.split('\n').filter(line => line.startsWith('- '))
  const named = items.flatMap(line =>
    line
      .slice(2)
      .replace(/\{[^}]*\}|\([^)]*\)/g, '')
      .split(/[·,:]/)
      .map(part => part.trim())
      .filter(part => /^[a-z]+(-[a-z]+)*$/.test(part)),
  )
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter(type => !stored.includes(type))).toEqual([])
})

/** Of each step the file that it names first, and the lines that it shows of it. */
const shownIn = (text: string): readonly (readonly [path: string, lines: readonly string[]])[] =>
  text.split(/^\d\. /m).flatMap(step => {
    const [, path = '', code = ''] = /`([\w./-]+)`[\s\S]*?^ +```\w+\n([\s\S]*?)^ +```$/m.exec(step) ?? []
    const lines = code.split('\n').map(line => line.trim())
    return path ? [[path, lines.filter(line => line !== '' && line !== '…')] as const] : []
  })

test('what docs/add-a-command.md shows of a file stands in it', () => {
  const steps = shownIn(read('docs/add-a-command.md'))
  expect(steps).toHaveLength(7)
  const missing = steps.flatMap(([path, lines]) => {
    const there = new Set(
      read(path)
        .split('\n')
        .map(line => line.trim()),
    )
    return lines.filter(line => !there.has(line)).map(line => `${path}: ${line}`)
  })
  expect(missing).toEqual([])
})

test('as many houses as the papers say', () => {
  for (const path of ['README.md', 'docs/features.md'])
    expect([path, /(\d+) house wordings/.exec(read(path))?.[1]]).toEqual([path, String(houseIds.size)])
})

/** Links within the papers, and paths in code marks; "<noun>" and "*" stand for several. */
const namedIn = (path: string): readonly string[] => {
  const text = read(path)
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, to = '']) => join(dirname(path), to))
  const marked = /`((?:src|views|static|db|test|bench|docs|examples|\.ci)\/[\w./-]+)`/g
  return [...links, ...[...text.matchAll(marked)].map(([, to = '']) => to)]
}

test('what the papers name is there', () => {
  const papers = [...treeOf('docs').keys(), 'README.md', 'CONTRIBUTING.md', 'db/reference/README.md'].filter(path =>
    path.endsWith('.md'),
  )
  const named = papers.flatMap(path => namedIn(path).map(to => [path, to] as const))
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(([, to]) => !existsSync(join(root, to)))).toEqual([])
})
