import { table } from '../domain/table.ts'
import { keyOf } from './heading-words.ts'
import { remembered } from './remembered.ts'

/** Headings over part of a list, as registers and the United Nations' own lists have them, by the kind that they name. */
const groups = table<string>({
  state: `state, states, member state, member states, states members, member, members, party, parties, state party, states parties,
    parties to the convention, signatory, signatories, signatory states, observer state, observer states, non member state, non member states, non party states,
    states not parties, country, countries, government, governments, national delegations, delegations, non members, states members of the united nations,
    états, états membres, états parties, pays, parties au protocole, estado, estados, estados miembros, estados partes, países, государства, государства члены, государства участники, страны,
    会员国, 缔约国, 国家, 成员国, الدول, الدول الأعضاء, الدول الأطراف, reio, regional economic integration organization, regional economic integration organizations`,
  'un-entity': `un, un entity, un entities, united nations, united nations entity, united nations entities, un system, united nations system, un agency, un agencies, specialized agency, specialized agencies, specialised agencies,
    specialized agencies and related organizations, specialized agencies and related organisations, united nations secretariat unit, united nations secretariat units, united nations secretariat units and bodies, united nations secretariat, united nations bodies, united nations bodies and specialized agencies,
    united nations programmes and funds, united nations organs, united nations offices, united nations system organizations, united nations bodies and programmes, funds and programmes, related organizations, entities of the united nations system, united nations organizations, united nations and specialized agencies,
    nations unies, organismes des nations unies, institutions spécialisées, institutions spécialisées et organisations apparentées, système des nations unies, naciones unidas, organismos especializados, sistema de las naciones unidas, órganos de las naciones unidas,
    организация объединенных наций, специализированные учреждения, система организации объединенных наций, органы организации объединенных наций, 联合国, 联合国机构, 联合国系统, 专门机构, الأمم المتحدة, الوكالات المتخصصة, منظومة الأمم المتحدة`,
  igo: `igo, igos, intergovernmental organization, intergovernmental organizations, intergovernmental organisation, intergovernmental organisations, inter governmental organizations, other intergovernmental organizations, international organizations, international organization, regional organizations, other entities, entities with a standing invitation,
    oig, organisation intergouvernementale, organisations intergouvernementales, organización intergubernamental, organizaciones intergubernamentales, межправительственные организации, межправительственная организация, 政府间组织, المنظمات الحكومية الدولية, منظمة حكومية دولية`,
  ngo: `ngo, ngos, non governmental organization, non governmental organizations, non governmental organisation, non governmental organisations, nongovernmental organization, nongovernmental organizations, civil society, civil society organizations, cso, csos, ngo observers,
    ong, organisation non gouvernementale, organisations non gouvernementales, société civile, organización no gubernamental, organizaciones no gubernamentales, sociedad civil, неправительственные организации, неправительственная организация, нпо, 非政府组织, 民间社会, المنظمات غير الحكومية, منظمة غير حكومية`,
  constituency: 'constituency, constituencies, major group, major groups, major groups and other stakeholders',
  individual:
    'individual, individuals, expert, experts, independent expert, independent experts, panellist, panellists, panelist, individual expert, invited experts, resource persons',
})

const byKey = new Map(
  Object.entries(groups).flatMap(([kind, words]) => words.split(',').map(each => [keyOf(each), kind] as const)),
)

/** A heading among the rows without its count or colon: “FRANCE (5)”, “France:”. */
export const withoutCount = (text: string): string => text.replace(/\s*(?:\(\d+\)|[:：])\s*$/, '')

const kindOf = remembered(text => byKey.get(keyOf(withoutCount(text))))

/** The kind of participant that a word in a column, or a heading over part of a list, names. */
export const groupCalled = (text: string): string | undefined => (text.length > 120 ? undefined : kindOf(text))
