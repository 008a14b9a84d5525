import type { Node } from 'oxc-parser'
import { modulesOf, type Tree, walk } from './tree.ts'

const bare = (node: Node | null | undefined): Node | null | undefined =>
  node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression' ? bare(node.expression) : node

/** Objects written with rows of their own and asked by any string: such a row may be one that every object has. */
export const openTables = (tree: Tree): readonly string[] =>
  modulesOf(tree).flatMap(({ path, text, program }) => {
    const found: string[] = []
    walk(program, node => {
      if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return
      const rows = bare(node.init)
      if (rows?.type !== 'ObjectExpression' || !rows.properties.some(each => each.type === 'Property')) return
      const type = node.id.typeAnnotation
      const cast = node.init?.type === 'TSAsExpression' ? node.init.typeAnnotation : undefined
      const said = [type, cast].map(each => (each ? text.slice(each.start, each.end) : '')).join()
      if (/Record<\s*string\b/.test(said)) found.push(`${path} ${node.id.name}`)
    })
    return found
  })
