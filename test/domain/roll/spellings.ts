import { languages } from '../../../src/domain/words.ts'
import { directory } from '../room.ts'

/**
 * Spellings that lists have, each with whom it means. Sources: the names of `db/reference` in six languages (UNTERM and
 * M49 as its README says), written as lists write them; and, from memory and marked so, forms of the kind that the
 * World Bank, FAO, ISO 3166 and registration systems use.
 */
export interface Spelling {
  readonly typed: string
  readonly id: string
  readonly source: string
}

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** “the Republic of Korea” as “Korea, Republic of”; “Iran (Islamic Republic of)” as “Iran, Islamic Republic of”. */
function turned(name: string): readonly string[] {
  const [, kind, of] =
    /^(?:the )?((?:[A-Z][\w’]+ )*(?:Republic|Kingdom|State|States|Union|Commonwealth|Principality|Sultanate)) of (?:the )?(.+)$/.exec(
      name,
    ) ?? []
  const [, what, behind] = /^(.+) \((.+)\)$/.exec(name) ?? []
  return [
    ...(kind && of
      ? [
          `${of}, ${kind} of`,
          `${of} (${kind} of)`,
          `${kind.replace('Republic', 'Rep.').replace('Democratic', 'Dem.')} of ${of}`,
        ]
      : []),
    ...(what && behind ? [`${what}, ${behind}`] : []),
  ]
}

