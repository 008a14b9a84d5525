import type { Person } from '../domain/delegates/facts.ts'
import type { Directory } from '../domain/directory.ts'
import { kindIn } from '../domain/roll/names.ts'
import { statusIn } from '../domain/roll/status.ts'
import type { Session } from '../domain/session.ts'
import type { ParticipantId } from '../domain/words.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'
import { nameOf } from '../report/plan/names.ts'

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
  language: ReportLanguage = reportLanguages.en,
): ParticipantsList {
  const { body, place, from, to, title } = session.settings
  const { participants: words, documents, names } = language
  const rows = [...delegates].map(([id, persons]) => ({
    tier: tierOf(session, directory, id),
    name: nameOf(language, session, directory, id, to),
    members: persons.map(each => memberLine(each, words.remote)),
  }))
  const titles: Readonly<Record<Tier, string>> = {
    full: body.instrument ? words.parties : words.members,
    signatory: words.signatories,
    observer: words.observers,
    'un-entity': words.unEntities,
    igo: words.igos,
    ngo: words.ngos,
    other: words.others,
  }
  return {
    masthead: [body.parent, body.name, title, documents.held(place, from, to), documents.participants].filter(
      (line): line is string => Boolean(line),
    ),
    sections: tiers.flatMap(tier => {
      const delegations = rows.filter(each => each.tier === tier).sort((a, b) => names.compare(a.name, b.name))
      return delegations.length > 0
        ? [{ title: titles[tier], delegations: delegations.map(each => ({ ...each, name: each.name.list })) }]
        : []
    }),
  }
}

const memberLine = ({ title, name, function: does, role, mode }: Person, remote: string): string =>
  [[title, name].filter(Boolean).join(' '), does, role, mode === 'remote' ? remote : undefined]
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
