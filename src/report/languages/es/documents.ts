import { table } from '../../../domain/table.ts'
import { partsOf } from '../../../domain/times.ts'
import type { Day } from '../../../domain/words.ts'
import { type Attended, always, attendanceIn } from '../attendance.ts'
import { letterOf } from '../en/grammar.ts'
import type { DocumentWords, OrganizationWords, OutlineWords, When } from '../language.ts'
import { capital, withCapital, withStop } from '../runs.ts'
import { organIn } from './counts.ts'
import { deOf, join, joinText, numbers, ordinal, treatyOf } from './grammar.ts'

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

const dayAndMonth = (day: Day): string => {
  const [, month, date] = partsOf(day)
  return `${date} de ${months[month - 1]}`
}
const dateInWords = (day: Day): string => `${dayAndMonth(day)} de ${partsOf(day)[0]}`

const beginOf = (from: Day, to: Day): string => {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  return fromYear !== toYear ? dateInWords(from) : fromMonth === toMonth ? String(fromDate) : dayAndMonth(from)
}
/** "11 a 13 de septiembre de 2019". */
const dates = (from: Day, to: Day): string =>
  from === to ? dateInWords(to) : `${beginOf(from, to)} a ${dateInWords(to)}`
/** "del 11 al 13 de septiembre de 2019". */
const rangeInWords = (from: Day, to: Day): string =>
  from === to ? `el ${dateInWords(to)}` : `del ${beginOf(from, to)} al ${dateInWords(to)}`

const names = table<string>({ ar: 'árabe', en: 'inglés', es: 'español', fr: 'francés', ru: 'ruso', zh: 'chino' })
const kinds = table<string>({ limited: 'limitada', general: 'general', restricted: 'reservada' })

export const documents: DocumentWords = {
  date: dateInWords,
  dates,
  held: (place, from, to) => (place ? `${place}, ${dates(from, to)}` : dates(from, to)),
  organization: 'Naciones Unidas',
  distribution: kind => kinds[kind] ?? kind,
  distributionLine: distribution => `Distr. ${distribution}`,
  languageName: code => names[code] ?? code,
  originalLine: language => `Original: ${language}`,
  writtenIn: 'Español',
  addendum: 'Adición',
  contents: 'Índice',
  participants: 'Lista de participantes',
  continued: 'continuación',
  headingNumber: number => `${number}.`,
  paragraphNumber: number => `${number}.`,
  recommendation: number => `Recomendación ${number}`,
  label: place => `${letterOf(place)})`,
  lostReference: '[referencia perdida]',
  recommendationsElsewhere: count => `[Recomendaciones 1 a ${count}: publicadas antes en la serie]`,
  paragraphsElsewhere: '[Párrafos publicados antes en la serie con este título]',
  reportTitle: ({ event, body, place, from, to }) =>
    `Informe sobre ${event === 'meeting' ? 'la reunión' : 'el período de sesiones'} ${deBody(body)}, ${event === 'meeting' ? 'celebrada' : 'celebrado'}${place ? ` en ${place}` : ''} ${rangeInWords(from, to)}`,
}

/** A body is named without its article: which it has, the noun tells that the name begins with. */
const deBody = (name: string): string =>
  /^(?:\p{L}+a )?(?:Asamblea|Comisión|Conferencia|Junta|Reunión|Subcomisión)(?!\p{L})/u.test(name)
    ? `de la ${name}`
    : /^(?:Comité|Congreso|Consejo|Foro|Grupo|Órgano|Subcomité)(?!\p{L})/u.test(name)
      ? `del ${name}`
      : deOf(name)

const usual = table<string>({
  introduction: 'Introducción',
  recommendations: 'Recomendaciones',
  'general-recommendations': 'Recomendaciones generales',
  summary: 'Resumen de las deliberaciones',
  'organization-of-meeting': 'Organización de la reunión',
  'organization-of-session': 'Organización del período de sesiones',
  'organization-and-administration': 'Organización del período de sesiones y cuestiones administrativas',
  'opening-of-meeting': 'Apertura de la reunión',
  'opening-of-session': 'Apertura del período de sesiones',
  'opening-and-duration': 'Apertura y duración del período de sesiones',
  statements: 'Declaraciones',
  agenda: 'Aprobación del programa',
  'agenda-and-work': 'Aprobación del programa y organización de los trabajos',
  'agenda-and-other-matters': 'Aprobación del programa y otras cuestiones de organización',
  attendance: 'Asistencia',
  documentation: 'Documentación',
  officers: 'Mesa',
  deliberations: 'Deliberaciones',
  action: 'Medidas adoptadas por la Comisión',
  adoption: 'Aprobación del informe',
  'adoption-commission': 'Aprobación del informe de la Comisión',
  'draft-report': 'Proyecto de informe',
  vienna: 'Viena',
  geneva: 'Ginebra',
  'new-york': 'Nueva York',
  nairobi: 'Nairobi',
  chair: 'Presidente',
  'vice-chair': 'Vicepresidente',
  rapporteur: 'Relator',
})

export const outlines: OutlineWords = {
  titles: usual as unknown as OutlineWords['titles'],
  usual,
  item: item => `Tema ${item} del programa`,
}

const eventOf = (event: string): string => (event === 'meeting' ? 'la reunión' : 'el período de sesiones')
const at = ({ meeting, day }: When): string =>
  meeting === undefined
    ? `El ${dateInWords(day)}, `
    : `En su ${ordinal(meeting)} sesión, celebrada el ${dateInWords(day)}, `
