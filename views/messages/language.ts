import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '../../src/domain/words.ts'

/** For whom something is drawn: the language of the interface, and the page on which whoever reads stands. */
interface Reader {
  readonly language: Language
  readonly page: string
}

const reader = new AsyncLocalStorage<Reader>()

/** Draws for a reader; what is drawn at the same time for another, or awaited in between, has its own. */
export const drawnFor = <T>(who: Reader, draw: () => T): T => reader.run(who, draw)

/** Draws in a language what no page is known of: what a stream sends to all who have the same open. */
export const drawnIn = <T>(language: Language, draw: () => T): T => drawnFor({ language, page: '/' }, draw)

/** The language of the interface where something is drawn just now; English at the start and on the command line. */
export const languageHere = (): Language => reader.getStore()?.language ?? 'en'

/** The address to which somebody comes back who chooses another language. */
export const pageHere = (): string => reader.getStore()?.page ?? '/'
