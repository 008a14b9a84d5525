import { beforeCapacity, besides, knownName, nameFrom, withoutNote } from './beside.ts'
import type { CapacityRead } from './capacity.ts'
import { jointsIn, type Named, type Reading, type TitleFound, titleFoundAt, withoutArticleAt } from './joints.ts'
import { isOffice, opensOffice } from './offices.ts'
import { isPersonsName } from './persons.ts'

/** One speaker alone, with or without a title: commas and “and” belong to the name, or tell a function from a person. */
export function oneIn(reading: Reading, from: number, to: number): Named {
  const title = titleFoundAt(reading.words, from)
  return title ? oneTitled(reading, title, title.end, to) : oneUntitled(reading, from, to)
}

export function oneTitled(reading: Reading, title: TitleFound, from: number, to: number): Named {
  const end = reading.words.text.charAt(to - 1) === ',' ? to - 1 : to
  const office = title.title === 'observer' || title.title === 'none' ? undefined : officeOf(reading, title, from, end)
  if (office) return office
  const known = knownName(reading, from, end)
  const named = nameFrom(reading, title, from, known?.end ?? end, end, known?.known)
  // Something stands behind a name that is known: then it is another, longer one.
  if (known && named.end < end && !/^[,\s]*$/.test(reading.words.text.slice(named.end, end)))
    return nameFrom(reading, title, from, end, end, undefined)
  return named
}

/** "a representative of the First Nations, Loretta Jeff-Combs", "the representative of the Forum secretariat": a function. */
function officeOf(reading: Reading, title: TitleFound, from: number, to: number): Named | undefined {
  const { words } = reading
  const comma = [...jointsIn(words, from, to)].filter(({ joint }) => joint === ', ').at(-1)
  if (titleFoundAt(words, from - (title.start ?? 0))?.end !== from) return undefined
  const behind = comma ? words.text.slice(comma.next, to).replace(/ \(.*$/, '') : ''
  const isPerson = comma !== undefined && behind.includes(' ') && isPersonsName(behind)
  const isOfSecretariat = /(?<!^the) secretariat$/.test(words.folded.slice(from, to))
  if (!isPerson && !isOfSecretariat) return undefined
  const start = withoutArticleAt(words, from - (title.start ?? 0))
  return {
    from: start,
    to,
    end: to,
    title: 'none',
    article: words.folded.startsWith('the ', start - 4),
    is: 'official',
    function: [start, isPerson ? comma.place : to],
    person: isPerson ? [comma.next, to] : undefined,
    capacity: {},
  }
}

export const nobody: TitleFound = { title: 'none', plural: false, end: 0 }

export function oneUntitled(reading: Reading, from: number, to: number): Named {
  const { words } = reading
  if (reading.bare) return oneTitled(reading, nobody, from, to)
  const end = words.text.charAt(to - 1) === ',' ? to - 1 : to
  const known = knownName(reading, from, end)
  if (known) {
    const named = nameFrom(reading, nobody, from, known.end, end, known.known)
    if (named.end >= end) return named
  }
  const capacity: CapacityRead = {}
  const start = withoutArticleAt(words, from)
  const stop = beforeCapacity(reading, start, end, capacity)
  if (stop < end) besides(reading, stop, end, capacity)
  const office = opensOffice(words.folded.slice(from, stop)) || isOffice(words.folded.slice(start, stop))
  const commas = [...jointsIn(words, start, stop)].filter(({ joint }) => joint === ', ')
  const common = {
    from: start,
    to: withoutNote(words, start, stop),
    end: to,
    title: 'none' as const,
    article: start > from,
    capacity,
  }
  if (office || start > from || /^an? /.test(words.folded.slice(start, start + 3))) {
    const last = commas.findLast(({ next }) => arePersons(words.text.slice(next, stop)))
    return {
      ...common,
      is: office ? 'official' : 'name',
      function: [start, last ? last.place : stop],
      person: last && [last.next, stop],
      ...(isSeveral(words.folded.slice(start, start + 40)) ? { several: true as const } : {}),
    }
  }
  const first = commas[0]
  return {
    ...common,
    is: isPersonsName(words.text.slice(start, first ? first.place : stop)) || first ? 'individual' : 'name',
    person: [start, first ? first.place : stop],
    function: first && [first.next, stop],
  }
}

const isSeveral = (folded: string): boolean =>
  /^(?:representatives|members|experts|co-chairs|presidents)\b/.test(folded)

/** "Rodrigo Chaves Robles and Emmanuel Macron", "Abderrahim Houmy (Morocco)", "Ann “A.” Bee, Jr.". */
const arePersons = (text: string): boolean => text.split(' and ').every(isPersonsName)
