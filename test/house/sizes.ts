import type { Node } from 'oxc-parser'
import { modulesOf, type Tree, walk } from './tree.ts'

export const longestFile = 300
export const longestFunction = 90

const lines = (text: string) => text.trimEnd().split('\n').length

const isOurs = (path: string) => /^(?:src|views|static|db)\//.test(path) && /\.(?:tsx?|js|css)$/.test(path)

/** Files over the limit, by path: their number of lines. */
export const longFiles = (tree: Tree): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...tree].flatMap(([path, text]) => (isOurs(path) && lines(text) > longestFile ? [[path, lines(text)]] : [])),
  )

const isFunction = (node: Node) =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'

function nameOf(node: Node, parent: Node | undefined): string {
  if ('id' in node && node.id && 'name' in node.id) return String(node.id.name)
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  if (parent && 'key' in parent && parent.key && 'name' in parent.key) return String(parent.key.name)
  return 'a function without a name'
}

/** Functions over the limit, by path and name: their number of lines. */
export function longFunctions(tree: Tree): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { path, text, program } of modulesOf(tree)) {
    if (!isOurs(path)) continue
    walk(program, (node, parent) => {
      if (!isFunction(node)) return
      const size = lines(text.slice(node.start, node.end))
      if (size > longestFunction) found[`${path} ${nameOf(node, parent)}`] = size
    })
  }
  return found
}

/**
 * What is over the limit and not, or no longer, excepted: an exception names the size that it may have,
 * and goes when the file does or has become short.
 */
export function overLimit(
  sizes: Readonly<Record<string, number>>,
  excepted: Readonly<Record<string, number>>,
): readonly string[] {
  return [
    ...Object.entries(sizes)
      .filter(([name, size]) => size > (excepted[name] ?? 0))
      .map(([name, size]) => `${name} has ${size} lines`),
    ...Object.keys(excepted)
      .filter(name => !(name in sizes))
      .map(name => `${name} is no longer too long: take it off the list`),
  ]
}
