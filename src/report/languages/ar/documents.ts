import { table } from '../../../domain/table.ts'
import { partsOf } from '../../../domain/times.ts'
import type { Day } from '../../../domain/words.ts'
import { type Attended, always, attendanceIn } from '../attendance.ts'
import { dateInWords as inEnglish } from '../en/dates.ts'
import type { DocumentWords, OrganizationWords, OutlineWords, When } from '../language.ts'
import { withStop } from '../runs.ts'
import { counted, join, joinText, letterOf, ordinal } from './grammar.ts'
import { organs } from './names.ts'

const months = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]
const dayAndMonth = (day: Day): string => {
  const [, month, date] = partsOf(day)
  return `${date} ${months[month - 1]}`
}
const dateInWords = (day: Day): string => `${dayAndMonth(day)} ${partsOf(day)[0]}`
const beginOf = (from: Day, to: Day): string => {
  const [fromYear, fromMonth, fromDate] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  return fromYear !== toYear ? dateInWords(from) : fromMonth === toMonth ? String(fromDate) : dayAndMonth(from)
}
/** "11-13 أيلول/سبتمبر 2019". */
const dates = (from: Day, to: Day): string =>
  from === to ? dateInWords(to) : `${beginOf(from, to)}-${dateInWords(to)}`
const rangeInWords = (from: Day, to: Day): string =>
  from === to ? `في ${dateInWords(to)}` : `في الفترة من ${beginOf(from, to)} إلى ${dateInWords(to)}`

