import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap(name => {
    const path = join(folder, name)
    return statSync(join(root, path)).isDirectory() ? filesBelow(path) : [path]
  })

const code = ['src', 'views', 'db'].flatMap(filesBelow).filter(path => /\.tsx?$/.test(path))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Whom each room of the house may import. Arrows point to what is imported; nothing points back. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/domain': ['src/domain'],
  'src/report': ['src/report', 'src/domain'],
  'src/formats': ['src/formats', 'src/report', 'src/domain'],
  'src/live': ['src/live', 'src/domain'],
  views: ['views', 'src/report', 'src/domain'],
  db: ['db', 'src/domain', 'src/root.ts'],
  'src/http': ['src/http', 'views', 'src/live', 'src/formats', 'src/report', 'src/domain', 'src/root.ts'],
}

const roomOf = (path: string) => Object.keys(mayImport).find(room => path.startsWith(`${room}/`))

const importsOf = (path: string) =>
  [...read(path).matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, name = '']) => ({
    name,
    file: name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : undefined,
  }))

test('every import follows the dependency rule', () => {
  const breaches = code.flatMap(path => {
    const room = roomOf(path)
    if (!room) return []
    return importsOf(path)
      .filter(
        ({ file }) => file && !mayImport[room]?.some(allowed => file === allowed || file.startsWith(`${allowed}/`)),
      )
      .map(({ name }) => `${path} imports ${name}`)
  })
  expect(breaches).toEqual([])
})

test('the domain and the report know no clock, no chance, no files and no framework', () => {
  const breaches = code
    .filter(path => path.startsWith('src/domain/') || path.startsWith('src/report/'))
    .flatMap(path => [
      ...importsOf(path)
        .filter(({ name }) => !name.startsWith('.') && name !== 'temporal-polyfill')
        .map(({ name }) => `${path} imports ${name}`),
      ...(/Date\.now|new Date\(\)|Math\.random|process\./.test(read(path)) ? [`${path} asks the outside`] : []),
    ])
  expect(breaches).toEqual([])
})

test('no folder is named after nothing', () => {
  const names = code.flatMap(path => dirname(path).split('/'))
  expect(names.filter(name => ['utils', 'common', 'helpers', 'services', 'types'].includes(name))).toEqual([])
})

test('each refusal and word of the domain has a sentence', () => {
  const messages = JSON.parse(read('views/messages/en.json')) as Record<string, string>
  const keys = code
    .filter(path => path.startsWith('src/domain/'))
    .flatMap(path => [...read(path).matchAll(/refuse\('([\w-]+)'/g)].map(([, key = '']) => key))
  const doubts = [...read('src/domain/correction/doubts.ts').matchAll(/^ {2}\| '([\w-]+)'/gm)].map(
    ([, key]) => `doubt.${key}`,
  )
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
