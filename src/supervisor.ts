import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { heapFlags } from './heap.ts'
import { logAsAsked } from './log.ts'

/** Told to stop; cannot listen; a setting or a folder that somebody must mend: starting again mends none of them. */
const final: readonly number[] = [0, 1, 2]
/** The supervisor stopped: the same end came again and again. */
const gaveUp = 75
/** So many ends for the same reason within a minute, or so many at all, are no accident. */
const mostAlike = 5
const mostAtAll = 10
const within = 60_000
/** Milliseconds before the next start, by how many ends there were within the minute. */
const pauses = [0, 250, 500, 1_000]

interface End {
  readonly at: number
  readonly why: string
}

/** Keeps a serving process running: whatever ends it, the next one is there within two seconds. */
function supervise(program: string, words: readonly string[]): void {
  let ends: readonly End[] = []
  let stopping = false
  let serving: ChildProcess | undefined

  const start = () => {
    if (stopping) process.exit(0)
    let fault: string | undefined
    // The channel between the two ends with the supervisor, and the serving process with it: none is left alone.
    const child = fork(program, words, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...heapFlags],
    })
    serving = child
    child.on('message', (message: { readonly fault?: string }) => {
      fault = message.fault
    })
    child.on('error', error => console.error(`The serving process cannot be started: ${error.message}`))
    child.on('exit', (code, signal) => {
      if (stopping || (code !== null && final.includes(code))) process.exit(code ?? 0)
      ended(signal ?? (fault ? `fault ${fault}` : `status ${code}`))
    })
  }

  const ended = (why: string) => {
    const at = performance.now()
    ends = [...ends.filter(end => at - end.at < within), { at, why }]
    const alike = ends.filter(end => end.why === why).length
    if (alike >= mostAlike || ends.length >= mostAtAll) {
      console.error(
        alike >= mostAlike
          ? `Rostrum ended ${alike} times within a minute by the same cause (${why}) and is not started again.`
          : `Rostrum ended ${ends.length} times within a minute (last by ${why}) and is not started again.`,
      )
      process.exit(gaveUp)
    }
    console.error(`Rostrum ended (${why}) and is started again.`)
    setTimeout(start, pauses[Math.min(ends.length, pauses.length) - 1])
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => {
      stopping = true
      if (serving?.exitCode === null && serving.signalCode === null)
        serving.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      else process.exit(0)
    })
  start()
}

/** A program may be named before what is handed on to it: `--room`. */
const words = process.argv.slice(2)
const named = words[0]?.startsWith('-') === false ? words.shift() : undefined
await logAsAsked(process.env)
supervise(named ?? fileURLToPath(new URL('main.js', import.meta.url)), words)
