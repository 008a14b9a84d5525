// What was typed and the server has not yet said that it has: kept in this browser until then.

import { othersOpen } from './this-window.js'

export const main = /** @type {HTMLElement} */ (document.getElementById('document'))
export const path = main.dataset.path ?? ''
const shelf = `rostrum writing ${main.dataset.session} `

/** @typedef {{ text: string, list: string[] | null, base: string, refs: string, place: string, kind: string, after: string | undefined }} Words */
/** @typedef {Words & { document: string, tab: string, sent?: string }} Draft what was typed and the server has not yet said that it has */
/** @typedef {{ saved: boolean, word: string, at: string, position: number, there: boolean, revision: number, refs: Record<string, string> }} Answer */

/** @type {Map<string, Draft>} */
export const drafts = new Map()
/** @param {string} id @param {Draft | undefined} draft */
export function keep(id, draft) {
  if (draft) drafts.set(id, draft)
  else drafts.delete(id)
  try {
    if (draft) localStorage.setItem(shelf + id, JSON.stringify(draft))
    else localStorage.removeItem(shelf + id)
  } catch {
    // A full or forbidden store: the text still stands in the page, and is sent from there.
  }
}

/**
 * What is kept of this document and not in hand yet, without what another open window is writing: that is that window's
 * to send. @returns {Promise<Map<string, Draft>>}
 */
export async function keptDrafts() {
  /** @type {Map<string, Draft>} */
  const kept = new Map()
  // Read at once: what is typed from here on is kept under the same name.
  for (let index = 0; index < localStorage.length; index++) {
    const key = localStorage.key(index) ?? ''
    if (!key.startsWith(shelf)) continue
    const draft = /** @type {Draft} */ (JSON.parse(localStorage.getItem(key) ?? '{}'))
    const isNew = !drafts.has(key.slice(shelf.length))
    if (draft.document === main.dataset.document && isNew) kept.set(key.slice(shelf.length), draft)
  }
  const isOpen = await othersOpen()
  for (const [id, draft] of kept) if (isOpen(draft.tab)) kept.delete(id)
  return kept
}
