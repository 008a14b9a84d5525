import { table } from '../domain/table.ts'
import { attendance } from './attendance.ts'
import { backup, restoreHere } from './backup.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { type CommandLine, Complaint } from './complaint.ts'
import { exportSession } from './export.ts'
import { importFile } from './import.ts'
import { moveAll } from './move.ts'
import { proofread } from './proofread.ts'
import { read } from './read.ts'
import { report } from './report.ts'
import { serveHere } from './serve.ts'
import { statements } from './statements.ts'
import { log, statistics } from './statistics.ts'
import { status } from './status.ts'
import { verify } from './verify.ts'

const commands = table<CommandLine>({
  statements,
  report,
  attendance,
  compare,
  read,
  proofread,
  status,
  statistics,
  log,
  check,
  backup,
  restore: restoreHere,
  verify,
  import: importFile,
  move: moveAll,
  export: exportSession,
  serve: serveHere,
})

const usage = [
  'Usage: rostrum COMMAND …',
  '',
  ...Object.values(commands).map(command => `  ${command.usage}`),
  '',
  'rostrum COMMAND --help says more.',
].join('\n')

/** Runs a command; bad input is a sentence a fault on standard error and status 2. */
async function main([name = '', ...words]: string[]): Promise<number> {
  if (name === '' || name === '--help' || name === '-h') {
    console.log(usage)
    return name === '' ? 2 : 0
  }
  const command = commands[name]
  if (!command) {
    console.error(`There is no command “${name}”. rostrum --help lists them.`)
    return 2
  }
  if (words.includes('--help') || words.includes('-h')) {
    console.log(`rostrum ${command.usage}\n\n${command.help}`)
    return 0
  }
  try {
    return await command.run(words)
  } catch (error) {
    if (error instanceof Complaint) for (const sentence of error.sentences) console.error(sentence)
    else console.error(error instanceof Error ? error.message : String(error))
    return error instanceof Complaint ? error.status : 2
  }
}

const code = await main(process.argv.slice(2))
process.exitCode = code
