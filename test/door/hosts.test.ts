import type { Browser, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { hasChromium, temporaryFolder } from '../browser/chromium.ts'
import { browserAt, canLayCables, roomAt, roomOf } from './hosts.ts'

const can = hasChromium && canLayCables()
if (!can) console.warn('SKIPPED: three hosts with cables between them need Linux, ip netns and the rights of root.')

describe.skipIf(!can)('a laptop that serves the room, a second desk and the podium, each a host with a cable', () => {
  const data = temporaryFolder()
  const closing: (() => unknown)[] = []
  afterAll(async () => {
    for (const close of closing.reverse()) await close()
    data.remove()
  })

  /** A form as the page before us would send it; where it led, and what stood there. */
  const send = (page: Page, path: string, fields: Record<string, string>) =>
    page.evaluate(
      async ([to, typed]) => {
        const answer = await fetch(to, { method: 'POST', body: new URLSearchParams(typed) })
        return { status: answer.status, at: new URL(answer.url).pathname, text: await answer.text() }
      },
      [path, fields] as const,
    )
  const live = (page: Page) => page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  const lost = (page: Page) => page.waitForSelector('html[data-live=no]', { state: 'attached' })
  const shows = (page: Page, where: string, name: string) => page.locator(where, { hasText: name }).first().waitFor()

  test('an entry of one is seen by the others; a cable that is pulled is told of, and what was missed is there once it is back', async () => {
    const room = roomOf(['a', 'b', 'c'])
    closing.push(room.remove)
    const server = await roomAt(room.at('a'), data.folder, 3000)
    closing.push(server.stop)
    const [here = ''] = room.addresses
    expect(server.said).toContain(`Rostrum is at https://${here}:3000 for this room`)
    const code = /type ([\w-]+)/.exec(server.said)?.[1] ?? ''
    const browsers: Browser[] = await Promise.all(['a', 'b', 'c'].map(host => browserAt(room.at(host), data.folder)))
    for (const each of browsers) closing.push(() => each.close())
    const [laptop, desk, podium] = (await Promise.all(
      browsers.map(async each => (await each.newContext({ ignoreHTTPSErrors: true })).newPage()),
    )) as [Page, Page, Page]
    const home = `https://${here}:3000`

    // Without TLS it is the same address by https; without an account there is nothing but the door.
    await desk.goto(`http://${here}:3000/join`)
    expect(desk.url()).toBe(`${home}/join`)
    await podium.goto(home)
    expect(new URL(podium.url()).pathname).toBe('/sign-in')

    await laptop.goto(`${home}/sign-in/first`)
    const password = 'seven tall cranes over Vienna'
    await send(laptop, '/sign-in/first', { code, name: 'Ana', signIn: 'ana', password })
    const today = new Date().toISOString().slice(0, 10)
    const made = await send(laptop, '/sessions', {
      ...{ name: 'Working Group', from: today, to: today, zone: 'UTC', house: 'cnd' },
      ...{ members: 'Canada\nFrance\nMexico\nPeru\nEgypt', agenda: '1 Opening' },
    })
    const path = made.at.replace('/floor', '')
    expect(made.status).toBe(200)
    for (const [page, name] of [
      [desk, 'Ben'],
      [podium, 'Podium'],
    ] as const) {
      const { text } = await send(laptop, `${path}/people/invite`, { role: 'officer', name })
      const ticket = /invited\?ticket=([\w-]+)/.exec(text)?.[1] ?? ''
      await page.goto(`${home}/invited?ticket=${ticket}`)
      await send(page, '/invited', { ticket, name, signIn: name.toLowerCase(), password })
    }
    const speak = async (page: Page, speaker: string) => {
      expect((await send(page, `${path}/floor`, { speaker, sure: 'yes' })).status).toBe(200)
    }
    await Promise.all([laptop.goto(`${home}${path}/floor`), desk.goto(`${home}${path}/floor`)])
    await Promise.all([laptop, desk].map(live))
    expect((await send(laptop, `${path}/gavel`, { what: 'open', sure: 'yes' })).status).toBe(200)
    await send(laptop, `${path}/debate`, { items: '1' })
    await speak(laptop, 'Canada')
    await podium.goto(`${home}${path}/screens/podium`)
    await live(podium)
    await Promise.all([shows(desk, '#log', 'Canada'), shows(podium, '#now-name', 'Canada')])
    await speak(desk, 'France')
    await Promise.all([shows(laptop, '#log', 'France'), shows(podium, '#now-name', 'France')])

    // The desk and the podium lose their cables; the laptop goes on.
    room.pull('b')
    room.pull('c')
    await speak(laptop, 'Mexico')
    await Promise.all([lost(desk), lost(podium)])
    expect(await podium.locator('#now-name').textContent()).toContain('France')
    room.putBack('b')
    room.putBack('c')
    await Promise.all([shows(desk, '#log', 'Mexico'), shows(podium, '#now-name', 'Mexico')])
    await Promise.all([live(desk), live(podium)])

    // The laptop’s own: who sits at it goes on, and nothing is missing elsewhere.
    room.pull('a', 'switch')
    await speak(laptop, 'Peru')
    room.putBack('a', 'switch')
    await Promise.all([shows(desk, '#log', 'Peru'), shows(podium, '#now-name', 'Peru')])
    await speak(desk, 'Egypt')
    await Promise.all([shows(laptop, '#log', 'Egypt'), shows(podium, '#now-name', 'Egypt')])
    expect(await laptop.locator('#log li.entry, #log .entry').count()).toBe(
      await desk.locator('#log li.entry, #log .entry').count(),
    )
  })
})
