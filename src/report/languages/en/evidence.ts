import type { Evidence, Told } from '../../../domain/roll/evidence.ts'
import { table } from '../../../domain/table.ts'
import { dateInWords } from './dates.ts'

const verbs = table<string>({
  ratification: 'ratified',
  acceptance: 'accepted',
  approval: 'approved',
  accession: 'acceded',
  succession: 'succeeded',
  'formal confirmation': 'formally confirmed',
  'definitive signature': 'definitively signed',
  'provisional application': 'provisionally applied',
  withdrawal: 'withdrew',
  denunciation: 'denounced',
})

function toldInWords(told: Told): string {
  switch (told.what) {
    case 'nothing':
      return 'no signature or consent by that day'
    case 'signed':
      return `signed${told.day ? ` ${dateInWords(told.day)}` : ', day not known'}; no consent to be bound by that day`
    case 'signed by':
      return `signed by ${dateInWords(told.day)}, day not known`
    case 'joined':
      return `${verbs[told.event ?? ''] ?? told.event ?? 'consented'} ${dateInWords(told.day)}`
    case 'joined in':
      return `joined in ${told.year}, day not known${told.before ? `; before that ${toldInWords(told.before)}` : ''}`
    case 'left on':
      return `${verbs[told.event] ?? told.event} with effect from ${dateInWords(told.day)}`
    case 'left':
      return `${toldInWords(told.before)}; denounced, day not known`
  }
}

/** "ratified 13 May 2002, depositary table as at 10 July 2014". */
export function evidenceInWords(evidence: Evidence): string {
  switch (evidence.by) {
    case 'the session':
      return evidence.reason ? `overruled: ${evidence.reason}` : 'overruled for this session'
    case 'the members':
      return `${evidence.isMember ? 'on' : 'not on'} the session’s list of members of the ${evidence.organ ?? 'body'}`
    case 'the United Nations':
      return `${evidence.isMember ? '' : 'not a '}Member State of the United Nations`
    case 'no action':
      return `no action under the ${evidence.instrument}; table complete until ${dateInWords(evidence.completeUntil)}`
    case 'the table': {
      const { told, inForce, source, asOf, completeUntil } = evidence
      return [
        toldInWords(told),
        ...(inForce ? [`in force for it on ${dateInWords(inForce)}`] : []),
        source === 'memory'
          ? 'from memory, to be verified'
          : `${source === 'depositary' ? 'depositary table' : source.name} as at ${dateInWords(asOf)}`,
        ...(completeUntil ? [`complete until ${dateInWords(completeUntil)}`] : []),
      ].join(', ')
    }
  }
}
