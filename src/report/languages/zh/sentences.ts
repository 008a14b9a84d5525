import type { Mark } from '../doubts.ts'
import { type Kernel, type Sentence, type SentenceTables, said } from '../sentences.ts'

/**
 * Slots: {speakers} "中国和肯尼亚的代表", {list} the names, {own} without the group, {group} whom the first speaks for,
 * {each} with their groups, {counts}, {parties}, {treaty} "《议定书》", {organ}, {also} "也", {tail} as typed. There is
 * neither plural nor voice.
 */
const spoke = (mark: Mark, verb: string): Kernel => {
  const sentence = said(mark, `{speakers}{also}{tail}${verb}`)
  return { active: sentence, passive: sentence }
}

const ofOrganizations = (organizations: string): Sentence =>
  said('composed', '{speakers}{also}发了言', `下列${organizations}的观察员{also}发了言：{list}`)

const ngos: Sentence = said('composed', '下列具有经济及社会理事会咨商地位的非政府组织的代表{also}发了言：{list}')

const heard: Sentence = said('composed', '{organ}听取了{speakers}的发言')

export const tables: SentenceTables = {
  kernels: {
    statement: spoke('found', '发了言'),
    introductory: spoke('found', '作了介绍性发言'),
    opening: spoke('found', '致开幕词'),
    keynote: spoke('memory', '作了主旨发言'),
    address: spoke('memory', '讲了话'),
    closing: spoke('memory', '作了闭幕发言'),
    presentation: spoke('memory', '作了专题介绍'),
    question: spoke('memory', '提了问题'),
    'right of reply': spoke('memory', '行使答辩权发了言'),
    'explanation of vote': spoke('memory', '发言解释投票立场'),
    'explanation of position': spoke('memory', '发言解释立场'),
    'point of order': spoke('memory', '就程序问题发了言'),
  },
  forAll: {
    'statement/again': said('memory', '{speakers}再次发了言'),
    'statement/none': said('memory', '没有人在该项目下发言'),
  },
  houses: {
    'untoc-working-group': {
      'statement/group': said('memory', '{own}以{group}的名义发了言'),
      'statement/party': said('composed', '{treaty}缔约方{speakers}发了言', '{treaty}下列缔约方的代表发了言：{list}'),
      'statement/signatory': said('memory', '{treaty}签署国{speakers}发了言', '{treaty}下列签署国的代表发了言：{list}'),
      'statement/un-entity': ofOrganizations('联合国实体'),
      'statement/igo': ofOrganizations('政府间组织'),
      'statement/ngo': ofOrganizations('非政府组织'),
    },
    csocd: { 'statement/ngos': ngos },
    cpd: { 'statement/ngos': ngos },
    'disarmament-commission': {
      'statement/countries': said('composed', '下列国家的代表发了言：{list}'),
      'statement/officials': heard,
    },
    cedaw: { 'statement/parties': said('composed', '下列缔约国的代表发了言：{list}') },
    'unctad-board': {
      'statement/all': said('found', '下列代表团的代表作了发言：{each}', '下列集团和代表团的代表作了发言：{each}'),
      'statement/all/speakers': said('memory', '下列发言者作了发言：{each}'),
    },
    'statistical-commission': { 'statement/counts': said('composed', '{counts}的代表发了言') },
    csw: { 'statement/states': heard, 'statement/officials': heard },
    'forum-on-forests': { 'introductory/all': said('composed', '{organ}听取了{speakers}的介绍性发言') },
    'unfccc-subsidiary-body': {
      'statement/parties': said('memory', '{parties}的代表发了言'),
      'statement/parties-first': said('memory', '{parties}的代表发了言'),
      'statement/constituencies': said('memory', '{also}以{list}的名义发了言'),
    },
    generic: {
      'statement/signatory': said('memory', '签署国{speakers}{also}发了言', '下列签署国的代表{also}发了言：{list}'),
    },
  },
}
