import { readingWith } from '../typed-elsewhere.ts'

export const reading = readingWith({
  session: /届会/,
  meeting: /会议/,
  agenda: /^(?:临时)?议程$/,
  report: /^报告(?:草稿|草案)?$/,
  chair: /^(?:共同)?主席$/,
  recommendations: /建议/,
  procedures: {
    opening: /^(?:会议|届会)?开幕/,
    officers: /^选举/,
    agenda: /^(?:通过(?:临时)?议程|安排工作|组织事项)/,
    adoption: /^通过.*报告/,
  },
  withoutArticle: name => name,
  // Nothing stands between words.
  isApart: () => true,
})
