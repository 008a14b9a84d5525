import { expect, test } from 'vitest'
import { treeOf } from './tree.ts'

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
