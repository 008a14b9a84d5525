import type { Decided, Evolvers } from '../chapter.ts'
import type { Session } from '../session.ts'
import { refuse } from '../words.ts'
import type { OrganizationFacts } from './facts.ts'
import type { ChangePresiding, ElectOfficer } from './officers.ts'
import type { IntroducePaper, ListPaper } from './papers.ts'

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

export type OrganizationCommand = ElectOfficer | ChangePresiding | ListPaper | IntroducePaper

export function decideOnOrganization(session: Session, command: OrganizationCommand): Decided {
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
