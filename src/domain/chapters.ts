import type { Chapter, Row } from './chapter.ts'
import { correctionFacts, requestFacts } from './correction/chapter.ts'
import { delegateFacts } from './delegates/chapter.ts'
import { draftingFacts } from './drafting/chapter.ts'
import type { Facts, FactType } from './facts.ts'
import { floorFacts } from './floor/chapter.ts'
import { listFacts } from './list/chapter.ts'
import { organizationFacts } from './organization/chapter.ts'
import { presenceFacts } from './presence/chapter.ts'
import { rollFacts } from './roll/chapter.ts'
import { ruleFacts } from './rules/chapter.ts'
import { setAsideFacts } from './set-aside/chapter.ts'
import { sessionFacts } from './settings/chapter.ts'
import { sittingFacts } from './sitting/chapter.ts'
import { statisticsFacts } from './statistics/chapter.ts'
import { translationFacts } from './translation/chapter.ts'
import { undoFacts } from './undo/chapter.ts'

/** The register of facts: each noun's chapter, and nothing else. */
export const chapters: Chapter<Facts> = {
  ...sessionFacts,
  ...rollFacts,
  ...delegateFacts,
  ...sittingFacts,
  ...presenceFacts,
  ...ruleFacts,
  ...floorFacts,
  ...listFacts,
  ...correctionFacts,
  ...requestFacts,
  ...undoFacts,
  ...draftingFacts,
  ...translationFacts,
  ...organizationFacts,
  ...statisticsFacts,
  ...setAsideFacts,
}

/** The row of an event, whatever its type. */
export const rowOf = <T extends FactType>(event: { readonly type: T }): Row<T> => chapters[event.type] as Row<T>
