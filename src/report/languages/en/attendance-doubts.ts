import type { AttendanceDoubtTold } from '../language.ts'
import { dateInWords } from './dates.ts'
import { evidenceInWords } from './evidence.ts'
import { ordinal } from './grammar.ts'

/** For whoever checks a chapter before it is issued, and printed nowhere. */
export function attendanceDoubtInWords(told: AttendanceDoubtTold): string {
  const { name } = told
  switch (told.doubt) {
    case 'not-in-attendance':
      return `${name} stands in “Statements” and not in “Attendance”: it spoke by video, or its text was read out.`
    case 'only-in-the-log':
      return `${name} stands in “Statements”, but nobody registered it or noted it at the nameplates.`
    case 'noted-absent':
      return `${name} was noted as absent from the ${ordinal(told.meeting)} meeting, and spoke at it.`
    case 'name-not-resolved':
      return `“${name}” is not resolved: it stands in no paragraph.`
    case 'status-not-certain':
      return `${name}: status not certain (${evidenceInWords(told.evidence)}).`
    case 'status-changed-in-session': {
      const { before, after, evidence } = told
      return `${name} was ${before.status} on ${dateInWords(before.day)} and is ${after.status} on ${dateInWords(after.day)}, under which it stands: ${evidenceInWords(evidence)}.`
    }
  }
}
