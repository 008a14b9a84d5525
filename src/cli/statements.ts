import { loadDirectory } from '../../db/reference.ts'
import { paragraphsOf, reportLanguages, textOf, unverifiedInWords } from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { languageAsked } from './language.ts'
import { sessionOf } from './session.ts'

export const statements: CommandLine = {
  usage: 'statements FILE [--language CODE] [--style draft|edited] [--item N] [--number-from N]',
  help: 'Prints the paragraphs that say who spoke, one a line.',
  run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(
      words,
      {
        language: { type: 'string' },
        style: { type: 'string' },
        item: { type: 'string' },
        'number-from': { type: 'string' },
      },
      ['FILE'],
    )
    const { style, item, 'number-from': from } = values
    const code = languageAsked(values.language)
    if (style !== undefined && style !== 'draft' && style !== 'edited')
      throw new Complaint([`--style: “${style}” is neither draft nor edited.`])
    if (from !== undefined && !/^[1-9]\d*$/.test(from))
      throw new Complaint([`--number-from: “${from}” is not a whole number from 1.`])
    const { session } = sessionOf(file, code)
    if (item !== undefined && !session.agenda.some(each => each.item === item))
      throw new Complaint([
        `--item: “${item}” is not on the agenda (${session.agenda.map(each => each.item).join(', ')}).`,
      ])
    const language = reportLanguages[code ?? session.settings.wording.language ?? 'en']
    const paragraphs = paragraphsOf(session, loadDirectory(), {
      style,
      language,
      ...(item === undefined ? {} : { items: [item] }),
    })
    // What a reader of the language should look at stands apart from the text.
    for (const line of unverifiedInWords(
      language.code,
      paragraphs.flatMap(each => each.doubts ?? []),
    ))
      console.error(line)
    paragraphs.forEach((paragraph, index) => {
      console.log(`${from === undefined ? '' : `${Number(from) + index}. `}${textOf(paragraph)}`)
      for (const item of paragraph.items ?? []) console.log(textOf(item))
      for (const note of paragraph.notes ?? []) console.log(note)
    })
    return 0
  },
}
