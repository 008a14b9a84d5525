/** What offices of six languages write over their columns and in them; nothing of it is taken from the reader. */
export const languages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const
export type Language = (typeof languages)[number]
type Six = Readonly<Record<Language, readonly string[]>>

const six = (en: string, fr: string, es: string, ru: string, zh: string, ar: string): Six => {
  const parted = (text: string) => text.split('|').map(each => each.trim())
  return { en: parted(en), fr: parted(fr), es: parted(es), ru: parted(ru), zh: parted(zh), ar: parted(ar) }
}

export const headings = {
  delegation: six(
    'Country|Delegation|State|Member State|COUNTRY / ORGANIZATION|Country *|Country name|Participating State',
    'Pays|Délégation|État|État membre|Pays / Organisation',
    'País|Delegación|Estado|Estado Miembro|País/Organización',
    'Страна|Делегация|Государство|Государство-член',
    '国家|代表团|国家/组织|成员国',
    'الدولة|الوفد|البلد|الدولة العضو',
  ),
  name: six(
    'Name|Full name|Participant name|Name of participant|NAME|Delegate|Name and surname|Person_Name',
    'Nom complet|Nom et prénom|Nom du participant|NOM COMPLET|Prénom et nom',
    'Nombre completo|Nombre y apellidos|Nombre del participante|Apellidos y nombres',
    'ФИО|Ф.И.О.|Полное имя|Имя и фамилия|Фамилия, имя, отчество',
    '姓名|全名|参会人员',
    'الاسم|الاسم الكامل|اسم المشارك',
  ),
  firstName: six(
    'First name|Given name|Given names|Forename|FirstName',
    'Prénom|Prénoms',
    'Nombre',
    'Имя',
    '名',
    'الاسم الأول',
  ),
  familyName: six(
    'Last name|Family name|Surname|LAST NAME|Surname(s)|Last name / Nom',
    'Nom de famille|Nom',
    'Apellidos|Apellido',
    'Фамилия',
    '姓',
    'اسم العائلة',
  ),
  title: six('Title|Honorific|Salutation|Prefix', 'Civilité|Titre', 'Tratamiento', 'Обращение', '称谓|称呼', 'اللقب'),
  function: six(
    'Function|Job title|Functional title|Position|Designation|Job_Title|Official title',
    'Fonction|Poste|Titre fonctionnel',
    'Cargo|Función|Puesto',
    'Должность|Занимаемая должность',
    '职务|职位',
    'المنصب|الوظيفة|المسمى الوظيفي',
  ),
  gender: six('Gender|Sex|M/F', 'Sexe|Genre', 'Sexo|Género', 'Пол', '性别', 'الجنس'),
  mode: six(
    'Mode|Mode of participation|Participation mode|Attendance mode',
    'Mode de participation',
    'Modalidad de participación|Modalidad',
    'Форма участия|Формат участия',
    '参会方式|参与方式',
    'طريقة المشاركة|شكل المشاركة',
  ),
  credentials: six(
    'Credentials|Date of credentials|Credentials received',
    'Pouvoirs|Date des pouvoirs',
    'Credenciales|Fecha de credenciales',
    'Полномочия|Дата полномочий',
    '全权证书|证书日期',
    'وثائق التفويض|تاريخ وثائق التفويض',
  ),
  received: six(
    'Time|Time received|Received at|Received',
    'Heure|Heure de réception',
    'Hora|Hora de recepción',
    'Время|Время получения',
    '时间|收到时间',
    'الوقت|وقت الاستلام',
  ),
  note: six(
    'Note|Notes|Remarks|Comments',
    'Remarques|Observations',
    'Observaciones|Notas',
    'Примечание|Примечания',
    '备注',
    'ملاحظات',
  ),
  participant: six(
    'Participant|State|Country|Party|Participants',
    'Participant|État|Pays',
    'Participante|Estado|País',
    'Участник|Государство',
    '缔约方|国家',
    'المشارك|الدولة',
  ),
  signature: six(
    'Signature|Date of signature|Signed',
    'Signature|Date de signature',
    'Firma|Fecha de firma',
    'Подписание|Дата подписания',
    '签署|签署日期',
    'التوقيع|تاريخ التوقيع',
  ),
  ratification: six(
    'Ratification|Date of ratification|Ratified',
    'Ratification',
    'Ratificación',
    'Ратификация',
    '批准',
    'التصديق',
  ),
  accession: six('Accession|Date of accession', 'Adhésion', 'Adhesión', 'Присоединение', '加入', 'الانضمام'),
  acceptance: six('Acceptance', 'Acceptation', 'Aceptación', 'Принятие', '接受', 'القبول'),
  consent: six(
    'Ratification, Acceptance(A), Accession(a)|Ratification, Acceptance (A), Approval (AA), Accession (a), Succession (d)|Ratification/Accession',
    'Ratification, Acceptation(A), Adhésion(a)',
    'Ratificación, Aceptación(A), Adhesión(a)',
    'Ратификация, принятие (A), присоединение (a)',
    '批准、接受(A)、加入(a)',
    'التصديق، القبول(A)، الانضمام(a)',
  ),
  item: six(
    'Item|No.|Agenda item|Number',
    'Point|N°|Numéro',
    'Tema n.º|Punto|Número',
    'Пункт|№',
    '项目|序号',
    'البند|رقم البند',
  ),
  itemTitle: six(
    'Title|Subject|Topic|Item title',
    'Titre|Intitulé|Sujet',
    'Título|Asunto',
    'Название|Наименование',
    '标题|议题',
    'العنوان|الموضوع',
  ),
  unused: six(
    'E-mail|Phone|Badge no.|Registration ID|Room|Hotel|Date of birth|Nationality|Status',
    'Courriel|Téléphone|Numéro de badge|Hôtel',
    'Correo electrónico|Teléfono|Hotel',
    'Эл. почта|Телефон|Гостиница',
    '电子邮箱|电话|酒店',
    'البريد الإلكتروني|الهاتف|الفندق',
  ),
  document: six('Document|Symbol', 'Document|Cote', 'Documento|Signatura', 'Документ', '文件', 'الوثيقة'),
} as const satisfies Readonly<Record<string, Six>>
export type Heading = keyof typeof headings

