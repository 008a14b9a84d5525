import type { Day } from '../../../../domain/words.ts'
import { monthInWords } from '../dates.ts'
import { placeOf, type Words } from './fold.ts'

/** Words that open a lead, and go on in it behind a comma. */
const opens =
  /^(?:also|still|again|at|during|under|before|after|following|upon|thereafter|in|on|subsequently|then|with|for|by|as|prior|pursuant|further|furthermore|later|immediately|having|responding|regarding|concerning|turning|within|throughout|while|when|once|since|until|through|owing|given|on|against|based|from|to|without|because|if|moreover|finally|lastly|firstly|first|afterwards?|previously|earlier|next|similarly|likewise)\b/
const goesOn = /^(?:which|who|where|held|entitled|and \d|\d|\(|“|"|namely|including|so|but|made|adopted|convened)/

/** Where the names of an active sentence begin: behind its lead. */
export function behindLead(words: Words, from: number, to: number): number {
  const { folded, depths } = words
  let place = from
  if (!opens.test(folded.slice(place, place + 24))) return place
  for (;;) {
    const comma = placeOf(words, ', ', place, to)
    if (comma < 0) return withoutComma(words, place, to)
    place = comma + 2
    const rest = folded.slice(place, place + 24)
    if (depths[place] === 0 && !opens.test(rest) && !goesOn.test(rest)) return place
  }
}

/** What stands behind a verb tells when it was, or about what. */
export const isTail = (text: string): boolean => /^[(,]|^respectively\b/.test(text) || opens.test(text.toLowerCase())

/** "following which the representative of Serbia made": a lead without its comma ends where a title begins. */
function withoutComma({ folded }: Words, from: number, to: number): number {
  const found = /(?<= )(?:the (?:representatives? of|observers? for) |representatives of )/.exec(folded.slice(from, to))
  return found ? from + found.index : from
}

const figure = /^\d+$/

/** "4", "2 (a)", "3 (b) (i)"; ranges of letters are all their items. */
export function itemsIn(text: string): readonly string[] {
  const found =
    /\b(?:agenda |sub-)*items? ((?:\d+(?: ?\([a-z]+\))*(?:,? and |, | to (?=\())?|\([a-z]+\)(?:,? and |, | to )?)+)/i.exec(
      text.slice(0, 2_000),
    )
  if (!found) return []
  const items: string[] = []
  let number = ''
  let letter = ''
  for (const [token] of (found[1] ?? '').matchAll(/\d+|\([a-z]+\)|to/gi)) {
    if (figure.test(token)) items.push((number = token))
    else if (token === 'to') letter = items.at(-1)?.match(/\(([a-z])\)$/)?.[1] ?? ''
    else if (letter !== '') {
      const last = token.charAt(1)
      for (let code = letter.charCodeAt(0) + 1; code <= last.charCodeAt(0); code++)
        items.push(`${number} (${String.fromCharCode(code)})`)
      letter = ''
    } else if (items.at(-1) === number) items[items.length - 1] = `${number} ${token}`
    else if (
      /^\((?:i|ii|iii|iv|v|vi)\)$/.test(token) &&
      /\([a-z]\)$/.test(items.at(-1) ?? '') &&
      !isNextLetter(items.at(-1) ?? '', token)
    )
      items[items.length - 1] = `${items.at(-1)} ${token}`
    else items.push(`${number} ${token}`)
  }
  return items.filter(each => each !== '')
}

/** "(h) and (i)" are letters; "(b) (i)" is a letter and its own part. */
const isNextLetter = (item: string, token: string): boolean =>
  token.length === 3 && item.charCodeAt(item.length - 2) + 1 === token.charCodeAt(1)

/** "At its 10th meeting": its number; undefined where there are several, or none. */
export function meetingIn(text: string): number | undefined {
  const found = /\b(\d+)(?:st|nd|rd|th) (?:plenary )?meeting\b/i.exec(text)
  return found ? Number(found[1]) : undefined
}

export const isSameMeeting = (text: string): boolean => /^(?:also |still )?at the same meeting\b/i.test(text)

const months = Array.from({ length: 12 }, (_, index) => monthInWords(index + 1))
const dated = new RegExp(`\\bon (\\d{1,2}) (${months.join('|')})(?: (\\d{4}))?\\b`, 'i')

/** "on 14 March 2025"; without a year that of the date that is known. */
export function dayIn(text: string, date: Day | undefined): Day | undefined {
  const found = dated.exec(text)
  if (!found) return undefined
  const [, day = '', month = '', year = date?.slice(0, 4)] = found
  const nth = months.findIndex(each => each.toLowerCase() === month.toLowerCase()) + 1
  return year === undefined ? undefined : `${year}-${String(nth).padStart(2, '0')}-${day.padStart(2, '0')}`
}
