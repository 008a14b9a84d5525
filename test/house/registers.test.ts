import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, treeOf } from './tree.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const code = [...treeOf('src').keys()].filter(path => /\.tsx?$/.test(path))

test('each refusal and word of the domain has a sentence', () => {
  const messages = JSON.parse(read('views/messages/en.json')) as Record<string, string>
  const keys = code
    .filter(path => path.startsWith('src/domain/'))
    .flatMap(path => [...read(path).matchAll(/refuse\('([\w-]+)'/g)].map(([, key = '']) => key))
  const doubts = [
    ...read(code.find(path => /^src\/domain\/.*doubts\.ts$/.test(path)) ?? '').matchAll(/^ {2}\| '([\w-]+)'/gm),
  ].map(([, key]) => `doubt.${key}`)
  expect(keys.length).toBeGreaterThan(3)
  expect(doubts.length).toBeGreaterThan(10)
  expect([...keys, ...doubts].filter(key => !(key in messages))).toEqual([])
})

test('each command has a branch in decide and somebody who issues it', () => {
  const decide = read('src/domain/decide.ts')
  const commands = [...decide.matchAll(/case '([\w-]+)':/g)].map(([, command]) => command)
  const issued = code
    .filter(path => path.startsWith('src/http/'))
    .map(read)
    .join('\n')
  const without = commands.filter(command => !issued.includes(`'${command}'`))
  // Their pages come with later features; the list must only get shorter.
  expect(without).toEqual(['amend-debate'])
})
