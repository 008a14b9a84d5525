import type { Chapter } from '../chapter.ts'
import type { Event } from '../facts.ts'
import type { Draft } from '../session.ts'
import type { SetAside, SetAsideFacts } from './facts.ts'

export const setAsideFacts = {
  'set-aside': {
    matter: 'floor',
    evolve: (draft, { type, why }, event) => setAside(draft, event, { type, why }),
    makes: () => [],
    uses: () => [],
  },
} satisfies Chapter<SetAsideFacts>

export function setAside(
  draft: Draft,
  { position, type, at, by }: Event,
  what: Pick<SetAside, 'why'> & Partial<Pick<SetAside, 'type' | 'inPart'>>,
): void {
  draft.setAside.push({ position, type, at, by, ...what })
}
