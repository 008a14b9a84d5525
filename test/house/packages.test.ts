import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './tree.ts'

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly dev?: true
  readonly optional?: true
  readonly hasInstallScript?: true
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const own = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Readonly<Record<string, string>>
>
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> }
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '')

/** Whoever takes one more looks first which one can go. */
const most = 21

test('S24: each package has its version, its digest and a line of reason; none runs a script unasked, and there are few', () => {
  const { dependencies, devDependencies, allowScripts } = own
  const wanted = { ...dependencies, ...devDependencies }
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(most)
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  expect(
    Object.entries(wanted).filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version),
  ).toEqual([])

  // What is for other platforms than that of the lock is not there to be digested, and never at run time.
  const undigested = locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
  expect(undigested.filter(([, { dev, optional }]) => !(dev && optional)).map(([path]) => path)).toEqual([])
  const elsewhere = locked.filter(([, { resolved = '' }]) => /^(?:git|http:|file:)/.test(resolved))
  expect(elsewhere).toEqual([])

  const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  expect(scripts.sort()).toEqual(Object.keys(allowScripts).sort())
  expect(scripts.length).toBeGreaterThan(0)

  const free = /^\(?(?:MIT|ISC|Apache-2\.0|0BSD|BSD-\d-Clause)\b/
  expect(locked.filter(([, { dev, license = '' }]) => !dev && !free.test(license)).map(([path]) => path)).toEqual([])

  const [, atRunTime = '', forTests = ''] = read('docs/packages.md').split(/^## .*$/m)
  const named = (text: string) => [...text.matchAll(/^- `([^`]+)`: \S/gm)].map(([, name]) => name)
  expect(named(atRunTime)).toEqual(Object.keys(dependencies).sort())
  expect(named(forTests)).toEqual(Object.keys(devDependencies).sort())
})
