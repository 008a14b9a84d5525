import type { Mark } from '../doubts.ts'
import { type Kernel, type Sentence, type SentenceTables, said } from '../sentences.ts'

/**
 * Slots: {speakers} "представители Китая и наблюдатель от Марокко", {names} in the nominative, {genitives}, {list} in the
 * nominative, {own} without the group, {group} "Африканской группы", {each} with their groups, {counts}, {parties},
 * {ofTreaty} "Протокола", {theTreaty} in the accusative, {a} the ending of a feminine verb, {also} "также ", {tail}.
 */
const same = (mark: Mark, one: string, many: string): Kernel => {
  const sentence = said(mark, one, many)
  return { active: sentence, passive: sentence }
}

/** "с заявлением выступил …": the verb stands before its subject, in both voices. */
const spoke = (mark: Mark, one: string, many: string): Kernel =>
  same(mark, `${one} выступил{a}{also}{speakers}{tail}`, `${many} выступили {also}{speakers}{tail}`)

const ofOrganizations = (organizations: string): Sentence =>
  said(
    'composed',
    'с заявлением выступил{a}{also}{speakers}',
    `с заявлениями выступили {also}наблюдатели от следующих ${organizations}: {genitives}`,
  )

const ngos: Sentence = said(
  'composed',
  'с заявлением выступил {also}представитель следующей неправительственной организации, имеющей консультативный статус при Экономическом и Социальном Совете: {genitives}',
  'с заявлениями выступили {also}представители следующих неправительственных организаций, имеющих консультативный статус при Экономическом и Социальном Совете: {genitives}',
)

export const statement = spoke('found', 'с заявлением', 'с заявлениями')
const heard: Sentence = { ...statement.passive, mark: 'composed' }

export const tables: SentenceTables = {
  kernels: {
    statement,
    introductory: same(
      'found',
      '{speakers} {also}сделал{a}вступительное заявление{tail}',
      '{speakers} {also}сделали вступительные заявления{tail}',
    ),
    opening: spoke('found', 'со вступительными замечаниями', 'со вступительными замечаниями'),
    keynote: spoke('memory', 'с основным докладом', 'с основными докладами'),
    address: spoke('memory', 'с обращением', 'с обращениями'),
    closing: spoke('memory', 'с заключительным заявлением', 'с заключительными заявлениями'),
    presentation: spoke('memory', 'с сообщением', 'с сообщениями'),
    question: same('memory', 'вопрос задал{a}{also}{speakers}{tail}', 'вопросы задали {also}{speakers}{tail}'),
    'right of reply': spoke(
      'memory',
      'в порядке осуществления права на ответ с заявлением',
      'в порядке осуществления права на ответ с заявлениями',
    ),
    'explanation of vote': spoke(
      'memory',
      'с заявлением по мотивам голосования',
      'с заявлениями по мотивам голосования',
    ),
    'explanation of position': spoke('memory', 'с разъяснением позиции', 'с разъяснением позиции'),
    'point of order': spoke('memory', 'по порядку ведения заседания', 'по порядку ведения заседания'),
  },
  forAll: {
    'statement/again': said(
      'memory',
      'с дополнительным заявлением выступил{a}{speakers}',
      'с дополнительными заявлениями выступили {speakers}',
    ),
    'statement/none': said('memory', 'по этому пункту заявлений не последовало'),
  },
  houses: {
    'untoc-working-group': {
      'statement/group': said('composed', '{own} выступил{a}с заявлением от имени {group}'),
      'statement/party': said(
        'composed',
        'с заявлением выступил{a}{speakers}, участника {ofTreaty}',
        'с заявлениями выступили представители следующих участников {ofTreaty}: {genitives}',
      ),
      'statement/signatory': said(
        'memory',
        'с заявлением выступил{a}{speakers}, государства, подписавшего {theTreaty}',
        'с заявлениями выступили представители следующих государств, подписавших {theTreaty}: {genitives}',
      ),
      'statement/un-entity': ofOrganizations('структур Организации Объединенных Наций'),
      'statement/igo': ofOrganizations('межправительственных организаций'),
      'statement/ngo': ofOrganizations('неправительственных организаций'),
    },
    csocd: { 'statement/ngos': ngos },
    cpd: { 'statement/ngos': ngos },
    'disarmament-commission': {
      'statement/countries': said(
        'composed',
        'с заявлением выступил представитель следующей страны: {genitives}',
        'с заявлениями выступили представители следующих стран: {genitives}',
      ),
      'statement/officials': heard,
    },
    cedaw: {
      'statement/parties': said(
        'composed',
        'с заявлением выступил представитель следующего государства-участника: {genitives}',
        'с заявлениями выступили представители следующих государств-участников: {genitives}',
      ),
    },
    'unctad-board': {
      'statement/all': said(
        'found',
        'с заявлением выступил представитель следующей делегации: {each}',
        'с заявлениями выступили представители следующих групп и делегаций: {each}',
      ),
      'statement/all/speakers': said(
        'memory',
        'с заявлением выступил следующий оратор: {each}',
        'с заявлениями выступили следующие ораторы: {each}',
      ),
    },
    'statistical-commission': {
      'statement/counts': said(
        'composed',
        'с заявлением выступил представитель {counts}',
        'с заявлениями выступили представители {counts}',
      ),
    },
    csw: { 'statement/states': heard, 'statement/officials': heard },
    'unfccc-subsidiary-body': {
      'statement/parties': said(
        'memory',
        'с заявлением выступил представитель {parties}',
        'с заявлениями выступили представители {parties}',
      ),
      'statement/parties-first': said(
        'memory',
        'представитель {parties} выступил с заявлением',
        'представители {parties} выступили с заявлениями',
      ),
      'statement/constituencies': said(
        'memory',
        '{also}было сделано заявление от имени {genitives}',
        '{also}были сделаны заявления от имени {genitives}',
      ),
    },
    generic: {
      'statement/signatory': said(
        'memory',
        'с заявлением выступил{a}{also}{speakers}, подписавшего государства',
        'с заявлениями выступили {also}представители следующих подписавших государств: {genitives}',
      ),
    },
  },
}
