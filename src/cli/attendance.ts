import { loadDirectory } from '../../db/reference.ts'
import { attendanceDoubtHere } from '../../views/attendance-doubts.ts'
import { delegatesOf, personsIn } from '../domain/delegates/persons.ts'
import { participantsListOf, textOfParticipants } from '../formats/participants-text.ts'
import {
  attendanceDoubts,
  attendanceParagraphs,
  documentsUnverified,
  languageOf,
  partsUnverified,
  reportLanguages,
  textOf,
} from '../report/index.ts'
import { inLanguage } from '../report/plan/in-language.ts'
import { type CommandLine, parsed } from './complaint.ts'
import { languageAsked, saidIn } from './language.ts'
import { sessionOf } from './session.ts'

export const attendance: CommandLine = {
  usage: 'attendance FILE [--language CODE] [--list]',
  help: `Prints the paragraphs on who attended, one a line; --list the list of participants. What somebody should look at
before the chapter is issued stands apart.`,
  run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(words, { language: { type: 'string' }, list: { type: 'boolean' } }, ['FILE'])
    const code = languageAsked(values.language)
    const { session: given, persons } = sessionOf(file, code)
    const language = code ? reportLanguages[code] : languageOf(given)
    const directory = loadDirectory()
    const session = inLanguage(given, directory, language)
    if (values.list) {
      for (const line of partsUnverified(language, ['participants'])) console.error(line)
      console.log(
        textOfParticipants(
          participantsListOf(session, directory, delegatesOf(session, personsIn(session, persons)), language),
        ),
      )
      return 0
    }
    const doubts = attendanceDoubts(session, directory)
    for (const line of saidIn(code, () => doubts.map(each => attendanceDoubtHere(session, directory, each))))
      console.error(line)
    for (const line of documentsUnverified(language.code)) console.error(line)
    for (const paragraph of attendanceParagraphs(session, directory, language)) console.log(textOf(paragraph))
    return 0
  },
}
