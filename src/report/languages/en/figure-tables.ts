import type { DefinitionTold, Denominator, FigureWords, HeadingKey, TableKey } from '../figure-words.ts'

export const titles: FigureWords['titles'] = {
  totals: 'In all',
  delegations: 'By delegation',
  categories: 'By category',
  regions: 'By regional group',
  items: 'By agenda item',
  days: 'By day',
  meetings: 'By meeting',
  lengths: 'Length of statements',
  kinds: 'Kinds of entry',
  'not-spoken': 'Have not spoken',
  'only-otherwise': 'Have spoken only in other kinds',
  participation: 'Participation by agenda item',
  'meeting-time': 'Meeting time',
  modes: 'By mode',
  languages: 'By language',
  levels: 'By level of the speaker',
  gender: 'Gender of speakers',
  course: 'The day',
  matrix: 'Delegations and items',
  log: 'Log',
  statements: 'Every entry',
  'years-sessions': 'By session',
  'years-regions': 'By regional group',
  'years-delegations': 'By delegation',
}

export const headings: Readonly<Record<HeadingKey, string>> = {
  statements: 'Statements',
  time: 'Time',
  delegations: 'Delegations',
  lengthUnknown: 'Length not known',
  overLimit: 'Over the limit',
  delegation: 'Delegation',
  code: 'Code',
  category: 'Category',
  region: 'Regional group',
  debates: 'Debates',
  forOthers: 'For others',
  first: 'First',
  last: 'Last',
  share: 'Share',
  shareOfTime: 'Share of time',
  item: 'Agenda item',
  day: 'Day',
  meeting: 'Meeting',
  mode: 'Mode',
  language: 'Language',
  level: 'Level',
  lengthKnown: 'Length known',
  total: 'Total',
  mean: 'Mean',
  median: 'Median',
  p90: '90th percentile',
  longest: 'Longest',
  shortest: 'Shortest',
  timeOverLimit: 'Time over the limit',
  kind: 'Kind',
  entries: 'Entries',
  spoke: 'Spoke',
  represented: 'Represented',
  onRoll: 'On the roll',
  ofRepresented: 'Of those represented',
  ofRoll: 'Of the roll',
  notSpoken: 'Have not spoken',
  onlyOtherwise: 'Have spoken only in other kinds',
  opened: 'Opened',
  rose: 'Rose',
  planned: 'Planned',
  actual: 'Actual',
  lateStart: 'Late start',
  earlyEnd: 'Early end',
  suspended: 'Suspended',
  lost: 'Lost',
  overrun: 'Overrun',
  net: 'Net',
  use: 'Use',
  allStatements: 'All statements',
  began: 'Began',
  ended: 'Ended',
  length: 'Length',
  gap: 'Gap before',
  limit: 'Limit',
  capacity: 'Capacity',
  corrections: 'Corrections',
  session: 'Session',
  sessions: 'Sessions in which it spoke',
}

const lengthRule =
  'Time is without pauses; a statement whose length is not known counts as a statement and adds no time.'

const partiesOrMembers = (instrument: boolean): string => (instrument ? 'parties' : 'members')

/** Against whom silence is counted. */
const denominator = ({ instrument, denominator: whom, onRoll }: Denominator): string => {
  const who = partiesOrMembers(instrument)
  return whom === 'represented'
    ? `Counted among the ${who} registered, noted as present, or heard at the session.`
    : `Counted among ${onRoll === 1 ? `the one ${instrument ? 'party' : 'member'}` : `all ${onRoll} ${who}`} on the roll: nobody was registered or noted as present.`
}

