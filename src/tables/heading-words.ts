/** Headings without case, accents and marks: their words, apart where capitals or scripts part them. */
export const foldedHeading = (heading: string): string =>
  heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ى/g, 'ي')
    .replace(/№/g, 'no')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words that a heading means the same without. */
const small = new Set(
  'the of de du des d la le les l del el los las di da and et y e и 的 please required optional as in on s field column full en a au por para при для en para if any applicable'.split(
    ' ',
  ),
)

/** The words of a heading in whichever order, the small ones and plurals aside. */
export const keyOf = (heading: string): string => {
  const words = foldedHeading(heading)
    .split(' ')
    .filter(word => word !== '')
  const telling = words.filter(word => !small.has(word))
  return [...new Set((telling.length > 0 ? telling : words).map(singular))].sort().join(' ')
}

const singular = (word: string): string =>
  word.length > 4 && /^[a-z]+s$/.test(word) && !/(?:ss|us|ais|ois|is)$/.test(word) ? word.slice(0, -1) : word

/** A heading in two languages, or with an explanation in brackets: its parts, each of which may say what it is. */
export const partsOfHeading = (heading: string): readonly string[] => {
  const bare = heading.replace(/[([{（][^)\]}）]*[)\]}）]/g, ' ')
  const parts = [heading, bare, ...heading.split(/\s*[/|\n\r·•]\s*|\s+[-–—]\s+|\s*[([{（]/)]
  return [...new Set(parts.map(each => each.replace(/[)\]}）]+$/, '').trim()))].filter(each => /[\p{L}№#]/u.test(each))
}
