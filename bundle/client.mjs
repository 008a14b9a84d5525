// What the browser is sent, built: each script that a page names with all that it imports as one file, each sheet, both
// small, compressed and named by what they hold, so that a browser asks for each of them once.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = process.argv[2] ?? join(root, 'dist', 'static')
const own = join(root, 'static')
const read = (...path) => readFileSync(join(root, ...path))

const views = readdirSync(join(root, 'views'), { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.tsx'),
)
const named = new Set(
  views.flatMap(name =>
    [
      ...read('views', name)
        .toString()
        .matchAll(/['"]\/static\/([\w-]+\.(?:js|css))['"]/g),
    ].map(([, each]) => each),
  ),
)
const ours = new Set(readdirSync(own))

const { outputFiles } = await build({
  entryPoints: [...named].filter(name => ours.has(name)).map(name => join(own, name)),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'inline',
  logLevel: 'warning',
  outdir: out,
  write: false,
  plugins: [
    {
      // Served beside the others where nothing is built; here it is a package like any.
      name: 'of others',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\/uFuzzy\.js$/ }, () => ({
          path: join(root, 'node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs'),
        })),
    },
  ],
  // Styles may be as new as they are written: only what is between them goes.
  supported: { nesting: true },
})
const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(out.length + 1), Buffer.from(contents)]))
// Of others, as one: the second is a part of the first.
files.set(
  'htmx.js',
  Buffer.concat(
    ['htmx.min.js', 'ext/hx-sse.min.js'].flatMap(name => [read('node_modules/htmx.org/dist', name), Buffer.from('\n')]),
  ),
)

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const names = {}
for (const [name, body] of files) {
  const [stem, kind] = name.split('.')
  const built = `${stem}-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${kind}`
  names[name] = built
  writeFileSync(join(out, built), body)
  writeFileSync(join(out, `${built}.br`), brotliCompressSync(body))
  writeFileSync(join(out, `${built}.gz`), gzipSync(body, { level: 9 }))
}
writeFileSync(join(out, 'names.json'), JSON.stringify(names, undefined, 2))
