import { areAlike, type Called, type ChairWords } from '../chair.ts'
import { aOf, deOf } from './grammar.ts'
import { capacity } from './speakers.ts'

const titles = { representative: 'représentant', observer: 'observateur' } as const
const de = ({ name }: Called): string => name.de ?? deOf(name.running)
const group = ({ group: name }: Called): string => (name ? ` (${capacity.onBehalf(capacity.group(name), false)})` : '')

/** "le représentant du Canada". */
const called = (who: Called): string => {
  if (who.title === 'none') return who.name.running + group(who)
  const title = titles[who.title]
  return `${title === 'observateur' ? 'l’' : 'le '}${title} ${de(who)}${group(who)}`
}

export const chair: ChairWords = {
  mark: 'memory',
  nobody: 'Il n’y a plus d’orateurs inscrits sur la liste.',
  givesTheFloor(first, next) {
    const gives = `Je donne maintenant la parole ${aOf(called(first))}`
    const [one, other] = next
    if (!one) return `${gives}.`
    const followed =
      other && areAlike(next) && one.title !== 'none'
        ? `des ${titles[one.title]}s ${de(one)} et ${de(other)}`
        : next.map(each => deOf(called(each))).join(' et ')
    return `${gives}, qui sera suivi ${followed}.`
  },
}
