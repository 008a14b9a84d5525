import { compareNames } from '../../../src/domain/roll/names.ts'
import { politicalGroups } from '../../../src/domain/statistics/regions.ts'
import { entryKinds, modes } from '../../../src/domain/words.ts'
import { reportLanguages } from '../../../src/report/languages/index.ts'
import { type ChapterKey, chapterKeys, type ReportLanguage } from '../../../src/report/languages/language.ts'
import { areStates } from '../../../src/report/languages/told.ts'

/**
 * A language that nobody speaks, whole: invented words in Greek letters, so that any Latin word in what it prints is a
 * name, something typed, or a word that does not stand in languages/ where it belongs. Names are the French ones.
 */
const all = <K extends string>(keys: readonly K[], words: string) =>
  Object.fromEntries(keys.map(key => [key, words])) as Record<K, string>
const { compare } = { compare: compareNames('fr') }
const list = (names: readonly string[]) => names.join(' ϗ ')
const form = (word: string) => ({ list: word, running: word, article: undefined })
const english = reportLanguages.en
const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]

export const toy: ReportLanguage = {
  code: 'fr',
  names: {
    secretariat: form('γραμμα'),
    chair: form('προεδ'),
    typed: (name, article) => ({ ...form(name), running: article ? `το ${name}` : name }),
    office: ({ function: office, person }) => form([office, person].filter(Boolean).join(' ϗ ')),
    presiding: (role, country) => form(`${role} ${country?.list ?? ''}`),
    shortened: ({ running }) => running,
    known: ({ list: name = '', running = name }) => ({ ...form(name), running }),
    compare: (one, other) => compare(one.list, other.list),
  },
  statements: {
    between: ' ',
    sentence: told => [
      ...(told.opens && told.lead ? [{ text: `${told.lead} ` }] : []),
      ...(told.items.length > 0 && !told.lead
        ? [{ text: `θεμα ${told.items.map(each => each.item).join('+')} ` }]
        : []),
      { text: told.also ? 'ξανα ' : '' },
      ...told.speakers.flatMap(({ name, entries, participant, capacity, video }) => {
        const whom = capacity.onBehalfOf ?? capacity.alsoOnBehalfOf
        const named = whom === undefined ? undefined : told.naming.behalf(whom)
        const behalf =
          named === undefined
            ? ''
            : ` αντι ${areStates(named) ? list(named.map(each => each.name.list)) : named.running}`
        const text = told.naming.mention(participant) ? name.running : name.list
        return [{ text, from: entries, participant }, { text: `${behalf}${video ? ' βιντ' : ''} ` }]
      }),
      { text: `μιλ ${told.instrument} ${told.organ}·` },
    ],
    persons: {
      line: (_told, { name, participant, entries, function: office = '' }) => [
        { text: `${office} ${name.list}`, participant, from: entries },
      ],
      atMeeting: (number, day) => `συν ${number} ${day}`,
      atSameMeeting: 'ιδια',
    },
    tellsVotes: true,
    leads: ['μετα'],
    leadAfter: ({ what }) => `μετα ${what}`,
    note: (_how, names, by) => `σημ ${list(names.map(each => each.list))}${by ? ` ${by.name.list}` : ''}·`,
  },
  attendance: {
    sentence: told => [{ text: `παρ ${told.instrument} ${told.organ} ${list(told.who.map(each => each.name.list))}·` }],
    listIn: symbol => `λιστ ${symbol}·`,
  },
  organization: {
    toBeCompleted: '[κενο]',
    opening: ({ body, title, place = '', from, to, held }) => `${body} αρχ ${title} ${place} ${from}–${to} ${held}·`,
    officer: (name, country) => `${name} ${country?.list ?? ''}`,
    chaired: (_event, officers) => `προ ${list(officers)}·`,
    otherOfficers: () => 'αλλοι:',
    roleLabel: role => `${role}:`,
    presided: (meeting, officer, role) => `${meeting} ${officer} ${role}·`,
    agendaAdopted: (organ, when) => `${organ} ${when.meeting ?? ''} ${when.day} ημερ:`,
    itemLabel: item => `${item}·`,
    paper: (title, symbol) => `${title} ${symbol ?? ''}`,
    onePaper: (organ, paper) => `${organ} χαρτ ${paper}`,
    papers: organ => `${organ} χαρτ:`,
    paperInList: paper => paper,
    actionTaken: (organ, { day }, { what }) => `${organ} ${day} πραξ ${what}·`,
    reportAdopted: (organ, _event, day) => `${organ} ${day} δεκτο·`,
  },
  documents: {
    date: day => day,
    dates: (from, to) => `${from}–${to}`,
    held: (place = '', from, to) => `${place} ${from}–${to}`,
    organization: 'ΗΕ',
    distribution: () => 'διαν',
    distributionLine: distribution => `Δ: ${distribution}`,
    languageName: () => 'γλωσ',
    originalLine: language => `Ω: ${language}`,
    addendum: 'προσθ',
    contents: 'περιεχ',
    participants: 'παροντες',
    continued: 'συνεχ',
    headingNumber: number => `${number}·`,
    paragraphNumber: number => `${number}·`,
    recommendation: number => `συστ ${number}`,
    label: place => `(${place + 1})`,
    lostReference: '[χαμενο]',
    recommendationsElsewhere: count => `[συστ ${count}]`,
    paragraphsElsewhere: '[αλλου]',
    reportTitle: ({ body }) => `εκθεση ${body}`,
  },
  outlines: {
    titles: all<ChapterKey>(chapterKeys, 'κεφαλ'),
    item: item => `θεμα ${item}`,
  },
  participants: all(
    (Object.keys(english.participants) as (keyof typeof english.participants)[]).filter(key => key !== 'mark'),
    'ομαδα',
  ),
  amendments: {
    sentence: amendment =>
      amendment.what === 'together' ? amendment.amendments.map(toy.amendments.sentence).join('· ') : 'αλλαγη',
    notReadOut: () => 'σιωπη·',
  },
  reading: { ...english.reading, isOfRecommendations: () => false },
  figures: {
    titles: all(keysOf(english.figures.titles), 'πινακας'),
    headings: all(keysOf(english.figures.headings), 'στηλη'),
    definition: () => 'ορισμος·',
    categories: all(keysOf(english.figures.categories), 'κατηγ'),
    regions: all(keysOf(english.figures.regions), 'περιοχη'),
    groups: all(politicalGroups, 'ομαδα'),
    kinds: Object.fromEntries(
      entryKinds.map(kind => [kind, { one: 'ειδος', many: 'ειδη' }]),
    ) as ReportLanguage['figures']['kinds'],
    modes: all(modes, 'τροπος'),
    genders: all(keysOf(english.figures.genders), 'φυλο'),
    level: () => 'βαθμος',
    all: 'ολα',
    units: { duration: 'δευ', share: 'εκατ' },
    statistics: 'μετρ',
    about: 'περι',
    minutes: 'λεπτα',
    noItem: 'κανενα',
    anyItem: 'καποιο',
    outsideMeetings: 'εξω',
    notRecorded: 'αγνωστο',
    suppressed: 'κρυφο',
    none: 'τιποτα',
    items: items => items.join('+'),
    onBehalf: names => `αντι ${list(names)}`,
    filter: {
      meeting: number => number,
      item: item => item,
      asTheBodyCounts: 'μετρο',
      join: words => words.join('; '),
      none: 'ολο',
    },
    provenance: { source: 'πηγη', filter: 'φιλτρο', made: 'εγινε', times: 'ωρες', timesIn: zone => zone },
    source: (session, entries) => `${session} ${entries}`,
    comma: ' ',
    share: part => part.toFixed(2),
  },
}
