import type { Person } from '../domain/delegates/facts.ts'
import type { Directory } from '../domain/directory.ts'
import { compareNames, kindIn, nameIn } from '../domain/roll/names.ts'
import { statusIn } from '../domain/roll/status.ts'
import type { Session } from '../domain/session.ts'
import { dateRange } from '../domain/times.ts'
import type { ParticipantId } from '../domain/words.ts'

/** The list of participants as plain data, for every printer. */
export interface ParticipantsList {
  readonly masthead: readonly string[]
  readonly sections: readonly {
    readonly title: string
    readonly delegations: readonly { readonly name: string; readonly members: readonly string[] }[]
  }[]
}

const tiers = ['full', 'signatory', 'observer', 'un-entity', 'igo', 'ngo', 'other'] as const
type Tier = (typeof tiers)[number]

/** By status on the last day, then by alphabet; within a delegation in the order in which it was registered. */
export function participantsListOf(
  session: Session,
  directory: Directory,
  delegates: ReadonlyMap<ParticipantId, readonly Person[]>,
): ParticipantsList {
  const { body, place, from, to, title } = session.settings
  const compare = compareNames('en')
  const dates = dateRange(from, to)
  const rows = [...delegates].map(([id, persons]) => ({
    tier: tierOf(session, directory, id),
    name: nameIn(session, directory, id, to).list,
    members: persons.map(memberLine),
  }))
  const titles: Readonly<Record<Tier, string>> = {
    full: body.instrument ? 'Parties' : 'Members',
    signatory: 'Signatories',
    observer: 'Observers',
    'un-entity': 'United Nations entities',
    igo: 'Intergovernmental organizations',
    ngo: 'Non-governmental organizations',
    other: 'Others',
  }
  return {
    masthead: [body.parent, body.name, title, place ? `${place}, ${dates}` : dates, 'List of participants'].filter(
      (line): line is string => Boolean(line),
    ),
    sections: tiers.flatMap(tier => {
      const delegations = rows.filter(each => each.tier === tier).sort((a, b) => compare(a.name, b.name))
      return delegations.length > 0 ? [{ title: titles[tier], delegations }] : []
    }),
  }
}

const memberLine = ({ title, name, function: does, role, mode }: Person): string =>
  [[title, name].filter(Boolean).join(' '), does, role, mode === 'remote' ? 'remote' : undefined]
    .filter(Boolean)
    .join(', ')

function tierOf(session: Session, directory: Directory, id: ParticipantId): Tier {
  const status = statusIn(session, directory, id, session.settings.to)?.status
  if (status !== undefined)
    return status === 'party' || status === 'member' ? 'full' : status === 'signatory' ? 'signatory' : 'observer'
  const kind = kindIn(session, directory, id)
  if (kind === 'un-entity' || kind === 'igo') return kind
  return kind === 'ngo' || kind === 'constituency' ? 'ngo' : 'other'
}

/** Plain text: one line a person, an empty line between delegations. */
export const textOfParticipants = ({ masthead, sections }: ParticipantsList): string =>
  [
    ...masthead,
    '',
    ...sections.flatMap(({ title, delegations }) => [
      title,
      '',
      ...delegations.flatMap(({ name, members }) => [name, ...members.map(each => `  ${each}`), '']),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
