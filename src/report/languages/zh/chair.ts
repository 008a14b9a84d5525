import { areAlike, type Called, type ChairWords } from '../chair.ts'
import { joinText } from './grammar.ts'

const titles = { representative: '代表', observer: '观察员' } as const
const group = ({ group: name }: Called): string => (name ? `（代表${name.list}）` : '')

const called = (who: Called): string =>
  who.title === 'none' ? who.name.list + group(who) : `${who.name.list}的${titles[who.title]}${group(who)}`

export const chair: ChairWords = {
  mark: 'memory',
  nobody: '发言名单上没有其他发言者了。',
  givesTheFloor(first, next) {
    const gives = `现在请${called(first)}发言`
    const [one, other] = next
    if (!one) return `${gives}。`
    const followed =
      other && areAlike(next) && one.title !== 'none'
        ? `${joinText([one.name.list, other.name.list])}的${titles[one.title]}`
        : joinText(next.map(called))
    return `${gives}，其后是${followed}。`
  },
}
