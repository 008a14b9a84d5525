import { amendmentsIn } from '../amendments.ts'
import { joinText } from './grammar.ts'

export const amendments = amendmentsIn({
  mark: 'memory',
  kinds: {
    paragraph: {
      in: number => `في الفقرة ${number}`,
      of: number => `الفقرة ${number}`,
      after: number => `بعد الفقرة ${number}`,
      before: number => `قبل الفقرة ${number}`,
      fresh: 'فقرة جديدة نصها كما يلي',
    },
    recommendation: {
      in: number => `في التوصية ${number}`,
      of: number => `التوصية ${number}`,
      after: number => `بعد التوصية ${number}`,
      before: number => `قبل التوصية ${number}`,
      fresh: 'توصية جديدة نصها كما يلي',
    },
  },
  quoted: text => `"${text}"`,
  sentences: {
    'insert name': '{in}، تدرج عبارة {name}{place}',
    'delete name': '{in}، تحذف عبارة {name}',
    'replace words': '{in}، يستعاض عن عبارة {from} بعبارة {to}',
    'replace text': 'يستعاض عن {of} بما يلي: {text}',
    delete: 'تحذف {of}',
    insert: '{where}، تدرج {fresh}: {text}',
    'insert alone': 'تدرج {fresh}: {text}',
  },
  afterName: quoted => ` بعد عبارة ${quoted}`,
  beforeName: quoted => ` قبل عبارة ${quoted}`,
  together: '؛ ',
  untold: {
    masthead: 'الترويسة',
    headings: 'العناوين أو ما يرد تحتها',
    numbers: 'الأرقام',
    footnotes: 'الحواشي',
    italics: 'الحروف المائلة',
  },
  notReadOut: untold => `وتغير أيضا دون أن يتلى: ${joinText(untold)}.`,
})
