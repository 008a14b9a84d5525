import { table } from '../../../domain/table.ts'
import { delivered, heard, plain, type Sentence } from './kinds.ts'

/**
 * Slots: {speakers} "the representatives of A and the observer for B", {each} "the representative of A, on behalf of X;
 * and the observer for B", {own} the speaker without the group, {group} whom the first speaks for, {names} in running
 * form, {list} in list form, {counts} "7 observer States and one …", {parties} "16 Parties" and {groups} ", including 12
 * on behalf of …" or {eachGroup} ", including one on behalf of X and one on behalf of Y" or {withGroups} ", including on
 * behalf of X and Y", {number} "five", up to nine, {bySpeakers} "by the representatives of A and by the observers for B",
 * {byKinds} "by A, by one individual, B, and by the following NGOs: C and D", {behalves} "by the representative of A on
 * behalf of X, and by …", {bare} "A and B", without titles, {inWords} "sixty-two delegations", {others} "20 other
 * delegations", {delegations}, neither named nor counted, {includingGroups} ", including representatives of X and Y",
 * {organizations} "United Nations entities and …", {addition} "in addition, ", {under} " under agenda item 5",
 * {instrument}, {organ}, {also}, {lead}. What stands behind the verb needs none: `withTail` gives it its place.
 */
const same = (sentence: string): Sentence => ({ one: sentence, many: sentence })

const reply: Sentence = {
  one: '{speakers} made a statement in exercise of the right of reply',
  many: '{speakers} made statements in exercise of the right of reply',
}

const observersFor = (organizations: string): Sentence => ({
  one: '{speakers} {also}made a statement',
  many: `the observers for the following ${organizations} {also}made statements: {list}`,
})

const alsoSpoke = (one: string, many: string): Sentence => ({
  one: `the ${one} {names} {also}made a statement`,
  many: `the ${many} {names} {also}made statements`,
})
const addressed = same('{speakers} {also}addressed the {organ}')

const ecosoc = 'in consultative status with the Economic and Social Council'
const socialCommission = {
  'statement/european-union': alsoSpoke('observer for', 'observers for'),
  'statement/holy-see': alsoSpoke('observer for', 'observers for'),
  'statement/organizations': alsoSpoke('representative of', 'representatives of'),
  'statement/ngos': {
    one: `a representative of the following non-governmental organization ${ecosoc} {also}made a statement: {list}`,
    many: `representatives of the following non-governmental organizations ${ecosoc} {also}made statements: {list}`,
  },
  'statement/officials': addressed,
}

