import type { Directory } from '../../../../domain/directory.ts'
import type { OnBehalf } from '../../../../domain/words.ts'
import type { ReadingOptions } from '../../read.ts'
import { behalfIn } from './capacity.ts'
import { fold, wordsOf } from './fold.ts'
import { namesRead } from './names.ts'

/** Whom somebody speaks for, so that equal is what means the same: States in any order, a group with or without its article. */
export function behalfKeys(directory: Directory, options: ReadingOptions): (whom: OnBehalf | undefined) => string {
  const names = namesRead(directory, options)
  return whom => {
    if (whom === undefined) return ''
    const read = typeof whom === 'string' ? behalfIn(wordsOf(whom, 0), 0, whom.length, names) : whom
    return typeof read === 'object' ? [...read].sort().join(' ') : fold(read ?? '').replace(/^the /, '')
  }
}
