import type { Event } from '../../src/domain/facts.ts'
import type { Word } from '../../src/domain/words.ts'
import { type Disk, storageOf } from '../../src/live/storage.ts'
import { recordsInMemory } from './records.ts'

/** A disk that takes everything. */
export const soundDisk: Disk = {
  misplaced: () => undefined,
  troubleOf: () => undefined,
  probe: async () => undefined,
  damages: [],
  losses: () => [],
  confirmLosses: () => undefined,
}

/** A journal in memory, with the two rules of the real one: no place twice, no attempt twice. */
export function shelfInMemory() {
  const journals = new Map<string, Event[]>()
  const answers = new Map<string, { digest: string; word: Word | undefined }>()
  return {
    begin: async ({ id }: { id: string }, events: readonly Event[]) => void journals.set(id, [...events]),
    list: async () => [...journals.keys()].map(id => ({ id, created: '', origin: 'new' })),
    eventsAfter: async (id: string, after: number) => (journals.get(id) ?? []).filter(each => each.position > after),
    append: async (
      id: string,
      after: number,
      events: readonly Event[],
      { attempt, ...answer }: { attempt: string; digest: string; word: Word | undefined },
    ) => {
      const journal = journals.get(id) ?? []
      if ((journal.at(-1)?.position ?? 0) !== after || answers.has(`${id} ${attempt}`)) return 'moved-on' as const
      journal.push(...events)
      answers.set(`${id} ${attempt}`, answer)
      return journal.at(-1)?.position ?? after
    },
    answerTo: async (id: string, attempt: string) => answers.get(`${id} ${attempt}`),
    records: recordsInMemory(),
    storage: storageOf(soundDisk),
  }
}
