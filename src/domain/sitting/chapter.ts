import { withChanges } from '../changes.ts'
import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import { inUse } from '../in-use.ts'
import { made, maybe, namedBy, stateOf, the } from '../things.ts'
import type { Instant, MeetingId } from '../words.ts'
import type { AmendAction, StrikeAction, TakeAction } from './actions.ts'
import { amendAction, strikeAction, takeAction } from './actions.ts'
import type { AmendDebate, ConcludeDebate, TakeUpDebate } from './debates.ts'
import { amendDebate, concludeDebate, takeUpDebate } from './debates.ts'
import type { SittingFacts, Span, Suspension } from './facts.ts'
import type { Gavel } from './gavel.ts'
import { gavel } from './gavel.ts'
import type { AmendMeeting, PlanMeeting, RemoveMeeting } from './plan.ts'
import { amendMeeting, planMeeting, removeMeeting } from './plan.ts'

const byGavel = {
  matter: 'floor',
  makes: ({ meeting }: { readonly meeting: MeetingId }) => [the.gavelOf(meeting)],
  uses: ({ meeting }: { readonly meeting: MeetingId }) => [the.meeting(meeting)],
} as const

export const sittingFacts = {
  'meeting-planned': {
    matter: 'settings',
    evolve: (draft, { meeting, ...plan }) => {
      onlyForwards(plan.planned)
      draft.meetings.set(meeting, { id: meeting, takenUp: [], suspended: [], ...plan })
    },
    makes: ({ meeting }) => [the.meeting(meeting), the.planOf(meeting), the.gavelOf(meeting)],
    uses: () => [],
  },
  'meeting-amended': {
    matter: 'settings',
    evolve: (draft, { meeting, changes }, event) => {
      const was = draft.meetings.get(meeting)
      const next = was && withChanges(was, changes)
      if (was?.planned !== next?.planned) onlyForwards(next?.planned)
      if (next) draft.meetings.set(meeting, next)
      remember(draft, event, { action: 'amended', of: meeting, changes })
    },
    makes: ({ meeting }) => [the.planOf(meeting)],
    uses: ({ meeting }) => [the.meeting(meeting)],
  },
  'meeting-removed': {
    matter: 'settings',
    evolve: (draft, { meeting }, event) => {
      if (inUse(draft).meeting(meeting)) cannotBe('something happened at this meeting')
      const was = draft.meetings.get(meeting)
      draft.meetings.delete(meeting)
      remember(draft, event, { action: 'removed', of: meeting, was: was?.planned })
    },
    makes: ({ meeting }) => [the.meeting(meeting), the.planOf(meeting), the.gavelOf(meeting)],
    uses: ({ meeting }) => [the.meeting(meeting)],
  },
  'meeting-opened': {
    ...byGavel,
    evolve: (draft, { meeting }, { at }) => {
      const was = draft.meetings.get(meeting)
      if (was) draft.meetings.set(meeting, { ...was, from: at })
    },
  },
  'meeting-suspended': {
    ...byGavel,
    evolve: (draft, { meeting, reason }, { at }) => {
      const was = draft.meetings.get(meeting)
      if (was) draft.meetings.set(meeting, { ...was, suspended: [...was.suspended, { from: at, reason }] })
    },
  },
  'meeting-resumed': {
    ...byGavel,
    evolve: (draft, { meeting }, { at }) => {
      const was = draft.meetings.get(meeting)
      if (was) draft.meetings.set(meeting, { ...was, suspended: ended(was.suspended, at) })
    },
  },
  'meeting-rose': {
    ...byGavel,
    evolve: (draft, { meeting }, { at }) => {
      const was = draft.meetings.get(meeting)
      if (was) draft.meetings.set(meeting, { ...was, to: at, suspended: ended(was.suspended, at) })
    },
  },
  'debate-set-up': {
    matter: 'floor',
    evolve: (draft, debate) => {
      draft.debates.set(debate.id, debate)
    },
    makes: ({ id, items, lead }) => [...made(the.debate(id)), the.debateOn(...[...items].sort(), lead)],
    uses: ({ items, meetings }) => [
      ...items.map(item => the.item(item)),
      ...(meetings ?? []).flatMap(meeting => (typeof meeting === 'string' ? [the.meeting(meeting)] : [])),
    ],
  },
  'debate-amended': {
    matter: 'floor',
    evolve: (draft, { debate, changes }, event) => {
      const was = draft.debates.get(debate)
      if (was) draft.debates.set(debate, withChanges(was, changes))
      remember(draft, event, { action: 'amended', of: debate, changes })
    },
    makes: ({ debate }) => [stateOf(the.debate(debate))],
    uses: ({ debate }) => [the.debate(debate)],
  },
  'debate-taken-up': {
    matter: 'floor',
    evolve: (draft, { meeting, debate }, { at }) => {
      const was = draft.meetings.get(meeting)
      if (was) draft.meetings.set(meeting, { ...was, takenUp: [...was.takenUp, { debate, at }] })
    },
    makes: ({ meeting }) => [the.currentDebateOf(meeting)],
    uses: ({ meeting, debate }) => [the.meeting(meeting), the.debate(debate)],
  },
  'debate-concluded': {
    matter: 'floor',
    evolve: (draft, { meeting, debate }, { at }) => {
      const was = draft.meetings.get(meeting)
      if (!was) return
      const takenUp = was.takenUp.map(each =>
        each.debate === debate && each.until === undefined ? { ...each, until: at } : each,
      )
      draft.meetings.set(meeting, { ...was, takenUp })
    },
    makes: ({ meeting }) => [the.currentDebateOf(meeting)],
    uses: ({ meeting, debate }) => [the.meeting(meeting), the.debate(debate)],
  },
  'action-taken': {
    matter: 'floor',
    evolve: (draft, { action, ...taken }, { at }) => {
      draft.actions.set(action, { id: action, at, ...taken })
    },
    makes: ({ action }) => made(the.action(action)),
    uses: ({ meeting, debate }) => [...maybe(the.meeting, meeting), ...maybe(the.debate, debate)],
  },
  'action-amended': {
    matter: 'floor',
    evolve: (draft, { action, changes, reason }, event) => {
      const was = draft.actions.get(action)
      if (!was) return
      draft.actions.set(action, withChanges(was, changes))
      remember(draft, event, { action: 'amended', of: action, changes, reason })
    },
    makes: ({ action }) => [stateOf(the.action(action))],
    uses: ({ action, changes }) => [the.action(action), ...namedBy(changes)],
  },
  'action-struck': {
    matter: 'floor',
    evolve: (draft, { action, reason }, event) => {
      const was = draft.actions.get(action)
      if (!was) return
      draft.actions.delete(action)
      remember(draft, event, { action: 'struck', of: action, reason, was })
    },
    makes: ({ action }) => [stateOf(the.action(action))],
    uses: ({ action }) => [the.action(action)],
  },
} satisfies Chapter<SittingFacts>

function onlyForwards(planned: Span | undefined): void {
  if (planned && planned.to < planned.from) cannotBe('a meeting is planned to end before it begins')
}

const ended = (suspended: readonly Suspension[], at: Instant): readonly Suspension[] =>
  suspended.map(each => (each.to === undefined ? { ...each, to: at } : each))

export type SittingCommand =
  | PlanMeeting
  | AmendMeeting
  | RemoveMeeting
  | Gavel
  | TakeUpDebate
  | AmendDebate
  | ConcludeDebate
  | TakeAction
  | AmendAction
  | StrikeAction

export const sittingCommands = {
  'plan-meeting': planMeeting,
  'amend-meeting': amendMeeting,
  'remove-meeting': removeMeeting,
  'open-meeting': gavel,
  'suspend-meeting': gavel,
  'resume-meeting': gavel,
  'close-meeting': gavel,
  'take-up-debate': takeUpDebate,
  'amend-debate': amendDebate,
  'conclude-debate': concludeDebate,
  'take-action': takeAction,
  'amend-action': amendAction,
  'strike-action': strikeAction,
} satisfies Deciders<SittingCommand>
