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
  /** The lines of the paragraph that may go on. */
  let open: string[] = []
  let isSentence = false
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
    if ((!isBlank || isNewPage) && isContinued(open.at(-1), line, isSentence && before >= broad)) open.push(line)
    else {
      if (open.length > 0) lines.push(joined(open))
      lines.push(...notes.splice(0))
      if (isBlank && lines.length > 0) lines.push('')
      open = [line]
      isSentence = false
    }
    isSentence ||= isOfSentence.test(` ${line} `)
    before = line.length
    isBlank = isNewPage = false
  }
  if (open.length > 0) lines.push(joined(open))
  return [...lines, ...notes].join('\n')
}

/** Looks at the last line alone, however many lines the paragraph has; `isBroken`: where the page is as broad as that. */
function isContinued(last: string | undefined, next: string, isBroken: boolean): boolean {
  if (last === undefined || endsSentence.test(last) || begins.test(next)) return false
  return /^\s*[“"‘(]?\p{Ll}/u.test(next) || unfinished.test(last.trimEnd()) || isBroken
}

const joined = (lines: readonly string[]): string =>
  lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === lines.length - 1 ? line : withJoint(line.trimEnd())))
    .join('')

/** A word that was broken goes on without a space. */
const withJoint = (line: string): string => (/\p{Ll}-$/u.test(line) ? line : `${line} `)
