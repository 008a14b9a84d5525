import type { Directory } from './directory.ts'
import type { Language } from './words.ts'

/** What a body, or the one to which it reports, is called in a language, and how that is known; the English name is its own. */
interface BodyName {
  readonly name: string
  readonly mark: 'found' | 'composed' | 'memory'
}

const plain = (typed: string): string => typed.trim().toLowerCase()

/** The name in a language of what somebody called by one of its names, in any; undefined where the directory has none. */
export function bodyNamed({ bodies, organs }: Directory, typed: string, language: Language): BodyName | undefined {
  const wanted = plain(typed)
  for (const { name, names } of [...bodies.values(), ...organs]) {
    const isIt = [name, ...Object.values(names ?? {}).map(each => each.list ?? '')].some(each => plain(each) === wanted)
    if (!isIt) continue
    if (language === 'en') return { name, mark: 'found' }
    const there = names?.[language]
    return there?.list === undefined ? undefined : { name: there.list, mark: there.mark ?? 'memory' }
  }
  return undefined
}
