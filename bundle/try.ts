// `npm run bundle:try`: the zip of Linux is unpacked and used, with no program in reach but what is in it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/root.ts'

const port = process.env['PORT'] ?? '4119'
const file = join(projectRoot, 'bundles', 'rostrum-linux-x64.zip')
if (!existsSync(file)) throw new Error('npm run bundle linux-x64 first')
const folder = mkdtempSync(join(tmpdir(), 'rostrum-bundle-'))
execFileSync('unzip', ['-q', file, '-d', folder])
const home = join(folder, 'home')
const address = `http://localhost:${port}`

/** As a double click would: a shell, and nothing that it could find. */
function started(): ChildProcess {
  return spawn('/bin/sh', [join(folder, 'rostrum', 'start-rostrum.sh')], {
    env: { PATH: join(folder, 'nothing'), HOME: home, PORT: port },
    stdio: 'inherit',
  })
}

async function answers(path: string, init?: RequestInit): Promise<Response> {
  for (let tries = 0; ; tries++)
    try {
      return await fetch(`${address}${path}`, { redirect: 'manual', ...init })
    } catch (error) {
      if (tries > 100) throw error
      await new Promise(wait => setTimeout(wait, 200))
    }
}

const post = (path: string, fields: Record<string, string> = {}) =>
  answers(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: address } })

const ended = (child: ChildProcess) => {
  const closed = new Promise(done => child.once('exit', done))
  child.kill('SIGTERM')
  return closed
}

function holds(what: string, isSo: boolean): void {
  console.log(`${isSo ? 'ok' : 'NOT SO'}: ${what}`)
  if (!isSo) process.exitCode = 1
}

let server = started()
try {
  const began = performance.now()
  holds('it answers', (await answers('/healthz')).status === 200)
  console.log(`started in ${Math.round(performance.now() - began)} ms`)
  const session = ((await post('/example')).headers.get('location') ?? '').replace(/\/floor.*/, '')
  holds('the example opens', session !== '')
  holds('a speaker is logged', (await post(`${session}/floor`, { meeting: 'm1', participant: 'FRA' })).status === 303)
  const word = await answers(`${session}/report/documents/none/export/report.docx`)
  holds('what is not there is not there', word.status === 404)
  for (const path of [
    `${session}/floor`,
    `${session}/report`,
    `${session}/statistics`,
    '/static/htmx.js',
    '/static/uFuzzy.js',
  ])
    holds(`${path} is served`, (await answers(path)).status === 200)
  const upload = new FormData()
  upload.append('file', new File([await (await answers(`${session}/session.json`)).text()], 'session.json'))
  const imported = await answers('/sessions/import', { method: 'POST', body: upload, headers: { origin: address } })
  holds('a session file is read by its own thread', imported.status === 303)
  const before = await (await answers(`${session}/session.json`)).text()
  await ended(server)
  server = started()
  holds(
    'what was logged is there after a new start',
    (await (await answers(`${session}/session.json`)).text()) === before,
  )
  holds('it is kept in the folder of whoever started it', existsSync(join(home, 'Rostrum', 'rostrum.db')))
} finally {
  await ended(server)
  rmSync(folder, { recursive: true, force: true })
}
