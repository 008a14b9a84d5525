import pino from 'pino'

const levels = { log: 'info', info: 'info', warn: 'warn', error: 'error' } as const

/** Everything that is written to the console is a line of JSON with its level and time, for whoever gathers logs. */
export function logInJson(): void {
  const logger = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, 'info' | 'warn' | 'error'][])
    console[name] = (...words: unknown[]) => {
      const error = words.find(each => each instanceof Error)
      const said = words.filter(each => each !== error && each !== '').map(String)
      logger[level](error ? { err: error } : {}, said.join(' ') || (error as Error | undefined)?.message)
    }
  // Node’s own warnings, which it would write in words.
  process.removeAllListeners('warning')
  process.on('warning', warning => logger.warn({ err: warning }, warning.message))
}