const names = table<string>({ ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' })
const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const chapters = ['', 'أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا', 'سادسا', 'سابعا', 'ثامنا', 'تاسعا', 'عاشرا']
const parts = ['ألف', 'باء', 'جيم', 'دال', 'هاء', 'واو', 'زاي', 'حاء', 'طاء', 'ياء']

/** The masthead keeps English (A/65/L.78). */
export const documents: DocumentWords = {
  // The mark keeps the figure before its month.
  date: day => `\u200e${inEnglish(day)}`,
  dates,
  held: (place, from, to) => (place ? `${place}، ${dates(from, to)}` : dates(from, to)),
  organization: 'الأمم المتحدة',
  distribution: kind => kind.charAt(0).toUpperCase() + kind.slice(1),
  distributionLine: distribution => `Distr.: ${distribution}`,
  languageName: code => names[code] ?? code,
  originalLine: language => `Original: ${language}`,
  writtenIn: 'Arabic',
  addendum: 'إضافة',
  contents: 'المحتويات',
  participants: 'قائمة المشاركين',
  continued: 'تابع',
  headingNumber: (number, level) =>
    `${(level === 1 ? chapters[roman.indexOf(number)] : parts[number.charCodeAt(0) - 65]) || number} -`,
  paragraphNumber: number => `${number} -`,
  recommendation: number => `التوصية ${number}`,
  label: place => `(${letterOf(String.fromCharCode(97 + place))})`,
  lostReference: '[إحالة مفقودة]',
  recommendationsElsewhere: count => `[التوصيات من 1 إلى ${count}: صدرت سابقا في السلسلة]`,
  paragraphsElsewhere: '[فقرات صدرت سابقا في السلسلة تحت هذا العنوان]',
  reportTitle: ({ event, body, place, from, to }) =>
    `تقرير عن ${event === 'meeting' ? 'اجتماع' : 'دورة'} ${body}${place ? ` في ${place}` : ''} ${rangeInWords(from, to)}`,
}

const usual = table<string>({
  introduction: 'مقدمة',
  recommendations: 'التوصيات',
  'general-recommendations': 'توصيات عامة',
  summary: 'ملخص المداولات',
  'organization-of-meeting': 'تنظيم الاجتماع',
  'organization-of-session': 'تنظيم الدورة',
  'organization-and-administration': 'تنظيم الدورة والمسائل الإدارية',
  'opening-of-meeting': 'افتتاح الاجتماع',
  'opening-of-session': 'افتتاح الدورة',
  'opening-and-duration': 'افتتاح الدورة ومدتها',
  statements: 'البيانات',
  agenda: 'إقرار جدول الأعمال',
  'agenda-and-work': 'إقرار جدول الأعمال وتنظيم الأعمال',
  'agenda-and-other-matters': 'إقرار جدول الأعمال والمسائل التنظيمية الأخرى',
  attendance: 'الحضور',
  documentation: 'الوثائق',
  officers: 'أعضاء المكتب',
  deliberations: 'المداولات',
  action: 'الإجراءات التي اتخذتها اللجنة',
  adoption: 'اعتماد التقرير',
  'adoption-commission': 'اعتماد تقرير اللجنة',
  'draft-report': 'مشروع تقرير',
  vienna: 'فيينا',
  geneva: 'جنيف',
  'new-york': 'نيويورك',
  nairobi: 'نيروبي',
  chair: 'الرئيس',
  'vice-chair': 'نائب الرئيس',
  rapporteur: 'المقرر',
})

export const outlines: OutlineWords = {
  titles: usual as unknown as OutlineWords['titles'],
  usual,
  item: item => `البند ${item} من جدول الأعمال`,
}

const organ = (name: string): string => organs[name] ?? name
/** The verb agrees with the body behind it: "اعتمدت اللجنة", "اعتمد الفريق العامل". */
const agreed = (verb: string, name: string): string =>
  `${/^\S*ة(?:\s|$)/.test(organ(name)) ? `${verb.replace(/ى$/, '')}ت` : verb} ${organ(name)}`
const eventOf = (event: string): string => (event === 'meeting' ? 'الاجتماع' : 'الدورة')
const at = ({ meeting, day }: When): string =>
  meeting === undefined
    ? `في ${dateInWords(day)}، `
    : `في الجلسة ${ordinal(meeting)}، المعقودة في ${dateInWords(day)}، `
const orally = (yes: boolean): string => (yes ? '، بصيغته المعدلة شفويا' : '')
const did = table<string>({
  adopted: 'اعتمد',
  approved: 'أقر',
  rejected: 'رفض',
  deferred: 'أرجأ',
  noted: 'أحاط',
  withdrawn: 'أحاط',
})
const object = table<string>({ deferred: 'البت في ', noted: 'علما بما يلي: ', withdrawn: 'علما بسحب ما يلي: ' })
const sittings = { one: 'جلسة واحدة', two: 'جلستين', few: 'جلسات', many: 'جلسة', hundred: 'جلسة' }
const states = { one: 'دولة واحدة', two: 'دولتين', few: 'دول', many: 'دولة', hundred: 'دولة' }

export const organization: OrganizationWords = {
  toBeCompleted: '[يستكمل]',
  opening: ({ body, event, place, from, to, held }) =>
    `${agreed('عقد', body)} ${event === 'meeting' ? 'اجتماعا' : 'دورة'}${place ? ` في ${place}` : ''} ${rangeInWords(from, to)}${held > 0 ? `، في ${counted(held, sittings)}` : ''}.`,
  officer: (name, country) => (country ? `${name} (${country.list})` : name),
  chaired: (event, officers) => `وتولى رئاسة ${eventOf(event)} ${joinText(officers)}.`,
  otherOfficers: event => `وكان أعضاء مكتب ${eventOf(event)} الآخرون هم:`,
  roleLabel: role => `${role}:`,
  presided: (meeting, officer, role) => `وتولى رئاسة الجلسة ${ordinal(meeting)} ${officer}، ${role}.`,
  agendaAdopted: (body, when, amended) => `${at(when)}${agreed('أقر', body)} جدول الأعمال التالي${orally(amended)}:`,
  itemLabel: item => `${item} -`,
  paper: (title, symbol) => (symbol ? `${title} (${symbol})` : title),
  onePaper: (body, paper) => `وكان معروضا على ${organ(body)} الوثيقة التالية: ${paper}.`,
  papers: body => `وكانت معروضة على ${organ(body)} الوثائق التالية:`,
  paperInList: (paper, isLast) => `${paper}${isLast ? '.' : '؛'}`,
  actionTaken: (body, when, { what, symbol, result, votes, asOrallyAmended }) =>
    `${at(when)}${agreed(did[result] ?? 'نظر في', body)} ${object[result] ?? ''}${what}${symbol ? ` (${symbol})` : ''}${orally(asOrallyAmended === true)}${votes ? `، بأغلبية ${votes.for} مقابل ${votes.against} وامتناع ${votes.abstaining}` : ''}.`,
  reportAdopted: (body, event, day, amended) =>
    `وفي ${dateInWords(day)}، ${agreed('اعتمد', body)} هذا التقرير عن ${eventOf(event)}${orally(amended)}.`,
}

const watched = (one: string, two: string, many: string): Attended => ({
  one: `وكانت ${one} ممثلة بمراقبين: {list}`,
  two: `وكانت ${two} ممثلتين بمراقبين: {list}`,
  many: `وكانت ${many} ممثلة بمراقبين: {list}`,
})

export const attendance = attendanceIn({
  sentences: {
    parties: {
      one: 'وكان الطرف التالي في {treaty} ممثلا في {event}: {list}',
      two: 'وكان الطرفان التاليان في {treaty} ممثلين في {event}: {list}',
      many: 'وكانت الأطراف التالية في {treaty} ممثلة في {event}: {list}',
    },
    members: {
      one: 'وكانت الدولة التالية العضو في {organ} ممثلة في {event}: {list}',
      two: 'وكانت الدولتان التاليتان العضوان في {organ} ممثلتين في {event}: {list}',
      many: 'وكانت الدول التالية الأعضاء في {organ} ممثلة في {event}: {list}',
    },
    states: {
      one: 'وكانت الدولة التالية ممثلة في {event}: {list}',
      two: 'وكانت الدولتان التاليتان ممثلتين في {event}: {list}',
      many: 'وكانت الدول التالية ممثلة في {event}: {list}',
    },
    signatory: watched(
      'الدولة التالية الموقعة على {treaty}',
      'الدولتان التاليتان الموقعتان على {treaty}',
      'الدول التالية الموقعة على {treaty}',
    ),
    observer: watched('الدولة التالية', 'الدولتان التاليتان', 'الدول التالية'),
    'european-union': always('وكان الاتحاد الأوروبي ممثلا بمراقبين'),
    'state-of-palestine': always('وحضر {event} المراقب عن دولة فلسطين'),
    'un-entity': {
      one: 'وكان كيان الأمم المتحدة التالي ممثلا بمراقبين: {list}',
      two: 'وكان كيانا الأمم المتحدة التاليان ممثلين بمراقبين: {list}',
      many: 'وكانت كيانات الأمم المتحدة التالية ممثلة بمراقبين: {list}',
    },
    igo: watched(
      'المنظمة الحكومية الدولية التالية',
      'المنظمتان الحكوميتان الدوليتان التاليتان',
      'المنظمات الحكومية الدولية التالية',
    ),
    ngo: watched('المنظمة غير الحكومية التالية', 'المنظمتان غير الحكوميتين التاليتان', 'المنظمات غير الحكومية التالية'),
    all: {
      one: 'حضر {event} ممثل دولة واحدة من الدول الأعضاء في {organ}',
      two: 'حضر {event} ممثلا دولتين من الدول الأعضاء في {organ}',
      many: 'حضر {event} ممثلو {count} من الدول الأعضاء في {organ}',
    },
    also: always('وحضر {event} أيضا {also}'),
  },
  others: [
    { who: ['observer', 'signatory'], words: 'مراقبون عن دول أخرى أعضاء في الأمم المتحدة' },
    { who: ['holy-see', 'state-of-palestine'], words: 'مراقبون عن دول غير أعضاء' },
    { who: ['european-union'], words: 'المراقب عن الاتحاد الأوروبي' },
    { who: ['un-entity'], words: 'ممثلون عن مؤسسات منظومة الأمم المتحدة' },
    { who: ['igo'], words: 'مراقبون عن منظمات حكومية دولية' },
    { who: ['ngo', 'constituency'], words: 'مراقبون عن منظمات غير حكومية' },
  ],
  slots: ({ treaty, instrument, organ: body, event, who }) => ({
    treaty: treaty?.list ?? instrument,
    ofTreaty: treaty?.list ?? instrument,
    organ: organ(body),
    ofOrgan: organ(body),
    event: eventOf(event),
    count: counted(who.length, states),
  }),
  join,
  whole: runs => withStop(runs),
  listIn: symbol => `وترد قائمة المشاركين في الوثيقة ${symbol}.`,
})
