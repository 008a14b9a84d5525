import type { Directory } from '../domain/directory.ts'
import type { Session } from '../domain/session.ts'
import { folded, readSessionFile } from '../formats/session-file.ts'
import { houseIds } from '../report/index.ts'

const kinds = ['introductory', 'keynote', 'explanation of vote', 'right of reply'] as const

/** A room in which everybody speaks once, in the house of a session: what its sentences look like before anybody spoke. */
export function exampleRoom({ settings }: Session, directory: Directory): Session | undefined {
  const { body, from, wording } = settings
  const at = (minute: number) => `${from}T10:${String(minute).padStart(2, '0')}:00Z`
  const said = [
    { by: 'CAN' },
    { by: 'EGY', onBehalfOf: 'the Group of 77 and China' },
    { by: 'PER' },
    { by: 'MAR' },
    { by: 'VAT' },
    ...['fao', 'union', 'peace', 'alliance', 'women', 'director', 'petitioner'].map(by => ({ by })),
    ...kinds.map(kind => ({ by: kind === 'introductory' || kind === 'keynote' ? 'director' : 'CAN', kind })),
  ]
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: body.name, shortName: body.shortName, ...statusOf(settings) },
      session: { from, to: from, timeZone: 'UTC' },
      agenda: [{ item: '4' }],
      participants: [
        { id: 'fao', kind: 'un-entity', name: 'Food and Agriculture Organization', article: true },
        { id: 'union', kind: 'igo', name: 'African Union', article: true },
        { id: 'peace', kind: 'ngo', name: 'World Council for Peace' },
        { id: 'alliance', kind: 'ngo', name: 'Alliance, Inc.' },
        { id: 'women', kind: 'constituency', name: 'women' },
        { id: 'director', kind: 'official', function: 'Director of the secretariat', person: 'Ann Bee', article: true },
        { id: 'petitioner', kind: 'individual', person: 'Sidi Mohamed Omar' },
      ],
      debates: [{ id: 'd', items: ['4'] }],
      statements: said.map((each, minute) => ({ debate: 'd', at: at(minute), ...each })),
      wording: { house: wording.house },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) return undefined
  const session = folded(read.facts)
  return { ...session, settings: { ...session.settings, wording } }
}

/** As the body has it: parties to its treaty, or three of its members. */
const statusOf = ({ body: { instrument, members } }: Session['settings']) =>
  instrument ? { instrument } : { members: members?.length === 0 ? [] : ['CAN', 'EGY', 'PER'] }
