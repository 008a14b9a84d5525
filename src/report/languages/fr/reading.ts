import { readingWith } from '../typed-elsewhere.ts'
import { withoutArticle } from './grammar.ts'

export const reading = readingWith({
  session: /\bsession\b/i,
  meeting: /\bréunion\b/i,
  agenda: /^(?:l[’'])?ordre du jour(?: provisoire)?$/i,
  report: /^(?:le )?(?:projet de )?rapport$/i,
  chair: /^(?:co-?)?présidente?$/i,
  recommendations: /recommandation/i,
  procedures: {
    opening: /^ouverture d/i,
    officers: /^élection (?:du |de |des )/i,
    agenda: /^(?:adoption de l[’']ordre du jour|organisation des travaux|questions d[’']organisation)/i,
    adoption: /^adoption du (?:projet de )?rapport/i,
  },
  withoutArticle,
})
