import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, treeOf } from './tree.ts'

const code = [...treeOf('src', 'db', 'views', 'static')].filter(([path]) => /\.(?:tsx?|js)$/.test(path))

/** The lines that have what is forbidden. */
const linesWith = (forbidden: RegExp, files: readonly (readonly [string, string])[] = code) =>
  files.flatMap(([path, text]) =>
    text.split('\n').flatMap(line => (forbidden.test(line) ? [`${path}: ${line.trim()}`] : [])),
  )

test('no page brings a script of its own, nor an attribute that htmx would run as one (S3)', () => {
  const forbidden =
    /\bhx-on\b|hx-(?:vals|headers|vars)=.?["'`{]js:|javascript:|\son[a-z]+=["{]\w*\(|\beval\(|new Function\(|\sstyle=["{]/
  expect(
    linesWith(
      forbidden,
      code.filter(([path]) => /^(?:views|static)\//.test(path)),
    ),
  ).toEqual([])
  for (const line of ['<a hx-on:click="x">', '<p onclick="go()">', "<p hx-vals='js:{}'>", '<p style="x">'])
    expect(linesWith(forbidden, [['planted', line]])).toHaveLength(1)
})

test('what others typed goes into SQL as a value, never as its words (S4)', () => {
  const forbidden = /\bsql\.raw\b|\bsql\.lit\(|\.(?:exec|prepare)\(\s*`[^`]*\$\{/
  const allowed = /^db\/(?:migrations|engine)\//
  expect(linesWith(forbidden).filter(line => !allowed.test(line))).toEqual([])
  for (const line of ['sql.raw(name)', ['db.prepare(`select $', '{name}`)'].join('')])
    expect(linesWith(forbidden, [['planted', line]])).toHaveLength(1)
})

interface Locked {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string
        readonly integrity?: string
        readonly hasInstallScript?: true
        readonly dev?: true
        readonly optional?: true
      }
    >
  >
}

test('each package is one version, sealed by its digest, and none but those that are named runs anything when it is installed (S24)', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown
  const { dependencies, devDependencies, allowScripts } = read('package.json') as Record<string, Record<string, string>>
  const all = { ...dependencies, ...devDependencies }
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  const { packages } = read('package-lock.json') as Locked
  const locked = Object.entries(packages).filter(([path]) => path !== '')
  expect(locked.length).toBeGreaterThan(Object.keys(all).length)
  expect(locked.filter(([, { integrity, optional }]) => !optional && !/^sha512-/.test(integrity ?? ''))).toEqual([])
  const named = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const running = locked.filter(([, each]) => each.hasInstallScript && !each.optional).map(([path]) => named(path))
  expect([...new Set(running)].filter(name => !Object.hasOwn(allowScripts ?? {}, name))).toEqual([])
})
