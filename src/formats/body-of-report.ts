import type { Directory } from '../domain/directory.ts'
import type { Day } from '../domain/words.ts'
import type { ReportRead } from '../report/index.ts'
import type { Given } from './session-of-report.ts'

/** What a person said about the report. */
export interface Said {
  /** The id of a body that is known, or a name. */
  readonly body: string
  readonly house: string
  readonly date: Day | undefined
  readonly zone: string
}

/** The body and the days of a session that is read from its report; undefined: nothing tells a day. */
export function givenOf(read: ReportRead, { body, house, date, zone }: Said, directory: Directory): Given | undefined {
  const days = read.statements.flatMap(({ day }) => day ?? []).sort()
  const from = days[0] ?? date
  if (from === undefined) return undefined
  const known = directory.bodies.get(body)
  const { id, name, parent, shortName, instrument } = known ?? { name: body }
  return {
    body: { name, parent, shortName, id: id ?? idOf(name), instrument },
    from,
    to: days.at(-1) ?? from,
    zone,
    house: known && house === '' ? known.house : house === '' ? 'generic' : house,
  }
}

/** Sessions of a body are added up over years by its id: the same name is the same body. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
