import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Session } from '../../src/domain/session.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { faultsOf } from '../../src/live/faults.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { shelfInMemory } from './shelf.ts'

/** What is to fail at a session, planted by a word in the reason of its last correction or in its name. */
const planted = vi.hoisted(() => (session: Session, what: string) => {
  if (session.settings.body.name.includes(`[${what}]`) || session.settings.place?.includes(`[${what}]`))
    throw new TypeError(`planted in ${what}`)
})
vi.mock('../../views/floor/log.tsx', async original => {
  const real = await original<typeof import('../../views/floor/log.tsx')>()
  return {
    ...real,
    logOf: (scene: Parameters<typeof real.logOf>[0]) => {
      planted(scene.session, 'log')
      return real.logOf(scene)
    },
  }
})
vi.mock('../../views/floor/now.tsx', async original => {
  const real = await original<typeof import('../../views/floor/now.tsx')>()
  return {
    ...real,
    NowPanel: (props: Parameters<typeof real.NowPanel>[0]) => {
      planted(props.scene.session, 'now')
      return real.NowPanel(props)
    },
  }
})
vi.mock('../../views/names.tsx', async original => {
  const real = await original<typeof import('../../views/names.tsx')>()
  return {
    ...real,
    namesBeside: (...[scene, day, known]: Parameters<typeof real.namesBeside>) => {
      planted(scene.session as Parameters<typeof planted>[0], 'names')
      return real.namesBeside(scene, day, known)
    },
  }
})
vi.mock('../../views/screens/panel.tsx', async original => {
  const real = await original<typeof import('../../views/screens/panel.tsx')>()
  return {
    ...real,
    ScreenPanel: (props: Parameters<typeof real.ScreenPanel>[0]) => {
      planted(props.scene.session, 'screen')
      return real.ScreenPanel(props)
    },
  }
})

const directory = loadDirectory()
const now = () => '2026-11-24T10:00:00.000Z'
const home = 'http://localhost:3000'
const log: string[] = []
let shelf: ReturnType<typeof shelfInMemory>
let app: ReturnType<typeof createApp>
const restart = () => {
  app = createApp({
    rooms: roomsOf(shelf, directory),
    directory,
    fanout: fanoutOf(now),
    now,
    faults: faultsOf(line => log.push(line)),
  })
}
beforeEach(() => {
  log.length = 0
  shelf = shelfInMemory()
  restart()
})
afterEach(() => vi.restoreAllMocks())

const ask = (path: string, fields?: Record<string, string>) =>
  app.request(`${home}${path}`, {
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    headers: { host: 'localhost:3000', origin: home },
  })
const pageAt = async (path: string) => {
  const answer = await ask(path)
  return { status: answer.status, text: await answer.text() }
}
const made = async (name: string) => {
  const answer = await ask('/sessions', {
    name,
    from: '2026-11-24',
    to: '2026-11-24',
    zone: 'UTC',
    agenda: '1 Opening',
  })
  expect(answer.status).toBe(303)
  const path = (answer.headers.get('location') ?? '').replace(/\/floor.*/, '')
  for (const speaker of ['Canada', 'Peru']) expect((await ask(`${path}/floor`, { speaker })).status).toBe(303)
  return path
}
const plant = (path: string, what: string) => ask(`${path}/settings`, { place: `Hall [${what}]` })

for (const [what, words] of [
  ['log', 'The log cannot be drawn: fault '],
  ['now', 'Who has the floor cannot be drawn: fault '],
] as const)
  test(`a floor page whose ${what} cannot be drawn shows the rest, a number that is in the log, and where to mend it`, async () => {
    const [ill, well] = [await made('Ill body'), await made('Well body')]
    await plant(ill, what)
    const floor = await pageAt(`${ill}/floor`)
    expect(floor.status).toBe(200)
    expect(floor.text).toContain(words)
    expect(floor.text).toContain('id="list"')
    expect(floor.text).toContain(`href="${ill}/plain"`)
    const number = new RegExp(`${words}([0-9a-f]{8})`).exec(floor.text)?.[1]
    expect(log.join('\n')).toContain(`Fault ${number} in`)
    expect((await pageAt(`${well}/floor`)).text).not.toContain('cannot be drawn')
    const start = await pageAt('/')
    for (const name of ['Ill body', 'Well body']) expect(start.text).toContain(name)
  })

