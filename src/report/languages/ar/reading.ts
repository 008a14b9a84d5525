import { readingWith } from '../typed-elsewhere.ts'

export const reading = readingWith({
  session: /دورة/,
  meeting: /اجتماع/,
  agenda: /^جدول الأعمال(?: المؤقت)?$/,
  report: /^(?:مشروع )?(?:ال)?تقرير$/,
  chair: /^(?:ال)?رئيسة?$/,
  recommendations: /توصي/,
  procedures: {
    opening: /^افتتاح/,
    officers: /^انتخاب/,
    agenda: /^(?:إقرار جدول الأعمال|تنظيم الأعمال|المسائل التنظيمية)/,
    adoption: /^اعتماد .*تقرير/,
  },
  withoutArticle: name => name.replace(/^ال/, ''),
  // “And”, “for”, “by” and the article are written as one with the name.
  isApart: (before, behind) =>
    /(?:^|[^\p{L}\p{N}])[وفبك]?(?:ال|لل|ل)?$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind),
})
