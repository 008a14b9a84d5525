import { type Headings, listed } from './headings.ts'

/** Lists of participants, as registration systems, forms and secretariats head them. */
export const participantsHeadings: Headings = {
  exact: {
    delegation:
      listed(`country, state, nation, country organization, country organisation, state organization, delegation
      organization, organization, organisation, entity, participant entity, participating entity, nominating
      entity, representing, member state, state party, party, country name, country or organization, organization
      name, entity name, delegation name, nominated by, on behalf of, country represented, affiliation,
      institution, pays, pays organisation, état, délégation, nom du pays, partie, entité, institution pays, país,
      país organización, estado, estado miembro, estado parte, delegación, organización, entidad, institución,
      страна, государство, делегация, организация, страна организация, государство член, государство участник,
      учреждение, название страны, 国家, 国别, 代表团, 组织, 机构, 国家 组织, 国家名称, 单位, 成员国, 缔约国, 国家或组织, الدولة, دولة, البلد,
      بلد, الوفد, وفد, المنظمة, منظمة, اسم الدولة, اسم البلد, الجهة, الدولة المنظمة, الدولة العضو`),
    type: listed(`category, kind, type of participant, participant type, type of delegation, group type, participant category,
      organization type, entity type, category of participant, group, catégorie, type de participant, categoría,
      tipo, tipo de participante, tipo de organización, тип, категория, группа, вид, тип участника, тип
      организации, 类别, 类型, 种类, 组别, 参会类别, النوع, الفئة, نوع المشارك, فئة`),
    name: listed(`full name, participant, participant name, name of participant, delegate, delegate name, person, person name,
      name of delegate, names, representative, name of representative, name and surname, name surname, first and
      last name, last name first name, surname and first name, attendee, attendee name, nom complet, nom et
      prénom, nom prénom, prénom et nom, nom du participant, nom du délégué, délégué, représentant, nom prénoms,
      noms et prénoms, nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombres, apellido y
      nombre, nombre del participante, participante, delegado, representante, фио, ф и о, полное имя, имя и
      фамилия, фамилия имя отчество, фамилия и имя, имя фамилия, фамилия имя, участник, имя участника, делегат,
      представитель, 姓名, 名字, 全名, 参会人, 参会人员, 代表, 代表姓名, 与会者, 参加者, 参会者姓名, الاسم, الاسم الكامل, اسم المشارك, اسم
      المندوب, المشارك, المندوب, الاسم واللقب, اسم`),
    firstName:
      listed(`first name, firstname, given name, given names, forename, forenames, first, first names, christian name,
      prénom, prénoms, nombre, nombres, nombre de pila, primer nombre, имя, личное имя, имя отчество, 名, 名（名）,
      الاسم الأول, الاسم الشخصي`),
    familyName:
      listed(`last name, lastname, family name, surname, last, nom, nom de famille, noms, apellido, apellidos, primer
      apellido, family names, фамилия, 姓, 姓氏, اسم العائلة, الاسم الأخير, العائلة, الكنية, اللقب العائلي`),
    title:
      listed(`honorific, salutation, prefix, courtesy title, form of address, civilité, titre, tratamiento, título, mr ms,
      mr mrs, mr ms dr, обращение, титул, 称谓, 称呼, 敬称, اللقب, لقب, صيغة المخاطبة`),
    function:
      listed(`functional title, job title, position, designation, official title, occupation, post, position title, job,
      profession, title of position, professional title, fonction, poste, titre fonctionnel, intitulé du poste,
      cargo, función, puesto, título oficial, должность, занимаемая должность, функция, 职务, 职位, 职称, 岗位, المنصب,
      الوظيفة, المسمى الوظيفي, الصفة الوظيفية`),
    role: listed(`role in delegation, capacity, status in delegation, delegation role, participation role, participant role,
      qualité, rôle, calidad, rol, роль, роль в делегации, статус в делегации, 角色, 身份, 代表团职务, الدور, الصفة, الصفة
      في الوفد`),
    level: listed(`rank, level of representation, niveau, rang, nivel, rango, уровень, ранг, 级别, المستوى, الرتبة`),
    gender: listed(`sex, m f, f m, gender identity, genre, sexe, género, sexo, пол, 性别, الجنس, النوع الاجتماعي`),
    mode: listed(`mode of participation, participation mode, attendance mode, attendance, participation, in person online, in
      person or online, participation type, format, mode de participation, modalidad, modalidad de participación,
      modalité, форма участия, формат участия, участие, 参加方式, 参会方式, 出席方式, 参与方式, طريقة المشاركة, نوع المشاركة, شكل
      المشاركة`),
    credentials:
      listed(`credentials received, date of credentials, credentials date, credentials received on, pouvoirs, pouvoirs
      reçus, date des pouvoirs, credenciales, credenciales recibidas, fecha de credenciales, полномочия, дата
      полномочий, полномочия получены, 全权证书, 证书, 证书日期, وثائق التفويض, تاريخ وثائق التفويض, أوراق الاعتماد`),
    admittedUnder:
      listed(`admitted under, rule, admission rule, admitted under rule, règle, admis au titre de, regla, artículo,
      правило, 规则, القاعدة`),
    code: listed(`country code, iso, iso code, iso2, iso3, iso 2, iso 3, alpha 3, alpha 2, alpha3, code pays, código, código
      de país, код, код страны, 代码, 国家代码, رمز, رمز الدولة, m49`),
  },
  among: {
    familyName: listed(`surname, last name, family name, nom de famille, apellido, apellidos, фамилия, 姓氏`),
    firstName: listed(`first name, given name, forename, prénom, имя, الاسم الأول`),
    function: listed(
      `job title, functional title, job, position, designation, должность, cargo, fonction, 职务, المنصب, الوظيفة`,
    ),
    delegation:
      listed(`country, pays, país, страна, государство, delegation, délégation, delegación, делегация, 国家, 代表团, الدولة,
      البلد, الوفد, organization, organisation, organización, организация, المنظمة, state, état, estado, entity,
      nation, party, agency, ministry institution`),
    type: listed(`category, type, catégorie, categoría, категория, тип, 类别`),
    title: listed(`honorific, salutation, prefix, civilité, tratamiento, обращение`),
    gender: listed(`gender, sex, sexe, sexo, género, пол`),
    credentials: listed(`credentials, pouvoirs, credenciales, полномочия`),
    mode: listed(`attendance, participation mode, online, virtual`),
    role: ['role', 'rôle', 'роль'],
    name: listed(`name, nom, nombre, 姓名, الاسم, delegate, participant, фио`),
  },
  not: listed(`code, iso, email, mail, phone, telephone, mobile, fax, birth, residence, passport, visa, nationality,
      citizenship, address, city, url, web, website, status, id, number, no, date, file, badge, hotel, emergency,
      issue, issuing, expiry, acronym, abbreviation, registration, province, zip, postal, login, user, username,
      naissance, nacimiento, residencia, nacionalidad, nationalité, adresse, dirección, teléfono, téléphone,
      numéro, número, correo, courriel, fecha, рождения, гражданство, адрес, телефон, почта, номер, дата, 出生, 国籍,
      地址, 电话, 邮箱, 日期, 号码`),
  other: listed(`id, no, n, nr, number, #, email, e mail, mail, phone, telephone, mobile, remarks, comments, notes,
      nationality, passport, passport number, date of birth, department, ministry, address, city, badge, status,
      registration, registration date, registration status, website, language, year, meeting, location, virtual,
      numéro, courriel, téléphone, observations, número, correo electrónico, teléfono, observaciones, почта,
      телефон, примечание, номер, 序号, 编号, 邮箱, 电话, 备注, الرقم, رقم, البريد الإلكتروني, الهاتف, ملاحظات`),
}
