import { areAlike, type Called, type ChairWords } from '../chair.ts'
import { joinText } from './grammar.ts'

const titles = {
  representative: { one: 'ممثل ', two: 'ممثلا ' },
  observer: { one: 'المراقب عن ', two: 'المراقبان عن ' },
} as const
const group = ({ group: name }: Called): string => (name ? ` (باسم ${name.running})` : '')

const called = (who: Called): string =>
  (who.title === 'none' ? who.name.running : titles[who.title].one + who.name.running) + group(who)

/** After ل the article loses its alif. */
const to = (words: string): string => (words.startsWith('ال') ? `لل${words.slice(2)}` : `ل${words}`)

export const chair: ChairWords = {
  mark: 'memory',
  nobody: 'لم يعد هناك متكلمون على القائمة.',
  givesTheFloor(first, next) {
    const gives = `أعطي الكلمة الآن ${to(called(first))}`
    const [one, other] = next
    if (!one) return `${gives}.`
    const followed =
      other && areAlike(next) && one.title !== 'none'
        ? titles[one.title].two + joinText([one.name.running, other.name.running])
        : joinText(next.map(called))
    return `${gives}، يليه ${followed}.`
  },
}
