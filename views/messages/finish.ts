/**
 * Around a message that is said in English because its language has none yet: two characters of no script, which leave
 * the page before it is sent.
 */
export const [begins, ends] = ['\ue000', '\ue001']

export const inEnglishInstead = (template: string): string => `${begins}${template}${ends}`

const marks = /[\ue000\ue001]/g
/** What holds text and no element, and what is between tags. */
const pieces = /<(script|style|title|textarea|option)\b[^>]*>.*?<\/\1>|<[^>]*>|[\ue000\ue001]/gs

/** What was marked, as the page says it: English within the page's language; in attributes and data the words alone. */
export function finished(text: string, isPage: boolean): string {
  if (!isPage) return text.replace(marks, '')
  let depth = 0
  return text.replace(pieces, piece => {
    if (piece === begins) return depth++ === 0 ? '<span lang="en" dir="ltr">' : ''
    if (piece === ends) return depth > 0 && --depth === 0 ? '</span>' : ''
    return piece.replace(marks, '')
  })
}
