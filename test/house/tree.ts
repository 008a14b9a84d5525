import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type Node, parseSync } from 'oxc-parser'

/** The house as text by path from its root, so that a test can plant a breach in it. */
export type Tree = ReadonlyMap<string, string>

export const root = join(import.meta.dirname, '..', '..')

const isCode = (path: string) => /\.(?:tsx?|js)$/.test(path) && !path.endsWith('.d.ts')

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

export const treeOf = (...folders: readonly string[]): Tree =>
  new Map(folders.flatMap(filesBelow).map(path => [path, readFileSync(join(root, path), 'utf8')]))

/** The tree with something planted in it. */
export const planted = (tree: Tree, breach: Readonly<Record<string, string>>): Tree =>
  new Map([...tree, ...Object.entries(breach)])

/** How a file names another: as the compiler reads it, and the address of a thread. */
export type Form = 'import' | 'type' | 'dynamic' | 'address'

export interface Import {
  /** As it is written: `hono/jsx`, `./floor.ts`. */
  readonly name: string
  /** The file that is meant, by its path from the root; none for a package. */
  readonly file?: string
  readonly form: Form
}

export interface Module {
  readonly path: string
  readonly text: string
  readonly program: Node
  readonly imports: readonly Import[]
}

/** Calls `seen` with each node below this one, and its parent; the parser's nodes are plain objects. */
export function walk(node: Node, seen: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  seen(node, parent)
  for (const part of Object.values(node)) {
    for (const below of Array.isArray(part) ? part : [part]) {
      if (below && typeof below === 'object' && 'type' in below) walk(below as Node, seen, node)
    }
  }
}

const text = (node: Node | null | undefined) =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

/** A name that only a running program knows. The rule must not be escaped by putting a name together. */
export const computed = '(computed)'

function namedBy(node: Node): { readonly name: string; readonly form: Form } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { name: node.source.value, form: node.importKind === 'type' ? 'type' : 'import' }
    case 'ExportAllDeclaration':
      return { name: node.source.value, form: node.exportKind === 'type' ? 'type' : 'import' }
    case 'ExportNamedDeclaration':
      return node.source ? { name: node.source.value, form: node.exportKind === 'type' ? 'type' : 'import' } : undefined
    case 'TSImportType':
      return { name: text(node.source) ?? computed, form: 'type' }
    case 'TSExternalModuleReference':
      return { name: text(node.expression) ?? computed, form: 'import' }
    case 'ImportExpression':
      return { name: text(node.source) ?? computed, form: 'dynamic' }
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require'
        ? { name: text(node.arguments[0]) ?? computed, form: 'dynamic' }
        : undefined
    case 'NewExpression': {
      // new URL('./file-worker.ts', import.meta.url): what a thread or a reader of files is told.
      const [name, base] = node.arguments
      const isAddress = node.callee.type === 'Identifier' && node.callee.name === 'URL' && base !== undefined
      const relative = text(name)
      return isAddress && relative?.startsWith('.') ? { name: relative, form: 'address' } : undefined
    }
    default:
      return undefined
  }
}

/** `import('./list.js').Row` and `@import` in a comment: how the client's scripts name types. */
const inComments = (comments: readonly { readonly value: string }[]) =>
  comments.flatMap(({ value }) =>
    [...value.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)|@import\s[^'"]*['"]([^'"]+)['"]/g)].map(
      ([, inType, inTag]) => ({ name: inType ?? inTag ?? '', form: 'type' as const }),
    ),
  )

/** The file that a relative name means: the client and `dist` write `.js` for what stands here as TypeScript. */
function meant(from: string, name: string, tree: Tree): string | undefined {
  if (!name.startsWith('.')) return undefined
  const path = posix.join(dirname(from), name)
  const source = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')]
  return source.find(each => tree.has(each)) ?? path
}

interface Parsed {
  readonly source: string
  readonly program: Node
  readonly named: readonly { readonly name: string; readonly form: Form }[]
}

/** By path; a test that plants one file reads only that one. */
const parsed = new Map<string, Parsed>()

function parse(path: string, source: string): Parsed {
  const known = parsed.get(path)
  if (known?.source === source) return known
  const { program, comments, errors } = parseSync(path, source)
  const [fault] = errors
  if (fault) throw new Error(`${path} cannot be read: ${fault.message}`)
  const named: { readonly name: string; readonly form: Form }[] = path.endsWith('.js') ? inComments(comments) : []
  walk(program, node => {
    const found = namedBy(node)
    if (found) named.push(found)
  })
  const result = { source, program, named }
  parsed.set(path, result)
  return result
}

/** Each file of code, parsed. */
export const modulesOf = (tree: Tree): readonly Module[] =>
  [...tree]
    .filter(([path]) => isCode(path))
    .map(([path, text]) => {
      const { program, named } = parse(path, text)
      const imports = named.map(({ name, form }) => {
        const file = meant(path, name, tree)
        return file ? { name, form, file } : { name, form }
      })
      return { path, text, program, imports }
    })
