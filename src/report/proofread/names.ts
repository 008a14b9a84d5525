import type { Directory } from '../../domain/directory.ts'
import { lettersWrong } from '../../domain/roll/likest.ts'
import { type NameForms, nameIn } from '../../domain/roll/names.ts'
import type { Session } from '../../domain/session.ts'
import type { House } from '../houses/house.ts'
import { shortened } from '../languages/en/names.ts'
import { fold } from '../languages/en/reader/fold.ts'
import type { StatementRead } from '../languages/read.ts'
import type { Unit } from './units.ts'

const bare = (name: string): string => name.replace(/^(?:the |an? representative of (?:the )?)/i, '')
const plain = (name: string): string =>
  bare(name)
    .replace(/['‘ʼ]/g, '’')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2011/g, '-')

/** Where a name was read, and what the log has there. */
interface Place {
  readonly read: StatementRead
  readonly unit: Unit
  readonly isInList: boolean
  /** In a list of persons: what somebody is, and of which country. */
  readonly isPerson: boolean
}

/** The forms in which the body prints a name in a list after a colon, or in a sentence. */
function formsFor(name: NameForms, house: House, { isInList, isPerson, unit }: Place): readonly string[] {
  if (isPerson) return [unit.name]
  if (isInList) return [name.list, unit.name]
  if (house.shorten === 'always') return [shortened(name), unit.name]
  return [name.running, unit.name, ...(house.shorten ? [shortened(name)] : [])]
}

/** The form that the log has, where the text has another one; undefined: it is right. */
export function nameFinding(session: Session, directory: Directory, house: House, place: Place): string | undefined {
  const { read, unit, isInList } = place
  const name = nameIn(session, directory, unit.participant, unit.day)
  const right = formsFor(name, house, place)
  const isWhole = isInList || read.title !== 'none' || !/^an? representative of /i.test(unit.name)
  // An article among those after a colon, but for the one that a drafter leaves there.
  const hasOwn = /^the /i.test(name.list) || (house.draftStyle && unit.participant === 'USA')
  const isOdd = isInList && read.speaker.article && !hasOwn
  return isWhole && !isOdd && right.some(each => plain(each) === plain(read.speaker.name)) ? undefined : right[0]
}

/** Is it the same name, mistyped, shortened or with more to it? */
export function soundsLike(read: string, name: string): boolean {
  const [one, other] = [bare(fold(read)), bare(fold(name))]
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 8 && long.includes(short)) return true
  return isMistyped(one, other)
}

/** Some letters too many, too few or wrong. */
export function isMistyped(read: string, name: string): boolean {
  const [one, other] = [bare(fold(read)), bare(fold(name))]
  const short = Math.min(one.length, other.length)
  // "Nier" is the Niger; "IHO" is not WHO.
  const most = short < 4 ? 0 : Math.max(1, Math.floor(short / 5))
  const isLong = one.length > 200 || Math.abs(one.length - other.length) > most
  return !isLong && lettersWrong(one, other) <= most
}
