import type { Node } from 'oxc-parser'
import { modulesOf, type Tree, walk } from './tree.ts'

/** What a message says of a value, or draws around its words. */
const placeholder = /\{(\w+)(?::[^{}]*)?\}|<(\w+)>/g

const namesIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(placeholder)].map(([, value, around]) => value ?? around ?? '')),
]

/** The keys that a call may ask for, as far as they are written out. */
function keysOf(node: Node | undefined): readonly string[] {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  return node?.type === 'ConditionalExpression' ? [...keysOf(node.consequent), ...keysOf(node.alternate)] : []
}

/** The names that an object gives; undefined where not all are written out. */
function givenBy(node: Node | undefined): readonly string[] | undefined {
  if (node === undefined) return []
  if (node.type !== 'ObjectExpression') return undefined
  const names = node.properties.map(each =>
    each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : undefined,
  )
  return names.includes(undefined) ? undefined : (names as string[])
}

/** Messages that are asked for and not there, without a value that they name, or with one that they do not. */
export function valuesAmiss(
  tree: Tree,
  messages: ReadonlyMap<string, string>,
  asks: readonly string[] = ['word', 'say', 'around'],
): readonly string[] {
  const amiss: string[] = []
  for (const { path, program } of modulesOf(tree))
    walk(program, node => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return
      if (!asks.includes(node.callee.name)) return
      const [key, ...values] = node.arguments
      const given = values.map(givenBy)
      if (given.includes(undefined)) return
      for (const asked of keysOf(key)) {
        const template = messages.get(asked)
        if (template === undefined) {
          amiss.push(`${path}: ${asked} is no message`)
          continue
        }
        const [has, wants] = [given.flatMap(each => each ?? []), namesIn(template)]
        for (const name of wants) if (!has.includes(name)) amiss.push(`${path}: ${asked} is not given ${name}`)
        // Where one of two messages is chosen, the other may be what names it.
        if (keysOf(key).length === 1)
          for (const name of has) if (!wants.includes(name)) amiss.push(`${path}: ${asked} does not say ${name}`)
      }
    })
  return amiss
}
