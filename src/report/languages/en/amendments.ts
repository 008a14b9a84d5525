import type { Amendment, NamePlace, Place, Target, Untold } from '../../compare/amendment.ts'
import type { AmendmentWords } from '../language.ts'
import { capital } from '../runs.ts'
import { joinText } from './grammar.ts'

const quoted = (text: string): string => `“${text}”`
const nameOf = ({ kind, number }: Target): string => `${kind} ${number}`
const at = (place: Place): string =>
  'after' in place ? `after ${nameOf(place.after)}` : `before ${nameOf(place.before)}`
const atName = (place: NamePlace): string =>
  'after' in place ? ` after ${quoted(place.after)}` : 'before' in place ? ` before ${quoted(place.before)}` : ''

const untoldWords: Readonly<Record<Untold, string>> = {
  masthead: 'the masthead',
  headings: 'headings or what stands under them',
  numbers: 'numbers',
  footnotes: 'footnotes',
  italics: 'italics',
}

export const amendments: AmendmentWords = {
  sentence(amendment: Amendment): string {
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
      case 'insert': {
        const insert = `insert a new ${amendment.kind} reading ${quoted(amendment.text)}`
        return amendment.place ? `${capital(at(amendment.place))}, ${insert}` : capital(insert)
      }
      case 'together':
        return amendment.amendments
          .map(each => amendments.sentence(each))
          .map((sentence, index) => (index === 0 ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)))
          .join('; ')
    }
  },
  notReadOut: untold => `Not read out, but changed as well: ${joinText(untold.map(each => untoldWords[each]))}.`,
}