test('in plain words stand the entries, the last good state and the export; undo there makes everything right', async () => {
  const path = await made('Ill body')
  await plant(path, 'log')
  const plain = await pageAt(`${path}/plain`)
  expect(plain.status).toBe(200)
  for (const words of [
    'Canada',
    'Peru',
    '2 entries',
    'The last good state, until 10:00',
    'session.json',
    'Take back: session amended',
  ])
    expect(plain.text).toContain(words)
  expect(plain.text).toMatch(/The floor page cannot be drawn: fault [0-9a-f]{8}/)
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(plain.text)?.[1] ?? ''
  const undone = await ask(`${path}/plain/undo`, { attempt: field('attempt'), matter: field('matter') })
  expect(undone.headers.get('location')).toBe(`${path}/floor`)
  expect((await pageAt(`${path}/floor`)).text).not.toContain('cannot be drawn')
  expect((await pageAt(`${path}/plain`)).text).not.toContain('fault')
})

test('where the page itself cannot be drawn, the floor’s address answers in plain words, after a restart too (S21)', async () => {
  const path = await made('Ill body')
  await plant(path, 'names')
  for (let time = 0; time < 2; time++) {
    const floor = await pageAt(`${path}/floor`)
    expect(floor.status).toBe(200)
    for (const words of ['Canada', 'Peru', 'Take back: ']) expect(floor.text).toContain(words)
    restart()
  }
})

test('a screen that cannot be drawn says its number and keeps its stream; the others are whole', async () => {
  const [ill, well] = [await made('Ill body'), await made('Well body')]
  await plant(ill, 'screen')
  for (const screen of ['podium', 'room', 'interpreters', 'public']) {
    const broken = await pageAt(`${ill}/screens/${screen}`)
    expect(broken.status).toBe(200)
    expect(broken.text).toMatch(/This screen cannot be drawn: fault [0-9a-f]{8}/)
    expect(broken.text).toContain('hx-sse:connect')
    expect((await pageAt(`${well}/screens/${screen}`)).text).toContain('Peru')
  }
})

test('the start page names a session that cannot be opened, with its fault, and lists the others', async () => {
  const [ill] = [await made('Ill body'), await made('Well body')]
  const id = ill.split('/').at(-1)
  const real = shelf.eventsAfter
  let asked = 0
  shelf.eventsAfter = (session, after) =>
    session === id && asked++ === 0 ? Promise.reject(new SyntaxError('planted in a row')) : real(session, after)
  restart()
  const start = await pageAt('/')
  expect(start.status).toBe(200)
  expect(start.text).toMatch(/cannot be opened: fault [0-9a-f]{8}/)
  for (const name of ['Ill body', 'Well body']) expect(start.text).toContain(name)
  expect(log.join('\n')).toContain('planted in a row')
})

test('an entry without its beginning, as an older journal may hold it, ends nothing: its pages answer, and the start page too', async () => {
  const path = await made('Ill body')
  const id = path.split('/').at(-1) ?? ''
  const journal = await shelf.eventsAfter(id, 0)
  const given = journal.find(event => event.type === 'floor-given')
  const last = journal.at(-1)
  if (!given || !last || !('entry' in given.payload)) throw new Error('nothing was logged')
  const bad = {
    ...last,
    position: last.position + 1,
    nth: 1,
    attempt: crypto.randomUUID(),
    type: 'entry-amended',
    payload: { entry: given.payload.entry, changes: [{ field: 'start', was: last.at, to: undefined }] },
  } as unknown as typeof last
  await shelf.append(id, last.position, [bad], { attempt: bad.attempt, digest: '', word: undefined })
  restart()
  for (const page of ['/', `${path}/floor`, `${path}/plain`, `${path}/screens/podium`])
    expect([page, (await pageAt(page)).status]).toEqual([page, 200])
  expect((await pageAt(`${path}/floor`)).text).toContain('Peru')
})
