import { type Exception, exceptions, type Room, rooms, walls } from './rooms.ts'
import { computed, type Import, modulesOf, type Tree } from './tree.ts'

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`)

export const roomOf = (file: string, all: readonly Room[] = rooms): Room | undefined =>
  all
    .filter(({ path }) => isIn(file, path))
    .sort((a, b) => b.path.length - a.path.length)
    .at(0)

function isOpen(room: Room, { name, file }: Import): boolean {
  if (file) return [room.path, ...(room.house ?? [])].some(place => isIn(file, place))
  if (name === computed) return false
  if (name.startsWith('node:')) return (room.node ?? []).includes(name.slice('node:'.length))
  return (room.packages ?? []).some(place => isIn(name, place))
}

/** What stands behind a wall is open to its guests alone. */
function isWalledOff(from: Room, path: string, { file }: Import, all: readonly Room[]): boolean {
  const wing = file === undefined ? undefined : roomOf(file, all)
  return wing?.guests !== undefined && wing !== from && !wing.guests.some(place => isIn(path, place))
}

/** Imports that no row of rooms allows, files without a room, and exceptions that nobody needs any more. */
export function forbiddenArrows(
  tree: Tree,
  all: readonly Room[] = rooms,
  excepted: readonly Exception[] = exceptions,
): readonly string[] {
  const used = new Set<Exception>()
  const breaches = modulesOf(tree).flatMap(({ path, imports }) => {
    const room = roomOf(path, all)
    if (!room) return [`${path} stands in no room`]
    return imports.flatMap(each => {
      if (isOpen(room, each) && !isWalledOff(room, path, each, all)) return []
      const exception = excepted.find(({ from, imports }) => from === path && imports === (each.file ?? each.name))
      if (exception) used.add(exception)
      return exception ? [] : [`${path} imports ${each.file ?? each.name}`]
    })
  })
  const idle = excepted.filter(each => !used.has(each)).map(each => `${each.from} no longer imports ${each.imports}`)
  return [...breaches, ...idle]
}

const isDoor = (file: string, door: string) => isIn(file, door) || file.startsWith(`${door}.`)

/** Imports through a wall beside its doors. */
export const throughWalls = (tree: Tree): readonly string[] =>
  modulesOf(tree).flatMap(({ path, imports }) =>
    walls.flatMap(({ around, doors }) =>
      isIn(path, around) || doors.some(door => isDoor(path, door))
        ? []
        : imports.flatMap(({ file }) => (file && isIn(file, around) ? [`${path} imports ${file}`] : [])),
    ),
  )
