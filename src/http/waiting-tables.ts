import { createHash } from 'node:crypto'
import { say } from '../../views/messages.ts'
import type { ImportDraft, Records } from '../live/records.ts'
import type { Choices } from '../tables/source.ts'
import type { Deed } from './asked.ts'

/*
 * What becomes of a table that was brought and waits to be taken over: a list of participants, requests, an agenda, the
 * table of a treaty alike.
 */

export const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** It waits from now on, unless so much waits already. */
export const waits = (records: Records, draft: ImportDraft): Deed => ({
  deed: async () => ((await records.keepDraft(draft)) === 'too-many' ? say('too-many-drafts') : undefined),
})

/** Rows are put right as somebody typed. */
export const mends = (records: Records, id: string, typed: ImportDraft['mended']): Deed => ({
  deed: async () => void (await records.mendDraft(id, typed)),
})

/** The same file, read as somebody said; tables with these headings are read so from now on. */
export const rereads = (
  records: Records,
  { id, kind }: ImportDraft,
  { content, key, chosen }: { readonly content: unknown; readonly key: string; readonly chosen: Choices },
): Deed => ({
  deed: async () => {
    await records.rereadDraft(id, content)
    await records.keepReading(kind, key, { ...chosen })
    return undefined
  },
})

/** Nothing, where it does not wait any more; one that cannot be read any more can be discarded, too. */
export async function discards(
  records: Records,
  kind: ImportDraft['kind'],
  session: ImportDraft['session'],
  id: string,
): Promise<Deed | undefined> {
  const drafts = await records.drafts(kind, session)
  return drafts.some(each => each.id === id) ? { deed: async () => void (await records.dropDraft(id)) } : undefined
}
