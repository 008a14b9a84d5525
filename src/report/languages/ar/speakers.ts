import { persons, type Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { type CapacityWords, capacitiesOf, isState, namedNow, nameRun, notesOf } from '../capacity.ts'
import { type TitledGroup, titledIn } from '../sentences.ts'
import type { Told } from '../told.ts'
import { andBefore, join, joinText } from './grammar.ts'

export const capacity: CapacityWords = {
  states: names => joinText(names.map(({ running }) => running)),
  group: name => name.list,
  onBehalf: (whom, national) => `باسم ${whom}${national ? ' وبصفته الوطنية' : ''}`,
  also: whom => `وباسم ${whom} أيضا`,
  video: mode => (mode === 'pre-recorded video' ? 'رسالة مصورة مسجلة مسبقا' : 'رسالة مصورة'),
  inBrackets: words => ` (${words})`,
}

/** "ممثلا كندا ومصر والمراقب عن المغرب". */
export function titled(told: Told, speakers: readonly Speaker[]): readonly Run[] {
  const groups = titledIn(told, speakers)
  // A list whose names have commas ends before the next kind of speakers.
  return groups.flatMap((group, index): readonly Run[] => {
    const own = inGroup(told, group, groups.length === 1)
    if (index === 0) return own
    const before = groups[index - 1]?.speakers.length ?? 0
    return [{ text: before > 2 ? '، ' : ' ' }, ...andBefore(own)]
  })
}

function inGroup(told: Told, { title, speakers }: TitledGroup, isOnly: boolean): readonly Run[] {
  const [one, two, many] = [speakers.length === 1, speakers.length === 2, speakers.length > 2]
  if (title === 'none') {
    const names = join(
      speakers.map(each => running(told, each)),
      { commas: false },
    )
    return one || !isOnly ? names : [{ text: 'كل من ' }, ...names]
  }
  if (title === 'a representative' && isOnly) {
    const head = one
      ? 'ممثل المجموعة الرئيسية التالية: '
      : two
        ? 'ممثلا المجموعتين الرئيسيتين التاليتين: '
        : 'ممثلو المجموعات الرئيسية التالية: '
    return [{ text: head }, ...join(speakers.map(each => listed(told, each)))]
  }
  const names = join(speakers.map(each => running(told, each)))
  if (title === 'observer' || title === 'representative as observer')
    return [{ text: one ? 'المراقب عن ' : two ? 'المراقبان عن ' : 'المراقبون عن ' }, ...names]
  // Organizations: "ممثلون عن" (A/CONF.224/L.5).
  if (many && !speakers.some(isState) && speakers.every(each => each.category !== 'full'))
    return [{ text: 'ممثلون عن ' }, ...names]
  return [{ text: one ? 'ممثل ' : two ? 'ممثلا ' : 'ممثلو كل من ' }, ...names]
}

export const listed = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, speaker.name.list),
  ...notesOf(capacity, told, speaker),
]

export const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, namedNow(told, speaker).running),
  ...notesOf(capacity, told, speaker),
]

/** "الفلبين، باسم مجموعة السبعة والسبعين والصين". */
export function withGroup(told: Told, speaker: Speaker): readonly Run[] {
  const words = capacitiesOf(capacity, told, speaker).map(each => `، ${each}`)
  const video = speaker.video ? [` (${capacity.video(speaker.video)})`] : []
  const notes = [...words, ...video].join('')
  return [nameRun(speaker, speaker.name.list), ...(notes ? [{ text: notes, from: speaker.entries }] : [])]
}

/** Several officials and nobody else: "كل من" keeps the statement in the singular. */
export const areOfficials = (told: Told): boolean =>
  told.speakers.length > 1 && titledIn(told, told.speakers).every(({ title }) => title === 'none')

/** The verb agrees with whoever stands first behind it. */
export function isFeminine(told: Told): boolean {
  const [first] = titledIn(told, told.speakers)
  const speaker = first?.speakers[0]
  return first?.title === 'none' && speaker !== undefined && persons.includes(speaker.category) && !areOfficials(told)
    ? speaker.name.gender === 'f'
    : false
}
