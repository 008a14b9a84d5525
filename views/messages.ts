import { dateInWords } from '../src/domain/times.ts'
import { ordinal } from '../src/report/languages/en/grammar.ts'
import actions from './messages/en/actions.json' with { type: 'json' }
import acts from './messages/en/acts.json' with { type: 'json' }
import chair from './messages/en/chair.json' with { type: 'json' }
import clock from './messages/en/clock.json' with { type: 'json' }
import connection from './messages/en/connection.json' with { type: 'json' }
import doubts from './messages/en/doubts.json' with { type: 'json' }
import floor from './messages/en/floor.json' with { type: 'json' }
import frame from './messages/en/frame.json' with { type: 'json' }
import kinds from './messages/en/kinds.json' with { type: 'json' }
import line from './messages/en/line.json' with { type: 'json' }
import list from './messages/en/list.json' with { type: 'json' }
import log from './messages/en/log.json' with { type: 'json' }
import participants from './messages/en/participants.json' with { type: 'json' }
import picker from './messages/en/picker.json' with { type: 'json' }
import room from './messages/en/room.json' with { type: 'json' }
import screens from './messages/en/screens.json' with { type: 'json' }
import several from './messages/en/several.json' with { type: 'json' }
import sitting from './messages/en/sitting.json' with { type: 'json' }
import spoke from './messages/en/spoke.json' with { type: 'json' }
import statuses from './messages/en/statuses.json' with { type: 'json' }
import waiting from './messages/en/waiting.json' with { type: 'json' }
import { told } from './messages/told.ts'

/** The words of the interface by the noun that they belong to. */
const nouns = {
  actions,
  acts,
  chair,
  clock,
  connection,
  doubts,
  floor,
  frame,
  kinds,
  line,
  list,
  log,
  participants,
  picker,
  room,
  screens,
  several,
  sitting,
  spoke,
  statuses,
  waiting,
}
type Nouns = typeof nouns
export type Noun = keyof Nouns

/** "list.nobody-waits": a key that is not there does not compile. */
export type MessageKey = { [N in Noun]: `${N}.${keyof Nouns[N] & string}` }[Noun]

type Values = Readonly<Record<string, string | number>>

/**
 * `{count}` stands for a value, `{number:nth}` for 1st, 2nd, `{day:date}` for 12 September 2019, and `{count:1 doubt|# doubts}` for one or several.
 */
const inPlace = (template: string, values: Values): string =>
  template.replace(/\{(\w+)(?::([^{}]*))?\}/g, (_, name: string, how?: string) => {
    const value = values[name] ?? ''
    if (how === undefined) return String(value)
    if (how === 'nth') return ordinal(Number(value))
    if (how === 'date') return dateInWords(String(value))
    const [one = '', many = ''] = how.split('|')
    return (Number(value) === 1 ? one : many).replace('#', String(value))
  })

/** The sentence for a refusal, a word or a doubt of the domain, with its values in place. */
export const say = (key: string, values: Values = {}): string => inPlace(told.get(key) ?? key, values)

const all: ReadonlyMap<string, string> = new Map(
  Object.entries(nouns).flatMap(([noun, messages]) =>
    Object.entries(messages).map(([key, template]): [string, string] => [`${noun}.${key}`, template]),
  ),
)

/** A word of the interface, with its values in place. */
export const word = (key: MessageKey, values: Values = {}): string => inPlace(all.get(key) ?? key, values)

/** The words that a page's own scripts say, by key. */
export const wordsOf = (...wanted: readonly Noun[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...all].filter(([key]) => wanted.some(noun => key.startsWith(`${noun}.`))))
