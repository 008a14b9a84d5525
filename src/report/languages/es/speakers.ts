import type { Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { type CapacityWords, capacitiesOf, namedNow, nameRun, notesOf } from '../capacity.ts'
import { type TitledGroup, titledIn } from '../sentences.ts'
import type { Told } from '../told.ts'
import { deOf, join, joinText } from './grammar.ts'

export const capacity: CapacityWords = {
  states: ([first, ...others]) =>
    joinText([first?.de ?? deOf(first?.running ?? ''), ...others.map(({ running }) => running)]),
  group: name => name.de ?? deOf(name.running),
  onBehalf: (whom, national) => `en nombre ${whom}${national ? ' y a título nacional' : ''}`,
  also: whom => `también en nombre ${whom}`,
  video: mode => (mode === 'pre-recorded video' ? 'vídeo grabado' : 'mensaje de vídeo'),
  inBrackets: words => ` (${words})`,
}

/** "los representantes de China y el Canadá y el observador de Marruecos": de once, then articles. */
export const titled = (told: Told, speakers: readonly Speaker[]): readonly Run[] => {
  const groups = titledIn(told, speakers)
  return groups.flatMap((group, index): readonly Run[] => {
    const own = inGroup(told, group, groups.length === 1)
    if (index === 0) return own
    return [{ text: index === groups.length - 1 ? ' y ' : ', ' }, ...own]
  })
}

function inGroup(told: Told, { title, speakers }: TitledGroup, isOnly: boolean): readonly Run[] {
  const one = speakers.length === 1
  if (title === 'none') return join(speakers.map(each => running(told, each)))
  if (title === 'a representative' && isOnly) {
    const head = one
      ? 'un representante del siguiente grupo principal: '
      : 'representantes de los siguientes grupos principales: '
    return [{ text: one ? head : `los ${head}` }, ...join(speakers.map(each => running(told, each)))]
  }
  const who = title === 'observer' || title === 'representative as observer' ? 'observador' : 'representante'
  const many = who === 'observador' ? 'los observadores ' : 'los representantes '
  const head = one ? `el ${who} ` : many
  return [{ text: head }, ...afterDe(told, speakers)]
}

/** "del Iraq, el Canadá y México". */
export const afterDe = (told: Told, speakers: readonly Speaker[]): readonly Run[] =>
  join(speakers.map((each, index) => (index === 0 ? firstAfterDe(told, each) : running(told, each))))

/** The preposition is no part of the name. */
function firstAfterDe(told: Told, speaker: Speaker): readonly Run[] {
  const name = namedNow(told, speaker)
  const de = name.de ?? deOf(name.running)
  const [preposition = ''] = /^(?:del |de )/.exec(de) ?? []
  return [{ text: preposition }, nameRun(speaker, de.slice(preposition.length)), ...notesOf(capacity, told, speaker)]
}

export const listed = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, speaker.name.list),
  ...notesOf(capacity, told, speaker),
]

export const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, namedNow(told, speaker).running),
  ...notesOf(capacity, told, speaker),
]

/** "Filipinas (en nombre del Grupo de los 77 y China)". */
export const withGroup = (told: Told, speaker: Speaker): readonly Run[] => {
  const words = [...capacitiesOf(capacity, told, speaker), ...(speaker.video ? [capacity.video(speaker.video)] : [])]
  const notes = words.map(each => ` (${each})`).join('')
  return [nameRun(speaker, speaker.name.list), ...(notes ? [{ text: notes, from: speaker.entries }] : [])]
}
