// What was pressed on the floor and the server has not yet said that it has: kept in this browser until then. A page that is
// loaded again, or a browser that was closed or fell over, sends it in the order in which it was pressed.

import { othersOpen, tab } from './this-window.js'

const session = document.getElementById('floor')?.dataset.session ?? ''
const signedIn = document.querySelector('.bar-officer[href^="/account"]')
/** Of whoever signed in: nobody sends under their own name what another pressed at the same computer. */
const whose = `${session} ${signedIn?.textContent?.trim() ?? ''}`

/** @typedef {{ where: string, fields: [string, string][], at: number }} Pressed `at` by the wall clock */
/** @typedef {Pressed & { attempt: string, whose: string, nth: number, tab: string }} Unsent */

/** A database, and not the plain storage: what was put there is there when the browser is killed. @type {Promise<IDBDatabase | undefined>} */
const opened = new Promise(done => {
  try {
    const asked = indexedDB.open('rostrum', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('unsent', { keyPath: 'attempt' })
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => done(undefined)
  } catch {
    // Nothing can be kept in this browser: what was pressed still stands in the page, and is sent from there.
    done(undefined)
  }
})

/**
 * What came of it; nothing where the store is full or forbidden.
 * @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} asks @returns {Promise<T | undefined>}
 */
async function inStore(mode, asks) {
  const database = await opened
  return new Promise(done => {
    try {
      if (!database) return done(undefined)
      const asked = asks(database.transaction('unsent', mode).objectStore('unsent'))
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => done(undefined)
    } catch {
      done(undefined)
    }
  })
}

let nth = 0

/** @param {string} attempt @param {Pressed} pressed */
export const keep = (attempt, pressed) => {
  const unsent = { ...pressed, attempt, whose, nth: nth++, tab }
  return inStore('readwrite', store => store.put(unsent))
}

/** It has its answer. @param {string} attempt */
export const drop = attempt => inStore('readwrite', store => store.delete(attempt))

/** What a page before this one could not send any more; without what another open window still sends. @returns {Promise<readonly Unsent[]>} */
export async function left() {
  const all = /** @type {Unsent[]} */ ((await inStore('readonly', store => store.getAll())) ?? [])
  const own = all.filter(each => each.whose === whose)
  if (own.length === 0) return []
  const isOpen = await othersOpen()
  return own.filter(each => !isOpen(each.tab)).sort((a, b) => a.at - b.at || a.nth - b.nth)
}
