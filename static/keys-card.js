// The card of all keys.

import { keys } from './keys.js'
import { $, make } from './say.js'
import { say } from './words.js'

export function showCard() {
  const card = $('card')
  card.hidden = !card.hidden
  if (card.hidden) return $('speaker').focus()
  const list = make('dl', '', '')
  for (const { key, second, does } of keys) {
    const term = make('dt', '', '')
    term.append(make('kbd', '', key))
    if (second) term.append(' ', make('kbd', '', second))
    list.append(term, make('dd', '', does))
  }
  card.replaceChildren(make('h2', '', say('line.keys')), list)
}
