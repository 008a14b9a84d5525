// What the server answers, told as what it is: a refusal is no lost connection, and neither is a fault of the server.

import { say } from './words.js'

/** @typedef {{ saved: boolean, word: string, at: string, field?: string }} Answer */

/** The server's own sentence of a refusal that is a page or plain text. @param {string} type @param {string} body */
function sentenceIn(type, body) {
  if (type.startsWith('text/plain')) return body.trim()
  if (!type.startsWith('text/html')) return ''
  const page = new DOMParser().parseFromString(body, 'text/html')
  return page.querySelector('[role=alert], main p')?.textContent?.trim() ?? ''
}

/**
 * What came back. Throws where the connection broke before all of it was there.
 * @template {Answer} A @param {Response} response @returns {Promise<{ answer: A, again: boolean }>} `again`: the fault is the
 * server's, and the same may be sent again
 */
export async function answerOf(response) {
  const type = response.headers.get('content-type') ?? ''
  const body = await response.text()
  const again = response.status >= 500 || response.status === 429
  const { status } = response
  if (type.includes('json')) {
    const answer = /** @type {A} */ (JSON.parse(body))
    if (typeof answer?.saved === 'boolean') return { answer, again }
  }
  const key = again ? 'at-fault' : status === 404 || status === 410 ? 'not-there' : 'refused'
  const sentence = sentenceIn(type, body).slice(0, 300) || say(`connection.${key}`, { status })
  const word = again ? sentence : say('connection.not-saved', { word: sentence })
  return { answer: /** @type {A} */ ({ saved: false, word, at: '' }), again }
}
