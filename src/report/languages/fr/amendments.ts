import { amendmentsIn } from '../amendments.ts'
import { hardSpace, joinText } from './grammar.ts'

const colon = `${hardSpace}:`

export const amendments = amendmentsIn({
  mark: 'memory',
  kinds: {
    paragraph: {
      in: number => `au paragraphe ${number}`,
      of: number => `le paragraphe ${number}`,
      after: number => `après le paragraphe ${number}`,
      before: number => `avant le paragraphe ${number}`,
      fresh: 'un nouveau paragraphe libellé comme suit',
    },
    recommendation: {
      in: number => `à la recommandation ${number}`,
      of: number => `la recommandation ${number}`,
      after: number => `après la recommandation ${number}`,
      before: number => `avant la recommandation ${number}`,
      fresh: 'une nouvelle recommandation libellée comme suit',
    },
  },
  quoted: text => `«${hardSpace}${text}${hardSpace}»`,
  sentences: {
    'insert name': '{in}, insérer {name}{place}',
    'delete name': '{in}, supprimer {name}',
    'replace words': '{in}, remplacer {from} par {to}',
    'replace text': `remplacer {of} par le texte suivant${colon} {text}`,
    delete: 'supprimer {of}',
    insert: `{where}, insérer {fresh}${colon} {text}`,
    'insert alone': `insérer {fresh}${colon} {text}`,
  },
  afterName: quoted => ` après ${quoted}`,
  beforeName: quoted => ` avant ${quoted}`,
  together: '; ',
  untold: {
    masthead: 'l’en-tête',
    headings: 'des titres ou ce qui figure sous ces titres',
    numbers: 'des numéros',
    footnotes: 'des notes',
    italics: 'des italiques',
  },
  notReadOut: untold => `Modifiés également, sans lecture à voix haute${colon} ${joinText(untold)}.`,
})
