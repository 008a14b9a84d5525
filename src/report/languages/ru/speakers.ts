import type { Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { type CapacityWords, capacitiesOf, namedNow, nameRun, notesOf } from '../capacity.ts'
import { type TitledGroup, titledIn } from '../sentences.ts'
import type { Told } from '../told.ts'
import { genitiveOf, join, joinText } from './grammar.ts'

export const capacity: CapacityWords = {
  states: names => joinText(names.map(genitiveOf)),
  // A group that was typed stands in the form that follows the preposition.
  group: name => name.genitive ?? name.running,
  onBehalf: (whom, national) => `от имени ${whom}${national ? ' и в своем национальном качестве' : ''}`,
  also: whom => `также от имени ${whom}`,
  video: mode => (mode === 'pre-recorded video' ? 'видеозапись' : 'видеообращение'),
  inBrackets: words => ` (${words})`,
}

/** "представители Китая и Кении и наблюдатель от Марокко": "от" once. */
export const titled = (told: Told, speakers: readonly Speaker[]): readonly Run[] => {
  const groups = titledIn(told, speakers)
  return groups.flatMap((group, index): readonly Run[] => {
    const own = inGroup(told, group, groups.length === 1)
    if (index === 0) return own
    return [{ text: index === groups.length - 1 ? ' и ' : ', ' }, ...own]
  })
}

function inGroup(told: Told, { title, speakers }: TitledGroup, isOnly: boolean): readonly Run[] {
  const one = speakers.length === 1
  if (title === 'none') return join(speakers.map(each => running(told, each)))
  if (title === 'a representative' && isOnly) {
    const head = one ? 'представитель следующей основной группы: ' : 'представители следующих основных групп: '
    return [{ text: head }, ...join(speakers.map(each => listed(told, each)))]
  }
  const isObserver = title === 'observer' || title === 'representative as observer'
  const who = isObserver ? (one ? 'наблюдатель от ' : 'наблюдатели от ') : one ? 'представитель ' : 'представители '
  return [{ text: who }, ...genitives(told, speakers)]
}

export const genitives = (told: Told, speakers: readonly Speaker[]): readonly Run[] =>
  join(speakers.map(each => [nameRun(each, genitiveOf(namedNow(told, each))), ...notesOf(capacity, told, each)]))

export const listed = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, speaker.name.list),
  ...notesOf(capacity, told, speaker),
]

export const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, namedNow(told, speaker).running),
  ...notesOf(capacity, told, speaker),
]

/** "Филиппин от имени Группы 77 и Китая": no comma, and semicolons between delegations. */
export function withGroups(told: Told, speakers: readonly Speaker[]): readonly Run[] {
  const semicolons = speakers.some(({ capacity: { onBehalfOf, alsoOnBehalfOf } }) => onBehalfOf ?? alsoOnBehalfOf)
  const items = speakers.map((speaker): readonly Run[] => {
    const words = [...capacitiesOf(capacity, told, speaker).map(each => ` ${each}`)].join('')
    const video = speaker.video ? ` (${capacity.video(speaker.video)})` : ''
    return [
      nameRun(speaker, genitiveOf(speaker.name)),
      ...(words || video ? [{ text: `${words}${video}`, from: speaker.entries }] : []),
    ]
  })
  if (!semicolons) return join(items)
  return items.flatMap((item, index) =>
    index === 0 ? item : [{ text: index === items.length - 1 ? ' и ' : '; ' }, ...item],
  )
}

/** One person in office who is a woman: "выступила". */
export const isFeminine = (speakers: readonly Speaker[]): boolean =>
  speakers.length === 1 && speakers[0]?.name.gender === 'f' && isPerson(speakers[0])

const isPerson = ({ category }: Speaker): boolean => category === 'official' || category === 'individual'