/** Over several columns, where headings stand in two rows. */
export const overThem = six(
  'Delegate|Person|Participant details',
  'Délégué|Personne',
  'Delegado|Persona',
  'Делегат|Участник',
  '参会者|人员',
  'المندوب|المشارك',
)

export const states: readonly (readonly [code: string, ...names: readonly string[]])[] = [
  ['FRA', 'France', 'France', 'Francia', 'Франция', '法国', 'فرنسا'],
  ['DEU', 'Germany', 'Allemagne', 'Alemania', 'Германия', '德国', 'ألمانيا'],
  ['ITA', 'Italy', 'Italie', 'Italia', 'Италия', '意大利', 'إيطاليا'],
  ['ESP', 'Spain', 'Espagne', 'España', 'Испания', '西班牙', 'إسبانيا'],
  ['EGY', 'Egypt', 'Égypte', 'Egipto', 'Египет', '埃及', 'مصر'],
  ['KEN', 'Kenya', 'Kenya', 'Kenya', 'Кения', '肯尼亚', 'كينيا'],
  ['PER', 'Peru', 'Pérou', 'Perú', 'Перу', '秘鲁', 'بيرو'],
  ['MEX', 'Mexico', 'Mexique', 'México', 'Мексика', '墨西哥', 'المكسيك'],
  ['JPN', 'Japan', 'Japon', 'Japón', 'Япония', '日本', 'اليابان'],
  ['CAN', 'Canada', 'Canada', 'Canadá', 'Канада', '加拿大', 'كندا'],
  ['NOR', 'Norway', 'Norvège', 'Noruega', 'Норвегия', '挪威', 'النرويج'],
  ['BRA', 'Brazil', 'Brésil', 'Brasil', 'Бразилия', '巴西', 'البرازيل'],
  ['IND', 'India', 'Inde', 'India', 'Индия', '印度', 'الهند'],
  ['ARG', 'Argentina', 'Argentine', 'Argentina', 'Аргентина', '阿根廷', 'الأرجنتين'],
  ['CHN', 'China', 'Chine', 'China', 'Китай', '中国', 'الصين'],
  ['SEN', 'Senegal', 'Sénégal', 'Senegal', 'Сенегал', '塞内加尔', 'السنغال'],
  ['JAM', 'Jamaica', 'Jamaïque', 'Jamaica', 'Ямайка', '牙买加', 'جامايكا'],
  ['IRL', 'Ireland', 'Irlande', 'Irlanda', 'Ирландия', '爱尔兰', 'أيرلندا'],
  ['CIV', 'Côte d’Ivoire', 'Côte d’Ivoire', 'Côte d’Ivoire', 'Кот-д’Ивуар', '科特迪瓦', 'كوت ديفوار'],
  [
    'KOR',
    'Republic of Korea',
    'République de Corée',
    'República de Corea',
    'Республика Корея',
    '大韩民国',
    'جمهورية كوريا',
  ],
  [
    'COD',
    'Congo, Democratic Republic of the',
    'République démocratique du Congo',
    'República Democrática del Congo',
    'Демократическая Республика Конго',
    '刚果民主共和国',
    'جمهورية الكونغو الديمقراطية',
  ],
  ['NLD', 'The Netherlands', 'Pays-Bas', 'Países Bajos', 'Нидерланды', '荷兰', 'هولندا'],
]

