import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { Capacity, DebateId } from '../../domain/words.ts'
import { fold } from '../languages/en/reader/fold.ts'
import type { ReportRead, StatementRead } from '../languages/read.ts'
import type { HeadingOf } from './finding.ts'
import { headingFits } from './fits.ts'
import { isMistyped, soundsLike } from './names.ts'
import type { Unit } from './units.ts'

export interface Given {
  readonly session: Session
  readonly directory: Directory
  readonly read: ReportRead
  readonly units: readonly Unit[]
  readonly debates: ReadonlyMap<number, DebateId>
  readonly whoIs: (statement: StatementRead) => string
  readonly behalf: (whom: Capacity['onBehalfOf']) => string
}

/** A name of the text, who it is in the log, and which heading of it is another one. */
export interface Met {
  readonly read: StatementRead
  readonly unit: Unit
  readonly differs?: HeadingOf | undefined
  /** Nobody is called so; it sounds like the one of the log. */
  readonly misspelt?: true | undefined
}

export interface Matched {
  readonly met: readonly Met[]
  /** Names of the text that are nobody’s of the log. */
  readonly added: readonly StatementRead[]
  /** Names of the log that the text lacks. */
  readonly missing: readonly Unit[]
}

/** Finds each name of the text in the log: all that fits first, then what fits but for one heading, then what sounds alike. */
export function matchedWith(given: Given): Matched {
  const { read, units, debates, whoIs } = given
  const byWho = new Map<string, Unit[]>()
  for (const unit of units) byWho.set(unit.participant, [...(byWho.get(unit.participant) ?? []), unit])
  const left = new Set(units)
  const open = new Set(read.statements)
  const met: Met[] = []
  const pair = (fits: (statement: StatementRead, unit: Unit) => boolean, differs?: HeadingOf, misspelt?: true) => {
    for (const statement of open) {
      const candidates = misspelt ? left : (byWho.get(whoIs(statement)) ?? [])
      let unit: Unit | undefined
      for (const each of candidates)
        if (left.has(each) && fits(statement, each)) {
          unit = each
          break
        }
      if (!unit) continue
      left.delete(unit)
      open.delete(statement)
      met.push({ read: statement, unit, differs, misspelt })
    }
  }
  const isHere = ({ sentence }: StatementRead, { debate }: Unit) => debates.get(sentence) === debate
  const isKind = ({ kind, mayBe = [] }: StatementRead, unit: Unit) => kind === unit.kind || mayBe.includes(unit.kind)
  const speaksFor = capacityOf(given)
  const fitsHeading = ({ heading, title }: StatementRead, { category }: Unit) => headingFits(category, heading, title)
  const isAgain = ({ again }: StatementRead, unit: Unit) => (again ?? false) === unit.again
  for (const [first, second, unit] of tornIn(given)) {
    met.push({ read: joined(first, second), unit, misspelt: true })
    open.delete(first)
    open.delete(second)
    left.delete(unit)
  }
  const fits = (a: StatementRead, b: Unit) =>
    isHere(a, b) && isKind(a, b) && speaksFor(a, b) && isAgain(a, b) && fitsHeading(a, b)
  // Of several persons who spoke for one State, each by what they are.
  pair((a, b) => a.speaker.function !== undefined && fold(a.speaker.name) === fold(b.name) && fits(a, b))
  pair(fits)
  pair((a, b) => isHere(a, b) && isKind(a, b) && speaksFor(a, b), 'category')
  pair((a, b) => isHere(a, b) && speaksFor(a, b), 'kind')
  pair((a, b) => isHere(a, b) && isKind(a, b), 'capacity')
  pair((a, b) => isKind(a, b) && speaksFor(a, b), 'item')
  pair(
    (a, b) => a.speaker.participant === undefined && isHere(a, b) && isKind(a, b) && soundsLike(a.speaker.name, b.name),
    undefined,
    true,
  )
  return { met, added: [...open], missing: [...left] }
}

/** "Antigua and Barbda": a name with an “and” of its own that is mistyped looks like two. */
function tornIn({ read, units, debates }: Given): readonly (readonly [StatementRead, StatementRead, Unit])[] {
  const torn: [StatementRead, StatementRead, Unit][] = []
  const ofTwo = units.filter(({ name }) => name.includes(' and '))
  if (ofTwo.length === 0) return torn
  for (const [index, first] of read.statements.entries()) {
    const second = read.statements[index + 1]
    if (second?.sentence !== first.sentence || second.nameAt.from - first.nameAt.to !== ' and '.length) continue
    if (first.speaker.participant !== undefined && second.speaker.participant !== undefined) continue
    const both = joined(first, second).speaker.name
    const unit = ofTwo.find(each => debates.get(first.sentence) === each.debate && isMistyped(both, each.name))
    if (unit && !torn.some(each => each[2] === unit)) torn.push([first, second, unit])
  }
  return torn
}

const joined = (first: StatementRead, second: StatementRead): StatementRead => ({
  ...second,
  speaker: { ...second.speaker, participant: undefined, name: `${first.speaker.name} and ${second.speaker.name}` },
  span: { from: first.span.from, to: second.span.to },
  nameAt: { from: first.nameAt.from, to: second.nameAt.to },
})

function capacityOf({ behalf, read: { statements } }: Given) {
  const inSentence = new Map<number, number>()
  for (const { sentence } of statements) inSentence.set(sentence, (inSentence.get(sentence) ?? 0) + 1)
  return (read: StatementRead, { capacity, national }: Unit): boolean =>
    behalf(read.onBehalfOf) === behalf(capacity.onBehalfOf) &&
    behalf(read.alsoOnBehalfOf) === behalf(capacity.alsoOnBehalfOf) &&
    // Of one alone who speaks for a group behind the verb, no body prints that it spoke for itself as well.
    ((read.national ?? false) === national || (national && inSentence.get(read.sentence) === 1))
}
