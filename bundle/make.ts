// `npm run bundle [PLATFORM …]`: a zip for each platform, with its own Node: unpacked and clicked, no installer, no compiler.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { projectRoot } from '../src/root.ts'
import { type Platform, platforms, sqlite, withLicence } from './platforms.ts'

const cache = join(projectRoot, 'node_modules', '.cache', 'bundle')
const out = join(projectRoot, 'bundles')

/** A package as the registry has it, unpacked once and kept. */
function unpacked(named: string): string {
  const folder = join(cache, named.replaceAll('/', '+'))
  if (existsSync(join(folder, 'package.json'))) return folder
  mkdirSync(folder, { recursive: true })
  const packed = run('npm', ['pack', '--silent', '--pack-destination', cache, named]).trim()
  run('tar', ['-xzf', join(cache, packed), '--strip-components=1', '-C', folder])
  rmSync(join(cache, packed))
  return folder
}

const run = (program: string, words: readonly string[]): string =>
  execFileSync(program, words, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

/** What is read while it runs and is not built into `dist`. */
const asTheyAre = [
  'LICENSE',
  'static',
  'db/reference',
  'examples',
  'node_modules/htmx.org/dist/htmx.min.js',
  'node_modules/htmx.org/dist/ext/hx-sse.min.js',
  'node_modules/htmx.org/LICENSE',
  'node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs',
  'node_modules/@leeoniya/ufuzzy/LICENSE',
]

/** A package and all that it needs, none of which is built into `dist`. */
function withAllItNeeds(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found
  found.add(name)
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8'),
  ) as {
    dependencies?: Record<string, string>
  }
  for (const needed of Object.keys(dependencies)) withAllItNeeds(needed, found)
  return found
}

/** What is not built into `dist`: the driver of PostgreSQL, and what ROSTRUM_LOG=json and ROSTRUM_METRICS ask for. */
const besideDist = [...new Set(['pg', 'pino', 'prom-client'].flatMap(name => [...withAllItNeeds(name)]))]

/** Everything that is alike on all platforms. */
function shared(folder: string): void {
  const { version, scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
    scripts: { build: string }
  }
  const [, ...words] =
    scripts.build.replace('--outdir=dist', `--outdir=${join(folder, 'dist')}`).match(/(?:[^\s"]|"(?:\\.|[^"])*")+/g) ??
    []
  run(
    join(projectRoot, 'node_modules', '.bin', 'esbuild'),
    words.map(word => word.replace(/"(.*)"$/, '$1')),
  )
  run('node', [join(projectRoot, 'bundle', 'client.mjs'), join(folder, 'dist', 'static')])
  for (const path of [...asTheyAre, ...besideDist.map(name => `node_modules/${name}`)])
    cpSync(join(projectRoot, path), join(folder, path), { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'rostrum', version, type: 'module', private: true }),
  )
}

function forPlatform(folder: string, { node, sqlite: binary, start }: Platform): void {
  const from = unpacked(node.package)
  mkdirSync(join(folder, 'runtime'))
  cpSync(join(from, node.file), join(folder, 'runtime', node.file.split('/').at(-1) ?? 'node'))
  // Not every platform's package has it; it is one for all.
  cpSync(join(unpacked(withLicence), 'LICENSE'), join(folder, 'runtime', 'LICENSE'))
  const database = unpacked(sqlite)
  const to = join(folder, 'node_modules', 'better-sqlite3')
  for (const part of ['lib', 'package.json', 'LICENSE', `prebuilds/${binary}.node`])
    cpSync(join(database, part), join(to, part), { recursive: true })
  for (const [name, file] of Object.entries(start))
    cpSync(join(projectRoot, 'bundle', 'start', file), join(folder, name))
  cpSync(join(projectRoot, 'bundle', 'start', 'README.txt'), join(folder, 'README.txt'))
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

/** Programs are programs when they are unpacked: Node itself, and what is clicked. */
const isProgram = (path: string): boolean => /(?:^|\/)(?:runtime\/node|[^/]*\.(?:sh|command|desktop))$/.test(path)

function zipped(folder: string, file: string): void {
  const all: Zippable = {}
  for (const path of filesBelow(folder)) {
    const name = relative(dirname(folder), path).split(sep).join('/')
    all[name] = [readFileSync(path), { os: 3, attrs: (isProgram(name) ? 0o100755 : 0o100644) << 16, level: 6 }]
  }
  writeFileSync(file, zipSync(all))
}

const asked = process.argv.slice(2)
for (const platform of platforms) {
  const { name } = platform
  if (asked.length > 0 && !asked.includes(name)) continue
  const folder = join(out, name, 'rostrum')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  shared(folder)
  forPlatform(folder, platform)
  const file = join(out, `rostrum-${name}.zip`)
  zipped(folder, file)
  console.log(`${file}: ${Math.round(statSync(file).size / 1e6)} MB`)
}
