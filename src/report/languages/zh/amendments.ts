import { amendmentsIn } from '../amendments.ts'

export const amendments = amendmentsIn({
  mark: 'memory',
  kinds: {
    paragraph: {
      in: number => `第${number}段`,
      of: number => `第${number}段`,
      after: number => `在第${number}段之后`,
      before: number => `在第${number}段之前`,
      fresh: '新的一段',
    },
    recommendation: {
      in: number => `建议${number}`,
      of: number => `建议${number}`,
      after: number => `在建议${number}之后`,
      before: number => `在建议${number}之前`,
      fresh: '一项新建议',
    },
  },
  quoted: text => `“${text}”`,
  sentences: {
    'insert name': '{in}：{place}插入{name}',
    'delete name': '{in}：删除{name}',
    'replace words': '{in}：将{from}改为{to}',
    'replace text': '{of}改为：{text}',
    delete: '删除{of}',
    insert: '{where}插入{fresh}，案文如下：{text}',
    'insert alone': '插入{fresh}，案文如下：{text}',
  },
  afterName: quoted => `在${quoted}之后`,
  beforeName: quoted => `在${quoted}之前`,
  together: '；',
  untold: {
    masthead: '刊头',
    headings: '标题或标题下的内容',
    numbers: '编号',
    footnotes: '脚注',
    italics: '斜体',
  },
  notReadOut: untold => `未宣读但也有改动：${untold.join('、')}。`,
})
