import { table } from '../../../domain/table.ts'
import { partsOf } from '../../../domain/times.ts'
import type { Day } from '../../../domain/words.ts'
import { type Attended, always, attendanceIn } from '../attendance.ts'
import { dateInWords as inEnglish } from '../en/dates.ts'
import { letterOf } from '../en/grammar.ts'
import type { DocumentWords, OrganizationWords, OutlineWords, When } from '../language.ts'
import { withCapital, withStop } from '../runs.ts'
import { genitiveNumber, join, joinText, ordinal } from './grammar.ts'
import { organs } from './names.ts'

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]
const hardSpace = '\u00a0'

/** Figure, month and year stay together. */
const dayAndMonth = (day: Day): string => {
  const [, month, date] = partsOf(day)
  return `${date}${hardSpace}${months[month - 1]}`
}
const dateInWords = (day: Day): string => `${dayAndMonth(day)} ${partsOf(day)[0]}${hardSpace}года`

/** "11–13 сентября 2019 года", "30 августа — 2 сентября 2019 года". */
function dates(from: Day, to: Day): string {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  if (from === to) return dateInWords(to)
  if (fromYear !== toYear) return `${dateInWords(from)}${hardSpace}— ${dateInWords(to)}`
  return fromMonth === toMonth
    ? `${fromDate}–${dateInWords(to)}`
    : `${dayAndMonth(from)}${hardSpace}— ${dateInWords(to)}`
}

/** "с 11 по 13 сентября 2019 года". */
function rangeInWords(from: Day, to: Day): string {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  if (from === to) return dateInWords(to)
  const begin = fromYear !== toYear ? dateInWords(from) : fromMonth === toMonth ? String(fromDate) : dayAndMonth(from)
  return `с ${begin} по ${dateInWords(to)}`
}

