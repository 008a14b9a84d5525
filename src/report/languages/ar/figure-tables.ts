import type { DefinitionTold, Denominator, FigureWords, TableKey } from '../figure-words.ts'

const lengthRule = 'يحسب الوقت دون فترات التوقف؛ والبيان الذي لا تعرف مدته يحسب بيانا ولا يضيف وقتا.'

const partiesOrMembers = (instrument: boolean): string => (instrument ? 'الأطراف' : 'الأعضاء')

/** Against whom silence is counted. */
const denominator = ({ instrument, denominator: whom, onRoll }: Denominator): string => {
  const who = partiesOrMembers(instrument)
  return whom === 'represented'
    ? `تحسب من ${who} الذين سجلوا أو أشير إلى حضورهم أو تكلموا في الدورة.`
    : `تحسب من جميع ${who} المدرجين في القائمة (${onRoll}): فلم يسجل أحد ولم يشر إلى حضور أحد.`
}

/** What the figures of each table mean and how they are counted; from memory. */
export function definitionOf(table: TableKey, told: DefinitionTold, regions: FigureWords['regions']): string {
  const { zone, byAmount, countedAs = [], silence } = told
  const whom = silence ? denominator(silence) : ''
  switch (table) {
    case 'totals':
      return `البيانات هي المداخلات من نوع "بيان" بأي صفة كانت وأيا كان المتكلم؛ أما ممارسة حق الرد والنقاط النظامية وسائر الأنواع فتحسب على حدة. ${lengthRule} والوفود هي كل من أعطي الكلمة في أي نوع كان.`
    case 'delegations':
      return `البيانات ووقتها والمناقشات التي أدلي بها فيها. و"باسم آخرين" هي ما أدلي به منها باسم مجموعة أو باسم آخرين أيضا. ${lengthRule} وتحسب أنواع المداخلات الأخرى في أعمدة خاصة بها. ${byAmount ? 'بترتيب عدد البيانات، حسبما حدد لهذه الدورة.' : 'بالترتيب الأبجدي.'}`
    case 'categories':
      return `يحسب كل بيان في الفئة التي كان وفده فيها في ذلك اليوم: طرف أو عضو كامل الحقوق، أو دولة موقعة، أو مراقب، وما إلى ذلك. والوفد الذي تغير مركزه يرد في فئتين. ${lengthRule}`
    case 'regions': {
      const turkiye = countedAs.some(([state]) => state === 'TUR')
        ? ''
        : 'وتركيا، التي تشارك في مجموعتين، تحسب ضمن دول أوروبا الغربية ودول أخرى. '
      const set = countedAs.map(([state, region]) => `${state}: ${regions[region]}`).join('؛ ')
      return `تحسب كل دولة في مجموعة إقليمية واحدة أو لا تحسب في أي مجموعة، بحيث تجمع السطور. ${turkiye}${set ? `وحدد لهذه الدورة ما يلي: ${set}. ` : ''}ويرد جميع الآخرين، بمن فيهم الاتحاد الأوروبي، في سطر "${regions['not-a-state']}". ${lengthRule}`
    }
    case 'items':
      return `يرد البيان المدلى به في مناقشة مشتركة في سطر تلك البنود مجتمعة، بحيث تجمع السطور. ${lengthRule}`
    case 'days':
      return `اليوم الذي بدأ فيه البيان، بحسب المنطقة الزمنية للدورة (${zone}). ${lengthRule}`
    case 'meetings':
      return `الجلسة التي يرد البيان في سجلها. ${lengthRule}`
    case 'lengths':
      return 'من البيانات التي تعرف مدتها، دون فترات التوقف. والوسيط هو الأوسط منها؛ وتسعة من كل عشرة لا تتجاوز الشريحة المئوية 90. ويتجاوز البيان الحد بقدر ما يزيد على الحد الساري عند بدايته.'
    case 'kinds':
      return `كل ما في السجل، حسب النوع. ${lengthRule}`
    case 'not-spoken':
      return `من كانت لهم كامل الحقوق في اليوم الأخير من الدورة ولم يعطوا الكلمة في هذا الجزء من السجل في أي نوع كان. ${whom} ولا تطبق هنا التصفية حسب الفئة.`
    case 'only-otherwise':
      return `من كانت لهم كامل الحقوق في اليوم الأخير من الدورة ولم يدلوا بأي بيان في هذا الجزء من السجل وأعطوا الكلمة مع ذلك، وفي أي نوع. ${whom} ولا تطبق هنا التصفية حسب الفئة.`
    case 'participation':
      return `عدد من تكلم من ${partiesOrMembers(silence?.instrument === true)}، من الممثلين ومن جميع المدرجين في القائمة، وعدد من لم يتكلم، وعدد من لم يعط الكلمة إلا في نوع غير البيان. ${whom} وتحسب المناقشة المشتركة هنا في كل بند من بنودها.`
    case 'meeting-time':
      return 'المقرر: حسب الجدول الزمني. الفعلي: من الطرق بالمطرقة إلى رفع الجلسة. المفقود: التأخر والانتهاء المبكر والتعليق معا. الصافي: الفعلي دون التعليق. الاستخدام: المقرر ناقصا المفقود، من المقرر. ولا تطبق إلا التصفية حسب الجلسة؛ والوقت غير المسجل يترك الرقم فارغا، والمجموع كذلك.'
    case 'modes':
      return `في القاعة، أو عن بعد، أو بالفيديو، أو تلاوة من شخص آخر. ${lengthRule}`
    case 'languages':
      return `اللغة المتكلم بها، حيثما سجلها موظف. ${lengthRule}`
    case 'levels':
      return `المستوى الذي تكلم به المتكلم، حيثما سجله موظف، ابتداء من رئيس دولة. ${lengthRule}`
    case 'gender':
      return 'البيانات حسب نوع الجنس الذي سجله الوفد للمتكلم؛ ولا يستنتج أبدا من الاسم. ويحجب كل عدد يقل عن خمسة، أو يخص أقل من خمسة أشخاص، وتحجب معه أعداد أخرى كي لا يتسنى استنتاجه. ولهذا السبب فهو دائما عدد الدورة كلها، أيا كانت التصفية. والسطر الأخير بالدقائق الكاملة.'
    case 'course':
      return `ما قيل، بترتيبه. والفاصل هو الوقت المنقضي منذ نهاية ما قيل قبله في الجلسة. ${lengthRule}`
    case 'matrix':
      return 'عدد البيانات التي أدلى بها كل وفد في كل بند من بنود جدول الأعمال.'
    case 'log':
      return `كل مداخلة بالترتيب الذي بدأت به. ${lengthRule} وحيثما لم تسجل النهاية فهي بداية المداخلة التالية في الجلسة؛ ولا نهاية حينئذ للمداخلة الأخيرة في الجلسة.`
    case 'statements':
      return `كل مداخلة للوفد، في فئته في ذلك اليوم. ${lengthRule}`
    case 'years-sessions':
      return `دورات الهيئة، الأقدم أولا. والبيانات هي المداخلات من نوع "بيان". ${lengthRule}`
    case 'years-regions':
      return `تحسب كل دولة في مجموعة إقليمية واحدة أو لا تحسب في أي مجموعة، بحسب ما حدد لكل دورة، بحيث تجمع السطور. ${lengthRule}`
    case 'years-delegations':
      return `جميع الدورات معا، بالاسم المستخدم في آخرها؛ بالترتيب الأبجدي. ${lengthRule}`
  }
}
