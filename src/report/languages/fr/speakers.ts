import type { Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { type CapacityWords, capacitiesOf, isState, namedNow, nameRun, notesOf } from '../capacity.ts'
import { type TitledGroup, titledIn } from '../sentences.ts'
import type { Told } from '../told.ts'
import { deOf, join, joinText } from './grammar.ts'

/** More names than these stand behind a colon (ours: 8 are found with "de", 22 behind the colon). */
const longest = 8

export const capacity: CapacityWords = {
  states: names => joinText(names.map(name => name.de ?? deOf(name.running))),
  group: name => name.de ?? deOf(name.running),
  onBehalf: (whom, national) => `au nom ${whom}${national ? ' et à titre national' : ''}`,
  also: whom => `également au nom ${whom}`,
  video: mode => (mode === 'pre-recorded video' ? 'message vidéo préenregistré' : 'message vidéo'),
  inBrackets: words => ` (${words})`,
}

interface Manner {
  /** What stands before a list that ends the sentence; none: it does not end there. */
  readonly colon?: string | undefined
  readonly by: '' | 'par '
}

/** Does the last group of its speakers want a colon list? */
export function isLong(told: Told): boolean {
  const groups = titledIn(told, told.speakers)
  const last = groups.at(-1)
  return last !== undefined && wantsColon(last, groups.length === 1)
}

function wantsColon({ title, speakers }: TitledGroup, isOnly: boolean): boolean {
  if (title === 'none') return false
  if (title === 'a representative') return isOnly
  const states = speakers.filter(isState).length
  // A city among States has no place behind "pays suivants": it stands before (A/CONF.224/L.5, paragraph 42).
  const isMixed = speakers.some(each => !isState(each) && each.category === 'full')
  return states > 1 && (speakers.length > longest || isMixed)
}

/** "les représentants de la Chine et du Kenya et l’observateur du Maroc". */
export function titled(told: Told, speakers: readonly Speaker[], { colon, by }: Manner): readonly Run[] {
  const groups = titledIn(told, speakers)
  return groups.flatMap((group, index): readonly Run[] => {
    const isLast = index === groups.length - 1
    const behind = isLast && wantsColon(group, groups.length === 1) ? colon : undefined
    const own = inGroup(told, group, behind)
    return index === 0 ? own : [{ text: `${isLast ? ' et ' : ', '}${by}` }, ...own]
  })
}

function inGroup(told: Told, { title, speakers }: TitledGroup, colon: string | undefined): readonly Run[] {
  const one = speakers.length === 1
  if (title === 'none') return join(speakers.map(each => running(told, each)))
  if (title === 'a representative' && colon !== undefined) {
    const head = one ? 'le représentant du grand groupe suivant' : 'les représentants des grands groupes suivants'
    return [{ text: `${head}${colon} ` }, ...join(speakers.map(each => listed(told, each)))]
  }
  const isObserver = title === 'observer' || title === 'representative as observer'
  const head = isObserver
    ? one
      ? 'l’observateur '
      : 'les observateurs '
    : one
      ? 'le représentant '
      : 'les représentants '
  if (colon === undefined) return [{ text: head }, ...join(speakers.map(each => afterDe(told, each)))]
  const others = speakers.filter(each => !isState(each))
  return [
    { text: head },
    ...others.flatMap((each, index) => [...afterDe(told, each), { text: index < others.length - 1 ? ', ' : ' et ' }]),
    { text: `des pays suivants${colon} ` },
    ...join(speakers.filter(isState).map(each => listed(told, each))),
  ]
}

export const listed = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, speaker.name.list),
  ...notesOf(capacity, told, speaker),
]

const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, namedNow(told, speaker).running),
  ...notesOf(capacity, told, speaker),
]

/** "du Canada": the preposition is no part of the name. */
export function afterDe(told: Told, speaker: Speaker): readonly Run[] {
  const name = namedNow(told, speaker)
  const de = name.de ?? deOf(name.running)
  const [preposition = ''] = /^(?:du |des |de la |de l’|de |d’)/.exec(de) ?? []
  return [{ text: preposition }, nameRun(speaker, de.slice(preposition.length)), ...notesOf(capacity, told, speaker)]
}

/** "Philippines, au nom du Groupe des 77 et de la Chine". */
export function withGroup(told: Told, speaker: Speaker): readonly Run[] {
  const words = [
    ...capacitiesOf(capacity, told, speaker).map(each => `, ${each}`),
    ...(speaker.video ? [capacity.inBrackets(capacity.video(speaker.video), told)] : []),
  ]
  return [
    nameRun(speaker, speaker.name.list),
    ...(words.length > 0 ? [{ text: words.join(''), from: speaker.entries }] : []),
  ]
}
