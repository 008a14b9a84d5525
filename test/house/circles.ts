import { modulesOf, type Tree } from './tree.ts'

/** The files that reach themselves through what they import, types counted; each circle sorted, the largest first. */
export function circlesOf(tree: Tree): readonly (readonly string[])[] {
  const reach = new Map(
    modulesOf(tree).map(({ path, imports }) => [path, imports.flatMap(({ file }) => (file ? [file] : []))]),
  )
  return stronglyConnected(reach)
    .filter(([first, ...others]) => first && (others.length > 0 || reach.get(first)?.includes(first)))
    .map(circle => [...circle].sort())
    .sort((a, b) => b.length - a.length || (a[0] ?? '').localeCompare(b[0] ?? ''))
}

/** Tarjan, “Depth-first search and linear graph algorithms”, 1972. */
function stronglyConnected(reach: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (node: string) => {
    const at = order.size
    order.set(node, at)
    lowest.set(node, at)
    open.push(node)
    for (const next of reach.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next)
        lowest.set(node, Math.min(lowest.get(node) ?? at, lowest.get(next) ?? at))
      } else if (open.includes(next)) lowest.set(node, Math.min(lowest.get(node) ?? at, order.get(next) ?? at))
    }
    if (lowest.get(node) === at) found.push(open.splice(open.indexOf(node)))
  }
  for (const node of reach.keys()) if (!order.has(node)) visit(node)
  return found
}
