import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { heapFlags } from '../../src/heap.ts'
import { built } from '../built.ts'
import { settingsIn } from '../db/on-engine.ts'
import { freePort } from '../free-port.ts'

const found = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path && existsSync(path))

/** False where no browser is installed: the tests are then skipped, said aloud; on CI that is a failure. */
export const hasChromium = found !== undefined
if (!hasChromium) {
  if (process.env['CI'] === 'true') throw new Error('No Chromium is installed, and the browser tests must run here.')
  console.warn('SKIPPED: the browser tests need an installed Chromium (set CHROMIUM to its path).')
}

/** A frame is drawn when something changed, and not at the next sixtieth of a second: thousands of keys are not waited for. */
export const withoutPause = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/** `others`: what a page that is not ours asks for. */
export const launch = async (more: readonly string[] = [], others?: RegExp): Promise<Browser> =>
  watched(
    await chromium.launch({
      executablePath: found ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...more,
      ],
    }),
    others,
  )

const isHere = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return (
    !/^(?:http|ws)s?:$/.test(protocol) ||
    /^(?:localhost|127\.|10\.|192\.168\.|\[::1\])|\.(?:localhost|local)$/.test(hostname)
  )
}

/**
 * Of every page of every test: it breaks no rule of its own policy, and asks nothing of another machine (S3, R27). A
 * browser that saw it says so when it is closed.
 */
function watched(browser: Browser, others?: RegExp): Browser {
  const wrong = new Set<string>()
  const newContext = browser.newContext.bind(browser)
  const close = browser.close.bind(browser)
  browser.newContext = async options => {
    const context = await newContext(options)
    context.on('console', message => {
      if (/Content[ -]Security[ -]Policy/i.test(message.text())) wrong.add(`against the policy: ${message.text()}`)
    })
    context.on('request', request => {
      if (!isHere(request.url()) && !others?.test(request.url()))
        wrong.add(`asked of another machine: ${request.url()}`)
    })
    return context
  }
  browser.close = async options => {
    await close(options)
    if (wrong.size > 0) throw new Error([...wrong].join('\n'))
  }
  return browser
}

export interface Served {
  readonly address: string
  readonly process: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<void>
}

export const temporaryFolder = (where = tmpdir()) => {
  const folder = mkdtempSync(join(where, 'rostrum-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A real server as it is built, on a free port or on the one that is named. */
export async function serve(data: string, port?: number): Promise<Served> {
  const at = port ?? (await freePort())
  const child = spawn(process.execPath, [...heapFlags, built.main], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, PORT: String(at), ...(await settingsIn(data)) },
    stdio: 'ignore',
  })
  const address = `http://localhost:${at}`
  for (let tries = 0; tries < 800; tries++) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined)
    if (answer?.ok) {
      return {
        address,
        process: child,
        stop: (signal = 'SIGTERM') =>
          new Promise(done => {
            child.once('exit', () => done())
            child.kill(signal)
          }),
      }
    }
    await new Promise(wait => setTimeout(wait, 50))
  }
  throw new Error('the server did not start')
}
