import type { Finding } from '../../proofread/finding.ts'

const headings: ReadonlyMap<string, string> = new Map([
  ['full', 'membre ou partie'],
  ['signatory', 'signataire'],
  ['observer', 'État observateur'],
  ['holy-see', 'observateur'],
  ['state-of-palestine', 'observateur'],
  ['european-union', 'observateur'],
  ['un-entity', 'entité des Nations Unies'],
  ['igo', 'organisation intergouvernementale'],
  ['ngo', 'organisation non gouvernementale'],
  ['constituency', 'grand groupe'],
  ['official', 'fonctionnaire'],
  ['individual', 'personne'],
  ['delegation', 'délégation'],
  ['organization', 'organisation'],
])
const heading = (key: string | undefined): string => headings.get(key ?? '') ?? key ?? ''
const quoted = (words: string): string => `«\u00a0${words}\u00a0»`
const forWhom = (whom: string): string => (whom ? `au nom de\u00a0: ${whom}` : 'pour elle-même')

/** A finding as a sentence: in the table, and as a comment in the Word file; from memory. */
export function findingInWords({ finding, of, name, log = '', text = '' }: Finding): string {
  const who = quoted(name)
  switch (finding) {
    case 'missing':
      return `${who} manque ici\u00a0: figure dans le journal.`
    case 'added':
      return `${who} n’est pas dans le journal.`
    case 'order':
      return `${who} figure dans un autre ordre que dans le journal.`
    case 'name':
      return `${who}\u00a0: le nom est ici ${quoted(log)}.`
    case 'status':
      return `${who}\u00a0: ${heading(text)} ici\u00a0; le jour de sa déclaration, ${heading(log)}.`
    case 'count':
      return text === ''
        ? `${quoted(log)} manque ici.`
        : log === ''
          ? `Le journal ne compte pas ${quoted(text)}.`
          : `${quoted(text)}\u00a0: le journal donne ${quoted(log)}.`
    case 'heading':
      switch (of) {
        case 'category':
          return `${who}\u00a0: ${heading(text)} ici, ${heading(log)} dans le journal.`
        case 'kind':
          return `${who}\u00a0: ${text} ici, ${log} dans le journal.`
        case 'item':
          return `${who}\u00a0: point ${text || 'aucun'} ici, point ${log || 'aucun'} dans le journal.`
        default:
          return `${who}\u00a0: ${forWhom(text)} ici, ${forWhom(log)} dans le journal.`
      }
  }
}
