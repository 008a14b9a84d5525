import type { Node } from 'oxc-parser'
import { english } from '../../views/messages/book.ts'
import { modulesOf, type Tree } from './tree.ts'

/** Attributes that somebody reads or hears; all others are for the browser. */
const spoken = new Set(['alt', 'aria-description', 'aria-label', 'hint', 'label', 'placeholder', 'title', 'words'])

/** Attributes of our own that hold values, and the words by which each is chosen. */
const holdsWords = new Set(['options'])

const isSpokenAttribute = (node: Node): boolean =>
  node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && spoken.has(node.name.name)

/** In a place where only words stand, any word is one. */
const anyWord = /\p{L}{2,}/u
/** What a string has of markup is no word. */
const markup = /<[^<>]*>/g
/** Where a message is asked for by its key. */
const asKey = /^\w+\.[\w.-]+$/
/** Elsewhere a string may be a key or a value: it is words if a word stands beside a space, or begins large. */
const asWords = /\p{L}{2,}[,.:;]? | \p{L}{2,}|^\p{Lu}\p{Ll}+/u

const below = (node: Node): readonly Node[] =>
  Object.values(node)
    .flat()
    .filter((each): each is Node => typeof each === 'object' && each !== null && 'type' in each)

/** The parts of a node in which a string may be words for a reader: not what is compared, imported or asked for by key. */
function readable(node: Node): readonly Node[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSLiteralType':
    case 'TSTemplateLiteralType':
    case 'ThrowStatement':
      return []
    case 'ExportNamedDeclaration':
      return node.declaration ? [node.declaration] : []
    case 'BinaryExpression':
      return node.operator === '+' ? below(node) : []
    case 'SwitchCase':
      return node.consequent
    case 'MemberExpression':
      return [node.object]
    case 'Property':
      return [node.value]
    case 'CallExpression': {
      const called = node.callee.type === 'Identifier' ? node.callee.name : ''
      if (called === 'raw') return []
      return called === 'word' || called === 'say' ? node.arguments.slice(1) : below(node)
    }
    case 'JSXAttribute': {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
      return node.value && (spoken.has(name) || holdsWords.has(name)) ? [node.value] : []
    }
    default:
      return below(node)
  }
}

function textOf(node: Node): string {
  if (node.type === 'JSXText') return node.value
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  return node.type === 'TemplateLiteral' ? node.quasis.map(each => each.value.raw).join('…') : ''
}

/** What stands between tags, or in a property that says words, whatever chooses it. */
function isDrawn(node: Node, parent: Node | undefined, wasDrawn: boolean): boolean {
  if (node.type === 'JSXText') return true
  if (node.type === 'JSXExpressionContainer') return parent?.type === 'JSXElement' || parent?.type === 'JSXFragment'
  if (parent?.type === 'Property') return parent.key.type === 'Identifier' && spoken.has(parent.key.name)
  const passesOn = ['JSXExpressionContainer', 'ParenthesizedExpression', 'ConditionalExpression', 'LogicalExpression']
  return wasDrawn && parent !== undefined && passesOn.includes(parent.type)
}

function collect(node: Node, found: string[], isSpoken: boolean, wasDrawn = false, parent?: Node): void {
  const drawn = isDrawn(node, parent, wasDrawn)
  // The program's own name is the same in every language.
  const text = textOf(node).replace('Rostrum', '').replace(asKey, '').replace(markup, '')
  // One of several values to choose is drawn in the words that it has.
  const isValue = parent?.type === 'ArrayExpression' && english.words.has(`values.${text}`)
  if (!isValue && (isSpoken || drawn ? anyWord : asWords).test(text)) found.push(text.trim())
  for (const each of readable(node)) collect(each, found, isSpoken || isSpokenAttribute(node), drawn, node)
}

/** Words for a reader that stand in files of the interface rather than among its messages, by path. */
export const wordsIn = (tree: Tree): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    modulesOf(tree).flatMap(({ path, program }) => {
      const found: string[] = []
      collect(program, found, false)
      return found.length === 0 ? [] : [[path, found]]
    }),
  )

/** Messages that are asked for once, when the program starts, and not where they are drawn for a reader. */
export function askedForTooEarly(tree: Tree): readonly string[] {
  const early: string[] = []
  const look = (path: string, node: Node): void => {
    if (/Function|TSType|TSInterface/.test(node.type)) return
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && asks.has(node.callee.name))
      early.push(`${path}: ${textOf(node.arguments[0] ?? node)}`)
    for (const each of below(node)) look(path, each)
  }
  for (const { path, program } of modulesOf(tree)) look(path, program)
  return early
}
const asks = new Set(['word', 'say', 'around', 'wordsOf'])
