import { withChanges } from '../changes.ts'
import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import { isParticipantNamed } from '../in-use.ts'
import type { Session } from '../session.ts'
import { made, maybe, participants, stateOf, the } from '../things.ts'
import type { Capacity } from '../words.ts'
import type { Roll, RollFacts, RollTaken } from './facts.ts'
import { isByHand, mayBecome } from './kinds.ts'
import { merge } from './merging.ts'
import type {
  AmendParticipant,
  DefineGroup,
  MergeParticipant,
  OverruleStatus,
  RegisterParticipant,
  RemoveGroup,
  RemoveParticipant,
  ResolveName,
} from './register.ts'
import {
  amendParticipant,
  defineGroup,
  mergeParticipant,
  overruleStatus,
  registerParticipant,
  removeGroup,
  removeParticipant,
  resolveName,
} from './register.ts'
import type { RenewRoll } from './renewal.ts'
import { renewRoll } from './renewal.ts'
import { type TypeForms, typeForms } from './type-forms.ts'

const rollOf = (taken: RollTaken): Roll => ({
  instrument: taken.instrument,
  asOf: taken.asOf,
  source: taken.source,
  hash: taken.hash,
  rows: new Map(taken.rows.map(row => [row.participant, row])),
  given: taken.given ?? false,
})

export const rollFacts = {
  // The table with which a session begins is kept with that; one for another treaty is taken back with the treaty.
  'roll-taken': {
    matter: 'settings',
    evolve: (draft, taken) => {
      draft.roll = rollOf(taken)
    },
    makes: () => [the.roll],
    uses: () => [],
  },
  'roll-renewed': {
    matter: 'kept',
    evolve: (draft, { changed, ...taken }, event) => {
      draft.roll = rollOf(taken)
      remember(draft, event, { action: 'amended', of: 'roll', changes: changed.map(field => ({ field })) })
    },
    makes: () => [the.roll],
    uses: () => [],
  },
  'participant-registered': {
    matter: 'roll',
    evolve: (draft, { participant, ...known }) => {
      onlyNamed(known)
      const was = draft.participants.get(participant)
      draft.participants.set(participant, { overruled: was?.overruled ?? [], ...known, id: participant })
    },
    makes: ({ participant }) => made(the.participant(participant)),
    uses: () => [],
  },
  'participant-amended': {
    matter: 'roll',
    evolve: (draft, { participant, changes }, event) => {
      const was = draft.participants.get(participant)
      const next = was && withChanges(was, changes)
      if (was?.name !== next?.name || was?.kind !== next?.kind) onlyNamed(next ?? {})
      // Among the kinds that are added by hand one may be put right; a State is a State.
      if (was && next && was.kind !== next.kind && !mayBecome(was.kind, next.kind))
        cannotBe('a State or a group has no other kind')
      if (next) draft.participants.set(participant, next)
      remember(draft, event, { action: 'amended', of: participant, changes })
    },
    makes: ({ participant }) => [stateOf(the.participant(participant))],
    uses: ({ participant }) => [the.participant(participant)],
  },
  'participant-merged': {
    matter: 'roll',
    evolve: (draft, { participant, into }, event) => {
      const name = draft.participants.get(into)?.name ?? into
      merge(draft, participant, into)
      remember(draft, event, { action: 'joined', of: participant, changes: [{ field: 'resolved', to: name }] })
    },
    makes: ({ participant }) => [stateOf(the.participant(participant))],
    uses: merged => participants([merged.participant, merged.into]),
  },
  'participant-removed': {
    matter: 'roll',
    evolve: (draft, { participant }, event) => {
      const was = draft.participants.get(participant)
      if (!was) return
      if (!isByHand(was.kind)) cannotBe('only who was added by hand is removed')
      if (isParticipantNamed(draft as Session, participant)) cannotBe('something hangs on this participant')
      draft.participants.delete(participant)
      remember(draft, event, { action: 'removed', of: was.name ?? participant })
    },
    makes: ({ participant }) => made(the.participant(participant)),
    uses: ({ participant }) => [the.participant(participant)],
  },
  'name-resolved': {
    matter: 'floor',
    evolve: (draft, { unknown, participant }, event) => {
      const was = draft.participants.get(unknown)
      if (was) draft.participants.set(unknown, { ...was, resolved: participant })
      remember(draft, event, {
        action: 'amended',
        of: unknown,
        changes: [{ field: 'resolved', from: was?.resolved, to: participant }],
      })
    },
    makes: ({ unknown }) => [stateOf(the.participant(unknown))],
    uses: ({ unknown, participant }) => participants([unknown, participant]),
  },
  'status-overruled': {
    matter: 'roll',
    evolve: (draft, { participant, status, from, reason }, event) => {
      const was = draft.participants.get(participant) ?? { id: participant, kind: 'state' as const, overruled: [] }
      draft.participants.set(participant, { ...was, overruled: [...was.overruled, { status, from, reason }] })
      remember(draft, event, {
        action: 'overruled',
        of: participant,
        changes: [{ field: 'status', to: status }],
        reason,
      })
    },
    makes: ({ participant }) => [stateOf(the.participant(participant))],
    uses: ({ participant }) => [the.participant(participant)],
  },
  'group-defined': {
    matter: 'settings',
    evolve: (draft, { group, ...known }) => {
      draft.groups.set(group, { id: group, ...known })
    },
    makes: ({ group }) => made(the.group(group)),
    uses: ({ members, chair }) => [...participants(members), ...maybe(the.participant, chair)],
  },
  'group-removed': {
    matter: 'settings',
    evolve: (draft, { group }, event) => {
      const name = draft.groups.get(group)?.name ?? group
      draft.groups.delete(group)
      nameInPlaceOf(draft.entries, group, name)
      nameInPlaceOf(draft.inscriptions, group, name)
      remember(draft, event, { action: 'removed', of: name })
    },
    makes: ({ group }) => made(the.group(group)),
    uses: ({ group }) => [the.group(group)],
  },
} satisfies Chapter<RollFacts>

function nameInPlaceOf<T extends { readonly capacity: Capacity }>(all: Map<string, T>, group: string, name: string) {
  const isIts = ({ capacity }: T) => capacity.onBehalfOf === group || capacity.alsoOnBehalfOf === group
  for (const [id, each] of all) {
    if (!isIts(each)) continue
    const { onBehalfOf, alsoOnBehalfOf } = each.capacity
    const capacity: Capacity = {
      ...each.capacity,
      ...(onBehalfOf === group ? { onBehalfOf: name } : {}),
      ...(alsoOnBehalfOf === group ? { alsoOnBehalfOf: name } : {}),
    }
    all.set(id, { ...each, capacity })
  }
}

/** States have their names from the directory. */
function onlyNamed({ kind, name }: { readonly kind?: string | undefined; readonly name?: string | undefined }): void {
  if (kind !== undefined && kind !== 'state' && !name) cannotBe('somebody who is no State has no name')
}

export type RollCommand =
  | RegisterParticipant
  | AmendParticipant
  | MergeParticipant
  | RemoveParticipant
  | ResolveName
  | OverruleStatus
  | DefineGroup
  | RemoveGroup
  | TypeForms
  | RenewRoll

export const rollCommands = {
  'register-participant': registerParticipant,
  'amend-participant': amendParticipant,
  'merge-participant': mergeParticipant,
  'remove-participant': removeParticipant,
  'resolve-name': resolveName,
  'overrule-status': overruleStatus,
  'define-group': defineGroup,
  'remove-group': removeGroup,
  'type-forms': typeForms,
  'renew-roll': renewRoll,
} satisfies Deciders<RollCommand>
