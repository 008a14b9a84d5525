import type { Evidence, Told } from '../../../domain/roll/evidence.ts'
import { table } from '../../../domain/table.ts'
import type { Day } from '../../../domain/words.ts'
import { documents } from './documents.ts'

const verbs = table<string>({
  ratification: 'ratification',
  acceptance: 'acceptation',
  approval: 'approbation',
  accession: 'adhésion',
  succession: 'succession',
  'formal confirmation': 'confirmation formelle',
  'definitive signature': 'signature définitive',
  'provisional application': 'application provisoire',
  withdrawal: 'retrait',
  denunciation: 'dénonciation',
})

const on = (day: Day): string => `le ${documents.dates(day, day)}`
const asAt = (day: Day): string => `au ${documents.dates(day, day)}`

function toldInWords(told: Told): string {
  switch (told.what) {
    case 'nothing':
      return 'ni signature ni consentement à cette date'
    case 'signed':
      return `signature${told.day ? ` ${on(told.day)}` : ', jour inconnu'}\u00a0; pas de consentement à être lié à cette date`
    case 'signed by':
      return `signature ${asAt(told.day)}, jour inconnu`
    case 'joined':
      return `${verbs[told.event ?? ''] ?? told.event ?? 'consentement'} ${on(told.day)}`
    case 'joined in':
      return `partie depuis ${told.year}, jour inconnu${told.before ? `\u00a0; auparavant\u00a0: ${toldInWords(told.before)}` : ''}`
    case 'left on':
      return `${verbs[told.event] ?? told.event} avec effet ${on(told.day)}`
    case 'left':
      return `${toldInWords(told.before)}\u00a0; dénonciation, jour inconnu`
  }
}

/** "ratification le 13 mai 2002, tableau du dépositaire au 10 juillet 2014"; from memory. */
export function evidenceInWords(evidence: Evidence): string {
  switch (evidence.by) {
    case 'the session':
      return evidence.reason ? `décidé pour cette session\u00a0: ${evidence.reason}` : 'décidé pour cette session'
    case 'the members':
      return `${evidence.isMember ? 'figure' : 'ne figure pas'} sur la liste des membres de cette session`
    case 'the United Nations':
      return `${evidence.isMember ? 'État Membre' : 'n’est pas État Membre'} de l’Organisation des Nations Unies`
    case 'no action':
      return `aucun acte (${evidence.instrument})\u00a0; tableau complet jusqu’${asAt(evidence.completeUntil)}`
    case 'the table': {
      const { told, inForce, source, asOf, completeUntil } = evidence
      return [
        toldInWords(told),
        ...(inForce ? [`en vigueur à son égard ${on(inForce)}`] : []),
        source === 'memory'
          ? 'de mémoire, à vérifier'
          : `${source === 'depositary' ? 'tableau du dépositaire' : source.name} ${asAt(asOf)}`,
        ...(completeUntil ? [`complet jusqu’${asAt(completeUntil)}`] : []),
      ].join(', ')
    }
  }
}
