import { table } from '../../../domain/table.ts'
import { partsOf } from '../../../domain/times.ts'
import type { Day } from '../../../domain/words.ts'
import { type Attended, attendanceIn } from '../attendance.ts'
import { letterOf } from '../en/grammar.ts'
import type { DocumentWords, OrganizationWords, OutlineWords, When } from '../language.ts'
import { capital, withCapital, withStop } from '../runs.ts'
import { organIn } from './counts.ts'
import { deOf, hardSpace, join, joinText, numbers, ordinal, treatyOf } from './grammar.ts'

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
const dayIn = (date: number) => (date === 1 ? '1er' : String(date))

/** The figure stays with its month. */
const dayAndMonth = (day: Day): string => {
  const [, month, date] = partsOf(day)
  return `${dayIn(date)}${hardSpace}${months[month - 1]}`
}
const dateInWords = (day: Day): string => `${dayAndMonth(day)} ${partsOf(day)[0]}`

/** "11-13 septembre 2019", "30 août-2 septembre 2019". */
function dates(from: Day, to: Day): string {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  if (from === to) return dateInWords(to)
  if (fromYear !== toYear) return `${dateInWords(from)}-${dateInWords(to)}`
  return `${fromMonth === toMonth ? dayIn(fromDate) : dayAndMonth(from)}-${dateInWords(to)}`
}

/** "du 11 au 13 septembre 2019", "le 12 septembre 2019". */
function rangeInWords(from: Day, to: Day): string {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  if (from === to) return `le ${dateInWords(to)}`
  const begin = fromYear !== toYear ? dateInWords(from) : fromMonth === toMonth ? dayIn(fromDate) : dayAndMonth(from)
  return `du ${begin} au ${dateInWords(to)}`
}

const names = table<string>({ ar: 'arabe', en: 'anglais', es: 'espagnol', fr: 'français', ru: 'russe', zh: 'chinois' })
const kinds = table<string>({ limited: 'limitée', general: 'générale', restricted: 'restreinte' })

export const documents: DocumentWords = {
  date: dateInWords,
  dates,
  held: (place, from, to) => (place ? `${place}, ${dates(from, to)}` : dates(from, to)),
  organization: 'Nations Unies',
  distribution: kind => kinds[kind] ?? kind,
  distributionLine: distribution => `Distr. ${distribution}`,
  languageName: code => names[code] ?? code,
  originalLine: language => `Original${hardSpace}: ${language}`,
  writtenIn: 'Français',
  addendum: 'Additif',
  contents: 'Table des matières',
  participants: 'Liste des participants',
  continued: 'suite',
  headingNumber: number => `${number}.`,
  paragraphNumber: number => `${number}.`,
  recommendation: number => `Recommandation ${number}`,
  label: place => `${letterOf(place)})`,
  lostReference: '[renvoi perdu]',
  recommendationsElsewhere: count =>
    `[Recommandations 1 à ${count}${hardSpace}: publiées antérieurement dans la série]`,
  paragraphsElsewhere: '[Paragraphes publiés antérieurement dans la série sous ce titre]',
  reportTitle: ({ event, body, place, from, to }) =>
    `Rapport sur ${event === 'meeting' ? 'la réunion' : 'la session'} ${deBody(body)}, tenue${place ? ` à ${place}` : ''} ${rangeInWords(from, to)}`,
}

/** A body is named without its article: which it has, the noun tells that the name begins with. */
const deBody = (name: string): string =>
  /^(?:\p{L}+(?:ième|ière) )?(?:Commission|Conférence|Réunion|Sous-Commission)(?!\p{L})/u.test(name)
    ? `de la ${name}`
    : /^(?:Comité|Congrès|Conseil|Forum|Groupe|Sous-Comité)(?!\p{L})/u.test(name)
      ? `du ${name}`
      : /^(?:Assemblée|Organe)(?!\p{L})/u.test(name)
        ? `de l’${name}`
        : deOf(name)

