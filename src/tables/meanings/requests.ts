import { type Headings, listed } from './headings.ts'

/** Requests for the floor, as forms and mails bring them. */
export const requestsHeadings: Headings = {
  exact: {
    delegation:
      listed(`country, state, name, speaker, participant, member state, organization, organisation, nation, party, state
      party, entity, country organization, delegation name, country name, requesting delegation, requesting
      country, representing, name of delegation, name of speaker, speakers, pays, délégation, état, nom, orateur,
      orateurs, pays organisation, délégation pays, país, delegación, estado, nombre, orador, país organización,
      estado miembro, estado parte, état membre, état partie, государство член, государство участник, 成员国, 缔约国, 会员国,
      الدولة العضو, الدولة الطرف,
      страна, государство, делегация, организация, оратор, выступающий, участник, 国家, 代表团, 国别, 组织, 发言人, 发言者, 国家
      组织, الدولة, دولة, البلد, الوفد, المنظمة, المتكلم, المتحدث`),
    behalf:
      listed(`on behalf of, on behalf, group, for, speaking on behalf of, behalf of, in the name of, au nom de, groupe, au
      nom du groupe, en nombre de, grupo, en nombre del grupo, от имени, группа, от имени группы, 代表 集团, 以谁名义, 集团,
      代表谁, باسم, نيابة عن, المجموعة`),
    received:
      listed(`time, time received, received at, received on, date received, timestamp, time stamp, date and time,
      submitted, submitted at, submitted on, submission time, submission date, registered, registered at, created,
      created at, start time, completion time, hour, time of request, date time, sent, sent at, horodateur, heure,
      heure de réception, reçu, reçue, reçu le, date et heure, marca temporal, hora, recibido, fecha y hora, hora
      de recepción, время, отметка времени, получено, дата и время, время получения, 时间, 时间戳, 时间戳记, 收到时间, 提交时间,
      日期时间, الوقت, طابع زمني, وقت الاستلام, التاريخ والوقت, الساعة`),
    date: listed(`day, jour, fecha, día, дата, день, 日期, التاريخ, اليوم`),
    channel: listed(`by, via, source, means, canal, par, канал, способ, 渠道, 方式, القناة`),
    level: listed(`rank, title, level of speaker, niveau, rang, nivel, rango, уровень, 级别, المستوى`),
    language: listed(`lang, language of statement, langue, idioma, lengua, язык, 语言, 语种, اللغة`),
    note: listed(`notes, remarks, remark, comment, comments, observation, observations, remarque, remarques, commentaire,
      commentaires, nota, notas, observaciones, comentarios, примечание, примечания, комментарий, 备注, 说明, ملاحظة,
      ملاحظات`),
    code: listed(`country code, iso, iso code, iso2, iso3, iso 3, alpha 3, code pays, код, 代码, رمز`),
  },
  among: {
    behalf: listed(`behalf, от имени, au nom, en nombre`),
    received: listed(`time, timestamp, received, submitted, heure, hora, время, horodateur, 时间, الوقت`),
    delegation:
      listed(`country, delegation, speaker, pays, délégation, país, delegación, страна, делегация, государство, 国家, 代表团,
      الدولة, الوفد, organization, organisation, state, état, estado, entity`),
    language: listed(`language, langue, idioma, язык, 语言, اللغة`),
    note: listed(`remark, comment, note, observaciones, примечание, 备注`),
    date: listed(`date, fecha, дата, 日期`),
  },
  not: listed(`code, iso, email, mail, phone, telephone, id, number, no, limit, minutes, duration, allotted, first, last,
      given, family, surname, gender, function, position, status, birth, birthday, dob, passport, visa,
      arrival, departure, badge, hotel, naissance, nacimiento, рождения`),
  other:
    listed(`id, no, n, nr, number, #, email, e mail, phone, order, position, item, agenda item, topic, person, delegate,
      speaker name, head of delegation, status, first name, last name, duration, minutes, time limit, numéro,
      número, номер, 序号, 编号, الرقم`),
}
