import { readingWith } from '../typed-elsewhere.ts'
import { withoutArticle } from './grammar.ts'

export const reading = readingWith({
  session: /\bper[ií]odo de sesiones\b/i,
  meeting: /\breuni[oó]n/i,
  agenda: /^(?:el )?(?:programa|orden del día)(?: provisional)?$/i,
  report: /^(?:el )?(?:proyecto de )?informe$/i,
  chair: /^(?:co)?president[ea]$/i,
  recommendations: /recomendaci/i,
  procedures: {
    opening: /^apertura de/i,
    officers: /^elección de/i,
    agenda: /^(?:aprobación del (?:programa|orden del día)|organización de los trabajos|cuestiones de organización)/i,
    adoption: /^aprobación del (?:proyecto de )?informe/i,
  },
  withoutArticle,
})
