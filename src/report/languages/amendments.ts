import type { Numbered } from '../../domain/drafting/tree.ts'
import type { Amendment, NamePlace, Untold } from '../compare/amendment.ts'
import type { Mark } from './doubts.ts'
import type { AmendmentWords } from './language.ts'
import { capital } from './runs.ts'

/** A paragraph or a recommendation in the places where a sentence names it, each with its number. */
interface KindWords {
  /** In what stands there: "au paragraphe 5". */
  in(number: number): string
  /** The whole: "le paragraphe 5". */
  of(number: number): string
  after(number: number): string
  before(number: number): string
  /** One that was not there: "un nouveau paragraphe". */
  readonly fresh: string
}

/**
 * How a language reads out oral amendments. Slots: {in}, {of} the paragraph; {name}, {from}, {to}, {text} quoted;
 * {place} where in a list; {fresh} a new paragraph, and {where} after or before which.
 */
export interface AmendmentTables {
  readonly mark: Mark
  readonly kinds: Readonly<Record<Numbered['kind'], KindWords>>
  quoted(text: string): string
  readonly sentences: Readonly<
    Record<
      'insert name' | 'delete name' | 'replace words' | 'replace text' | 'delete' | 'insert' | 'insert alone',
      string
    >
  >
  afterName(quoted: string): string
  beforeName(quoted: string): string
  /** Between two that are read out in one breath. */
  readonly together: string
  readonly untold: Readonly<Record<Untold, string>>
  notReadOut(untold: readonly string[]): string
}

export function amendmentsIn(tables: AmendmentTables): AmendmentWords {
  const { kinds, quoted, sentences } = tables
  const filled = (what: keyof typeof sentences, slots: Readonly<Record<string, string>>) =>
    sentences[what].replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')
  const at = (place: NamePlace): string =>
    'after' in place
      ? tables.afterName(quoted(place.after))
      : 'before' in place
        ? tables.beforeName(quoted(place.before))
        : ''
  const told = (amendment: Amendment): string => {
    switch (amendment.what) {
      case 'insert name': {
        const { in: where, name, place } = amendment
        return filled('insert name', { in: kinds[where.kind].in(where.number), name: quoted(name), place: at(place) })
      }
      case 'delete name': {
        const { in: where, name } = amendment
        return filled('delete name', { in: kinds[where.kind].in(where.number), name: quoted(name) })
      }
      case 'replace words': {
        const { in: where, from, to } = amendment
        return filled('replace words', {
          in: kinds[where.kind].in(where.number),
          from: quoted(from),
          to: quoted(to),
        })
      }
      case 'replace text':
        return filled('replace text', {
          of: kinds[amendment.of.kind].of(amendment.of.number),
          text: quoted(amendment.text),
        })
      case 'delete':
        return filled('delete', { of: kinds[amendment.of.kind].of(amendment.of.number) })
      case 'insert': {
        const { kind, place, text } = amendment
        const slots = { fresh: kinds[kind].fresh, text: quoted(text) }
        if (!place) return filled('insert alone', slots)
        const where =
          'after' in place
            ? kinds[place.after.kind].after(place.after.number)
            : kinds[place.before.kind].before(place.before.number)
        return filled('insert', { ...slots, where })
      }
      case 'together':
        return amendment.amendments
          .map(told)
          .map((sentence, index) => (index === 0 ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)))
          .join(tables.together)
    }
  }
  return {
    mark: tables.mark,
    sentence: amendment => capital(told(amendment)),
    notReadOut: untold => tables.notReadOut(untold.map(each => tables.untold[each])),
  }
}