const usual = table<string>({
  introduction: 'Introduction',
  recommendations: 'Recommandations',
  'general-recommendations': 'Recommandations générales',
  summary: 'Résumé des délibérations',
  'organization-of-meeting': 'Organisation de la réunion',
  'organization-of-session': 'Organisation de la session',
  'organization-and-administration': 'Organisation de la session et questions administratives',
  'opening-of-meeting': 'Ouverture de la réunion',
  'opening-of-session': 'Ouverture de la session',
  'opening-and-duration': 'Ouverture et durée de la session',
  statements: 'Déclarations',
  agenda: 'Adoption de l’ordre du jour',
  'agenda-and-work': 'Adoption de l’ordre du jour et organisation des travaux',
  'agenda-and-other-matters': 'Adoption de l’ordre du jour et autres questions d’organisation',
  attendance: 'Participation',
  documentation: 'Documentation',
  officers: 'Bureau',
  deliberations: 'Délibérations',
  action: 'Décisions de la Commission',
  adoption: 'Adoption du rapport',
  'adoption-commission': 'Adoption du rapport de la Commission',
  'draft-report': 'Projet de rapport',
  vienna: 'Vienne',
  geneva: 'Genève',
  'new-york': 'New York',
  nairobi: 'Nairobi',
  chair: 'Président',
  'vice-chair': 'Vice-Président',
  rapporteur: 'Rapporteur',
})

export const outlines: OutlineWords = {
  titles: usual as unknown as OutlineWords['titles'],
  usual,
  item: item => `Point ${item} de l’ordre du jour`,
}

const eventOf = (event: string): string => (event === 'meeting' ? 'la réunion' : 'la session')
const at = ({ meeting, day }: When): string =>
  meeting === undefined ? `Le ${dateInWords(day)}, ` : `À sa ${ordinal(meeting)} séance, le ${dateInWords(day)}, `
const organ = (name: string): string => organIn({ organ: name }).running
const orally = (yes: boolean): string => (yes ? ', tel que révisé oralement' : '')
const did = table<string>({
  adopted: 'a adopté',
  approved: 'a approuvé',
  rejected: 'a rejeté',
  deferred: 'a reporté sa décision sur',
  noted: 'a pris note de',
  withdrawn: 'a pris note du retrait de',
})

export const organization: OrganizationWords = {
  toBeCompleted: '[À compléter]',
  opening: ({ body, event, place, from, to, held }) =>
    `${body}${hardSpace}: ${eventOf(event)} s’est tenue${place ? ` à ${place}` : ''} ${rangeInWords(from, to)}${held > 0 ? ` (${numbers(held)[0] === 'un' ? 'une' : numbers(held)[0]} séance${held > 1 ? 's' : ''})` : ''}.`,
  officer: (name, country) => (country ? `${name} (${country.list})` : name),
  chaired: (event, officers) => `${capital(eventOf(event))} a été présidée par ${joinText(officers)}.`,
  otherOfficers: event => `Les autres membres du Bureau de ${eventOf(event)} étaient${hardSpace}:`,
  roleLabel: role => `${role}${hardSpace}:`,
  presided: (meeting, officer, role) => `La ${ordinal(meeting)} séance a été présidée par ${officer}, ${role}.`,
  agendaAdopted: (body, when, amended) =>
    `${at(when)}${organ(body)} a adopté l’ordre du jour suivant${orally(amended)}${hardSpace}:`,
  itemLabel: item => `${item}.`,
  paper: (title, symbol) => (symbol ? `${title} (${symbol})` : title),
  onePaper: (body, paper) => `${capital(organ(body))} était saisi du document suivant${hardSpace}: ${paper}.`,
  papers: body => `${capital(organ(body))} était saisi des documents suivants${hardSpace}:`,
  paperInList: (paper, isLast) => `${paper}${isLast ? '.' : ';'}`,
  actionTaken: (body, when, { what, symbol, result, votes, asOrallyAmended }) =>
    `${at(when)}${organ(body)} ${did[result] ?? 'a examiné'} ${what}${symbol ? ` (${symbol})` : ''}${orally(asOrallyAmended === true)}${votes ? `, par ${votes.for} voix contre ${votes.against}, avec ${votes.abstaining} abstentions` : ''}.`,
  reportAdopted: (body, event, day, amended) =>
    `Le ${dateInWords(day)}, ${organ(body)} a adopté le présent rapport sur ${eventOf(event)}${orally(amended)}.`,
}

