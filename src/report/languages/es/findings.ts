import type { Finding } from '../../proofread/finding.ts'

const headings: ReadonlyMap<string, string> = new Map([
  ['full', 'miembro o parte'],
  ['signatory', 'signatario'],
  ['observer', 'Estado observador'],
  ['holy-see', 'observador'],
  ['state-of-palestine', 'observador'],
  ['european-union', 'observador'],
  ['un-entity', 'entidad de las Naciones Unidas'],
  ['igo', 'organización intergubernamental'],
  ['ngo', 'organización no gubernamental'],
  ['constituency', 'grupo principal'],
  ['official', 'funcionario'],
  ['individual', 'persona'],
  ['delegation', 'delegación'],
  ['organization', 'organización'],
])
const heading = (key: string | undefined): string => headings.get(key ?? '') ?? key ?? ''
const quoted = (words: string): string => `«${words}»`
const forWhom = (whom: string): string => (whom ? `en nombre de: ${whom}` : 'por sí misma')

/** A finding as a sentence: in the table, and as a comment in the Word file; from memory. */
export function findingInWords({ finding, of, name, log = '', text = '' }: Finding): string {
  const who = quoted(name)
  switch (finding) {
    case 'missing':
      return `${who} falta aquí: figura en el registro.`
    case 'added':
      return `${who} no está en el registro.`
    case 'order':
      return `${who} figura en otro orden que en el registro.`
    case 'name':
      return `${who}: el nombre es aquí ${quoted(log)}.`
    case 'status':
      return `${who}: ${heading(text)} aquí; el día de su declaración, ${heading(log)}.`
    case 'count':
      return text === ''
        ? `${quoted(log)} falta aquí.`
        : log === ''
          ? `El registro no cuenta ${quoted(text)}.`
          : `${quoted(text)}: el registro da ${quoted(log)}.`
    case 'heading':
      switch (of) {
        case 'category':
          return `${who}: ${heading(text)} aquí, ${heading(log)} en el registro.`
        case 'kind':
          return `${who}: ${text} aquí, ${log} en el registro.`
        case 'item':
          return `${who}: tema ${text || 'ninguno'} aquí, tema ${log || 'ninguno'} en el registro.`
        default:
          return `${who}: ${forWhom(text)} aquí, ${forWhom(log)} en el registro.`
      }
  }
}