const names = table<string>({ ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' })

/** The masthead keeps English (CTOC/COP/2008/19). */
export const documents: DocumentWords = {
  date: inEnglish,
  dates,
  held: (place, from, to) => (place ? `${place}, ${dates(from, to)}` : dates(from, to)),
  organization: 'Организация Объединенных Наций',
  distribution: kind => kind.charAt(0).toUpperCase() + kind.slice(1),
  distributionLine: distribution => `Distr.: ${distribution}`,
  languageName: code => names[code] ?? code,
  originalLine: language => `Original: ${language}`,
  writtenIn: 'Russian',
  addendum: 'Добавление',
  contents: 'Содержание',
  participants: 'Список участников',
  continued: 'продолжение',
  headingNumber: number => `${number}.`,
  paragraphNumber: number => `${number}.`,
  recommendation: number => `Рекомендация ${number}`,
  label: place => `${letterOf(place)})`,
  lostReference: '[ссылка утеряна]',
  recommendationsElsewhere: count => `[Рекомендации 1–${count}: изданы ранее в серии]`,
  paragraphsElsewhere: '[Пункты, изданные ранее в серии под этим заголовком]',
  reportTitle: ({ event, body, place, from, to }) =>
    `Доклад о работе ${event === 'meeting' ? 'совещания' : 'сессии'}: ${body}${place ? `, ${place}` : ''}, ${dates(from, to)}`,
}

const usual = table<string>({
  introduction: 'Введение',
  recommendations: 'Рекомендации',
  'general-recommendations': 'Общие рекомендации',
  summary: 'Резюме обсуждений',
  'organization-of-meeting': 'Организация работы совещания',
  'organization-of-session': 'Организация работы сессии',
  'organization-and-administration': 'Организация работы сессии и административные вопросы',
  'opening-of-meeting': 'Открытие совещания',
  'opening-of-session': 'Открытие сессии',
  'opening-and-duration': 'Открытие и продолжительность сессии',
  statements: 'Заявления',
  agenda: 'Утверждение повестки дня',
  'agenda-and-work': 'Утверждение повестки дня и организация работы',
  'agenda-and-other-matters': 'Утверждение повестки дня и другие организационные вопросы',
  attendance: 'Участники',
  documentation: 'Документация',
  officers: 'Должностные лица',
  deliberations: 'Обсуждения',
  action: 'Решения Комиссии',
  adoption: 'Утверждение доклада',
  'adoption-commission': 'Утверждение доклада Комиссии',
  'draft-report': 'Проект доклада',
  vienna: 'Вена',
  geneva: 'Женева',
  'new-york': 'Нью-Йорк',
  nairobi: 'Найроби',
  chair: 'Председатель',
  'vice-chair': 'заместитель Председателя',
  rapporteur: 'Докладчик',
})

export const outlines: OutlineWords = {
  titles: usual as unknown as OutlineWords['titles'],
  usual,
  item: item => `Пункт ${item} повестки дня`,
}

const organ = (name: string): string => organs[name]?.nominative ?? name
const ofOrgan = (name: string): string => organs[name]?.genitive ?? name
/** "Комиссия утвердила", "Комитет утвердил", "Совещание утвердило": by the ending of the last noun that is its head. */
const agreed = (name: string, verb: string): string => {
  const [head = ''] = organ(name).split(' ').slice(-1)
  return `${organ(name)} ${verb}${/[ая]$/.test(head) ? 'а' : /[ое]$/.test(head) ? 'о' : ''}`
}
const eventOf = (event: string): string => (event === 'meeting' ? 'совещании' : 'сессии')
const ofEvent = (event: string): string => (event === 'meeting' ? 'совещания' : 'сессии')
const at = ({ meeting, day }: When): string =>
  meeting === undefined ? `${dateInWords(day)} ` : `На своем ${ordinal(meeting)} заседании ${dateInWords(day)} `
const orally = (yes: boolean): string => (yes ? ' с внесенными в нее устными поправками' : '')
const did = table<string>({
  adopted: 'принял',
  approved: 'одобрил',
  rejected: 'отклонил',
  deferred: 'отложил',
  noted: 'принял',
  withdrawn: 'принял',
})
const object = table<string>({
  deferred: 'принятие решения по следующему предложению: ',
  noted: 'к сведению следующее: ',
  withdrawn: 'к сведению, что снято следующее предложение: ',
})

export const organization: OrganizationWords = {
  toBeCompleted: '[Подлежит заполнению]',
  opening: ({ body, event, place, from, to, held }) =>
    `${body}: ${event === 'meeting' ? 'совещание состоялось' : 'сессия состоялась'} ${rangeInWords(from, to)}${place ? ` (${place})` : ''}.${held > 0 ? ` Проведено заседаний: ${held}.` : ''}`,
  officer: (name, country) => (country ? `${name} (${country.list})` : name),
  chaired: (event, officers) =>
    `Функции Председателя ${ofEvent(event)} ${officers.length > 1 ? 'выполняли' : 'выполнял(а)'} ${joinText(officers)}.`,
  otherOfficers: event => `Другие должностные лица ${ofEvent(event)}:`,
  roleLabel: role => `${role}:`,
  presided: (meeting, officer, role) => `На ${ordinal(meeting)} заседании председательствовал(а) ${officer}, ${role}.`,
  agendaAdopted: (body, when, amended) =>
    `${at(when)}${agreed(body, 'утвердил')} следующую повестку дня${orally(amended)}:`,
  itemLabel: item => `${item}.`,
  paper: (title, symbol) => (symbol ? `${title} (${symbol})` : title),
  onePaper: (body, paper) => `На рассмотрении ${ofOrgan(body)} находился следующий документ: ${paper}.`,
  papers: body => `На рассмотрении ${ofOrgan(body)} находились следующие документы:`,
  paperInList: (paper, isLast) => `${paper}${isLast ? '.' : ';'}`,
  actionTaken: (body, when, { what, symbol, result, votes, asOrallyAmended }) =>
    `${at(when)}${agreed(body, did[result] ?? 'рассмотрел')} ${object[result] ?? ''}${what}${symbol ? ` (${symbol})` : ''}${asOrallyAmended ? ' с внесенными устными поправками' : ''}${votes ? ` ${votes.for} голосами против ${votes.against} при ${votes.abstaining} воздержавшихся` : ''}.`,
  reportAdopted: (body, event, day, amended) =>
    `${dateInWords(day)} ${agreed(body, 'утвердил')} настоящий доклад о работе ${ofEvent(event)}${amended ? ' с внесенными устными поправками' : ''}.`,
}

const watched = (one: string, many: string): Attended => ({
  one: `наблюдателями ${one}: {list}`,
  many: `наблюдателями ${many}: {list}`,
})

export const attendance = attendanceIn({
  sentences: {
    parties: {
      one: 'на {event} был представлен следующий участник {ofTreaty}: {list}',
      many: 'на {event} были представлены следующие участники {ofTreaty}: {list}',
    },
    members: {
      one: 'на {event} было представлено следующее государство — член {ofOrgan}: {list}',
      many: 'на {event} были представлены следующие государства — члены {ofOrgan}: {list}',
    },
    states: {
      one: 'на {event} было представлено следующее государство: {list}',
      many: 'на {event} были представлены следующие государства: {list}',
    },
    signatory: watched(
      'было представлено следующее государство, подписавшее {treaty}',
      'были представлены следующие государства, подписавшие {treaty}',
    ),
    observer: watched('было представлено следующее государство', 'были представлены следующие государства'),
    'european-union': always('наблюдателями был представлен Европейский союз'),
    'state-of-palestine': always('на {event} присутствовал наблюдатель от Государства Палестина'),
    'un-entity': watched(
      'была представлена следующая структура Организации Объединенных Наций',
      'были представлены следующие структуры Организации Объединенных Наций',
    ),
    igo: watched(
      'была представлена следующая межправительственная организация',
      'были представлены следующие межправительственные организации',
    ),
    ngo: watched(
      'была представлена следующая неправительственная организация',
      'были представлены следующие неправительственные организации',
    ),
    all: {
      one: 'в работе {organ} участвовал представитель одного государства — члена {ofOrgan}',
      many: 'в работе {organ} участвовали представители {count} государств — членов {ofOrgan}',
    },
    also: always('в работе также участвовали {also}'),
  },
  others: [
    {
      who: ['observer', 'signatory'],
      words: 'наблюдатели от других государств — членов Организации Объединенных Наций',
    },
    { who: ['holy-see', 'state-of-palestine'], words: 'наблюдатели от государств, не являющихся членами' },
    { who: ['european-union'], words: 'наблюдатель от Европейского союза' },
    { who: ['un-entity'], words: 'представители организаций системы Организации Объединенных Наций' },
    { who: ['igo'], words: 'наблюдатели от межправительственных организаций' },
    { who: ['ngo', 'constituency'], words: 'наблюдатели от неправительственных организаций' },
  ],
  slots: ({ treaty, instrument, organ: body, event, who }) => ({
    treaty: treaty?.accusative ?? instrument,
    ofTreaty: treaty?.genitive ?? instrument,
    // Here the event in which they took part stands in the genitive.
    organ: ofEvent(event),
    ofOrgan: ofOrgan(body),
    event: eventOf(event),
    count: genitiveNumber(who.length, 'm', who.length > 9),
  }),
  join,
  whole: runs => withStop(withCapital(runs)),
  listIn: symbol => `Список участников содержится в документе ${symbol}.`,
})
