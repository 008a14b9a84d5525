import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deciders } from '../../src/domain/decide.ts'
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

test('each command has somebody who issues it', () => {
  const issued = code
    .filter(path => path.startsWith('src/http/'))
    .map(read)
    .join('\n')
  const commands = Object.keys(deciders)
  expect(commands.length).toBeGreaterThan(50)
  expect(commands.filter(command => !issued.includes(`'${command}'`))).toEqual([])
})
