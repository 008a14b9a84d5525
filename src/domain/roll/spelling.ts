import { table } from '../table.ts'

/** Names are compared without case, accents, apostrophes and brackets. */
export const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words that no name is told apart by. */
const small = new Set(
  'the of and for on in to de du des la le les l d el los las del y et e da do dos das s a и'.split(' '),
)

/** What lists shorten, written out. */
const written = table<string>({
  rep: 'republic',
  republ: 'republic',
  dem: 'democratic',
  democ: 'democratic',
  peo: 'people',
  ppl: 'people',
  dr: 'democratic republic',
  dpr: 'democratic people republic',
  pdr: 'people democratic republic',
  st: 'saint',
  ste: 'saint',
  fed: 'federated',
  sts: 'state',
  is: 'island',
  isl: 'island',
  isle: 'island',
  eq: 'equatorial',
  equat: 'equatorial',
  cent: 'central',
  afr: 'african',
  dom: 'dominican',
  domin: 'dominican',
  herz: 'herzegovina',
  herzeg: 'herzegovina',
  utd: 'united',
  kgdm: 'kingdom',
  plur: 'plurinational',
  boliv: 'bolivarian',
  fmr: 'former',
  yugosl: 'yugoslav',
  yug: 'yugoslav',
  nat: 'nation',
  un: 'united nation',
  intl: 'international',
  int: 'international',
  org: 'organization',
  organisation: 'organization',
  programme: 'program',
  centre: 'center',
  labour: 'labor',
  респ: 'республика',
  rép: 'republique',
  federation: 'federation',
})

/** Points of the compass before names that lie on both sides of one. */
const compass = /\b([ns])(?:th|o)? (korea|sudan|africa|macedonia)\b/g

/** Letters that are typed in more than one way. */
const evened = (name: string): string =>
  name
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[ıİ]/g, 'i')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[\u0640_]/g, '')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')

const canonical = (word: string): string => {
  const whole = written[word] ?? word
  return whole.includes(' ') ? whole : whole.replace(/^ال(?=\p{L}{2})/u, '').replace(/^([a-z]{4,}[^s])s$/, '$1')
}

/**
 * The words of a name in whichever order and however shortened: "Korea, Rep.", "Rep. of Korea" and "the Republic of Korea"
 * are the same words. Letters with points between them are one word.
 */
export function wordsOf(name: string): readonly string[] {
  const text = folded(evened(name)).replace(
    compass,
    (_, side: string, what: string) => `${side === 'n' ? 'north' : 'south'} ${what}`,
  )
  const joined = text.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+/gu, letters =>
    letters.replaceAll(' ', ''),
  )
  const words = joined.split(' ').filter(word => word !== '')
  const telling = words.filter(word => !small.has(word))
  return [...new Set((telling.length > 0 ? telling : words).flatMap(word => canonical(word).split(' ')))].sort()
}

const marks = /['’‘`´ʼ′]/g

/** The words of a name as keys: with its apostrophes as gaps, and without them. */
export const keysOf = (name: string): readonly string[] => {
  const apart = wordsOf(name).join(' ')
  if (!marks.test(name)) return [apart]
  marks.lastIndex = 0
  return [...new Set([apart, wordsOf(name.replace(marks, '')).join(' ')])]
}

/**
 * How else a name may be meant: without its number in a list, the marks of notes behind it, the brackets that repeat it, and what says only
 * that it is a delegation.
 */
export function variantsOf(typed: string): readonly string[] {
  const name = typed.replace(/[\s\u00a0]+/g, ' ').trim()
  const bare = name
    .replace(/^\(?\d{1,3}[.)]\s+(?=\p{L})/u, '')
    .replace(/[\s*†‡§¹²³⁴-⁹]+$/u, '')
    .replace(/(?<=\p{L}\)?)\s*\d{1,2}(?:\s*,\s*\d{1,2})*$/u, '')
    .replace(
      /^(?:the )?(?:permanent (?:observer )?mission|delegation|government|govt\.?|embassy|permanent representation|representative|observer delegation) of (?:the )?/i,
      '',
    )
    .replace(/^(?:délégation|mission permanente|gouvernement|ambassade) (?:de la |de l[’']|du |des |de |d[’'])/i, '')
    .replace(/^(?:delegación|misión permanente|gobierno|embajada) (?:de la |del |de los |de las |de )/i, '')
    .replace(/\s+\((?:state|observer|party|signatory|non-party)\)$/i, '')
    .trim()
  return bare === name || bare === '' ? [name] : [name, bare]
}

/** A name with another of its names beside it: “World Health Organization (WHO)”, “WHO – World Health Organization”. */
export function halvesOf(name: string): readonly string[] {
  const bracketed = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(name)
  if (bracketed) return [bracketed[1] ?? '', bracketed[2] ?? '']
  const parts = name.split(/\s+[-–—]\s+|\s*[/|;]\s*/)
  return parts.length === 2 ? parts : []
}