const colon = `${hardSpace}:`
const watched = (one: string, many: string, e = ''): Attended => ({
  one: `${one} ci-après était représenté${e} par des observateurs${colon} {list}`,
  many: `les ${many} ci-après étaient représenté${e}s par des observateurs${colon} {list}`,
})

export const attendance = attendanceIn({
  sentences: {
    parties: {
      one: `la partie ci-après {treaty} était représentée à {event}${colon} {list}`,
      many: `les parties ci-après {treaty} étaient représentées à {event}${colon} {list}`,
    },
    members: {
      one: `l’État membre ci-après {ofOrgan} était représenté à {event}${colon} {list}`,
      many: `les États membres ci-après {ofOrgan} étaient représentés à {event}${colon} {list}`,
    },
    states: {
      one: `l’État ci-après était représenté à {event}${colon} {list}`,
      many: `les États ci-après étaient représentés à {event}${colon} {list}`,
    },
    signatory: {
      one: `l’État signataire ci-après {ofTreaty} était représenté par des observateurs${colon} {list}`,
      many: `les États signataires ci-après {ofTreaty} étaient représentés par des observateurs${colon} {list}`,
    },
    observer: watched('l’État', 'États'),
    'european-union': {
      one: 'l’Union européenne était représentée par des observateurs',
      many: 'l’Union européenne était représentée par des observateurs',
    },
    'state-of-palestine': {
      one: 'l’observateur de l’État de Palestine a assisté à {event}',
      many: 'l’observateur de l’État de Palestine a assisté à {event}',
    },
    'un-entity': watched('l’entité des Nations Unies', 'entités des Nations Unies', 'e'),
    igo: watched('l’organisation intergouvernementale', 'organisations intergouvernementales', 'e'),
    ngo: watched('l’organisation non gouvernementale', 'organisations non gouvernementales', 'e'),
    all: {
      one: 'le représentant d’un État membre {ofOrgan} a participé à {event}',
      many: 'les représentants de {count} États membres {ofOrgan} ont participé à {event}',
    },
    also: { one: 'étaient également présents {also}', many: 'étaient également présents {also}' },
  },
  others: [
    {
      who: ['observer', 'signatory'],
      words: 'des observateurs d’autres États Membres de l’Organisation des Nations Unies',
    },
    { who: ['holy-see', 'state-of-palestine'], words: 'des observateurs d’États non membres' },
    { who: ['european-union'], words: 'l’observateur de l’Union européenne' },
    { who: ['un-entity'], words: 'des représentants d’organismes des Nations Unies' },
    { who: ['igo'], words: 'des observateurs d’organisations intergouvernementales' },
    { who: ['ngo', 'constituency'], words: 'des observateurs d’organisations non gouvernementales' },
  ],
  slots: ({ treaty, instrument, organ: body, event, who }) => ({
    treaty: treaty ? treatyOf(treaty).a : instrument,
    ofTreaty: treaty ? treatyOf(treaty).de : instrument,
    organ: organ(body),
    ofOrgan: organIn({ organ: body }).de,
    event: eventOf(event),
    count: numbers(who.length)[0] ?? '',
  }),
  join,
  whole: runs => withStop(withCapital(runs)),
  listIn: symbol => `La liste des participants figure dans le document ${symbol}.`,
})
