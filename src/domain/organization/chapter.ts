import type { Evolvers, Fact, Session } from '../session.ts'
import {
  type Day,
  type DebateId,
  type Instant,
  type MeetingId,
  type ParticipantId,
  type Refusal,
  refuse,
} from '../words.ts'

/** Somebody elected or designated: names that the report prints are record and stand in the journal. */
export interface Officer {
  /** "Chair", "Vice-Chair", "Rapporteur". */
  readonly role: string
  readonly name: string
  readonly country?: ParticipantId | undefined
  readonly from?: Day | undefined
}

/** Who presides over a meeting from a moment on: the role of an officer. */
export interface Presiding {
  readonly officer: string
  readonly from: Instant
}

/** A document before the body. */
export interface Paper {
  readonly id: string
  readonly symbol?: string | undefined
  readonly title: string
  readonly items: readonly string[]
  readonly introduced?:
    | { readonly meeting?: MeetingId | undefined; readonly debate?: DebateId | undefined; readonly at: Instant }
    | undefined
}

export interface OrganizationFacts {
  'officer-elected': Officer
  'presiding-changed': { readonly meeting: MeetingId; readonly officer: string }
  'paper-listed': {
    readonly paper: string
    readonly symbol?: string | undefined
    readonly title: string
    readonly items: readonly string[]
  }
  'paper-introduced': {
    readonly paper: string
    readonly meeting?: MeetingId | undefined
    readonly debate?: DebateId | undefined
  }
}

export const organizationEvolvers: Evolvers<OrganizationFacts> = {
  'officer-elected': (draft, officer) => {
    draft.officers.push(officer)
  },
  'presiding-changed': (draft, { meeting, officer }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, presiding: [...(was.presiding ?? []), { officer, from: at }] })
  },
  'paper-listed': (draft, { paper, symbol, title, items }) => {
    const was = draft.papers.get(paper)
    draft.papers.set(paper, { ...was, id: paper, symbol, title, items })
  },
  'paper-introduced': (draft, { paper, meeting, debate }, { at }) => {
    const was = draft.papers.get(paper)
    if (was) draft.papers.set(paper, { ...was, introduced: { meeting, debate, at } })
  },
}

export interface ElectOfficer {
  readonly type: 'elect-officer'
  readonly officer: Officer
  readonly at: Instant
}

export interface ChangePresiding {
  readonly type: 'change-presiding'
  readonly meeting: MeetingId
  readonly officer: string
  readonly at: Instant
}

export interface ListPaper {
  readonly type: 'list-paper'
  readonly paper: {
    readonly id: string
    readonly symbol?: string | undefined
    readonly title: string
    readonly items: readonly string[]
  }
  readonly at: Instant
}

export interface IntroducePaper {
  readonly type: 'introduce-paper'
  readonly paper: string
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly at: Instant
}

export type OrganizationCommand = ElectOfficer | ChangePresiding | ListPaper | IntroducePaper

export function decideOnOrganization(
  session: Session,
  command: OrganizationCommand,
): { readonly facts: readonly Fact[] } | { readonly refusal: Refusal } {
  const { at } = command
  switch (command.type) {
    case 'elect-officer':
      return { facts: [{ type: 'officer-elected', at, payload: command.officer }] }
    case 'change-presiding':
      if (!session.meetings.has(command.meeting)) return refuse('no-such-meeting')
      if (!session.officers.some(({ role }) => role === command.officer)) return refuse('no-such-officer')
      return {
        facts: [{ type: 'presiding-changed', at, payload: { meeting: command.meeting, officer: command.officer } }],
      }
    case 'list-paper': {
      const { id: paper, symbol, title, items } = command.paper
      return { facts: [{ type: 'paper-listed', at, payload: { paper, symbol, title, items } }] }
    }
    case 'introduce-paper':
      if (!session.papers.has(command.paper)) return refuse('no-such-paper')
      return {
        facts: [
          {
            type: 'paper-introduced',
            at,
            payload: { paper: command.paper, meeting: command.meeting, debate: command.debate },
          },
        ],
      }
  }
}
