import { amendmentsIn } from '../amendments.ts'
import { joinText } from './grammar.ts'

export const amendments = amendmentsIn({
  mark: 'memory',
  kinds: {
    paragraph: {
      in: number => `en el párrafo ${number}`,
      of: number => `el párrafo ${number}`,
      after: number => `después del párrafo ${number}`,
      before: number => `antes del párrafo ${number}`,
      fresh: 'un nuevo párrafo con el texto siguiente',
    },
    recommendation: {
      in: number => `en la recomendación ${number}`,
      of: number => `la recomendación ${number}`,
      after: number => `después de la recomendación ${number}`,
      before: number => `antes de la recomendación ${number}`,
      fresh: 'una nueva recomendación con el texto siguiente',
    },
  },
  quoted: text => `“${text}”`,
  sentences: {
    'insert name': '{in}, insértese {name}{place}',
    'delete name': '{in}, suprímase {name}',
    'replace words': '{in}, sustitúyase {from} por {to}',
    'replace text': 'sustitúyase {of} por el texto siguiente: {text}',
    delete: 'suprímase {of}',
    insert: '{where}, insértese {fresh}: {text}',
    'insert alone': 'insértese {fresh}: {text}',
  },
  afterName: quoted => ` después de ${quoted}`,
  beforeName: quoted => ` antes de ${quoted}`,
  together: '; ',
  untold: {
    masthead: 'el membrete',
    headings: 'títulos o lo que figura bajo ellos',
    numbers: 'números',
    footnotes: 'notas',
    italics: 'cursivas',
  },
  notReadOut: untold => `También ha cambiado, sin lectura en voz alta: ${joinText(untold)}.`,
})
