import { levels } from '../../../domain/list/order.ts'
import { regionNames } from '../../../domain/statistics/facts.ts'
import { politicalGroups } from '../../../domain/statistics/regions.ts'
import { clockOf, dateInWords, dayOf } from '../../../domain/times.ts'
import type { FigureWords } from '../figure-words.ts'
import { dateRange } from './dates.ts'
import { definitionOf, denominator, headings, titles } from './figure-tables.ts'

const regions = { ...regionNames, 'not-a-state': 'Not States' }

export const figures: FigureWords = {
  titles,
  headings,
  definition: (table, told) => definitionOf(table, told, regions),
  denominator,
  categories: {
    parties: 'Parties',
    members: 'Members',
    signatory: 'Signatories',
    observer: 'Observers (States and the European Union)',
    'un-entity': 'United Nations entities',
    igo: 'Intergovernmental organizations',
    ngo: 'Non-governmental organizations',
    constituency: 'Constituencies and major groups',
    official: 'Chair, Secretariat, officials and experts',
    unresolved: 'Names not resolved',
  },
  regions,
  groups: politicalGroups,
  kinds: {
    statement: { one: 'statement', many: 'Statements' },
    introductory: { one: 'introductory', many: 'Introductory statements' },
    keynote: { one: 'keynote statement', many: 'Keynote statements' },
    address: { one: 'address', many: 'Addresses' },
    opening: { one: 'opening', many: 'Openings' },
    closing: { one: 'closing', many: 'Closings' },
    presentation: { one: 'presentation', many: 'Presentations' },
    question: { one: 'question', many: 'Questions' },
    'drafting suggestion': { one: 'drafting suggestion', many: 'Drafting suggestions' },
    'right of reply': { one: 'right of reply', many: 'Rights of reply' },
    'explanation of vote': { one: 'explanation of vote', many: 'Explanations of vote' },
    'explanation of position': { one: 'explanation of position', many: 'Explanations of position' },
    'point of order': { one: 'point of order', many: 'Points of order' },
  },
  modes: {
    'in the room': 'in the room',
    remote: 'remote',
    'video message': 'video message',
    'pre-recorded video': 'pre-recorded video',
    'read out': 'read out',
  },
  genders: { female: 'Female', male: 'Male', other: 'Other', 'not recorded': 'Not recorded' },
  level: level => levels[level] ?? String(level),
  all: 'All',
  minutes: 'Minutes',
  noItem: 'No item',
  anyItem: 'Any item',
  outsideMeetings: 'Outside any meeting',
  notRecorded: 'not recorded',
  suppressed: 'suppressed',
  none: 'None.',
  items: items => items.join(' and '),
  onBehalf: (names, also) => `${also ? 'also ' : ''}on behalf of ${names.join(', ')}`,
  filter: {
    meeting: number => `meeting ${number}`,
    item: item => `agenda item ${item}`,
    day: dateInWords,
    asTheBodyCounts: 'kinds as the body counts them',
    join: words => words.join('; '),
    none: 'none, the whole session',
  },
  provenance: {
    source: 'Source',
    filter: 'Filter',
    made: 'Made',
    times: 'Times',
    timesIn: zone => `Dates and times are those of the time zone ${zone}. Durations are hours, minutes and seconds.`,
  },
  source: (session, entries) => `the log of the ${session} (${entries} ${entries === 1 ? 'entry' : 'entries'})`,
  session: ({ body, title, place, from, to }) => [body, title, place, dateRange(from, to)].filter(Boolean).join(', '),
  moment: (at, zone) => `${dateInWords(dayOf(at, zone))}, ${clockOf(at, zone).slice(0, 5)} (${zone})`,
  day: dateInWords,
  share: part => `${(part * 100).toFixed(1)} %`,
}