const organ = (name: string): string => organIn({ organ: name })
const orally = (yes: boolean): string => (yes ? ', en su forma oralmente enmendada' : '')
const did = table<string>({
  adopted: 'aprobó',
  approved: 'aprobó',
  rejected: 'rechazó',
  deferred: 'aplazó la adopción de medidas sobre',
  noted: 'tomó nota de',
  withdrawn: 'tomó nota de la retirada de',
})

export const organization: OrganizationWords = {
  toBeCompleted: '[Por completar]',
  opening: ({ body, event, place, from, to, held }) =>
    `${body}: ${eventOf(event)} se celebró${place ? ` en ${place}` : ''} ${rangeInWords(from, to)}${held > 0 ? ` (${held === 1 ? 'una sesión' : `${numbers(held)[0]} sesiones`})` : ''}.`,
  officer: (name, country) => (country ? `${name} (${country.list})` : name),
  chaired: (event, officers) => `Presidió ${eventOf(event)} ${joinText(officers)}.`,
  otherOfficers: event => `Los demás miembros de la Mesa de ${eventOf(event)} fueron:`.replace('de el ', 'del '),
  roleLabel: role => `${role}:`,
  presided: (meeting, officer, role) => `Presidió la ${ordinal(meeting)} sesión ${officer}, ${role}.`,
  agendaAdopted: (body, when, amended) => `${at(when)}${organ(body)} aprobó el siguiente programa${orally(amended)}:`,
  itemLabel: item => `${item}.`,
  paper: (title, symbol) => (symbol ? `${title} (${symbol})` : title),
  onePaper: (body, paper) => `${capital(organ(body))} tuvo ante sí el siguiente documento: ${paper}.`,
  papers: body => `${capital(organ(body))} tuvo ante sí los siguientes documentos:`,
  paperInList: (paper, isLast) => `${paper}${isLast ? '.' : ';'}`,
  actionTaken: (body, when, { what, symbol, result, votes, asOrallyAmended }) =>
    `${at(when)}${organ(body)} ${did[result] ?? 'examinó'} ${what}${symbol ? ` (${symbol})` : ''}${orally(asOrallyAmended === true)}${votes ? `, por ${votes.for} votos contra ${votes.against} y ${votes.abstaining} abstenciones` : ''}.`,
  reportAdopted: (body, event, day, amended) =>
    `El ${dateInWords(day)}, ${organ(body)} aprobó el presente informe sobre ${eventOf(event)}${orally(amended)}.`,
}

const watched = (one: string, many: string, gender: 'o' | 'a'): Attended => ({
  one: `estuvo representad${gender} por observadores ${one}: {list}`,
  many: `estuvieron representad${gender}s por observadores ${many}: {list}`,
})

export const attendance = attendanceIn({
  sentences: {
    parties: {
      one: 'estuvo representada en {event} la siguiente parte en {treaty}: {list}',
      many: 'estuvieron representadas en {event} las siguientes partes en {treaty}: {list}',
    },
    members: {
      one: 'estuvo representado en {event} el siguiente Estado miembro {ofOrgan}: {list}',
      many: 'estuvieron representados en {event} los siguientes Estados miembros {ofOrgan}: {list}',
    },
    states: {
      one: 'estuvo representado en {event} el siguiente Estado: {list}',
      many: 'estuvieron representados en {event} los siguientes Estados: {list}',
    },
    signatory: watched(
      'el siguiente Estado signatario {ofTreaty}',
      'los siguientes Estados signatarios {ofTreaty}',
      'o',
    ),
    observer: watched('el siguiente Estado', 'los siguientes Estados', 'o'),
    'european-union': always('estuvo representada por observadores la Unión Europea'),
    'state-of-palestine': always('asistió a {event} un observador del Estado de Palestina'),
    'un-entity': watched(
      'la siguiente entidad de las Naciones Unidas',
      'las siguientes entidades de las Naciones Unidas',
      'a',
    ),
    igo: watched(
      'la siguiente organización intergubernamental',
      'las siguientes organizaciones intergubernamentales',
      'a',
    ),
    ngo: watched('la siguiente organización no gubernamental', 'las siguientes organizaciones no gubernamentales', 'a'),
    all: {
      one: 'asistió a {event} el representante de un Estado miembro {ofOrgan}',
      many: 'asistieron a {event} los representantes de {count} Estados miembros {ofOrgan}',
    },
    also: always('asistieron también {also}'),
  },
  others: [
    { who: ['observer', 'signatory'], words: 'observadores de otros Estados Miembros de las Naciones Unidas' },
    { who: ['holy-see', 'state-of-palestine'], words: 'observadores de Estados no miembros' },
    { who: ['european-union'], words: 'el observador de la Unión Europea' },
    { who: ['un-entity'], words: 'representantes de organismos de las Naciones Unidas' },
    { who: ['igo'], words: 'observadores de organizaciones intergubernamentales' },
    { who: ['ngo', 'constituency'], words: 'observadores de organizaciones no gubernamentales' },
  ],
  slots: ({ treaty, instrument, organ: body, event, who }) => ({
    treaty: treaty ? treatyOf(treaty).running : instrument,
    ofTreaty: treaty ? treatyOf(treaty).de : instrument,
    organ: organ(body),
    ofOrgan: deOf(organ(body)),
    event: eventOf(event),
    count: numbers(who.length)[0] ?? '',
  }),
  join,
  whole: runs =>
    withStop(withCapital(runs)).map(run => ({ ...run, text: run.text.replace(/\ba el período/g, 'al período') })),
  listIn: symbol => `La lista de participantes figura en el documento ${symbol}.`,
})
