import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { freePort } from '../free-port.ts'

const root = join(import.meta.dirname, '..', '..')
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Is this process there? */
const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    // A process that ended and was not yet collected by anybody.
    return !(existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '))
  } catch {
    return false
  }
}

/** The supervisor over a program that is given, which writes its number and its beginnings to a file. */
function supervised(program: string) {
  const data = temporaryFolder()
  mkdirSync(data.folder, { recursive: true })
  const file = join(data.folder, 'program.mjs')
  const starts = join(data.folder, 'starts')
  writeFileSync(starts, '')
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from 'node:fs'
appendFileSync(${JSON.stringify(starts)}, process.pid + '\\n')
const nth = readFileSync(${JSON.stringify(starts)}, 'utf8').trim().split('\\n').length
process.on('disconnect', () => process.exit(0))
${program}`,
  )
  const child = spawn(process.execPath, [built.supervisor, file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', text => (said += text))
  const ended = new Promise<number | null>(done => child.once('exit', done))
  const pids = () => readFileSync(starts, 'utf8').trim().split('\n').filter(Boolean).map(Number)
  closing.push(() => {
    child.kill('SIGKILL')
    for (const pid of pids()) if (isThere(pid)) process.kill(pid, 'SIGKILL')
    data.remove()
  })
  return { child, ended, pids, said: () => said }
}

const stays = 'setInterval(() => undefined, 1_000)'
const nth = (child: { pids(): number[] }, count: number) =>
  expect.poll(() => child.pids().length, { timeout: 20_000, interval: 20 }).toBe(count)

for (const signal of ['SIGKILL', 'SIGSEGV', 'SIGABRT'] as const)
  test(`a serving process that ends by ${signal} is started again, and told of in one line (R19)`, async () => {
    const supervisor = supervised(stays)
    await nth(supervisor, 1)
    process.kill(supervisor.pids()[0] ?? 0, signal)
    await nth(supervisor, 2)
    expect(supervisor.said()).toContain(`Rostrum ended (${signal}) and is started again.`)
    supervisor.child.kill('SIGTERM')
    await supervisor.ended
    expect(isThere(supervisor.pids()[1] ?? 0)).toBe(false)
  })

test('one that is killed again and again is started four times, and then no more', async () => {
  const supervisor = supervised(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10)`)
  expect(await supervisor.ended).toBe(75)
  expect(supervisor.pids()).toHaveLength(5)
  expect(supervisor.said()).toContain(
    'Rostrum ended 5 times within a minute by the same cause (SIGKILL) and is not started again.',
  )
})

test('faults that differ are no loop of one fault, but ten ends within a minute are enough', async () => {
  const supervisor = supervised(`process.send({ fault: String(nth) }, () => process.exit(70))`)
  expect(await supervisor.ended).toBe(75)
  expect(supervisor.pids()).toHaveLength(10)
  expect(supervisor.said()).toContain('Rostrum ended (fault 3) and is started again.')
  expect(supervisor.said()).toContain('Rostrum ended 10 times within a minute (last by fault 10)')
})

test('the same fault five times stops it, whatever ended it between', async () => {
  const supervisor = supervised(
    `if (nth === 3) process.kill(process.pid, 'SIGKILL')
else process.send({ fault: 'abcd1234' }, () => process.exit(70))`,
  )
  expect(await supervisor.ended).toBe(75)
  expect(supervisor.pids()).toHaveLength(6)
  expect(supervisor.said()).toContain('by the same cause (fault abcd1234)')
})

for (const status of [0, 1, 2])
  test(`status ${status}, which starting again does not change, goes through`, async () => {
    const supervisor = supervised(`process.exit(${status})`)
    expect(await supervisor.ended).toBe(status)
    expect(supervisor.pids()).toHaveLength(1)
  })

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`${signal} is handed on, and the status of the serving process is the supervisor’s`, async () => {
    const supervisor = supervised(`process.on('${signal}', () => setTimeout(() => process.exit(0), 100)); ${stays}`)
    await nth(supervisor, 1)
    supervisor.child.kill(signal)
    expect(await supervisor.ended).toBe(0)
    expect(supervisor.pids()).toHaveLength(1)
    expect(isThere(supervisor.pids()[0] ?? 0)).toBe(false)
  })

/** Rostrum itself under the supervisor, as both are built. */
function rostrum(port: number, folder: string, environment: NodeJS.ProcessEnv = {}) {
  const child: ChildProcess = spawn(process.execPath, [built.supervisor], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ROSTRUM_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let told = ''
  child.stderr?.on('data', text => (said += text))
  child.stdout?.on('data', text => (told += text))
  closing.push(() => child.kill('SIGKILL'))
  const ended = new Promise<number | null>(done => child.once('close', done))
  return { child, said: () => said, told: () => told, ended }
}
const answers = (port: number) =>
  fetch(`http://localhost:${port}/healthz`).then(
    answer => answer.ok,
    () => false,
  )
const childOf = (pid: number | undefined) =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])

