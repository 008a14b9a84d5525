import { createHash } from 'node:crypto'
import type { DocumentTree } from '../domain/drafting/tree.ts'

/** SHA-256 over a document's tree, whatever the order of its keys: the same words have the same fingerprint. */
export const fingerprintOf = (tree: DocumentTree): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify(sorted(tree)))
    .digest('hex')}`

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
}
