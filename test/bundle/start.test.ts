import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectRoot } from '../../src/root.ts'
import { temporaryFolder } from '../browser/chromium.ts'

const from = join(projectRoot, 'bundle', 'start')
const desktop = join(from, 'start.desktop')
const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

const removing: (() => void)[] = []
afterEach(() => {
  for (const remove of removing.splice(0)) remove()
})

/** A folder as it is unpacked, whose Node says one sentence and ends with a status. */
function unpacked(name: string, status: number) {
  const outer = temporaryFolder()
  removing.push(outer.remove)
  const folder = join(outer.folder, name)
  mkdirSync(join(folder, 'runtime'), { recursive: true })
  cpSync(join(from, 'start.sh'), join(folder, 'start-rostrum.sh'))
  cpSync(join(from, 'room.sh'), join(folder, 'start-rostrum-in-the-room.sh'))
  const node = join(folder, 'runtime', 'node')
  writeFileSync(node, `#!/bin/sh\n[ "$1" = -e ] && exit 1\necho "A sentence: $*, $ROSTRUM_DATA"\nexit ${status}\n`)
  for (const each of [node, join(folder, 'start-rostrum.sh')]) chmodSync(each, 0o755)
  return folder
}

/** What is run by a line `Exec=`, as the Desktop Entry Specification reads it: escapes of a string, then quotes, then codes. */
function wordsOf(line: string, at: string): string[] {
  const text = line.replace(
    /\\([sntr\\])/g,
    (_, letter: string) => ({ s: ' ', n: '\n', t: '\t', r: '\r' })[letter] ?? '\\',
  )
  return [...text.matchAll(/"((?:\\["`$\\]|[^"`$\\])*)"(?= |$)|([^\s"'\\><~|&;$*?#()`]+)(?= |$)|(\S+)/g)].map(
    ([, quoted, plain, wrong]) => {
      if (wrong !== undefined) throw new Error(`not to be read: ${wrong}`)
      return (quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '').replace(/%(.)/g, (_, code: string) =>
        code === 'k' ? at : code,
      )
    },
  )
}

const execIn = (file: string) => /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? ''

test('a click on the file of the desktop runs the script beside it, wherever the folder stands and whatever it is called', () => {
  for (const name of ['rostrum', 'Ma salle n° 1', `it's "$HOME" & \`x\``]) {
    const folder = unpacked(name, 0)
    const [program = '', ...words] = wordsOf(execIn(desktop), join(folder, 'Start Rostrum.desktop'))
    const { stdout, status } = spawnSync(program, words, {
      encoding: 'utf8',
      env: { ...process.env, ROSTRUM_DATA: 'here' },
    })
    expect([name, status, stdout]).toEqual([name, 0, 'A sentence: --enable-source-maps dist/supervisor.js, here\n'])
  }
})

test.skipIf(!isThere('desktop-file-validate'))('the file of the desktop is valid', () => {
  const { stdout, stderr, status } = spawnSync('desktop-file-validate', [desktop], { encoding: 'utf8' })
  expect([status, stdout, stderr]).toEqual([0, '', ''])
})

/** In a window, which `script` makes: what stands in it, and what is typed there. */
function inAWindow(folder: string, script: string) {
  const child = spawn('script', ['-qec', `sh ./${script}`, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, SHELL: '/bin/sh' },
  })
  let said = ''
  child.stdout.on('data', text => (said += text))
  let status: number | null | undefined
  child.on('close', code => (status = code))
  removing.push(() => child.kill('SIGKILL'))
  return { said: () => said, status: () => status, types: (keys: string) => child.stdin.write(keys) }
}

for (const script of ['start-rostrum.sh', 'start-rostrum-in-the-room.sh'])
  test.skipIf(!isThere('script'))(
    `${script} that fails leaves its sentence in the window until a key was pressed`,
    async () => {
      const window = inAWindow(unpacked('rostrum', 2), script)
      await expect.poll(window.said).toContain('Press Enter to close this window.')
      expect(window.said()).toContain('A sentence: ')
      expect(window.status()).toBeUndefined()
      window.types('\n')
      await expect.poll(window.status).toBe(2)
      const ended = inAWindow(unpacked('rostrum', 0), script)
      await expect.poll(ended.status).toBe(0)
      expect(ended.said()).not.toContain('Press Enter')
    },
  )

test('started by a program and in no window, nothing waits for a key', () => {
  const { status, stdout } = spawnSync('sh', ['./start-rostrum.sh'], {
    cwd: unpacked('rostrum', 2),
    encoding: 'utf8',
    input: '',
  })
  expect([status, stdout.includes('Press Enter')]).toEqual([2, false])
})
