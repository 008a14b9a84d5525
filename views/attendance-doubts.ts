import type { Directory } from '../src/domain/directory.ts'
import { lastDay } from '../src/domain/presence/attendance.ts'
import type { Session } from '../src/domain/session.ts'
import type { AttendanceDoubt } from '../src/report/index.ts'
import { evidenceHere, nameHere } from './here.ts'
import { say, valueInWords } from './messages.ts'

/** For whoever checks the chapter on attendance before it is issued. */
export function attendanceDoubtHere(session: Session, directory: Directory, told: AttendanceDoubt): string {
  const name = nameHere(session, directory, told.participant, lastDay(session)).list
  switch (told.doubt) {
    case 'not-in-attendance':
      return say('attendance-doubt.not-in-attendance', { name })
    case 'only-in-the-log':
      return say('attendance-doubt.only-in-the-log', { name })
    case 'noted-absent':
      return say('attendance-doubt.noted-absent', { name, meeting: told.meeting })
    case 'name-not-resolved':
      return say('attendance-doubt.name-not-resolved', { name })
    case 'status-not-certain':
      return say('attendance-doubt.status-not-certain', { name, evidence: evidenceHere(told.evidence, directory) })
    case 'status-changed-in-session': {
      const { before, after, evidence } = told
      return say('attendance-doubt.status-changed-in-session', {
        name,
        before: valueInWords(before.status),
        from: before.day,
        after: valueInWords(after.status),
        to: after.day,
        evidence: evidenceHere(evidence, directory),
      })
    }
  }
}
