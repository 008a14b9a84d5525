import type { Chapter, Deciders } from '../chapter.ts'
import { made, maybe, stateOf, the } from '../things.ts'
import type { OrganizationFacts } from './facts.ts'
import type { ChangePresiding, ElectOfficer } from './officers.ts'
import { changePresiding, electOfficer } from './officers.ts'
import type { IntroducePaper, ListPaper } from './papers.ts'
import { introducePaper, listPaper } from './papers.ts'

export const organizationFacts = {
  'officer-elected': {
    matter: 'organization',
    evolve: (draft, officer) => {
      draft.officers.push(officer)
    },
    makes: ({ role }) => made(the.officer(role)),
    uses: ({ country }) => maybe(the.participant, country),
  },
  'presiding-changed': {
    matter: 'organization',
    evolve: (draft, { meeting, officer }, { at }) => {
      const was = draft.meetings.get(meeting)
      if (was) draft.meetings.set(meeting, { ...was, presiding: [...(was.presiding ?? []), { officer, from: at }] })
    },
    makes: ({ meeting }) => [the.presidingOf(meeting)],
    uses: ({ meeting, officer }) => [the.meeting(meeting), the.officer(officer)],
  },
  'paper-listed': {
    matter: 'organization',
    evolve: (draft, { paper, symbol, title, items }) => {
      const was = draft.papers.get(paper)
      draft.papers.set(paper, { ...was, id: paper, symbol, title, items })
    },
    makes: ({ paper }) => made(the.paper(paper)),
    uses: ({ items }) => items.map(item => the.item(item)),
  },
  'paper-introduced': {
    matter: 'organization',
    evolve: (draft, { paper, meeting, debate }, { at }) => {
      const was = draft.papers.get(paper)
      if (was) draft.papers.set(paper, { ...was, introduced: { meeting, debate, at } })
    },
    makes: ({ paper }) => [stateOf(the.paper(paper))],
    uses: ({ paper, meeting, debate }) => [
      the.paper(paper),
      ...maybe(the.meeting, meeting),
      ...maybe(the.debate, debate),
    ],
  },
} satisfies Chapter<OrganizationFacts>

export type OrganizationCommand = ElectOfficer | ChangePresiding | ListPaper | IntroducePaper

export const organizationCommands = {
  'elect-officer': electOfficer,
  'change-presiding': changePresiding,
  'list-paper': listPaper,
  'introduce-paper': introducePaper,
} satisfies Deciders<OrganizationCommand>
