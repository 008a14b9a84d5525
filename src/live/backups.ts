import { NoCopy } from '../domain/no-copy.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { Instant } from '../domain/words.ts'

/** A copy of everything, in a second folder. */
export interface Kept {
  readonly file: string
  readonly at: Instant
}

/** What copies are made of and where they go; the database’s is one. */
export interface Vault {
  readonly folder: string
  /** Makes one, opens it again and reads it through; throws {@link NoCopy}. */
  make(at: Instant): Promise<Kept>
  /** Those that are there, newest first. */
  kept(): readonly Kept[]
  /** Another number after each change. */
  changes(): number
}

/** The copies that are made by themselves: one for the whole server. */
export interface Backups {
  /** The second folder; undefined: nobody named one, and there are no copies. */
  readonly folder: string | undefined
  /** Everything stands on a server, whose keeper makes copies. */
  readonly ofServer?: boolean
  /** The last good one that is still there. */
  readonly last: Kept | undefined
  /** Why the last attempt made none. */
  readonly fault: Saying | undefined
  /** Makes one now, and answers why there is none. */
  make(): Promise<Saying | undefined>
  /** Makes a last one, if anything changed. */
  close(): Promise<void>
}

export const noBackups: Backups = {
  folder: undefined,
  last: undefined,
  fault: undefined,
  make: async () => undefined,
  close: async () => undefined,
}

/** After the start, and after a fault: soon; milliseconds. */
const soon = 10_000

export function backupsOf(
  vault: Vault,
  { now, every, told }: { now: () => Instant; every: number; told(saying: Saying | undefined): void },
): Backups {
  let fault: Saying | undefined
  let copied: number | undefined
  let making: Promise<Saying | undefined> | undefined
  let next: NodeJS.Timeout | undefined

  const make = async (): Promise<Saying | undefined> => {
    const changes = vault.changes()
    try {
      await vault.make(now())
      copied = changes
      fault = undefined
    } catch (error) {
      fault = error instanceof NoCopy ? error.saying : tells('copy.else', { why: String(error) })
    }
    told(fault)
    return fault
  }
  /** Two at once are one. */
  const once = (): Promise<Saying | undefined> => {
    making ??= make().finally(() => {
      making = undefined
    })
    return making
  }
  const isChanged = () => copied === undefined || vault.changes() !== copied
  const later = (wait: number): void => {
    next = setTimeout(async () => {
      // One that was taken away is missed, too.
      if (isChanged() || fault !== undefined || vault.kept().length === 0) await once()
      later(fault === undefined ? every : Math.min(every, soon))
    }, wait).unref()
  }
  later(Math.min(every, soon))

  return {
    folder: vault.folder,
    get last() {
      return vault.kept()[0]
    },
    get fault() {
      return fault
    },
    make: once,
    close: async () => {
      clearTimeout(next)
      await making
      if (isChanged()) await once()
    },
  }
}
