import { type Headings, listed } from './headings.ts'

/** Agendas, as a table of items. */
export const agendaHeadings: Headings = {
  exact: {
    item: listed(`agenda item, item number, item no, no, n, nr, number, #, no of item, agenda item number, item n, point, n de
      point, point n, numéro, point de l ordre du jour, punto, número, tema n, tema no, tema n o, n o, n o de tema, no de tema, punto del programa, пункт, номер, п
      п, пункт повестки дня, 项目, 议程项目, 序号, 编号, 项, 议程, البند, رقم, رقم البند, بند جدول الأعمال, م`),
    title:
      listed(`subject, topic, item title, title of item, description, agenda, name, heading, intitulé, titre, sujet,
      objet, ordre du jour, título, asunto, tema, programa, descripción, название, наименование, тема, повестка
      дня, вопрос, 标题, 题目, 议题, 名称, 内容, العنوان, الموضوع, جدول الأعمال, عنوان البند`),
  },
  among: {
    title: listed(`title, titre, título, название, 标题, العنوان, subject`),
    item: listed(`item, punto, пункт, 项目, البند`),
  },
  not: listed(`document, symbol, time, date, speaker, room`),
  other:
    listed(`document, documents, documentation, symbol, date, time, meeting, meetings, note, notes, remarks, speaker,
      speakers, cote, signatura, документ, 文件, الوثيقة, action, duration`),
}
