import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { say, word } from '../../views/messages.ts'
import { ReadingPage } from '../../views/reading/page.tsx'
import { inWords, tell } from '../../views/told.ts'
import type { Directory } from '../domain/directory.ts'
import { givenOf } from '../formats/body-of-report.ts'
import { longestReport } from '../formats/report-text.ts'
import { readSessionFile } from '../formats/session-file.ts'
import { sessionOfReport } from '../formats/session-of-report.ts'
import { withoutPages } from '../formats/without-pages.ts'
import { houseIds, type ReportRead, readParagraphs } from '../report/index.ts'
import type { Asked, At, Deed } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { type Wrong, wrong } from './faults.ts'
import { asking, blank, largestTable, name, optionalId } from './fields.ts'
import { readReport } from './read-file.ts'

const Report = z.object({
  text: z.string().max(longestReport).min(1, asking('asked.file-or-text')),
  body: optionalId,
  bodyName: blank(name.optional()),
  house: optionalId,
  date: blank(z.iso.date(asking('asked.such-day-3')).optional()),
})
type Report = z.output<typeof Report>

export const wordsOfReport = async (file: File) => readReport(new Uint8Array(await file.arrayBuffer()))

/** Who spoke, read out of a published report: looked at first, then a session in one press. */
export function reportReadingRoutes(
  desk: Desk,
  { rooms, directory }: Pick<Dependencies, 'rooms' | 'directory'>,
  begins: (asked: Asked<Report, At>, read: SessionRead) => Deed,
): void {
  const page = desk.page('/reports/read', async ({ c }, told) => {
    const like = await rooms.get(c.req.query('like') ?? '')
    const { body, wording } = like?.session.settings ?? {}
    return (
      <ReadingPage
        directory={directory}
        like={body && { body: body.id, name: body.name, house: wording?.house }}
        read={lookedAt(told, directory)}
        told={told}
      />
    )
  })

  page.answers('/reports/read/look', Report, ({ form }) => wrongHouse(form), {
    wordsOfFile: { file: 'text' },
    wordsOf: wordsOfReport,
    isShownAgain: true,
    size: largestTable,
  })

  page.keeps(
    '/reports/read',
    Report,
    async asked => {
      const { form } = asked
      const isNowhere = wrongHouse(form)
      if (isNowhere) return isNowhere
      const read = readIn(form, directory)
      if (read.statements.length === 0) return say('nothing-read')
      const body = form.body ?? form.bodyName
      if (body === undefined) return wrong('bodyName', word('asked.body-or-name'))
      const given = givenOf(read, { body, house: form.house ?? '', date: form.date, zone: 'UTC' }, directory)
      if (!given) return wrong('date', word('asked.report-has-no-day'))
      const file = readSessionFile(sessionOfReport(read, given, directory, tell), { directory, houses: houseIds })
      if ('faults' in file)
        return file.faults.map(each =>
          wrong('text', word('asked.found', { path: each.path, found: inWords(each.found) })),
        )
      return begins(asked, file)
    },
    { to: ({ fresh }) => `/sessions/${fresh('session')}/floor`, size: largestTable },
  )
}

type SessionRead = Exclude<ReturnType<typeof readSessionFile>, { faults: unknown }>

const wrongHouse = ({ house }: Report): Wrong | undefined =>
  house !== undefined && !houseIds.has(house) ? wrong('house', word('asked.no-such-wording')) : undefined

function readIn({ text, house, date, body }: Report, directory: Directory): ReportRead {
  const known = house ?? directory.bodies.get(body ?? '')?.house
  return readParagraphs(withoutPages(text.replace(/\r\n?/g, '\n')), directory, { house: known, date })
}

/** What was read of the text that was sent, where it was sent to be looked at. */
function lookedAt({ typed, faults }: Told, directory: Directory): ReportRead | undefined {
  if (faults.length > 0) return undefined
  const form = Report.safeParse(typed)
  return form.success ? readIn(form.data, directory) : undefined
}
