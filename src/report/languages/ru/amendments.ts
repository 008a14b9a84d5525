import { amendmentsIn } from '../amendments.ts'
import { joinText } from './grammar.ts'

export const amendments = amendmentsIn({
  mark: 'memory',
  kinds: {
    paragraph: {
      in: number => `в пункте ${number}`,
      of: number => `пункт ${number}`,
      after: number => `после пункта ${number}`,
      before: number => `перед пунктом ${number}`,
      fresh: 'новый пункт следующего содержания',
    },
    recommendation: {
      in: number => `в рекомендации ${number}`,
      of: number => `рекомендацию ${number}`,
      after: number => `после рекомендации ${number}`,
      before: number => `перед рекомендацией ${number}`,
      fresh: 'новую рекомендацию следующего содержания',
    },
  },
  quoted: text => `«${text}»`,
  sentences: {
    'insert name': '{in}{place} включить {name}',
    'delete name': '{in} исключить {name}',
    'replace words': '{in} заменить {from} на {to}',
    'replace text': 'заменить {of} следующим текстом: {text}',
    delete: 'исключить {of}',
    insert: '{where} включить {fresh}: {text}',
    'insert alone': 'включить {fresh}: {text}',
  },
  afterName: quoted => ` после ${quoted}`,
  beforeName: quoted => ` перед ${quoted}`,
  together: '; ',
  untold: {
    masthead: 'титульная часть',
    headings: 'заголовки или то, что стоит под ними',
    numbers: 'нумерация',
    footnotes: 'сноски',
    italics: 'курсив',
  },
  notReadOut: untold => `Не зачитывается, но также изменено: ${joinText(untold)}.`,
})
