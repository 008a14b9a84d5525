import type { Doubt } from '../src/domain/correction/doubt.ts'
import { thisComputer } from '../src/domain/words.ts'
import { nameHere, officerHere } from './here.ts'
import { say, word, wordHere } from './messages.ts'
import { dayOfEntry, type Names } from './scene.ts'
import { whyInWords } from './why.ts'

/** What a doubt says, for whoever reads the page. */
export const doubtWords = (names: Names, doubt: Doubt): string => say(`doubt.${doubt.doubt}`, valuesHere(names, doubt))

/** What mends it. */
export const mendWords = (names: Names, doubt: Doubt): string =>
  word(`doubts.mend.${doubt.doubt}`, valuesHere(names, doubt))

const minute = 60

/** Seconds as people say them: nobody reads a night in seconds. */
function lastingFor(seconds: number): string {
  if (seconds < 2 * minute) return word('doubts.lasting.seconds', { seconds })
  const minutes = Math.round(seconds / minute)
  return minutes < 60
    ? word('doubts.lasting.minutes', { minutes })
    : word('doubts.lasting.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** What of the record cannot have been is called as it is where it was done, and so is who did it. */
function inWords(key: string, value: string | number): string | number {
  if (value === thisComputer) return officerHere(value)
  if (key === 'seconds') return lastingFor(Number(value))
  if (key === 'why') return whyInWords(String(value))
  return key === 'what' ? (wordHere(`deeds.did.${String(value).replaceAll(' ', '-')}`) ?? value) : value
}

/** Its values, with the name of the other entry where it is about two. */
function valuesHere({ session, directory }: Names, { on: [, other = ''], values }: Doubt): Doubt['values'] {
  const entry = session.entries.get(other)
  const named = entry && nameHere(session, directory, entry.participant, dayOfEntry(session, entry)).list
  const told = Object.entries(values).map(([key, value]) => [key, inWords(key, value)])
  return { ...(named === undefined ? {} : { other: named }), ...Object.fromEntries(told) }
}
