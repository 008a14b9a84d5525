import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import { dayOfMeeting } from '../../src/domain/sitting/moment.ts'
import { codeOf } from '../../src/report/figures/labels.ts'
import type { Table } from '../../src/report/figures/table.ts'
import { attendanceRows, thereOf } from '../attendance-rows.ts'
import { dateInWords, word } from '../messages.ts'

/** Attendance as a table that is taken away: a column a meeting, and how many were at it. */
export function attendanceTable(session: Session, directory: Directory): Table {
  const there = thereOf(session)
  const rows = attendanceRows(session, directory, there)
  const text = (heading: string) => ({ heading, kind: 'text' as const })
  return {
    id: 'attendance',
    title: word('attendance.attendance'),
    definition: word('attendance.definition', { day: session.settings.to }),
    columns: [
      text(word('attendance.delegation')),
      text(word('attendance.code')),
      text(word('attendance.status')),
      ...there.map(({ meeting }) =>
        text(
          word('attendance.meeting-of', {
            number: meeting.number,
            day: dateInWords(dayOfMeeting(session, meeting)),
          }),
        ),
      ),
    ],
    rows: rows.map(({ id, name, status, known }) => [name, codeOf(id), status, ...known]),
    total: [
      word('attendance.total', { count: rows.length }),
      '',
      '',
      ...there.map(({ by }) => word('attendance.there', { count: by.size })),
    ],
  }
}
