import { officeWords } from './office-words.ts'

/** Is it somebody's function: "Director of the Forum secretariat", "a youth representative"? */
export function isOffice(folded: string): boolean {
  const head = folded.replace(/^(?:the|an?) /, '').split(/ (?:of|for|on|to|in|at|from)(?= )|[,;(]| and (?:the|an?) /)[0]
  return head !== undefined && officeWords.test(head)
}

/** A function begins here, with its article: "and the Chief of", "and a youth representative". */
export const opensOffice = (folded: string): boolean => /^(?:the|an?) /.test(folded) && isOffice(folded.slice(0, 160))
