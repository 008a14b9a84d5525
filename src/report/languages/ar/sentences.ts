import type { Mark } from '../doubts.ts'
import { type Kernel, type Sentence, type SentenceTables, said } from '../sentences.ts'

/**
 * Slots: {speakers} "ممثلو كل من كندا، ومصر، والمكسيك", {names} in running form, {list} in list form, {own} without the
 * group, {group} whom the first speaks for, {each} with their groups, {counts}, {parties}, {treaty}, {organ}, {t} the
 * ending of a verb before a woman, {also}, {tail}. The verb stands first and in the singular; a statement is one, two
 * (the dual) or more. The conjunction before the sentence is put by who asks for it.
 */
const made = (mark: Mark, verb: string, one: string, two: string, many: string): Kernel => ({
  active: said(
    mark,
    `${verb} {speakers} {also}${one}{tail}`,
    `${verb} {also}${many} {speakers}{tail}`,
    `${verb} {also}${two} {speakers}{tail}`,
  ),
  passive: said(
    mark,
    `${verb} {also}${one} {speakers}{tail}`,
    `${verb} {also}${many} {speakers}{tail}`,
    `${verb} {also}${two} {speakers}{tail}`,
  ),
})

/** The speakers stand before what they made, however many they are. */
const inOrder = (mark: Mark, verb: string, one: string, two: string, many: string): Kernel => {
  const sentence = said(
    mark,
    `${verb} {speakers} {also}${one}{tail}`,
    `${verb} {speakers} {also}${many}{tail}`,
    `${verb} {speakers} {also}${two}{tail}`,
  )
  return { active: sentence, passive: sentence }
}

export const statement = made('found', 'أدلى{t}', 'ببيان', 'ببيانين', 'ببيانات')
export const word = made('memory', 'ألقى{t}', 'كلمة', 'كلمتين', 'كلمات')

const ofOrganizations = (two: string, many: string): Sentence =>
  said(
    'composed',
    'أدلى {also}ببيان {speakers}',
    `أدلى {also}ببيانات المراقبون عن ${many} التالية: {list}`,
    `أدلى {also}ببيانين المراقبان عن ${two}: {list}`,
  )

const ngos: Sentence = said(
  'composed',
  'أدلى {also}ببيان ممثل المنظمة غير الحكومية التالية ذات المركز الاستشاري لدى المجلس الاقتصادي والاجتماعي: {list}',
  'أدلى {also}ببيانات ممثلو المنظمات غير الحكومية التالية ذات المركز الاستشاري لدى المجلس الاقتصادي والاجتماعي: {list}',
  'أدلى {also}ببيانين ممثلا المنظمتين غير الحكوميتين التاليتين ذواتي المركز الاستشاري لدى المجلس الاقتصادي والاجتماعي: {list}',
)

const heard: Sentence = said(
  'composed',
  'استمعت {organ} إلى بيان أدلى{t} به {speakers}',
  'استمعت {organ} إلى بيانات أدلى{t} بها {speakers}',
  'استمعت {organ} إلى بيانين أدلى{t} بهما {speakers}',
)

