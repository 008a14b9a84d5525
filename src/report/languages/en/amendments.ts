import type { Amendment, Kind, NamePlace, Place, Target } from '../../compare/amendment.ts'
import type { AmendmentWords } from '../language.ts'
import { capital, ordinalInWords } from './grammar.ts'

const quoted = (text: string): string => `“${text}”`

function nameOf(target: Target): string {
  if (target.kind === 'gap') return `the gap ${quoted(target.text)}`
  if (target.kind === 'heading')
    return `the heading ${quoted(target.text)}${target.chapter === undefined ? '' : ` of chapter ${target.chapter}`}`
  const { kind, number, item, footnote } = target
  const own = `${kind} ${number}${item === undefined ? '' : ` ${item}`}`
  return footnote === undefined ? own : `the ${ordinalInWords(footnote)} footnote to ${own}`
}

const newName: Readonly<Record<Kind, string>> = {
  paragraph: 'a new paragraph reading',
  recommendation: 'a new recommendation reading',
  heading: 'the heading',
  gap: 'the gap',
}

const at = (place: Place): string =>
  'after' in place ? `after ${nameOf(place.after)}` : `before ${nameOf(place.before)}`
const atName = (place: NamePlace): string =>
  'after' in place ? ` after ${quoted(place.after)}` : 'before' in place ? ` before ${quoted(place.before)}` : ''
const to = (target: Target | 'new'): string => (target === 'new' ? 'the new text' : nameOf(target))

/** The amendment as it is read out, without a full stop. */
function sentenceOf(amendment: Amendment): string {
  switch (amendment.what) {
    case 'insert name':
      return `In ${nameOf(amendment.in)}, insert ${quoted(amendment.name)}${atName(amendment.place)}`
    case 'delete name':
      return `In ${nameOf(amendment.in)}, delete ${quoted(amendment.name)}`
    case 'replace words':
      return `In ${nameOf(amendment.in)}, for ${quoted(amendment.from)} read ${quoted(amendment.to)}`
    case 'replace text':
      return `For ${nameOf(amendment.of)} read ${quoted(amendment.text)}`
    case 'delete':
      return `Delete ${nameOf(amendment.of)}`
    case 'move':
      return `Move ${nameOf(amendment.of)} ${at(amendment.place)}`
    case 'insert':
      return amendment.place
        ? `${capital(at(amendment.place))}, insert ${newName[amendment.kind]} ${quoted(amendment.text)}`
        : `Insert ${newName[amendment.kind]} ${quoted(amendment.text)}`
    case 'add subparagraph':
      return `Add to ${to(amendment.to)} a subparagraph ${amendment.label} reading ${quoted(amendment.text)}`
    case 'insert subparagraph':
      return `${capital(at(amendment.place))}, insert a new subparagraph reading ${quoted(amendment.text)}`
    case 'add footnote':
      return `Add to ${to(amendment.to)} a footnote reading ${quoted(amendment.text)}`
    case 'insert footnote':
      return `${capital(at(amendment.place))}, insert a new footnote reading ${quoted(amendment.text)}`
    case 'italics':
      return `In ${to(amendment.in)}, set ${quoted(amendment.words)} ${amendment.on ? 'in italics' : 'upright'}`
    case 'place footnote': {
      const behind = amendment.after === '' ? 'before the first word' : `after ${quoted(amendment.after)}`
      return `In ${to(amendment.in)}, put the ${ordinalInWords(amendment.footnote)} footnote ${behind}`
    }
    case 'number':
      return amendment.gap === undefined
        ? `Number the ${amendment.kind}s from ${amendment.from}`
        : `After the gap ${quoted(amendment.gap)}, number the ${amendment.kind}s from ${amendment.from}`
    case 'masthead': {
      const { from, to: line, place } = amendment
      if (from !== undefined && line !== undefined) return `In the masthead, for ${quoted(from)} read ${quoted(line)}`
      if (line !== undefined) return `In the masthead, insert ${quoted(line)}${place ? atName(place) : ''}`
      return `In the masthead, delete ${quoted(from ?? '')}`
    }
    case 'together':
      return amendment.amendments
        .map(sentenceOf)
        .map((sentence, index) => (index === 0 ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)))
        .join('; ')
  }
}

export const amendments: AmendmentWords = { sentence: sentenceOf }
