import type { Action } from '../../../domain/sitting/facts.ts'

/** Found in E/2015/27 and AC.198/2015/L.2. */
export const leads: readonly string[] = ['وفي الجلسة نفسها', 'وقبل المناقشة العامة']

/** From memory. What was acted on is typed by an officer. */
export const leadAfter = ({ result }: Action): string =>
  result === 'adopted' || result === 'approved' ? 'وبعد الاعتماد' : result === 'rejected' ? 'وبعد الرفض' : 'وبعد البت'
