import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chapters } from '../../src/domain/chapters.ts'
import { deciders } from '../../src/domain/decide.ts'
import { told, toldInRows } from '../../views/messages/told.ts'
import { root, treeOf } from './tree.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const code = [...treeOf('src').keys()].filter(path => /\.tsx?$/.test(path))

test('each refusal and word of the domain has a sentence', () => {
  const keys = code
    .filter(path => path.startsWith('src/domain/'))
    .flatMap(path => [...read(path).matchAll(/refuse\('([\w-]+)'/g)].map(([, key = '']) => key))
  const doubts = [
    ...read(code.find(path => /^src\/domain\/.*doubts\.ts$/.test(path)) ?? '').matchAll(/^ {2}\| '([\w-]+)'/gm),
  ].map(([, key]) => `doubt.${key}`)
  expect(keys.length).toBeGreaterThan(3)
  expect(doubts.length).toBeGreaterThan(10)
  expect([...keys, ...doubts].filter(key => !told.has(key))).toEqual([])
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
