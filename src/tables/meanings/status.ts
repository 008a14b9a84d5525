import { table } from '../../domain/table.ts'
import { type Headings, listed } from './headings.ts'

/** Status tables of treaties, as the depositary and those who copy from it head them. */
export const statusHeadings: Headings = {
  exact: {
    participant:
      listed(`participants, state, states, country, countries, party, parties, name, state party, states parties, country
      name, state name, member state, signatory, entity, participant name, nation, pays, état, états, partie,
      parties contractantes, país, países, estado, estados, parte, participante, участник, участники, государство,
      страна, государства, 缔约方, 国家, 参加国, 参加者, 缔约国, المشارك, الدولة, البلد, الطرف, المشاركون`),
    kind: listed(`type, kind of consent, type of consent, form of consent, action, type of action, mode of consent, nature,
      forme, tipo, вид, тип, 类型, 方式, النوع`),
    code: listed(
      `iso, iso code, iso2, iso3, iso 2, iso 3, alpha 3, country code, code iso, m49, код, código, 代码, رمز`,
    ),
    signature:
      listed(`signed, date of signature, signature date, signed on, date signed, signatures, date de signature, signature
      le, firma, fecha de firma, fecha de la firma, подписание, дата подписания, подпись, 签署, 签署日期, 签字, التوقيع,
      تاريخ التوقيع`),
    consent:
      listed(`consent, consent to be bound, date of consent, date of deposit, deposit, date deposited, deposited, date,
      dépôt, date de dépôt, consentement, depósito, fecha de depósito, consentimiento, дата сдачи, согласие, 交存,
      交存日期, الإيداع, تاريخ الإيداع`),
    ratification: listed(`ratified, date of ratification, ratification date, ratifications`),
    accession: ['acceded', 'date of accession', 'accession date'],
    acceptance: ['accepted', 'date of acceptance'],
    approval: ['approved', 'date of approval'],
    succession: ['succeeded', 'date of succession'],
    'formal confirmation': ['confirmation'],
    'definitive signature': [],
    participation: [],
    'simplified procedure': [],
  },
  among: {
    participant: listed(`participant, country, state, party, participante, государство, участник, 缔约`),
  },
  not: listed(`code, iso, entry, force, effect, effective, region, number, id, date, status, since, note`),
  other:
    listed(`entry into force, date of entry into force, entry into force date, region, status, notes, note, remarks, no,
      #, reservations, declarations, date of effect, effective, dateofeffect, entrée en vigueur, entrada en vigor,
      вступление в силу, 生效日期, الدخول حيز النفاذ, objections`),
}

/** Each consent by the words that its heading has in the six languages; the first is what it is called here. */
export const consents: readonly (readonly [string, RegExp])[] = [
  [
    'definitive signature',
    /definitive signature|signature d[ée]finitive|firma definitiva|окончательн\S* подписан|确定签署|最终签署|التوقيع النهائي/i,
  ],
  [
    'formal confirmation',
    /formal confirmation|confirmation formelle|confirmaci[óo]n formal|confirmation of signature|официальн\S* подтвержден|正式确认|(?:ال)?تأكيد (?:ال)?رسمي/i,
  ],
  ['simplified procedure', /simplified procedure/i],
  ['consent to be bound', /consent to be bound|consentement [àa] [êe]tre li[ée]|consentimiento en obligarse/i],
  ['participation', /participation|participaci[óo]n|участие/i],
  ['ratification', /ratif|ратификац|批准(?!.*核准)|批准|تصديق/i],
  ['accession', /accession|adh[ée]si[óo]n|присоединен|加入|انضمام/i],
  ['acceptance', /acceptance|acceptation|aceptaci[óo]n|принятие|接受|قبول/i],
  ['approval', /approval|approbation|aprobaci[óo]n|утвержден|核准|موافقة|إقرار/i],
  ['succession', /succession|sucesi[óo]n|правопреемств|继承|خلافة/i],
]

const provisional =
  /^(?:(?:undertaking of )?(?:provisional|notification|extension|application|objection|resolution)|(?:date of )?(?:entry into force|effect)|application provisoire|aplicaci[óo]n provisional|временное применение|(?:date d’|date d')?entr[ée]e en vigueur|entrada en vigor|вступлен\S* в силу|生效|(?:ال)?دخول حيز)/i
const signature =
  /^(?:date (?:of|de) )?(?:signature(?! by non-regional)|signed|firma\b|подписан|签署|签字|(?:تاريخ )?(?:ال)?توقيع(?! النهائي))/i

/**
 * A column whose heading names a consent is one, wherever it stands; several in one heading make one column whose
 * letters tell them apart. Signature, though it speaks of succession, is the signature; provisional application is apart.
 */
export function consentHeading(heading: string): string | undefined {
  if (/\b(?:code|number|no\.|volume|page|region|link|url|status)\b/i.test(heading)) return undefined
  if (provisional.test(heading) && !/definitive acceptance/i.test(heading)) return undefined
  if (signature.test(heading) && !/^signature d[ée]finitive|^firma definitiva/i.test(heading)) return 'signature'
  const named = consents.filter(([, words]) => words.test(heading)).map(([name]) => name)
  const [only, ...others] = named
  if (only === undefined) return undefined
  // “Ratification, Accession(a)”: what the cells say tells which.
  return others.length === 0 ? only : 'consent'
}

/** Letters behind the day, as the depositary writes them; a heading that says what its letters are is believed first. */
const usualLetters = table<string>({
  a: 'accession',
  A: 'acceptance',
  AA: 'approval',
  d: 'succession',
  c: 'formal confirmation',
  C: 'formal confirmation',
  s: 'definitive signature',
  P: 'consent to be bound',
  p: 'simplified procedure',
  R: 'ratification',
  r: 'ratification',
  n: 'provisional application',
})

/** “Ratification, Accession(a)” has a part for each consent, in whichever script the commas are. */
export const partsOfConsent = (heading: string): readonly string[] =>
  heading.split(/[,،、，;；](?![^(]*\))|\s*[/\n]\s*|\s+-\s+|-(?=\p{Lu})/u)

/** “Participation under article XI (P)” says what its P is. */
export function lettersOf(heading: string): Readonly<Record<string, string>> {
  const own: Record<string, string> = {}
  for (const part of partsOfConsent(heading)) {
    const letter = /\((AA|[A-Za-z])\)\s*$/.exec(part.trim())?.[1]
    const name = letter && consents.find(([, words]) => words.test(part))?.[0]
    if (letter && name) own[letter] = name
  }
  return table({ ...usualLetters, ...own })
}

/** The act that a word names, a signature or a consent: of a column Kind. */
export const consentCalled = (word: string): string | undefined =>
  (signature.test(word) && !/d[ée]finiti|definitiva|окончательн|النهائي/i.test(word) ? 'signature' : undefined) ??
  consents.find(([name, words]) => words.test(word) || name === word.toLowerCase())?.[0] ??
  (/^(?:AA|[aAdcCsPpRr])$/.test(word) ? usualLetters[word] : undefined)
