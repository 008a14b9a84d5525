import type { Finding } from '../../proofread/finding.ts'

const headings: ReadonlyMap<string, string> = new Map([
  ['full', 'a member or party'],
  ['signatory', 'a signatory'],
  ['observer', 'an observer State'],
  ['holy-see', 'an observer'],
  ['state-of-palestine', 'an observer'],
  ['european-union', 'an observer'],
  ['un-entity', 'a United Nations entity'],
  ['igo', 'an intergovernmental organization'],
  ['ngo', 'a non-governmental organization'],
  ['constituency', 'a constituency'],
  ['official', 'an official'],
  ['individual', 'an individual'],
  ['delegation', 'a delegation'],
  ['organization', 'an organization'],
])
const heading = (key: string | undefined): string => headings.get(key ?? '') ?? key ?? ''

/** A finding as a sentence: in the table, and as a comment in the Word file. */
export function findingInWords({ finding, of, name, log = '', text = '' }: Finding): string {
  const quoted = `“${name}”`
  switch (finding) {
    case 'missing':
      return `${quoted} is missing here: it is in the log.`
    case 'added':
      return `${quoted} is not in the log.`
    case 'order':
      return `${quoted} stands in another order than in the log.`
    case 'name':
      return `${quoted}: the name is “${log}” here.`
    case 'status':
      return `${quoted} is ${heading(text)} here; on the day of its statement it was ${heading(log)}.`
    case 'count':
      return text === ''
        ? `“${log}” is missing here.`
        : log === ''
          ? `The log counts no “${text}”.`
          : `“${text}”: the log has “${log}”.`
    case 'heading':
      switch (of) {
        case 'category':
          return `${quoted} is ${heading(text)} here, and ${heading(log)} in the log.`
        case 'kind':
          return `${quoted}: ${text} here, ${log} in the log.`
        case 'item':
          return `${quoted}: item ${text || 'none'} here, item ${log || 'none'} in the log.`
        default:
          return `${quoted}: ${text ? `on behalf of ${text}` : 'for itself'} here, ${log ? `on behalf of ${log}` : 'for itself'} in the log.`
      }
  }
}