const written = (name: string): readonly string[] => [
  name,
  name.toUpperCase(),
  bare(name),
  name.replace(/’/g, "'"),
  name.replace(/[’']/g, ''),
  name.replace(/-/g, ' '),
  name.replace(/ and /g, ' & '),
  name.replace(/^Saint /, 'St. '),
  ...turned(name),
]

function* ofDirectory(): Generator<Spelling> {
  for (const [id, { names }] of directory.states)
    for (const language of languages) {
      const { short, formal } = names[language]
      const forms =
        language === 'en'
          ? [...written(short), ...written(formal), `The ${short}`, `Government of ${short}`]
          : [short, formal, bare(short)]
      for (const typed of forms) yield { typed, id, source: `db/reference, ${language}` }
    }
  for (const { id, name, abbreviations } of directory.organizations.values())
    for (const typed of [
      name,
      bare(name),
      name.toUpperCase(),
      ...abbreviations,
      ...abbreviations.map(each => `${name} (${each})`),
      ...abbreviations.map(each => `${each} - ${name}`),
    ])
      yield { typed, id, source: 'db/reference, organizations' }
}

/** From memory: none was read for this file. */
const memory = `
KOR: Korea, Rep. | Korea Rep | Rep. Korea | Republic Korea | South Korea | Korea (South) | Korea, Republic | S. Korea | Korea, Rep of
PRK: Korea, Dem. People's Rep. | Korea, Dem. Rep. | DPR Korea | North Korea | Korea, North | Dem People's Rep Korea | D.P.R.K. | Korea (DPR) | N Korea
COD: Congo, Dem. Rep. | Congo, DR | DR Congo | D.R. Congo | Dem. Rep. Congo | Congo, Democratic Republic | Democratic Republic Congo | Congo Kinshasa | Dem Rep of the Congo
COG: Congo, Rep. | Rep. of the Congo | Republic of Congo | Congo Brazzaville | Congo, Republic | Congo (Brazzaville)
USA: U.S.A. | USA | United States | US | U.S. | United States of America (the) | The United States of America
GBR: U.K. | UK | United Kingdom | Great Britain | The United Kingdom | United Kingdom (the) | UK and Northern Ireland
NLD: The Netherlands | Netherlands | Netherlands, The | Kingdom of the Netherlands | Holland
IRN: Iran, Islamic Rep. | Iran | I.R. Iran | Islamic Rep. Iran | Iran (Islamic Rep. of)
EGY: Egypt, Arab Rep. | Arab Rep. Egypt | Egypt
YEM: Yemen, Rep. | Rep. of Yemen
SYR: Syria | Syrian Arab Rep. | Syrian Arab Republic (the)
LAO: Lao PDR | Laos | Lao P.D.R. | Lao Peoples Democratic Republic | Lao People's Dem. Rep. | Lao Peoples Dem Rep
MDA: Moldova | Moldova, Rep. | Rep. of Moldova | Moldova (Republic of)
TZA: Tanzania | Tanzania, United Rep. | United Rep. of Tanzania | Tanzania (United Republic of)
VEN: Venezuela | Venezuela, RB | Venezuela (Bolivarian Rep.) | Venezuela, Bolivarian Republic of
BOL: Bolivia | Bolivia, Plurinational State of | Bolivia (Plur. State)
FSM: Micronesia | Micronesia, Fed. Sts. | Micronesia, Federated States of | Fed. States of Micronesia | FSM
MKD: North Macedonia | Macedonia, FYR | TFYR of Macedonia | N. Macedonia | Macedonia
CIV: Cote d'Ivoire | Côte dIvoire | Cote d Ivoire | Ivory Coast | COTE D IVOIRE
GMB: Gambia, The | The Gambia | Gambia (the)
BHS: Bahamas, The | The Bahamas | Bahamas
KNA: St. Kitts and Nevis | St Kitts & Nevis | Saint Kitts/Nevis | St. Kitts-Nevis
LCA: St. Lucia | St Lucia | Saint-Lucia
VCT: St. Vincent and the Grenadines | St Vincent & the Grenadines | St. Vincent/Grenadines | Saint Vincent and Grenadines
STP: Sao Tome and Principe | São Tomé & Príncipe | Sao Tome & Principe | Sao Tome/Principe
ATG: Antigua & Barbuda | Antigua/Barbuda
TTO: Trinidad & Tobago | Trinidad/Tobago
BIH: Bosnia & Herzegovina | Bosnia-Herzegovina | Bosnia
CAF: Central African Rep. | Central African Rep | CAR
DOM: Dominican Rep. | Dominican Rep | Rep. Dominicana
CZE: Czech Rep. | Czech Republic | Czechia
SVK: Slovak Rep. | Slovak Republic
KGZ: Kyrgyz Rep. | Kyrgyz Republic | Kirghizstan
RUS: Russia | Russian Fed. | Russian Federation (the)
CHN: P.R. China | China, P.R. | People's Rep. of China | PR China
PSE: Palestine | Palestine, State of | State of Palestine (the) | Occupied Palestinian Territory
VAT: Vatican | Holy See (the) | Vatican City State | Holy See (Vatican City State)
EUU: European Union (EU) | EU | The European Union | European Community | E.U.
TUR: Turkey | Turkiye | Türkiye
SWZ: Swaziland | Eswatini (Swaziland)
CPV: Cape Verde
TLS: East Timor | Timor Leste
VNM: Vietnam | Viet-Nam | Socialist Rep. of Viet Nam
MMR: Burma | Myanmar (Burma)
BRN: Brunei | Brunei-Darussalam
LBY: Libya | Libyan Arab Jamahiriya
GNB: Guinea Bissau | Guinea-Bissau (Republic of)
GNQ: Eq. Guinea | Equat. Guinea
GIN: Guinea (Conakry) | Guinea Conakry
PNG: Papua New-Guinea | P.N.G.
ARE: UAE | U.A.E. | Utd. Arab Emirates
SAU: Saudi-Arabia | KSA
ZAF: S. Africa | Rep. of South Africa
SSD: S. Sudan | South Sudan (Republic of)
SDN: The Sudan | Sudan (the)
IRL: Republic of Ireland | Ireland, Republic of
PHL: The Philippines | Philippines (the)
DEU: Fed. Rep. of Germany | Germany, Fed. Rep. | F.R. Germany
NZL: New-Zealand
MHL: Marshall Is. | Marshall Isl.
SLB: Solomon Is.
COK: Cook Is.
MDV: The Maldives
COM: The Comoros
org-who: World Health Organisation | W.H.O. | OMS | World Health Organization (WHO)
org-unodc: UN Office on Drugs and Crime | United Nations Office on Drugs & Crime | UNODC (United Nations Office on Drugs and Crime)
org-icrc: International Committee of the Red Cross | Intl. Committee of the Red Cross | CICR
org-unicef: UN Children's Fund | United Nations Childrens Fund
org-ilo: International Labor Organization | International Labour Organisation
org-unep: United Nations Environment Program | UN Environment Programme
org-world-bank: The World Bank | World Bank Group
org-interpol: INTERPOL | International Criminal Police Organization (INTERPOL)
org-unhcr: UN High Commissioner for Refugees | United Nations High Commissioner for Refugees`

function* fromMemory(): Generator<Spelling> {
  for (const line of memory.trim().split('\n')) {
    const [, id = '', words = ''] = /^([\w-]+): (.*)$/.exec(line) ?? []
    for (const typed of words.split(' | ')) yield { typed, id, source: 'memory' }
  }
}

const once = new Map<string, Spelling>()
for (const each of [...ofDirectory(), ...fromMemory()])
  if (!once.has(`${each.id} ${each.typed}`)) once.set(`${each.id} ${each.typed}`, each)
export const spellings: readonly Spelling[] = [...once.values()]
