import type { Mode } from '../../../../domain/words.ts'
import type { Words } from './fold.ts'
import type { Named } from './joints.ts'

/** A name has letters and no verb, and its brackets are closed. */
export function isWhole({ text }: Words, { from, to, known }: Named): boolean {
  const name = text.slice(from, to)
  if (!known && /\b(?:who|which|that|those|others|several|many|some)\b/.test(name)) return false
  if (!known && /^(?:in|by|via|through|on|at|with|under|during|following)[ :]/i.test(name)) return false
  if (!/\p{L}/u.test(name) || name.length > 400 || /(?: also| and|,)$/.test(name)) return false
  if (
    !known &&
    / (?:drew|informed|invited|introduced|opened|recalled|noted|said|stated|responded|read out) /.test(name)
  )
    return false
  if (/\b(?:made|delivered|were|was) (?:a |an |statements?\b|remarks\b)/.test(name)) return false
  const opened = name.split('(').length
  return opened === name.split(')').length
}

/** "addressed by the Director-General in a pre-recorded video message". */
export function modeIn(tail: string | undefined): { readonly mode?: Mode } {
  if (tail === undefined) return {}
  if (tail.includes('pre-recorded video')) return { mode: 'pre-recorded video' }
  if (tail.includes('video message')) return { mode: 'video message' }
  return /\bvideo ?(?:link|conference)\b/.test(tail) ? { mode: 'remote' } : {}
}
