import { areAlike, type Called, type ChairWords } from '../chair.ts'
import { deOf, joinText } from './grammar.ts'
import { capacity } from './speakers.ts'

const titles = {
  representative: ['representante', 'representantes'],
  observer: ['observador', 'observadores'],
} as const
const de = ({ name }: Called): string => name.de ?? deOf(name.running)
const group = ({ group: name }: Called): string => (name ? ` (${capacity.onBehalf(capacity.group(name), false)})` : '')

/** "el representante del Canadá". */
const called = (who: Called): string =>
  who.title === 'none' ? who.name.running + group(who) : `el ${titles[who.title][0]} ${de(who)}${group(who)}`

/** The sentence for one and the next is found. */
export const chair: ChairWords = {
  mark: 'found',
  nobody: 'No hay más oradores en la lista.',
  givesTheFloor(first, next) {
    const gives = `Tiene ahora la palabra ${called(first)}`
    const [one, other] = next
    if (!one) return `${gives}.`
    const followed =
      other && areAlike(next) && one.title !== 'none'
        ? `los ${titles[one.title][1]} ${joinText([de(one), other.name.running])}`
        : joinText(next.map(called))
    return `${gives}; a continuación ${other ? 'intervendrán' : 'intervendrá'} ${followed}.`
  },
}
