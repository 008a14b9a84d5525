import { table } from '../../../domain/table.ts'
import { partsOf } from '../../../domain/times.ts'
import type { Day } from '../../../domain/words.ts'
import { always, attendanceIn } from '../attendance.ts'
import { dateInWords as inEnglish } from '../en/dates.ts'
import { letterOf } from '../en/grammar.ts'
import type { DocumentWords, OrganizationWords, OutlineWords, When } from '../language.ts'
import { withStop } from '../runs.ts'
import { join, joinText } from './grammar.ts'
import { organs } from './names.ts'

const dateInWords = (day: Day): string => {
  const [year, month, date] = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** "2019年9月11日至13日". */
function dates(from: Day, to: Day): string {
  const [fromYear, fromMonth] = partsOf(from)
  const [toYear, toMonth, toDate] = partsOf(to)
  if (from === to) return dateInWords(to)
  if (fromYear !== toYear) return `${dateInWords(from)}至${dateInWords(to)}`
  return `${dateInWords(from)}至${fromMonth === toMonth ? '' : `${toMonth}月`}${toDate}日`
}

const names = table<string>({ ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' })
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const roman = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
]

/** Chapters are counted as 一, 二 … 十一; parts keep their letters. */
function chapter(number: string): string {
  const count = roman.indexOf(number)
  if (count < 1) return number
  return count < 10 ? (digits[count] ?? number) : `十${digits[count - 10]}`
}

/** The masthead keeps English (CTOC/COP/2008/INF/1). */
export const documents: DocumentWords = {
  date: inEnglish,
  dates,
  held: (place, from, to) => (place ? `${dates(from, to)}，${place}` : dates(from, to)),
  organization: '联合国',
  distribution: kind => kind.charAt(0).toUpperCase() + kind.slice(1),
  distributionLine: distribution => `Distr.: ${distribution}`,
  languageName: code => names[code] ?? code,
  originalLine: language => `Original: ${language}`,
  writtenIn: 'Chinese',
  addendum: '增编',
  contents: '目录',
  participants: '与会者名单',
  continued: '续',
  headingNumber: (number, level) => (level === 1 ? `${chapter(number)}.` : `${number}.`),
  paragraphNumber: number => `${number}.`,
  recommendation: number => `建议${number}`,
  label: place => `(${letterOf(place)})`,
  lostReference: '[引用缺失]',
  recommendationsElsewhere: count => `[建议1至${count}：已在本系列先前文件中印发]`,
  paragraphsElsewhere: '[本标题下的段落已在本系列先前文件中印发]',
  reportTitle: ({ event, body, place, from, to }) =>
    `${body}${dates(from, to)}${place ? `在${place}` : ''}举行的${event === 'meeting' ? '会议' : '届会'}的报告`,
}

const usual = table<string>({
  introduction: '导言',
  recommendations: '建议',
  'general-recommendations': '一般性建议',
  summary: '审议情况概要',
  'organization-of-meeting': '会议安排',
  'organization-of-session': '届会安排',
  'organization-and-administration': '届会安排和行政事项',
  'opening-of-meeting': '会议开幕',
  'opening-of-session': '届会开幕',
  'opening-and-duration': '届会开幕和会期',
  statements: '发言',
  agenda: '通过议程',
  'agenda-and-work': '通过议程和安排工作',
  'agenda-and-other-matters': '通过议程和其他组织事项',
  attendance: '出席情况',
  documentation: '文件',
  officers: '主席团成员',
  deliberations: '审议情况',
  action: '委员会采取的行动',
  adoption: '通过报告',
  'adoption-commission': '通过委员会的报告',
  'draft-report': '报告草稿',
  vienna: '维也纳',
  geneva: '日内瓦',
  'new-york': '纽约',
  nairobi: '内罗毕',
  chair: '主席',
  'vice-chair': '副主席',
  rapporteur: '报告员',
})

export const outlines: OutlineWords = {
  titles: usual as unknown as OutlineWords['titles'],
  usual,
  item: item => `议程项目${item}`,
}

const organ = (name: string): string => organs[name] ?? name
const eventOf = (event: string): string => (event === 'meeting' ? '会议' : '届会')
const at = ({ meeting, day }: When): string =>
  meeting === undefined ? `${dateInWords(day)}，` : `在${dateInWords(day)}第${meeting}次会议上，`
const orally = (yes: boolean): string => (yes ? '经口头修正的' : '')
const did = table<string>({
  adopted: '通过了',
  approved: '核准了',
  rejected: '否决了',
  deferred: '推迟就下列提案采取行动：',
  noted: '注意到',
  withdrawn: '注意到下列提案已撤回：',
})

export const organization: OrganizationWords = {
  toBeCompleted: '[待补]',
  opening: ({ body, event, place, from, to, held }) =>
    `${body}${place ? `在${place}` : ''}于${dates(from, to)}举行了${eventOf(event)}${held > 0 ? `，共举行了${held}次会议` : ''}。`,
  officer: (name, country) => (country ? `${name}(${country.list})` : name),
  chaired: (event, officers) => `${joinText(officers)}主持了${eventOf(event)}。`,
  otherOfficers: event => `${eventOf(event)}主席团其他成员如下：`,
  roleLabel: role => `${role}：`,
  presided: (meeting, officer, role) => `${role}${officer}主持了第${meeting}次会议。`,
  agendaAdopted: (body, when, amended) => `${at(when)}${organ(body)}通过了${orally(amended)}下列议程：`,
  itemLabel: item => `${item}.`,
  paper: (title, symbol) => (symbol ? `${title}(${symbol})` : title),
  onePaper: (body, paper) => `${organ(body)}收到了下列文件：${paper}。`,
  papers: body => `${organ(body)}收到了下列文件：`,
  paperInList: (paper, isLast) => `${paper}${isLast ? '。' : '；'}`,
  actionTaken: (body, when, { what, symbol, result, votes, asOrallyAmended }) =>
    `${at(when)}${organ(body)}${votes ? `以${votes.for}票对${votes.against}票、${votes.abstaining}票弃权` : ''}${did[result] ?? '审议了'}${orally(asOrallyAmended === true)}${what}${symbol ? `(${symbol})` : ''}。`,
  reportAdopted: (body, event, day, amended) =>
    `${dateInWords(day)}，${organ(body)}通过了${orally(amended)}本${eventOf(event)}报告。`,
}

export const attendance = attendanceIn({
  sentences: {
    parties: always('下列{treaty}缔约方派代表出席了{event}：{list}'),
    members: always('下列{organ}成员国派代表出席了{event}：{list}'),
    states: always('下列国家派代表出席了{event}：{list}'),
    signatory: always('下列{treaty}签署国派观察员出席了{event}：{list}'),
    observer: always('下列国家派观察员出席了{event}：{list}'),
    'european-union': always('欧洲联盟派观察员出席了{event}'),
    'state-of-palestine': always('巴勒斯坦国的观察员出席了{event}'),
    'un-entity': always('下列联合国实体派观察员出席了{event}：{list}'),
    igo: always('下列政府间组织派观察员出席了{event}：{list}'),
    ngo: always('下列非政府组织派观察员出席了{event}：{list}'),
    all: always('{organ}{count}个成员国的代表出席了{event}'),
    also: always('{also}也出席了{event}'),
  },
  others: [
    { who: ['observer', 'signatory'], words: '联合国其他会员国的观察员' },
    { who: ['holy-see', 'state-of-palestine'], words: '非会员国的观察员' },
    { who: ['european-union'], words: '欧洲联盟的观察员' },
    { who: ['un-entity'], words: '联合国系统各组织的代表' },
    { who: ['igo'], words: '政府间组织的观察员' },
    { who: ['ngo', 'constituency'], words: '非政府组织的观察员' },
  ],
  slots: ({ treaty, instrument, organ: body, event, who }) => ({
    treaty: treaty?.list ?? instrument,
    ofTreaty: treaty?.list ?? instrument,
    organ: organ(body),
    ofOrgan: organ(body),
    event: eventOf(event),
    count: String(who.length),
  }),
  join,
  whole: runs => withStop(runs, '。'),
  listIn: symbol => `与会者名单载于${symbol}号文件。`,
})
