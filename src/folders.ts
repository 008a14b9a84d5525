import { lchownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Makes a folder and what is missing above it, a level at a time. Node’s own `recursive` tries for ever where a level
 * that is there lets nothing be made in it, as /proc does.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder && !statSync(above, { throwIfNoEntry: false })) makeFolder(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another process was faster.
    if (isFolder(folder)) return
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw Object.assign(new Error(`${folder}: no folder can be made there`), { code: 'ENOTSUP' })
  }
  giveToOwner(folder)
}

/**
 * What root writes in somebody’s folder belongs to whom the folder belongs to: a server that runs as they do could not
 * open it otherwise. What a link points to stays whose it is, and so does what a disk gives to nobody: the check names it.
 */
export function giveToOwner(...paths: readonly string[]): void {
  if (process.geteuid?.() !== 0) return
  for (const path of paths)
    try {
      const { uid, gid } = statSync(dirname(path))
      const is = lstatSync(path)
      if (is.uid !== uid || is.gid !== gid) lchownSync(path, uid, gid)
    } catch {}
}
