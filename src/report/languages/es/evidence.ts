import type { Evidence, Told } from '../../../domain/roll/evidence.ts'
import { table } from '../../../domain/table.ts'
import type { Day } from '../../../domain/words.ts'
import { documents } from './documents.ts'

const verbs = table<string>({
  ratification: 'ratificación',
  acceptance: 'aceptación',
  approval: 'aprobación',
  accession: 'adhesión',
  succession: 'sucesión',
  'formal confirmation': 'confirmación oficial',
  'definitive signature': 'firma definitiva',
  'provisional application': 'aplicación provisional',
  withdrawal: 'retirada',
  denunciation: 'denuncia',
})

const on = (day: Day): string => `el ${documents.dates(day, day)}`
const asAt = (day: Day): string => `al ${documents.dates(day, day)}`

function toldInWords(told: Told): string {
  switch (told.what) {
    case 'nothing':
      return 'ni firma ni consentimiento en esa fecha'
    case 'signed':
      return `firma${told.day ? ` ${on(told.day)}` : ', día desconocido'}; sin consentimiento en obligarse en esa fecha`
    case 'signed by':
      return `firma ${asAt(told.day)}, día desconocido`
    case 'joined':
      return `${verbs[told.event ?? ''] ?? told.event ?? 'consentimiento'} ${on(told.day)}`
    case 'joined in':
      return `parte desde ${told.year}, día desconocido${told.before ? `; antes: ${toldInWords(told.before)}` : ''}`
    case 'left on':
      return `${verbs[told.event] ?? told.event} con efecto ${on(told.day)}`
    case 'left':
      return `${toldInWords(told.before)}; denuncia, día desconocido`
  }
}

/** "ratificación el 13 de mayo de 2002, cuadro del depositario al 10 de julio de 2014"; from memory. */
export function evidenceInWords(evidence: Evidence): string {
  switch (evidence.by) {
    case 'the session':
      return evidence.reason
        ? `decidido para este período de sesiones: ${evidence.reason}`
        : 'decidido para este período de sesiones'
    case 'the members':
      return `${evidence.isMember ? 'figura' : 'no figura'} en la lista de miembros de este período de sesiones`
    case 'the United Nations':
      return `${evidence.isMember ? 'Estado Miembro' : 'no es Estado Miembro'} de las Naciones Unidas`
    case 'no action':
      return `ningún acto (${evidence.instrument}); cuadro completo hasta ${on(evidence.completeUntil)}`
    case 'the table': {
      const { told, inForce, source, asOf, completeUntil } = evidence
      return [
        toldInWords(told),
        ...(inForce ? [`en vigor para él ${on(inForce)}`] : []),
        source === 'memory'
          ? 'de memoria, por verificar'
          : `${source === 'depositary' ? 'cuadro del depositario' : source.name} ${asAt(asOf)}`,
        ...(completeUntil ? [`completo hasta ${on(completeUntil)}`] : []),
      ].join(', ')
    }
  }
}