test.skipIf(process.platform !== 'linux')(
  'with ROSTRUM_LOG=json each line of both processes is an object: a start, an end by a signal, the next start, and a setting that cannot be read',
  async () => {
    const data = temporaryFolder()
    const port = await freePort()
    const json = { ROSTRUM_LOG: 'json' }
    /** Of a log; what is no object is told of by JSON itself. */
    const lines = (log: string) =>
      log
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Record<string, unknown>)
    const shape = { level: expect.any(Number), time: expect.stringMatching(/^\d{4}-.+Z$/), pid: expect.any(Number) }
    const { child, told, said, ended } = rostrum(port, data.folder, json)
    await expect.poll(() => answers(port), { timeout: 30_000 }).toBe(true)
    process.kill(childOf(child.pid), 'SIGKILL')
    await expect.poll(() => told().match(/Rostrum is at /g)?.length, { timeout: 30_000 }).toBe(2)
    child.kill('SIGTERM')
    await ended
    expect(lines(told())).toEqual([
      { ...shape, level: 30, msg: expect.stringContaining('Rostrum is at ') },
      { ...shape, level: 50, pid: child.pid, msg: 'Rostrum ended (SIGKILL) and is started again.' },
      { ...shape, level: 30, msg: expect.stringContaining('Rostrum is at ') },
    ])
    const wrong = rostrum(port, data.folder, { ...json, PORT: 'many' })
    expect(await wrong.ended).toBe(2)
    expect(lines(wrong.told())).toEqual([{ ...shape, level: 50, msg: expect.stringMatching(/^PORT: /) }])
    expect([said(), wrong.said()]).toEqual(['', ''])
    data.remove()
  },
)

test.skipIf(process.platform !== 'linux')(
  'when the supervisor is killed, the serving process ends too: none is left alone with the port and the folder',
  async () => {
    const data = temporaryFolder()
    const port = await freePort()
    const { child } = rostrum(port, data.folder)
    await expect.poll(() => answers(port), { timeout: 30_000 }).toBe(true)
    const serving = childOf(child.pid)
    expect(isThere(serving)).toBe(true)
    child.kill('SIGKILL')
    await expect.poll(() => isThere(serving), { timeout: 10_000 }).toBe(false)
    expect(await answers(port)).toBe(false)
    data.remove()
  },
)

test('the code for the first administrator is said by a server that serves, and not before a certificate that it cannot show', async () => {
  const data = temporaryFolder()
  const certificate = join(data.folder, 'house.crt')
  writeFileSync(certificate, 'nothing')
  const house = { ROSTRUM_ORIGIN: 'https://rostrum.example.org', ROSTRUM_HOST: '127.0.0.1' }
  const port = await freePort()
  const wrong = rostrum(port, data.folder, { ...house, ROSTRUM_CERT: certificate, ROSTRUM_KEY: certificate })
  expect(await wrong.ended).toBe(2)
  expect([wrong.said().trim(), wrong.told()]).toEqual([`${certificate} is no certificate in PEM.`, ''])
  const right = rostrum(port, data.folder, { ...house, ROSTRUM_PROXY: '127.0.0.1' })
  await expect
    .poll(() => right.told(), { timeout: 30_000 })
    .toMatch(/^Rostrum is at .+\nNobody looks after .+ type [\w-]+\n$/)
  right.child.kill('SIGTERM')
  await right.ended
  data.remove()
})

test('a port in use, a setting that cannot be read: one sentence, its status, and no second start', async () => {
  const data = temporaryFolder()
  const taken = createServer()
  await new Promise<void>(done => taken.listen(0, '127.0.0.1', done))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const inUse = rostrum(port, data.folder)
  expect(await inUse.ended).toBe(1)
  expect(inUse.said().trim()).toBe(`Port ${port} is in use. Stop the other program or set PORT.`)
  taken.close()
  for (const [environment, field] of [
    [{ PORT: 'many' }, 'PORT'],
    [{ ROSTRUM_CONNECTIONS: '-1' }, 'ROSTRUM_CONNECTIONS'],
  ] as const) {
    const wrong = rostrum(port, data.folder, environment)
    expect(await wrong.ended).toBe(2)
    expect(wrong.said()).toContain(`${field}: `)
    expect(wrong.said()).not.toContain('started again')
  }
  data.remove()
})
