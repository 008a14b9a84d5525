/** What an imported file may have at the most; beyond it nothing of the file is read. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  entries: 2_000,
  unpacked: 200 * 1024 * 1024,
  /** Unpacked to packed. */
  ratio: 100,
  /** Of the parts that hold the table itself. */
  kept: 48 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 20_000,
} as const

export const tableParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|content\.xml|mimetype|xl\/(?!.*\.\.)[\w./-]+\.(?:xml|rels))$/