export const tables: SentenceTables = {
  kernels: {
    statement,
    introductory: made('found', 'أدلى{t}', 'ببيان استهلالي', 'ببيانين استهلاليين', 'ببيانات استهلالية'),
    opening: inOrder('found', 'أدلى{t}', 'بملاحظات استهلالية', 'بملاحظات استهلالية', 'بملاحظات استهلالية'),
    keynote: inOrder('memory', 'ألقى{t}', 'كلمة رئيسية', 'كلمتين رئيسيتين', 'كلمات رئيسية'),
    address: inOrder('memory', 'ألقى{t}', 'كلمة', 'كلمتين', 'كلمات'),
    closing: made('memory', 'أدلى{t}', 'ببيان ختامي', 'ببيانين ختاميين', 'ببيانات ختامية'),
    presentation: inOrder('memory', 'قدم{t}', 'عرضا', 'عرضين', 'عروضا'),
    question: inOrder('memory', 'طرح{t}', 'سؤالا', 'سؤالين', 'أسئلة'),
    'right of reply': inOrder(
      'memory',
      'أدلى{t}',
      'ببيان ممارسة لحق الرد',
      'ببيانين ممارسة لحق الرد',
      'ببيانات ممارسة لحق الرد',
    ),
    'explanation of vote': made(
      'memory',
      'أدلى{t}',
      'ببيان تعليلا للتصويت',
      'ببيانين تعليلا للتصويت',
      'ببيانات تعليلا للتصويت',
    ),
    'explanation of position': made(
      'memory',
      'أدلى{t}',
      'ببيان تعليلا للموقف',
      'ببيانين تعليلا للموقف',
      'ببيانات تعليلا للموقف',
    ),
    'point of order': inOrder('memory', 'تكلم{t}', 'في نقطة نظام', 'في نقطتي نظام', 'في نقاط نظام'),
  },
  forAll: {
    'statement/again': said(
      'memory',
      'أدلى{t} ببيان إضافي {speakers}',
      'أدلى{t} ببيانات إضافية {speakers}',
      'أدلى{t} ببيانين إضافيين {speakers}',
    ),
    'statement/none': said('memory', 'لم يُدلَ بأي بيان في إطار هذا البند'),
  },
  houses: {
    'untoc-working-group': {
      'statement/group': said('composed', 'أدلى{t} {own} ببيان باسم {group}'),
      'statement/party': said(
        'composed',
        'أدلى ببيان {speakers}، وهي دولة طرف في {treaty}',
        'أدلى ببيانات ممثلو الأطراف التالية في {treaty}: {list}',
        'أدلى ببيانين ممثلا الطرفين التاليين في {treaty}: {list}',
      ),
      'statement/signatory': said(
        'memory',
        'أدلى ببيان {speakers}، وهي دولة موقعة على {treaty}',
        'أدلى ببيانات ممثلو الدول التالية الموقعة على {treaty}: {list}',
        'أدلى ببيانين ممثلا الدولتين التاليتين الموقعتين على {treaty}: {list}',
      ),
      'statement/un-entity': ofOrganizations('كياني الأمم المتحدة التاليين', 'كيانات الأمم المتحدة'),
      'statement/igo': ofOrganizations('المنظمتين الحكوميتين الدوليتين التاليتين', 'المنظمات الحكومية الدولية'),
      'statement/ngo': ofOrganizations('المنظمتين غير الحكوميتين التاليتين', 'المنظمات غير الحكومية'),
    },
    csocd: { 'statement/ngos': ngos },
    cpd: { 'statement/ngos': ngos },
    'disarmament-commission': {
      'statement/countries': said(
        'composed',
        'أدلى ببيان ممثل البلد التالي: {list}',
        'أدلى ببيانات ممثلو البلدان التالية: {list}',
        'أدلى ببيانين ممثلا البلدين التاليين: {list}',
      ),
      'statement/officials': heard,
    },
    cedaw: {
      'statement/parties': said(
        'composed',
        'أدلى ببيان ممثل الدولة الطرف التالية: {list}',
        'أدلى ببيانات ممثلو الدول الأطراف التالية: {list}',
        'أدلى ببيانين ممثلا الدولتين الطرفين التاليتين: {list}',
      ),
    },
    'unctad-board': {
      'statement/all': said(
        'found',
        'أدلى الوفد التالي ببيان: {each}',
        'أدلت المجموعات والوفود التالية ببيانات: {each}',
        'أدلى الوفدان التاليان ببيانين: {each}',
      ),
      'statement/all/speakers': said(
        'memory',
        'أدلى المتكلم التالي ببيان: {each}',
        'أدلى المتكلمون التالون ببيانات: {each}',
        'أدلى المتكلمان التاليان ببيانين: {each}',
      ),
    },
    'statistical-commission': {
      'statement/counts': said('composed', 'أدلى ببيان ممثل {counts}', 'أدلى ببيانات ممثلو {counts}'),
    },
    csw: { 'statement/states': heard, 'statement/officials': heard },
    'unfccc-subsidiary-body': {
      'statement/parties': said('memory', 'أدلى ببيان ممثل {parties}', 'أدلى ببيانات ممثلو {parties}'),
      'statement/parties-first': said('memory', 'أدلى ممثل {parties} ببيان', 'أدلى ممثلو {parties} ببيانات'),
      'statement/constituencies': said(
        'memory',
        'أدلي {also}ببيان باسم {names}',
        'أدلي {also}ببيانات باسم {names}',
        'أدلي {also}ببيانين باسم {names}',
      ),
    },
    generic: {
      'statement/signatory': said(
        'memory',
        'أدلى {also}ببيان {speakers}، وهي دولة موقعة',
        'أدلى {also}ببيانات ممثلو الدول الموقعة التالية: {list}',
        'أدلى {also}ببيانين ممثلا الدولتين الموقعتين التاليتين: {list}',
      ),
    },
  },
}
