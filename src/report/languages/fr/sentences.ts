import type { Mark } from '../doubts.ts'
import { type Kernel, type Sentence, type SentenceTables, said } from '../sentences.ts'

/**
 * Slots: {speakers} "les représentants de la Chine et du Kenya", {names} the speakers in running form, {list} in list
 * form, {own} without the group, {group} "du Groupe africain", {each} with their groups, {counts}, {parties}, {treaty}
 * "au Protocole", {ofTreaty} "du Protocole", {organ} "la Commission", {also} "également ", {tail} and {within} as typed.
 */
const made = (mark: Mark, one: string, many: string, done = 'fait', agreed = 'faite'): Kernel => ({
  active: said(mark, `{speakers} a {also}${done} ${one}{tail}`, `{speakers} ont {also}${done} ${many}{tail}`),
  passive: said(
    mark,
    `${one} a {also}été ${agreed} {within}par {speakers}`,
    `${many} ont {also}été ${agreed}s {within}par {speakers}`,
  ),
})

/** Where nothing is made, but done. */
const done = (mark: Mark, one: string, many: string): Kernel => {
  const sentence = said(mark, `{speakers} a {also}${one}{tail}`, `{speakers} ont {also}${many}{tail}`)
  return { active: sentence, passive: sentence }
}

const statement = made('found', 'une déclaration', 'des déclarations')

const followed = (organizations: string): Sentence =>
  said(
    'composed',
    '{speakers} a {also}fait une déclaration',
    `les observateurs des ${organizations} ci-après ont {also}fait des déclarations {colon} {list}`,
  )
const council = 'dotées du statut consultatif auprès du Conseil économique et social'

export const tables: SentenceTables = {
  kernels: {
    statement,
    introductory: made('found', 'une déclaration liminaire', 'des déclarations liminaires'),
    opening: made('found', 'une déclaration liminaire', 'des déclarations liminaires'),
    keynote: made('memory', 'une allocution principale', 'des allocutions principales', 'prononcé', 'prononcée'),
    address: done('memory', 'pris la parole', 'pris la parole'),
    closing: made('memory', 'une déclaration de clôture', 'des déclarations de clôture'),
    presentation: made('memory', 'un exposé', 'des exposés', 'fait', 'fait'),
    question: done('memory', 'posé une question', 'posé des questions'),
    'right of reply': {
      active: said(
        'memory',
        '{speakers} a {also}fait une déclaration dans l’exercice du droit de réponse{tail}',
        '{speakers} ont {also}fait des déclarations dans l’exercice du droit de réponse{tail}',
      ),
      passive: said(
        'memory',
        'une déclaration a {also}été faite dans l’exercice du droit de réponse {within}par {speakers}',
        'des déclarations ont {also}été faites dans l’exercice du droit de réponse {within}par {speakers}',
      ),
    },
    'explanation of vote': done(
      'memory',
      'fait une déclaration pour expliquer son vote',
      'fait des déclarations pour expliquer leur vote',
    ),
    'explanation of position': done(
      'memory',
      'fait une déclaration pour expliquer sa position',
      'fait des déclarations pour expliquer leur position',
    ),
    'point of order': done(
      'memory',
      'pris la parole pour une motion d’ordre',
      'pris la parole pour des motions d’ordre',
    ),
  },
  forAll: {
    'statement/again': said(
      'memory',
      'une nouvelle déclaration a été faite par {speakers}',
      'de nouvelles déclarations ont été faites par {speakers}',
    ),
    'statement/none': said('memory', 'aucune déclaration n’a été faite au titre de ce point'),
  },
  houses: {
    'untoc-working-group': {
      'statement/group': said('composed', '{own} a fait une déclaration au nom {group}'),
      'statement/party': said(
        'composed',
        'une déclaration a été faite par {speakers}, partie {treaty}',
        'des déclarations ont été faites par les représentants des parties ci-après {treaty} {colon} {list}',
      ),
      'statement/signatory': said(
        'memory',
        '{names}, État signataire {ofTreaty}, a fait une déclaration',
        'des déclarations ont été faites par les représentants des États signataires ci-après {ofTreaty} {colon} {list}',
      ),
      'statement/un-entity': followed('entités des Nations Unies'),
      'statement/igo': followed('organisations intergouvernementales'),
      'statement/ngo': followed('organisations non gouvernementales'),
    },
    csocd: {
      'statement/ngos': said(
        'composed',
        `un représentant de l’organisation non gouvernementale ci-après, dotée du statut consultatif auprès du Conseil économique et social, a {also}fait une déclaration {colon} {list}`,
        `les représentants des organisations non gouvernementales ci-après, ${council}, ont {also}fait des déclarations {colon} {list}`,
      ),
    },
    cpd: {
      'statement/ngos': said(
        'composed',
        `un représentant de l’organisation non gouvernementale ci-après, dotée du statut consultatif auprès du Conseil économique et social, a {also}fait une déclaration {colon} {list}`,
        `les représentants des organisations non gouvernementales ci-après, ${council}, ont {also}fait des déclarations {colon} {list}`,
      ),
    },
    'disarmament-commission': {
      'statement/countries': said(
        'composed',
        'le représentant du pays suivant a fait une déclaration {colon} {list}',
        'les représentants des pays suivants ont fait des déclarations {colon} {list}',
      ),
      'statement/officials': heard(),
    },
    cedaw: {
      'statement/parties': said(
        'composed',
        'l’État partie ci-après a fait une déclaration {colon} {list}',
        'les États parties ci-après ont fait des déclarations {colon} {list}',
      ),
    },
    'unctad-board': {
      'statement/all': said(
        'found',
        'la délégation ci-après a fait une déclaration {colon} {each}',
        'les groupes et les délégations ci-après ont fait des déclarations {colon} {each}',
      ),
      'statement/all/speakers': said(
        'memory',
        'l’orateur ci-après a fait une déclaration {colon} {each}',
        'les orateurs ci-après ont fait des déclarations {colon} {each}',
      ),
    },
    'statistical-commission': {
      'statement/counts': said(
        'composed',
        'une déclaration a été faite par le représentant {counts}',
        'des déclarations ont été faites par les représentants {counts}',
      ),
    },
    csw: { 'statement/states': heard(), 'statement/officials': heard() },
    'forum-on-forests': {
      'introductory/all': said(
        'composed',
        '{organ} a entendu une déclaration liminaire faite par {speakers}',
        '{organ} a entendu des déclarations liminaires faites par {speakers}',
      ),
    },
    'unfccc-subsidiary-body': {
      'statement/parties': said(
        'memory',
        'une déclaration a été faite par un représentant {parties}',
        'des déclarations ont été faites par les représentants {parties}',
      ),
      'statement/parties-first': said(
        'memory',
        'un représentant {parties} a fait une déclaration',
        'les représentants {parties} ont fait des déclarations',
      ),
      'statement/constituencies': said(
        'memory',
        'une déclaration a {also}été faite au nom {ofNames}',
        'des déclarations ont {also}été faites au nom {ofNames}',
      ),
    },
    generic: {
      'statement/signatory': said(
        'memory',
        '{names}, État signataire, a {also}fait une déclaration',
        'des déclarations ont {also}été faites par les représentants des États signataires ci-après {colon} {list}',
      ),
    },
  },
}

/** A/CN.10/2015/L.1: "a entendu une déclaration de"; of several [C]. */
function heard(): Sentence {
  return said(
    'composed',
    '{organ} a entendu une déclaration faite par {speakers}',
    '{organ} a entendu des déclarations faites par {speakers}',
  )
}
