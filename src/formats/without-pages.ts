/** What stands at the head and foot of a page: symbols, page numbers, job numbers, bar codes. */
const furniture =
  /^\s*(?:(?:[A-Z]{1,6}(?:\/[\w.()*-]+)+|(?:page )?\d{1,4}(?:\s?\/\s?\d{1,4})?|(?:[A-Z]{1,4}\.)?\d{2}-\d{4,6}(?: \([A-Z]\))?|\d{6}|\*\d{5,}\*)(?:\s+|[–-](?=[A-Z])|$))+$/i
const rule = /^\s*(?:_{4,}|[–—-]{6,})\s*$/
const endsSentence = /[.!?…:;][”’"')\]]*[\d¹²³⁰-⁹]{0,3}\s*$/
/** A number, a letter, a bullet, a tab: something new. */
const begins = /^\s*(?:\d{1,4}[.)]\s|[IVXL]+\.\s|[A-Z]\.\s|[“"‘]?\([a-z]{1,4}\)|[•*–—-]\s|\t)/i
/** With the reference to a note behind it: "Chad,2". */
const unfinished =
  /(?:[,(]|\b(?:and|or|of|the|for|by|to|in|at|on|with|an?|from|as|that|which|its|their))[\d¹²³⁰-⁹]{0,3}$/i
const isOfSentence = /^\s*\d{1,4}[.)]\s| (?:was|were|made|has|had|have|is|are|considered|adopted) /
/** Lines that a page breaks are about as long as the page is broad. */
const broad = 60

/**
 * A text as it comes out of a PDF: lines that break within a sentence are joined, and what stands at the head and foot of
 * each page is left out; a note at the foot of a page comes behind the paragraph that goes on on the next.
 */
export function withoutPages(text: string): string {
  const lines: string[] = []
  const notes: string[] = []
  let place: 'text' | 'notes' = 'text'
  let [isBlank, isNewPage] = [false, false]
  let before = 0
  for (const line of text.split('\n')) {
    const isFurniture = furniture.test(line)
    if (isFurniture || rule.test(line)) {
      if (isFurniture && place === 'notes') place = 'text'
      else if (!isFurniture) place = 'notes'
      isNewPage = true
      continue
    }
    if (line.trim() === '') {
      isBlank = true
      continue
    }
    if (place === 'notes' && !/^\s*\d{1,4}\.\s/.test(line)) {
      notes.push(line)
      continue
    }
    place = 'text'
    const last = lines.at(-1)
    const goesOn = last !== undefined && (!isBlank || isNewPage) && isContinued(last, line, before)
    if (goesOn) lines[lines.length - 1] = joined(last, line)
    else {
      lines.push(...notes.splice(0))
      if (isBlank && lines.length > 0) lines.push('')
      lines.push(line)
    }
    before = line.length
    isBlank = isNewPage = false
  }
  return [...lines, ...notes].join('\n')
}

function isContinued(last: string, next: string, before: number): boolean {
  if (endsSentence.test(last) || begins.test(next)) return false
  if (/^\s*[“"‘(]?\p{Ll}/u.test(next) || unfinished.test(last.trimEnd())) return true
  return before >= broad && isOfSentence.test(last)
}

const joined = (last: string, next: string): string =>
  `${last.trimEnd()}${/\p{Ll}-$/u.test(last.trimEnd()) ? '' : ' '}${next.trimStart()}`