const names = six(
  'Jane Doe|John ROE|Ali Moe|Ana Poe|Mary-Ann O’Neill|Zoë Quill|“Ace” Doe|Per Åkesson',
  'Hélène Dupré|Noël FÉRAUD|Zoé Lefèvre|François d’Aubigné|Anaïs Bœuf',
  'Begoña Muñoz Núñez|José Ibáñez|Íñigo PEÑA|Lucía Güell',
  'Иван Петров|Айгуль Сатпаева|ПЁТР ЩЕРБАКОВ|Юлия Объедкова',
  '王小明|杜邦|李娜|欧阳文',
  'أحمد حسن|ليلى منصور|يوسف القاسم|هدى شعراوي',
)
const functions = six(
  'Counsellor|Head, International Department|Minister; Head of delegation|Adviser – acting|Attaché',
  'Conseiller|Chef de délégation, ministre|Attachée|Directrice adjointe',
  'Consejera|Ministro; jefe de delegación|Agregado',
  'Советник|Глава делегации, министр|Посол',
  '参赞|大使|代表团团长',
  'مستشار|سفيرة|رئيس الوفد',
)
const titles = six(
  'Mr.|Ms.|H.E. Mr.|Dr.',
  'M.|Mme|S.E. M.',
  'Sr.|Sra.|Excmo. Sr.',
  'г-н|г-жа',
  '先生|女士',
  'السيد|السيدة',
)
const notes = six(
  'urgent|second time, if possible|from the list; by e-mail',
  'urgent|deuxième fois',
  'urgente|por la tarde',
  'срочно|второй раз',
  '紧急|下午',
  'عاجل|مرة ثانية',
)
const topics = six(
  'Opening of the session|Organization of work; officers|Technical assistance, and training|Other matters|Adoption of the report|Matters under article 32 of the Convention',
  'Ouverture de la session|Questions d’organisation|Assistance technique, et formation|Questions diverses',
  'Apertura del período de sesiones|Cuestiones de organización|Asistencia técnica, y capacitación|Otros asuntos',
  'Открытие сессии|Организационные вопросы|Техническая помощь, обучение|Прочие вопросы',
  '会议开幕|组织事项|技术援助|其他事项',
  'افتتاح الدورة|المسائل التنظيمية|المساعدة التقنية|مسائل أخرى',
)
export const said = { names, functions, titles, notes, topics } as const

export const genders: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['F', 'female'],
    ['M', 'male'],
    ['Female', 'female'],
    ['male', 'male'],
  ],
  fr: [
    ['F', 'female'],
    ['Femme', 'female'],
    ['Homme', 'male'],
  ],
  es: [
    ['Mujer', 'female'],
    ['Hombre', 'male'],
    ['F', 'female'],
  ],
  ru: [
    ['Ж', 'female'],
    ['М', 'male'],
    ['муж.', 'male'],
  ],
  zh: [
    ['女', 'female'],
    ['男', 'male'],
  ],
  ar: [
    ['أنثى', 'female'],
    ['ذكر', 'male'],
  ],
}
export const modes: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['In person', 'in person'],
    ['Online', 'remote'],
    ['virtual', 'remote'],
    ['Remote', 'remote'],
  ],
  fr: [
    ['En présentiel', 'in person'],
    ['En ligne', 'remote'],
    ['À distance', 'remote'],
  ],
  es: [
    ['Presencial', 'in person'],
    ['En línea', 'remote'],
    ['Virtual', 'remote'],
  ],
  ru: [
    ['Очно', 'in person'],
    ['Онлайн', 'remote'],
    ['Дистанционно', 'remote'],
  ],
  zh: [
    ['现场', 'in person'],
    ['线上', 'remote'],
    ['远程', 'remote'],
  ],
  ar: [
    ['حضوري', 'in person'],
    ['عن بعد', 'remote'],
    ['افتراضي', 'remote'],
  ],
}
/** What programs write where nothing is. */
export const nothings = ['', '', '', '', 'NA', 'N/A', 'n/a', '-', '–', '—', 'null', '#N/A', '#REF!', 'n.a.', '...']

const monthNames = six(
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  '1|2|3|4|5|6|7|8|9|10|11|12',
  'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
)

/** A day as it may be written in a language; what could be another day as well is said to be so. */
export function dayWritten(day: string, language: Language, way: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = monthNames[language][Number(month) - 1] ?? ''
  const english = monthNames.en[Number(month) - 1] ?? ''
  const short = english.slice(0, 3)
  const inWords: Readonly<Record<Language, string>> = {
    en: `${Number(date)} ${english} ${year}`,
    fr: `${Number(date)} ${name} ${year}`,
    es: `${Number(date)} de ${name} de ${year}`,
    ru: `${Number(date)} ${name} ${year} г.`,
    zh: `${year}年${Number(month)}月${Number(date)}日`,
    ar: `${Number(date)} ${name} ${year}`,
  }
  const ways = [
    day,
    inWords[language],
    `${date}.${month}.${year}`,
    `${date}-${short}-${year.slice(2)}`,
    `${short} ${Number(date)}, ${year}`,
    `${year}/${month}/${date}`,
    `${day} 00:00:00`,
    `${date} ${short} ${year}`,
    `${Number(date)}/${Number(month)}/${year}`,
    `${month}/${date}/${year}`,
  ]
  return ways[way % ways.length] ?? day
}

export function timeWritten(time: string, way: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const two = String(minute).padStart(2, '0')
  const half = `${hour % 12 === 0 ? 12 : hour % 12}:${two} ${hour < 12 ? 'AM' : 'PM'}`
  const ways = [time, `${hour}:${two}`, `${hour}h${two}`, `${hour}.${two}`, half, `${hour}:${two}:00`]
  return ways[way % ways.length] ?? time
}
