import type { Decided, Decider, Deciders } from './chapter.ts'
import type { CorrectionCommand } from './correction/chapter.ts'
import { correctionCommands } from './correction/chapter.ts'
import type { DelegateCommand } from './delegates/chapter.ts'
import { delegateCommands } from './delegates/chapter.ts'
import type { Directory } from './directory.ts'
import type { DraftingCommand } from './drafting/chapter.ts'
import { draftingCommands } from './drafting/chapter.ts'
import type { FloorCommand } from './floor/chapter.ts'
import { floorCommands } from './floor/chapter.ts'
import type { ListCommand } from './list/chapter.ts'
import { listCommands } from './list/chapter.ts'
import type { OrganizationCommand } from './organization/chapter.ts'
import { organizationCommands } from './organization/chapter.ts'
import type { PresenceCommand } from './presence/chapter.ts'
import { presenceCommands } from './presence/chapter.ts'
import type { RollCommand } from './roll/chapter.ts'
import { rollCommands } from './roll/chapter.ts'
import { withOrganizations } from './roll/organizations.ts'
import type { RuleCommand } from './rules/chapter.ts'
import { ruleCommands } from './rules/chapter.ts'
import type { Session } from './session.ts'
import type { SessionCommand } from './settings/chapter.ts'
import { sessionCommands } from './settings/chapter.ts'
import type { SittingCommand } from './sitting/chapter.ts'
import { sittingCommands } from './sitting/chapter.ts'
import type { SetStatistics } from './statistics/chapter.ts'
import { statisticsCommands } from './statistics/chapter.ts'
import type { TranslationCommand } from './translation/chapter.ts'
import { translationCommands } from './translation/chapter.ts'
import type { Undo } from './undo/undo.ts'
import { undo } from './undo/undo.ts'

/** What an officer can ask for, in the imperative of the journal's words. */
export type Command =
  | FloorCommand
  | ListCommand
  | SittingCommand
  | PresenceCommand
  | RuleCommand
  | RollCommand
  | DelegateCommand
  | OrganizationCommand
  | DraftingCommand
  | TranslationCommand
  | CorrectionCommand
  | Undo
  | SessionCommand
  | SetStatistics

export type CommandType = Command['type']

/** Who decides what: the chapters' commands, each once. */
export const deciders: Deciders<Command> = {
  ...floorCommands,
  ...listCommands,
  ...sittingCommands,
  ...presenceCommands,
  ...ruleCommands,
  ...rollCommands,
  ...delegateCommands,
  ...organizationCommands,
  ...draftingCommands,
  ...translationCommands,
  ...correctionCommands,
  ...sessionCommands,
  ...statisticsCommands,
  undo,
  redo: undo,
}

/**
 * What follows from a command in a session: facts for the journal, or none and why. Pure. Whoever is named of the
 * directory’s organizations is registered first, in its kind.
 */
export function decide(session: Session, command: Command, directory: Directory): Decided {
  const decided = (deciders[command.type] as Decider<Command>)(session, command, directory)
  return 'refusal' in decided ? decided : { ...decided, facts: withOrganizations(session, decided.facts, directory) }
}
