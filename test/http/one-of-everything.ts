import { join } from 'node:path'
import type { Fact } from '../../src/domain/facts.ts'
import { goldenIn, readAsStored } from '../journal.ts'

const golden = (name: string) => readAsStored(goldenIn(join(import.meta.dirname, `../cases/journals/${name}`)).journal)

/** A session in which there is one of everything: lists, requests, documents that were issued, participants. */
export const oneOfEverything: readonly Fact[] = (() => {
  const facts: Fact[] = []
  for (const name of ['2026-11-24-speakers-lists.json', '2026-11-24-documents.json', '2026-11-25-participants.json'])
    for (const { type, at, late, payload } of golden(name)) {
      if (type === 'undone' || type === 'redone' || (type === 'session-created' && facts.length > 0)) continue
      if (type === 'agenda-item-added' && facts.some(each => each.type === type && each.payload.item === payload.item))
        continue
      // The meetings of one journal have other ids than those of the next.
      if (type === 'debate-set-up') Object.assign(payload, { meetings: undefined })
      facts.push({ type, at, ...(late ? { late } : {}), payload } as Fact)
    }
  return facts
})()
