import { join } from 'node:path'
import { loadDirectory } from '../../db/reference.ts'
import { attendanceDoubtHere } from '../../views/attendance-doubts.ts'
import type { Session } from '../domain/session.ts'
import { type Language, languages } from '../domain/words.ts'
import { makeFolder } from '../folders.ts'
import {
  type Format,
  formats as offered,
  type PrintOptions,
  paperSizes,
  printingIn,
  templates,
} from '../formats/index.ts'
import {
  attendanceDoubts,
  bodyDoubts,
  documentOf,
  documentsUnverified,
  paragraphsOf,
  reportLanguages,
  unverifiedInWords,
} from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { languageAsked, saidIn } from './language.ts'
import { save } from './output.ts'
import { sessionOf } from './session.ts'

/** Before anything is printed: who stands in “Statements” and not in “Attendance”. */
const missing: ReadonlySet<string> = new Set(['not-in-attendance', 'only-in-the-log', 'noted-absent'])

/** What a terminal can show stands first. */
const formats = [...offered.filter(each => !each.isBinary), ...offered.filter(each => each.isBinary)]
const ids = (those: readonly Format[]): readonly string[] => those.map(({ id }) => id)
const joined = formats.filter(each => each.isJoined)

export const report: CommandLine = {
  usage: `report FILE [--language CODE | --all-languages] [--document ID] [--format ${ids(formats).join('|')}] [--output PATH]`,
  help: [
    `Prints a document of the report; as ${ids(joined).join(' or ')}, all of them without --document. A file in`,
    `${ids(formats.filter(each => !each.isJoined)).join(' or ')} holds one document. --output PATH writes to a file; ${ids(formats.filter(each => each.isBinary)).join(' and ')} needs it.`,
    '',
    `--template ${templates.join('|')} and --paper ${paperSizes.join('|')} choose the styles and the paper of a docx file;`,
    'without them, those of the place of the meeting: geneva and a4, vienna and a4, elsewhere new-york and letter.',
    `--language writes it in one of ${languages.join(', ')}; --all-languages --output FOLDER in all of them, a Word file for each.`,
    'What people typed in another language has its place marked there.',
  ].join('\n'),
  async run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(
      words,
      {
        language: { type: 'string' },
        'all-languages': { type: 'boolean' },
        document: { type: 'string' },
        format: { type: 'string' },
        output: { type: 'string' },
        template: { type: 'string' },
        paper: { type: 'string' },
      },
      ['FILE'],
    )
    const { document: wanted, output } = values
    const every = values['all-languages'] !== undefined
    const format = oneOf('format', values['format'] ?? (every ? 'docx' : 'text'), formats, each => each.id)
    if (format.isBinary && output === undefined)
      throw new Complaint([`--output is missing: a ${format.id} file is not for the screen.`])
    const asked = languageAsked(values['language'])
    const { session } = sessionOf(file, asked)
    const code = asked ?? session.settings.wording.language ?? 'en'
    const directory = loadDirectory()
    for (const each of attendanceDoubts(session, directory))
      if (missing.has(each.doubt))
        console.error(saidIn(asked, () => `Attendance: ${attendanceDoubtHere(session, directory, each)}`))
    const documents = session.documents.plans.map(plan => plan.id)
    if (documents.length === 0) throw new Complaint([`${file} has no report.`])
    if (wanted !== undefined && !documents.includes(wanted))
      throw new Complaint([`--document: there is no document “${wanted}” (there is ${documents.join(', ')}).`])
    const chosen = wanted === undefined ? documents : [wanted]
    if (!every && !format.isJoined && chosen.length > 1)
      throw new Complaint([
        `--document is missing: a file in ${format.id} holds one document (there is ${documents.join(', ')}).`,
      ])
    const usual = printingIn(session.settings.place)
    const options = {
      ...usual,
      template: oneOf('template', values['template'] ?? usual.template, templates),
      paper: oneOf('paper', values['paper'] ?? usual.paper, paperSizes),
    }
    if (every) {
      if (output === undefined) throw new Complaint(['--output is missing: the folder for the files.'])
      makeOutput(output)
      for (const one of languages)
        for (const id of chosen)
          save(join(output, `${id}.${one}.${format.extension}`), await writtenIn(one, session, [id], format, options))
      return 0
    }
    const bytes = await writtenIn(code, session, chosen, format, options)
    if (output === undefined) process.stdout.write(bytes)
    else save(output, bytes)
    return 0
  },
}

/** Documents in one language; what of them nobody has verified there is told beside them. */
async function writtenIn(
  code: Language,
  session: Session,
  documents: readonly string[],
  format: Format,
  options: PrintOptions,
): Promise<Uint8Array> {
  const language = reportLanguages[code]
  const directory = loadDirectory()
  const doubts = [
    ...paragraphsOf(session, directory, { language }).flatMap(each => each.doubts ?? []),
    ...bodyDoubts(session, directory, language),
  ]
  for (const line of [...unverifiedInWords(code, doubts), ...documentsUnverified(code)]) console.error(line)
  const trees = documents.map(id => documentOf(session, directory, id, language))
  const printing = { ...options, language: code }
  for (const { values } of trees.flatMap(tree => format.doubts?.(tree, printing) ?? []))
    console.error(`Marked in the file, to be checked: ${Object.values(values).join(', ')}`)
  return Buffer.concat(await Promise.all(trees.map(tree => format.write(tree, printing))))
}

function oneOf<Word>(option: string, value: string, words: readonly Word[], nameOf = String as (word: Word) => string) {
  const found = words.find(word => nameOf(word) === value)
  if (found === undefined) throw new Complaint([`--${option}: “${value}” is none of ${words.map(nameOf).join(', ')}.`])
  return found
}

function makeOutput(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    throw new Complaint([`--output: the folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}).`])
  }
}
