import type { Node } from 'oxc-parser'
import { roomOf } from './arrows.ts'
import { modulesOf, type Tree, walk } from './tree.ts'

/** What only the machine knows on which the program runs. */
const globals = ['performance', 'crypto', 'process', 'globalThis', 'navigator', 'fetch', 'setTimeout', 'setInterval']

const readings = ['Date.now', 'Math.random', 'Temporal.Now']

/** A Date read in the time zone of the host. */
const local = /^get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$|^to(?:Date|Time)String$/

/** `Date.now` and the like, as written. */
const written = (node: Node): string =>
  node.type === 'MemberExpression' && !node.computed
    ? `${written(node.object)}.${node.property.name}`
    : node.type === 'Identifier'
      ? node.name
      : ''

/** Options that name a zone; what is spread into them is believed to. */
const namesZone = (options: Node | undefined): boolean =>
  options?.type === 'ObjectExpression' &&
  options.properties.some(
    each =>
      each.type === 'SpreadElement' ||
      (each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'timeZone'),
  )

function askedByCall(node: Node): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
  const name = written(node.callee)
  const count = node.arguments.length
  if (name === 'Date' && (node.type === 'CallExpression' || count === 0)) return 'the time by Date()'
  if (name === 'Date' && count > 1) return 'the host’s time zone by Date(year, month, …)'
  const inSomeZone = name === 'Intl.DateTimeFormat' || /\.toLocale(?:Date|Time)String$/.test(name)
  if (inSomeZone && !namesZone(node.arguments[1])) return `the host’s time zone by ${name}`
  if (/\.toLocaleString$/.test(name) && count === 0) return `the host’s language by ${name}`
  return undefined
}

function askedByName(node: Node, parent: Node | undefined, ours: ReadonlySet<string>): string | undefined {
  if (node.type === 'MemberExpression') {
    const name = written(node)
    if (readings.includes(name)) return name
    return !node.computed && local.test(node.property.name) ? `the host’s time zone by ${name}` : undefined
  }
  if (node.type !== 'Identifier' || !globals.includes(node.name) || ours.has(node.name)) return undefined
  const isMember = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed
  const isKey = parent && 'key' in parent && parent.key === node
  return isMember || isKey ? undefined : node.name
}

/** The names that a file gives itself: its `process` may be a procedure. */
function namesIn(program: Node): ReadonlySet<string> {
  const names = new Set<string>()
  const take = (node: unknown) => {
    if (node && typeof node === 'object' && 'type' in node) {
      walk(node as Node, (each, parent) => {
        const isValue = parent?.type === 'AssignmentPattern' && parent.right === each
        if (each.type === 'Identifier' && !isValue) names.add(each.name)
      })
    }
  }
  walk(program, node => {
    if (node.type === 'VariableDeclarator') take(node.id)
    if ('params' in node && Array.isArray(node.params)) node.params.forEach(take)
    if ('local' in node && node.type.startsWith('Import')) take(node.local)
    if (node.type === 'FunctionDeclaration') take(node.id)
  })
  return names
}

/** Where a room that answers from what it is given asks the clock, chance or the host instead. */
export const askingOutside = (tree: Tree): readonly string[] =>
  modulesOf(tree)
    .filter(({ path }) => roomOf(path)?.pure)
    .flatMap(({ path, program }) => {
      const ours = namesIn(program)
      const found: string[] = []
      walk(program, (node, parent) => {
        const asked = askedByCall(node) ?? askedByName(node, parent, ours)
        if (asked) found.push(`${path} asks ${asked}`)
      })
      return found
    })
