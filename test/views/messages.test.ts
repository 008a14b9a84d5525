import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { wordsOfFloor } from '../../views/floor/page.tsx'
import { type Noun, say, word, wordsOf } from '../../views/messages.ts'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const nouns = readdirSync(join(projectRoot, 'views/messages/en'))
  .filter(name => name.endsWith('.json'))
  .map(name => name.replace(/\.json$/, '')) as Noun[]
const words = wordsOf(...nouns)
const scripts = readdirSync(join(projectRoot, 'static')).filter(name => name.endsWith('.js'))

test('every noun’s messages are among the words of the interface', () => {
  for (const noun of nouns)
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(
        Object.keys(JSON.parse(read(`views/messages/en/${noun}.json`))).map(key => `${noun}.${key}`),
      ),
    )
})

test('every key that a script says has its words', () => {
  const said = scripts.flatMap(name =>
    [...read(`static/${name}`).matchAll(/'((?:\w+)\.[\w.-]+)'/g)].map(([, key = '']) => key),
  )
  const keys = said.filter(key => nouns.some(noun => key.startsWith(`${noun}.`)) && !key.endsWith('.js'))
  const told = scripts
    .filter(name => name.startsWith('line-') || name === 'line.js')
    .flatMap(name => [...read(`static/${name}`).matchAll(/tell\('([\w-]+)'/g)].map(([, key]) => `line.${key}`))
  expect(keys.length).toBeGreaterThan(20)
  expect(told.length).toBeGreaterThan(12)
  expect([...keys, ...told].filter(key => !(key in words))).toEqual([])
})

test('a page brings the words of every noun that its scripts speak of', () => {
  const brought = new Set(Object.keys(wordsOfFloor()).map(key => key.split('.')[0]))
  expect([...brought].sort()).toEqual([
    'actions',
    'acts',
    'clock',
    'connection',
    'keys',
    'line',
    'list',
    'log',
    'picker',
    'several',
    'values',
  ])
})

test('one and several, first and second: the sentence has the form that the number asks for', () => {
  const meetings = [1, 2, 3, 11, 22].map(number => say('no-suspend-meeting', { number }))
  expect(meetings).toEqual(['1st', '2nd', '3rd', '11th', '22nd'].map(nth => `The ${nth} meeting is not sitting.`))
  expect([1, 2].map(count => say('proof.name-not-resolved', { count }))).toEqual([
    '1 name in the log is not resolved: it stands in no paragraph.',
    '2 names in the log are not resolved: they stand in no paragraph.',
  ])
  expect([1, 12].map(count => word('doubts.count', { count }))).toEqual(['1 doubt', '12 doubts'])
})