/** By the id of the house, then by kind and key of the section. */
const byHouse = table<Readonly<Record<string, Sentence>>>({
  'untoc-working-group': {
    'introductory/all': plain('introductory', 'active'),
    'statement/group': same('{own} made a statement on behalf of {group}'),
    'statement/party': {
      one: 'a statement was made by {speakers}, a party to the {instrument}',
      many: 'statements were made by representatives of the following parties to the {instrument}: {list}',
    },
    'statement/signatory': {
      one: '{names}, a State signatory to the {instrument}, made a statement',
      many: 'statements were made by representatives of the following States signatories to the {instrument}: {list}',
    },
    'statement/un-entity': observersFor('United Nations entities'),
    'statement/igo': observersFor('intergovernmental organizations'),
    'statement/ngo': observersFor('non-governmental organizations'),
    'right of reply/all': reply,
  },
  csocd: {
    ...socialCommission,
    'presentation/all': {
      one: 'a representative of {names} gave a presentation',
      many: 'representatives of {names} gave presentations',
    },
    'presentation/officials': {
      one: '{speakers} {also}gave a presentation',
      many: '{speakers} {also}gave presentations',
    },
  },
  cpd: socialCommission,
  'statistical-commission': {
    'statement/counts': {
      one: 'a statement was made by the representative of {counts}',
      many: 'statements were made by the representatives of {counts}',
    },
  },
  'unfccc-subsidiary-body': {
    'statement/parties': {
      one: 'a statement was made by a representative of {parties}{groups}',
      many: 'statements were made by representatives of {parties}{groups}',
    },
    'statement/parties-first': {
      one: 'a representative of {parties} made a statement{groups}',
      many: 'representatives of {parties} made statements{groups}',
    },
    'statement/constituencies': {
      one: 'a statement was {also}made on behalf of {names}',
      many: 'statements were {also}made on behalf of {names}',
    },
  },
  'unctad-board': {
    'statement/all': {
      one: 'the following speaker made a statement: {each}',
      many: 'the following speakers made statements: {each}',
    },
    'statement/delivered': {
      one: 'the following delegation delivered a statement: {each}',
      many: 'the following groups and delegations delivered statements: {each}',
    },
  },
  'disarmament-commission': {
    'statement/countries': {
      one: 'the representative of the following country made a statement{lead}: {list}',
      many: 'representatives of the following countries made statements{lead}: {list}',
    },
    'statement/officials': heard(),
  },
  csw: {
    'statement/states': {
      one: '{speakers} made a statement',
      many: 'the {organ} heard statements made {bySpeakers}',
    },
    'statement/officials': { one: plain('statement', 'active').one, many: heard().many },
  },
  'forum-on-forests': {
    'introductory/all': heard('introductory'),
    'keynote/all': heard('keynote'),
    'keynote/delivered': {
      one: 'a keynote statement was {also}delivered by {speakers}',
      many: 'keynote statements were {also}delivered by {speakers}',
    },
  },
  'permanent-forum': { 'statement/officials': delivered() },
  escap: {
    'statement/all': {
      one: 'a statement was {also}delivered by {speakers}',
      many: 'statements were {also}delivered by {speakers}',
    },
    'statement/videos': {
      one: 'a video message was {also}played from {speakers}',
      many: 'video messages were {also}played from {speakers}',
    },
    'statement/all-behind': delivered(),
  },
  'tpnw-msp': {
    'presentation/panel': same('the {organ} heard from a panel composed of {speakers}'),
    'statement/delegations': {
      one: '{delegations} made a statement and asked questions',
      many: '{delegations} made statements and asked questions',
    },
    'statement/officials': {
      one: '{speakers} {also}addressed the {organ}',
      many: 'the following high-level officials {also}addressed the {organ}: {speakers}',
    },
  },
  conference: {
    'statement/major-groups': {
      one: 'a statement was {also}made by a representative of the following major group: {list}',
      many: 'statements were {also}made by representatives of the following major groups: {list}',
    },
  },
  'ecosoc-forum': { 'keynote/all': delivered('keynote') },
  cdp: { 'statement/officials': addressed },
  c34: {
    'statement/delegations': { one: 'a statement was made by {counts}', many: 'statements were made by {counts}' },
  },
  'hlc-south-south': {
    'statement/delegations': {
      one: 'a representative of {inWords} delivered remarks{includingGroups}',
      many: 'representatives of {inWords} delivered remarks{includingGroups}',
    },
    'statement/others': same('{addition}{others} representing {organizations} contributed to the debate'),
    'closing/all': { one: plain('closing', 'active').one, many: 'closing statements were {also}made {bySpeakers}' },
  },
  'committee-on-information': {
    'statement/states': {
      one: '{speakers} made a statement',
      many: 'statements were made by {speakers}',
    },
  },
  'ad-hoc-committee': {
    'statement/delegations': {
      one: 'the following delegation made a statement in the general discussion{under}: {list}',
      many: 'the following delegations made statements in the general discussion{under}: {list}',
    },
  },
  ungegn: {
    'right of reply/all': {
      one: '{speakers} made a statement in the exercise of the right of reply',
      many: '{speakers} made statements in the exercise of the right of reply',
    },
  },
  ece: {
    'statement/delegations': {
      one: 'the following delegation took part in the ensuing plenary debate: {list}',
      many: 'the following delegations took part in the ensuing plenary debate: {list}',
    },
    'statement/others': same('{speakers} {also}took the floor'),
    'right of reply/all': {
      one: plain('right of reply', 'passive').one,
      many: '{bare} exercised their rights of reply',
    },
  },
  'treaty-body': {
    'statement/names': { one: '{names} made a statement', many: '{names} made statements' },
    'statement/parties': {
      one: 'a statement was made by the following State Party: {list}',
      many: 'statements were made by the following States Parties: {list}',
    },
    'statement/ngos': {
      one: 'a statement was {also}made {byKinds}',
      many: 'statements were {also}made {byKinds}',
    },
  },
  'unfccc-2014': {
    'statement/parties': {
      one: 'a statement was made by a representative of {parties}{groups}',
      many: 'statements were made by representatives of {parties}{eachGroup}',
    },
    'statement/parties-first': {
      one: 'a representative of {parties} made a statement{groups}',
      many: 'representatives of {parties} made statements{eachGroup}',
    },
    'statement/parties-2015': {
      one: 'a statement was made by a representative of {parties}{groups}',
      many: 'statements were made by representatives of {parties}{withGroups}',
    },
    'statement/parties-first-2015': {
      one: 'a representative of {parties} made a statement{groups}',
      many: 'representatives of {parties} made statements{withGroups}',
    },
  },
  copuos: {
    'statement/states': {
      one: '{speakers} made a statement{under}',
      many: '{speakers} made statements{under}',
    },
    'statement/groups': {
      one: 'a statement was made {behalves}{under}',
      many: 'statements were made {behalves}{under}',
    },
    'statement/observers': {
      one: '{speakers} {also}made a statement{under}',
      many: '{speakers} {also}made statements{under}',
    },
  },
  cedaw: {
    'statement/parties': {
      one: 'the following State Party made a statement: {list}',
      many: 'the following {number} States Parties made statements: {list}',
    },
  },
  generic: {
    'statement/signatory': {
      one: '{names}, a signatory State, {also}made a statement',
      many: 'statements were {also}made by the representatives of the following signatory States: {list}',
    },
  },
})

/** Where a body has no words of its own: who spoke anew (A/80/23, annex I), and that nobody did (A/80/159, paragraph 65). */
export const forAll = table<Sentence>({
  'statement/again': {
    one: 'an additional statement was made by {speakers}',
    many: 'additional statements were made by {speakers}',
  },
  // E/2025/28, paragraphs 4, 5 and 7.
  'statement/persons': {
    one: 'the following person made a statement:',
    many: 'the following persons made statements:',
  },
  'statement/none': same('no statements were made under the item'),
})

const corruption = {
  ...byHouse['untoc-working-group'],
  'statement/group': same('{speakers} made a statement'),
}

/** A body whose words are another's. */
export const sentences: typeof byHouse = table({
  ...byHouse,
  ccpcj: byHouse['cnd'] ?? {},
  'unfccc-2014': { ...byHouse['unfccc-subsidiary-body'], ...byHouse['unfccc-2014'] },
  'cosp-uncac': corruption,
  irg: corruption,
})

/** What a body counts, by house and heading: one of them and several. */
export const counted = table<Readonly<Record<string, Sentence>>>({
  'statistical-commission': {
    members: { one: 'State member of the {organ}', many: 'States members of the {organ}' },
    observers: { one: 'observer State', many: 'observer States' },
    organizations: { one: 'international organization', many: 'international organizations' },
    ngos: { one: 'non-governmental organization', many: 'non-governmental organizations' },
  },
  c34: { delegations: { one: 'delegation', many: 'delegations' } },
})