export function definitionOf(table: TableKey, told: DefinitionTold, regions: FigureWords['regions']): string {
  const { zone, byAmount, countedAs = [], silence } = told
  const whom = silence ? denominator(silence) : ''
  switch (table) {
    case 'totals':
      return `Statements are entries of kind “statement” in any capacity and by anybody; rights of reply, points of order and other kinds stand apart. ${lengthRule} Delegations are all who had the floor in whatever kind.`
    case 'delegations':
      return `Statements, their time, and the debates in which they were made. “For others” are those of them on behalf of a group or of others too. ${lengthRule} Other kinds of entry are counted in columns of their own. ${byAmount ? 'In the order of the number of statements, as switched on for this session.' : 'In alphabetical order.'}`
    case 'categories':
      return `Each statement counts in the category that its delegation had on that day: party or member with full rights, signatory, observer, and so on. A delegation whose status changed stands in two categories. ${lengthRule}`
    case 'regions': {
      const turkiye = countedAs.some(([state]) => state === 'TUR')
        ? ''
        : 'Türkiye, which takes part in two groups, is counted with Western European and other States. '
      const set = countedAs.map(([state, region]) => `${state} as ${regions[region]}`).join('; ')
      return `Each State counts in one regional group or in none, so that the rows add up. ${turkiye}${set ? `Set for this session: ${set}. ` : ''}Everybody else, the European Union too, stands under “Not States”. ${lengthRule}`
    }
    case 'items':
      return `A statement in a joint debate stands in the row of those items together, so that the rows add up. ${lengthRule}`
    case 'days':
      return `The day on which a statement began, in the time zone of the session (${zone}). ${lengthRule}`
    case 'meetings':
      return `The meeting in whose log a statement stands. ${lengthRule}`
    case 'lengths':
      return 'Of the statements whose length is known, without pauses. The median is the middle one; nine in ten are no longer than the 90th percentile. A statement is over the limit by what exceeds the limit that held when it began.'
    case 'kinds':
      return `Everything in the log, by kind. ${lengthRule}`
    case 'not-spoken':
      return `Those with full rights on the last day of the session who did not have the floor in this part of the log, in whatever kind. ${whom} A filter by category is not applied here.`
    case 'only-otherwise':
      return `Those with full rights on the last day of the session who made no statement in this part of the log and had the floor all the same, and in which kind. ${whom} A filter by category is not applied here.`
    case 'participation':
      return `How many ${partiesOrMembers(silence?.instrument === true)} spoke, of those represented and of all on the roll, how many were silent, and how many had the floor only in another kind than a statement. ${whom} A joint debate counts under each of its items here.`
    case 'meeting-time':
      return 'Planned: as scheduled. Actual: from the gavel to the rise. Lost: late start, early end and suspensions together. Net: actual without suspensions. Use: planned less lost, of planned. Only a filter by meeting is applied; a time that is not recorded leaves the figure empty, and the sum too.'
    case 'modes':
      return `In the room, by remote link, by video, or read out by somebody else. ${lengthRule}`
    case 'languages':
      return `The language spoken, where an officer noted it. ${lengthRule}`
    case 'levels':
      return `The level at which somebody spoke, where an officer noted it, from Head of State down. ${lengthRule}`
    case 'gender':
      return 'Statements by the gender that the delegation registered for the speaker; it is never inferred from a name. A number under five, or of fewer than five persons, is suppressed, and others with it, so that it cannot be worked out. For that reason it is always that of the whole session, whatever the filter. The last row has whole minutes.'
    case 'course':
      return `What was said, in its order. The gap is the time since the end of what was said before in the meeting. ${lengthRule}`
    case 'matrix':
      return 'How many statements each delegation made on each agenda item.'
    case 'log':
      return `Every entry in the order in which it began. ${lengthRule} Where no end was logged, it is the beginning of the next entry of the meeting; the last entry of a meeting then has none.`
    case 'statements':
      return `Every entry of the delegation, in its category on that day. ${lengthRule}`
    case 'years-sessions':
      return `The sessions of the body, oldest first. Statements are entries of kind “statement”. ${lengthRule}`
    case 'years-regions':
      return `Each State counts in one regional group or in none, by the setting of each session, so that the rows add up. ${lengthRule}`
    case 'years-delegations':
      return `All sessions together, under the name of the latest; in alphabetical order. ${lengthRule}`
  }
}
