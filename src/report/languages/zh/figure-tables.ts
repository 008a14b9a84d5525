import type { DefinitionTold, Denominator, FigureWords, TableKey } from '../figure-words.ts'

const lengthRule = '时间不计暂停；时长不明的发言计为发言，不增加时间。'

const partiesOrMembers = (instrument: boolean): string => (instrument ? '缔约方' : '成员')

/** Against whom silence is counted. */
const denominator = ({ instrument, denominator: whom, onRoll }: Denominator): string => {
  const who = partiesOrMembers(instrument)
  return whom === 'represented'
    ? `以届会期间已登记、被记为出席或发过言的${who}为基数。`
    : `以名册上全部${onRoll}个${who}为基数：无人登记，也无人被记为出席。`
}

/** What the figures of each table mean and how they are counted; from memory. */
export function definitionOf(table: TableKey, told: DefinitionTold, regions: FigureWords['regions']): string {
  const { zone, byAmount, countedAs = [], silence } = told
  const whom = silence ? denominator(silence) : ''
  switch (table) {
    case 'totals':
      return `发言是指种类为“发言”的条目，不论以何种身份、由何人所作；行使答辩权、程序问题和其他种类另计。${lengthRule}代表团是指以任何种类取得过发言权的所有各方。`
    case 'delegations':
      return `发言、发言时间和发言所在的辩论。“代表他方”是其中代表某个集团或同时代表他方所作的发言。${lengthRule}其他种类的条目在各自的栏内计算。${byAmount ? '按本届会设定的发言次数排列。' : '按名称顺序排列。'}`
    case 'categories':
      return `每次发言计入其代表团当日所属的类别：缔约方或享有充分权利的成员、签署国、观察员等。地位发生变化的代表团列在两个类别中。${lengthRule}`
    case 'regions': {
      const turkiye = countedAs.some(([state]) => state === 'TUR') ? '' : '土耳其参加两个组，计入西欧和其他国家。'
      const set = countedAs.map(([state, region]) => `${state}计入${regions[region]}`).join('；')
      return `每个国家计入一个区域组或不计入任何组，因此各行可以相加。${turkiye}${set ? `本届会的设定：${set}。` : ''}其他各方，包括欧洲联盟，列在“${regions['not-a-state']}”一行。${lengthRule}`
    }
    case 'items':
      return `合并辩论中的发言列在这些项目合并的一行，因此各行可以相加。${lengthRule}`
    case 'days':
      return `发言开始的日期，按届会的时区（${zone}）。${lengthRule}`
    case 'meetings':
      return `发言所在日志的会议。${lengthRule}`
    case 'lengths':
      return '只计时长已知的发言，不计暂停。中位数是居中的一次；十分之九的发言不超过第90百分位数。发言超时是指超过其开始时有效时限的部分。'
    case 'kinds':
      return `日志中的所有内容，按种类。${lengthRule}`
    case 'not-spoken':
      return `届会最后一天享有充分权利、在日志的这一部分中未以任何种类取得发言权的各方。${whom}这里不适用按类别的筛选。`
    case 'only-otherwise':
      return `届会最后一天享有充分权利、在日志的这一部分中未作发言但仍取得过发言权的各方，以及以何种种类。${whom}这里不适用按类别的筛选。`
    case 'participation':
      return `有多少${partiesOrMembers(silence?.instrument === true)}发言，占已派代表者和名册全部的比例，多少未发言，多少仅以发言以外的种类取得发言权。${whom}合并辩论在这里计入其每个项目。`
    case 'meeting-time':
      return '计划：按排定的时间。实际：从敲槌到散会。损失：迟开、早散和暂停合计。净时间：实际时间减去暂停。使用率：计划时间减去损失，占计划时间的比例。只适用按会议的筛选；未记录的时间使数字留空，合计也留空。'
    case 'modes':
      return `在会场、远程连线、视频，或由他人宣读。${lengthRule}`
    case 'languages':
      return `发言所用语文，以工作人员记录者为限。${lengthRule}`
    case 'levels':
      return `发言者的级别，以工作人员记录者为限，从国家元首起。${lengthRule}`
    case 'gender':
      return '按代表团为发言者登记的性别计算的发言；性别从不根据姓名推断。低于五的数字，或不足五人的数字，不予显示，并连同其他数字一起不予显示，以免被推算出来。因此，不论如何筛选，数字始终是整个届会的。最后一行为整分钟。'
    case 'course':
      return `所说的内容，按先后顺序。间隔是自会议上前一次讲话结束以来的时间。${lengthRule}`
    case 'matrix':
      return '每个代表团就每个议程项目发言的次数。'
    case 'log':
      return `所有条目，按开始的先后顺序。${lengthRule}未记录结束时间的，以会议下一个条目的开始时间为准；会议的最后一个条目则没有结束时间。`
    case 'statements':
      return `代表团的所有条目，按其当日的类别。${lengthRule}`
    case 'years-sessions':
      return `该机构的各届会，最早的在前。发言是指种类为“发言”的条目。${lengthRule}`
    case 'years-regions':
      return `每个国家按各届会的设定计入一个区域组或不计入任何组，因此各行可以相加。${lengthRule}`
    case 'years-delegations':
      return `所有届会合计，用最近一届的名称；按名称顺序排列。${lengthRule}`
  }
}
