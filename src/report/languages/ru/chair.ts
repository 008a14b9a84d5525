import { areAlike, type Called, type ChairWords } from '../chair.ts'
import { genitiveOf, joinText } from './grammar.ts'
import { capacity } from './speakers.ts'

const titles = {
  representative: { to: 'представителю ', one: 'представитель ', many: 'представители ' },
  observer: { to: 'наблюдателю от ', one: 'наблюдатель от ', many: 'наблюдатели от ' },
} as const
const group = ({ group: name }: Called): string => (name ? ` (${capacity.onBehalf(capacity.group(name), false)})` : '')

const called = (who: Called): string =>
  (who.title === 'none' ? who.name.running : titles[who.title].one + genitiveOf(who.name)) + group(who)

export const chair: ChairWords = {
  mark: 'memory',
  nobody: 'В списке ораторов больше никого нет.',
  givesTheFloor(first, next) {
    // The dative of an office is not known: then the one who has the floor stands in the nominative.
    const gives =
      first.title === 'none'
        ? `Слово имеет ${called(first)}`
        : `Слово предоставляется ${titles[first.title].to}${genitiveOf(first.name)}${group(first)}`
    const [one, other] = next
    if (!one) return `${gives}.`
    const followed =
      other && areAlike(next) && one.title !== 'none'
        ? titles[one.title].many + joinText([genitiveOf(one.name), genitiveOf(other.name)])
        : joinText(next.map(called))
    return `${gives}; затем ${other ? 'выступят' : 'выступит'} ${followed}.`
  },
}
