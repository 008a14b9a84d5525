/**
 * The rooms of the house: what each may import of the house, of packages, of Node.
 * Arrows point to what is imported; nothing points back. A new folder needs a row here before its first file.
 */
export interface Room {
  /** A folder with all below it, or one file. The longest row that fits a file is its room. */
  readonly path: string
  /** Folders and files of the house; its own room goes without saying. */
  readonly house?: readonly string[]
  /** Packages by name, or by name and door (`hono/jsx`) where only that door is open. */
  readonly packages?: readonly string[]
  /** Modules of Node, without `node:`. */
  readonly node?: readonly string[]
  /** A wing behind a wall: nobody imports it but these files and folders. */
  readonly guests?: readonly string[]
  /** A room that answers from what it is given: no clock, no chance, no host, no time zone of the host. */
  readonly pure?: true
}

export const rooms: readonly Room[] = [
  { path: 'src/domain', packages: ['temporal-polyfill'], pure: true },
  { path: 'src/report', house: ['src/domain'], pure: true },
  {
    path: 'src/report/figures',
    house: ['src/report', 'src/domain'],
    pure: true,
    guests: [
      'src/http/statistics.tsx',
      'src/http/statistics-delegation.tsx',
      'src/http/statistics-years.tsx',
      'views/statistics',
      'views/charts',
      'src/formats/statistics.ts',
      'src/formats/csv.ts',
      'src/formats/xlsx.ts',
      'src/cli/statistics.ts',
    ],
  },
  { path: 'src/tables', house: ['src/domain'], pure: true },
  { path: 'src/journal', house: ['src/domain'], packages: ['zod'], pure: true },
  {
    path: 'src/formats',
    house: ['src/tables', 'src/report', 'src/domain'],
    packages: ['zod', 'docx', 'papaparse', 'hucre/xlsx', 'fflate', '@xmldom/xmldom'],
    node: ['crypto'],
  },
  {
    path: 'src/live',
    house: ['src/journal', 'src/domain', 'src/drawn.ts'],
    node: ['crypto', 'http', 'http2', 'os', 'stream'],
  },
  {
    path: 'db',
    house: ['src/journal', 'src/domain', 'src/folders.ts', 'src/root.ts'],
    packages: ['better-sqlite3', 'kysely', 'pg', 'zod'],
    node: ['fs', 'os', 'path', 'crypto'],
  },
  {
    path: 'views',
    house: ['src/report', 'src/domain', 'src/drawn.ts'],
    packages: ['hono/jsx', 'hono/html'],
    node: ['async_hooks'],
    pure: true,
  },
  {
    path: 'src/http',
    house: [
      'views',
      'src/live',
      'src/formats',
      'src/tables',
      'src/report',
      'src/domain',
      'src/drawn.ts',
      'src/root.ts',
    ],
    packages: [
      'hono',
      '@hono/node-server',
      'prom-client',
      '@simplewebauthn/server',
      'openid-client',
      'qrcode-generator',
      'zod',
    ],
    node: ['crypto', 'fs', 'http', 'http2', 'net', 'path', 'url', 'util', 'zlib'],
  },
  {
    path: 'src/door',
    house: ['src/http', 'src/config.ts', 'src/folders.ts'],
    packages: ['@peculiar/x509', 'reflect-metadata'],
    node: ['crypto', 'fs', 'http', 'net', 'os', 'path', 'tls'],
  },
  {
    path: 'src/cli',
    house: [
      'db',
      'views/attendance-doubts.ts',
      'views/messages',
      'views/told.ts',
      'src/http',
      'src/formats',
      'src/tables',
      'src/report',
      'src/domain',
      'src/serve.ts',
      'src/shelf.ts',
      'src/stand.ts',
      'src/config.ts',
      'src/folders.ts',
      'src/root.ts',
    ],
    packages: ['zod'],
    node: ['crypto', 'fs', 'path', 'util'],
  },
  { path: 'src/root.ts', node: ['fs', 'path', 'url'] },
  { path: 'src/folders.ts', node: ['fs', 'path'] },
  { path: 'src/config.ts', house: ['src/mistyped.ts'], packages: ['zod'], node: ['net', 'path'] },
  { path: 'src/mistyped.ts', pure: true },
  { path: 'src/shelf.ts', house: ['db', 'src/live', 'src/journal', 'src/domain'] },
  { path: 'src/people.ts', house: ['db', 'src/live', 'src/domain'] },
  { path: 'src/stand.ts', house: ['db', 'src/config.ts'] },
  {
    path: 'src/serve.ts',
    house: [
      'db',
      'src/door',
      'src/http',
      'src/live',
      'src/shelf.ts',
      'src/people.ts',
      'src/stand.ts',
      'src/config.ts',
      'src/log.ts',
      'src/last-resort.ts',
      'src/domain/saying.ts',
      'src/domain/times.ts',
      'views/messages/language.ts',
      'views/told.ts',
      'views/trouble.ts',
    ],
    node: ['crypto'],
  },
  { path: 'src/structured.ts', packages: ['pino'] },
  { path: 'src/log.ts', house: ['src/structured.ts'] },
  { path: 'src/last-resort.ts', house: ['src/live'] },
  { path: 'src/heap.ts' },
  { path: 'src/drawn.ts' },
  { path: 'src/supervisor.ts', house: ['src/heap.ts', 'src/log.ts'], node: ['child_process', 'url'] },
  { path: 'src/main.ts', house: ['src/serve.ts'] },
  { path: 'static' },
]

export interface Exception {
  readonly from: string
  readonly imports: string
  readonly why: string
}

/** What a file may import beyond its room. */
export const exceptions: readonly Exception[] = [
  {
    from: 'src/http/read-file.ts',
    imports: 'node:worker_threads',
    why: 'a file that somebody sent is read in a thread with bounds of time and memory',
  },
  { from: 'src/http/file-worker.ts', imports: 'node:worker_threads', why: 'the thread itself' },
]

export interface Wall {
  /** A wing that the house can be lived in without. */
  readonly around: string
  /** The doors: files and folders, without their ending, that may import from it. */
  readonly doors: readonly string[]
  readonly why: string
}

export const walls: readonly Wall[] = [
  {
    around: 'src/report/figures',
    doors: [
      'views/statistics',
      'views/charts',
      'src/http/statistics',
      'src/http/statistics-delegation',
      'src/http/statistics-years',
      'src/cli/statistics',
      'src/formats/statistics',
      'src/formats/csv',
      'src/formats/xlsx',
    ],
    why: 'statistics are a tenth of the code and nothing of a meeting needs them',
  },
]
