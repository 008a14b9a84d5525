import { type ParseArgsConfig, parseArgs } from 'node:util'

export interface CommandLine {
  readonly usage: string
  readonly help: string
  run(words: readonly string[]): number | Promise<number>
}

/** What the person who typed the command can do something about: sentences, no trace. */
export class Complaint extends Error {
  constructor(
    readonly sentences: readonly string[],
    readonly status = 2,
  ) {
    super(sentences.join(' '))
  }
}

/** The words of a command line, read strictly. */
export function parsed(
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  positionals: readonly string[],
) {
  const read = (() => {
    try {
      return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
    } catch (error) {
      throw new Complaint([`${(error as Error).message.split('.')[0]}.`])
    }
  })()
  if (read.positionals.length < positionals.length)
    throw new Complaint([`${positionals[read.positionals.length]} is missing.`])
  if (read.positionals.length > positionals.length)
    throw new Complaint([`“${read.positionals[positionals.length]}” is one word too many.`])
  return { values: read.values as Readonly<Record<string, string | undefined>>, words: read.positionals }
}
