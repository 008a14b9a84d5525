import type { Mark } from '../doubts.ts'
import { type Kernel, type Sentence, type SentenceTables, said } from '../sentences.ts'

/**
 * Slots: {speakers} "los representantes de China y el Canadá", {names} the speakers in running form, {list} in list form,
 * {own} without the group, {group} "del Grupo Africano", {each} with their groups, {counts}, {parties}, {treaty} "el
 * Protocolo", {ofTreaty} "del Protocolo", {organ} "la Comisión", {also} "también ", {tail} and {within} as typed. What is
 * said "also" has its verb first.
 */
const done = (mark: Mark, one: string, many: string): Kernel => ({
  active: said(mark, `{speakers} {also}${one}{tail}`, `{speakers} {also}${many}{tail}`),
  passive: said(mark, `{also}${one} {within}{speakers}`, `{also}${many} {within}{speakers}`),
})

const ofOrganizations = (organizations: string): Sentence =>
  said(
    'composed',
    '{also}formuló una declaración {speakers}',
    `{also}formularon declaraciones los observadores de las siguientes ${organizations}: {list}`,
  )

const ngos: Sentence = said(
  'composed',
  '{also}formuló una declaración un representante de la siguiente organización no gubernamental reconocida como entidad consultiva por el Consejo Económico y Social: {list}',
  '{also}formularon declaraciones representantes de las siguientes organizaciones no gubernamentales reconocidas como entidades consultivas por el Consejo Económico y Social: {list}',
)

const heard: Sentence = said(
  'composed',
  '{organ} escuchó una declaración formulada por {speakers}',
  '{organ} escuchó declaraciones formuladas por {speakers}',
)

export const statement = done('found', 'formuló una declaración', 'formularon declaraciones')

export const tables: SentenceTables = {
  kernels: {
    statement,
    introductory: done('found', 'formuló una declaración introductoria', 'formularon declaraciones introductorias'),
    opening: done('found', 'pronunció el discurso de apertura', 'pronunciaron discursos de apertura'),
    keynote: done('memory', 'pronunció un discurso principal', 'pronunciaron discursos principales'),
    address: done('memory', 'hizo uso de la palabra', 'hicieron uso de la palabra'),
    closing: done('memory', 'formuló una declaración de clausura', 'formularon declaraciones de clausura'),
    presentation: done('memory', 'hizo una presentación', 'hicieron presentaciones'),
    question: done('memory', 'formuló una pregunta', 'formularon preguntas'),
    'right of reply': done(
      'memory',
      'formuló una declaración en ejercicio del derecho de respuesta',
      'formularon declaraciones en ejercicio del derecho de respuesta',
    ),
    'explanation of vote': done('found', 'explicó su voto', 'explicaron su voto'),
    'explanation of position': done('memory', 'explicó su posición', 'explicaron su posición'),
    'point of order': done('memory', 'planteó una cuestión de orden', 'plantearon cuestiones de orden'),
  },
  forAll: {
    'statement/again': said(
      'memory',
      'formuló una nueva declaración {speakers}',
      'formularon nuevas declaraciones {speakers}',
    ),
    'statement/none': said('memory', 'no se formularon declaraciones en relación con este tema'),
  },
  houses: {
    'untoc-working-group': {
      'statement/group': said('composed', '{own} formuló una declaración en nombre {group}'),
      'statement/party': said(
        'composed',
        'formuló una declaración {speakers}, parte en {treaty}',
        'formularon declaraciones los representantes de las siguientes partes en {treaty}: {list}',
      ),
      'statement/signatory': said(
        'memory',
        '{names}, Estado signatario {ofTreaty}, formuló una declaración',
        'formularon declaraciones los representantes de los siguientes Estados signatarios {ofTreaty}: {list}',
      ),
      'statement/un-entity': ofOrganizations('entidades de las Naciones Unidas'),
      'statement/igo': ofOrganizations('organizaciones intergubernamentales'),
      'statement/ngo': ofOrganizations('organizaciones no gubernamentales'),
    },
    csocd: { 'statement/ngos': ngos },
    cpd: { 'statement/ngos': ngos },
    'disarmament-commission': {
      'statement/countries': said(
        'composed',
        'formuló una declaración el representante del siguiente país: {list}',
        'formularon declaraciones los representantes de los siguientes países: {list}',
      ),
      'statement/officials': heard,
    },
    cedaw: {
      'statement/parties': said(
        'composed',
        'formuló una declaración el representante del siguiente Estado parte: {list}',
        'formularon declaraciones los representantes de los siguientes Estados partes: {list}',
      ),
    },
    'unctad-board': {
      'statement/all': said(
        'found',
        'formuló una declaración la siguiente delegación: {each}',
        'formularon declaraciones las siguientes agrupaciones y delegaciones: {each}',
      ),
      'statement/all/speakers': said(
        'memory',
        'formuló una declaración el siguiente orador: {each}',
        'formularon declaraciones los siguientes oradores: {each}',
      ),
    },
    'statistical-commission': {
      'statement/counts': said(
        'composed',
        'formuló una declaración el representante de {counts}',
        'formularon declaraciones los representantes de {counts}',
      ),
    },
    csw: { 'statement/states': heard, 'statement/officials': heard },
    'forum-on-forests': {
      'introductory/all': said(
        'composed',
        '{organ} escuchó una declaración introductoria formulada por {speakers}',
        '{organ} escuchó declaraciones introductorias formuladas por {speakers}',
      ),
    },
    'unfccc-subsidiary-body': {
      'statement/parties': said(
        'memory',
        'formuló una declaración un representante de {parties}',
        'formularon declaraciones los representantes de {parties}',
      ),
      'statement/parties-first': said(
        'memory',
        'un representante de {parties} formuló una declaración',
        'los representantes de {parties} formularon declaraciones',
      ),
      'statement/constituencies': said(
        'memory',
        '{also}se formuló una declaración en nombre {ofNames}',
        '{also}se formularon declaraciones en nombre {ofNames}',
      ),
    },
    generic: {
      'statement/signatory': said(
        'memory',
        '{names}, Estado signatario, {also}formuló una declaración',
        '{also}formularon declaraciones los representantes de los siguientes Estados signatarios: {list}',
      ),
    },
  },
}
