import type { Chapter, Deciders } from '../chapter.ts'
import { stateOf, the } from '../things.ts'
import type { DelegateFacts } from './facts.ts'
import type { ImportDelegates, ReceiveCredentials, TakeBackImport } from './import.ts'
import { importDelegates, receiveCredentials, takeBackImport } from './import.ts'

export const delegateFacts = {
  'delegates-imported': {
    matter: 'kept',
    evolve: (draft, imported, { at, by }) => {
      draft.delegates.push({ ...imported, at, by })
    },
    makes: ({ persons }) => persons.map(person => the.person(person)),
    uses: () => [],
  },
  'credentials-received': {
    matter: 'roll',
    evolve: (draft, { participant, day }) => {
      const was = draft.participants.get(participant) ?? { id: participant, kind: 'state' as const, overruled: [] }
      draft.participants.set(participant, { ...was, credentials: day })
    },
    makes: ({ participant }) => [stateOf(the.participant(participant))],
    uses: ({ participant }) => [the.participant(participant)],
  },
} satisfies Chapter<DelegateFacts>

export type DelegateCommand = ImportDelegates | TakeBackImport | ReceiveCredentials

export const delegateCommands = {
  'import-delegates': importDelegates,
  'take-back-import': takeBackImport,
  'receive-credentials': receiveCredentials,
} satisfies Deciders<DelegateCommand>
