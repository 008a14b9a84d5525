import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function folderOfPackage(start: string): string {
  if (existsSync(join(start, 'package.json'))) return start
  const above = dirname(start)
  if (above === start) throw new Error('Rostrum’s own folder was not found')
  return folderOfPackage(above)
}

/** The folder that holds package.json, whether this runs from source or from dist. */
export const projectRoot = folderOfPackage(dirname(fileURLToPath(import.meta.url)))

/** Does this run as it was built, and not from its source? */
export const isBuilt = !import.meta.url.endsWith('.ts')
