import type { Directory } from '../../src/domain/directory.ts'
import type { Inscription, SpeakersList } from '../../src/domain/list/facts.ts'
import { tierOf } from '../../src/domain/list/order.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Meeting } from '../../src/domain/sitting/facts.ts'
import { dayOf } from '../../src/domain/times.ts'
import type { EntryKind, Instant } from '../../src/domain/words.ts'
import { calledFrom } from '../../src/report/plan/called.ts'
import { nameHere, wordsHere } from '../here.ts'
import { word } from '../messages.ts'
import { capacityWords } from '../scene.ts'

export const printReaders = ['chair', 'interpreters', 'press'] as const
export type PrintReader = (typeof printReaders)[number]

export interface PrintScene {
  readonly session: Session
  readonly directory: Directory
  readonly meeting: Meeting | undefined
  readonly debate: string | undefined
  readonly purpose: EntryKind
  readonly reader: PrintReader
  readonly list: SpeakersList | undefined
  readonly now: Instant
}

const running = ({ session, directory }: PrintScene, each: Inscription): string =>
  nameHere(session, directory, each.participant, dayOf(each.received, session.settings.zone)).running

export const listName = ({ session, directory }: PrintScene, each: Inscription): string =>
  nameHere(session, directory, each.participant, dayOf(each.received, session.settings.zone)).list

/** As the Chair says it: representatives of States, observers for others. */
function asCalled(scene: PrintScene, each: Inscription, isFirst: boolean): string {
  const { session, directory } = scene
  const tier = tierOf(session, directory, each.participant, {}, dayOf(each.received, session.settings.zone))
  const observes = tier !== 'party' && tier !== 'signatory' && tier !== 'other'
  const capacity = observes ? 'observer' : 'representative'
  const who = word(isFirst ? `chair.distinguished-${capacity}` : `chair.${capacity}`, { name: running(scene, each) })
  const whom = capacityWords(scene, each)
  return whom ? word('chair.who-speaks', { who, whom }) : who
}

/** "I now give the floor to …, to be followed by … and …". */
export function chairSentence(scene: PrintScene, waiting: readonly Inscription[]): string {
  const [first, second, third] = waiting
  const words = wordsHere()
  // In the other languages it is the sentence of the podium.
  if (words.chair) {
    const called = waiting.slice(0, 3).map(each => calledFrom(scene.session, scene.directory, each, words))
    const [one, ...next] = called
    return one ? words.chair.givesTheFloor(one, next) : words.chair.nobody
  }
  if (!first) return word('chair.nobody')
  const called = asCalled(scene, first, true)
  const [one, other] = [second, third].flatMap(each => (each ? [asCalled(scene, each, false)] : []))
  if (one === undefined) return word('chair.gives-the-floor', { first: called })
  const isLong = second !== undefined && capacityWords(scene, second) !== ''
  const next = other === undefined ? one : word(isLong ? 'chair.both-at-length' : 'chair.both', { one, other })
  return word('chair.gives-the-floor-followed', { first: called, next })
}
