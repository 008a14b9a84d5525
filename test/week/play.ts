import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { serveWithClock } from '../browser/with-clock.ts'
import { type Desk, lettersOf, soon, spoke } from './desk.ts'
import { byKeys } from './keys.ts'
import { listName } from './states.ts'
import { byTouch } from './touch.ts'
import type { Deed, Moment, Sitting, Week } from './words.ts'

/** Montevideo has no summer time: what the clock of the room shows is three hours behind. */
const offset = '-03:00'

/** A moment as the server's clock is set to it. */
export const instantOf = (week: Week, moment: Moment): string =>
  new Date(Date.parse(`${week.firstDay}T00:00:00${offset}`) + moment * 1000).toISOString()
/** Its day and its clock in the room. */
const inRoom = (week: Week, moment: Moment): string =>
  new Date(Date.parse(`${week.firstDay}T00:00:00Z`) + moment * 1000).toISOString()
export const dayIn = (week: Week, moment: Moment): string => inRoom(week, moment).slice(0, 10)
export const clockIn = (week: Week, moment: Moment, seconds = true): string =>
  inRoom(week, moment).slice(11, seconds ? 19 : 16)

type Rostrum = Awaited<ReturnType<typeof serveWithClock>>

/** The room, its server that can be away, and two officers with a window each. */
export async function stage(week: Week, browser: Browser) {
  const data = temporaryFolder()
  let rostrum = await serveWithClock(data.folder, instantOf(week, (week.sittings[0]?.from ?? 0) - 3600))
  const faults: string[] = []
  const pages: Page[] = []
  let moment = (week.sittings[0]?.from ?? 0) - 3600

  const listen = (page: Page, who: string) => {
    page.on('pageerror', error => faults.push(`${who}: ${error}`))
    page.on('console', message => {
      // An hour that goes by at once may end the patience of a line that was just being opened: it is opened again.
      if (
        message.type() === 'error' &&
        !/ERR_|status of (?:409|422)|Failed to fetch|signal is aborted/.test(message.text())
      )
        faults.push(`${who}: ${message.text()}`)
    })
  }
  const officer = async (name: string, touches: boolean) => {
    const context = await browser.newContext(
      touches
        ? { hasTouch: true, viewport: { width: 1024, height: 768 }, acceptDownloads: true }
        : { viewport: { width: 1366, height: 768 }, acceptDownloads: true },
    )
    await context.addCookies([{ name: 'officer', value: name, url: rostrum.address }])
    const page = await context.newPage()
    page.setDefaultTimeout(12_000)
    await page.clock.install({ time: Date.parse(rostrum.now()) })
    listen(page, name)
    pages.push(page)
    return page
  }
  const live = async () => {
    for (const page of pages)
      if (page.url().includes('/floor')) await page.waitForSelector('html[data-live=yes]', { state: 'attached' })
  }

  return {
    faults,
    officer,
    live,
    get address() {
      return rostrum.address
    },
    get rostrum(): Rostrum {
      return rostrum
    },
    leave: async (page: Page) => {
      pages.splice(pages.indexOf(page), 1)
      await page.context().close()
    },
    /** The clock goes on, in the room and in each window. */
    to: async (next: Moment, isAway = false) => {
      const on = rostrum.set(instantOf(week, next))
      moment = next
      // While the server is there a window counts by its time; minutes at once would be a line that fell silent.
      for (const page of pages) await page.clock.fastForward(Math.max(0, isAway ? on : Math.min(on, 2_000)))
      if (!isAway) await live()
    },
    now: () => moment,
    goesAway: () => rostrum.stop(),
    comesBack: async () => {
      rostrum = await serveWithClock(data.folder, instantOf(week, moment), rostrum.port)
    },
    end: async () => {
      for (const page of [...pages]) await page.context().close()
      await rostrum.stop()
      data.remove()
    },
  }
}

export type Stage = Awaited<ReturnType<typeof stage>>

/** Plays the meetings: the first half by keys, the other by touch. Answers the path of the session and how long each deed took. */
export async function live(week: Week, room: Stage, path: string): Promise<void> {
  const half = Math.ceil(week.sittings.length / 2)
  let log: Desk | undefined
  let list: Desk | undefined
  for (const [index, sitting] of week.sittings.entries()) {
    if (index === 0 || index === half) {
      for (const each of [log, list]) if (each) await room.leave(each.page)
      const sit = index < half ? byKeys : byTouch
      log = sit(await room.officer('Olga', index >= half))
      list = sit(await room.officer('Lars', index >= half))
    }
    if (!log || !list) throw new Error('nobody is at the desk')
    await room.to(sitting.from - 60, true)
    for (const { page } of [log, list]) await page.goto(`${room.address}${path}/floor?meeting=m${sitting.number}`)
    await room.live()
    for (const deed of week.deeds.filter(each => each.meeting === sitting.number))
      await doing(deed, { week, room, sitting, log, list })
  }
  for (const each of [log, list]) if (each) await room.leave(each.page)
}

interface Here {
  readonly week: Week
  readonly room: Stage
  readonly sitting: Sitting
  readonly log: Desk
  readonly list: Desk
}

async function doing(deed: Deed, here: Here): Promise<void> {
  const { room, log, list, week } = here
  await room.to(deed.at)
  try {
    switch (deed.does) {
      case 'gavel':
        return await log.gavel(deed.what)
      case 'item':
        await log.item(deed.item)
        return await expect.poll(() => list.page.locator('#item').textContent(), soon).toContain(deed.item)
      case 'chair':
        return await log.chair()
      case 'secretariat':
        return await log.secretariat()
      case 'panellist':
        return await log.panellist(deed.who)
      case 'unknown':
        return await log.unknown(deed.who)
      case 'speak':
        return await log.speak(deed)
      case 'slip':
        return await log.slip(deed.typed, deed.who)
      case 'mistake':
        await log.speak({ who: deed.first })
        await log.correct({ speaker: listName(deed.who) })
        return await spoke(log.page, deed.who)
      case 'undo':
        await log.speak({ who: deed.first })
        await log.undo()
        return await log.speak({ who: deed.who })
      case 'moved':
        return await log.correct({ items: deed.item })
      case 'order':
        await log.order()
        await log.speak({ who: deed.who })
        await room.to(deed.back)
        await log.order()
        return await expect.poll(() => log.page.locator('#now').getAttribute('data-interrupts'), soon).toBe('')
      case 'inscribe':
        return await list.inscribe(deed.who)
      case 'withdraw':
        return await list.withdraw(deed.who)
      case 'next':
        await log.next()
        return await spoke(log.page, deed.who)
      case 'action':
        return await log.action(deed.action)
      case 'late':
        for (const { at, until, who } of deed.entries) await log.late(clockIn(week, at), clockIn(week, until), who)
        return
      case 'outage':
        return await outage(deed, here)
    }
  } catch (fault) {
    const answer = await log.page.locator('#answer').textContent()
    throw new Error(
      `${clockIn(week, deed.at)} of meeting ${deed.meeting}, ${JSON.stringify(deed)}; the page says “${answer}”: ${fault instanceof Error ? fault.message.slice(0, 600) : String(fault)}`,
      { cause: fault },
    )
  }
}

/** The server goes away in the middle of the meeting; the officer types on, and what was typed is there when it is back. */
async function outage(deed: Extract<Deed, { does: 'outage' }>, { room, log }: Here): Promise<void> {
  await room.goesAway()
  for (const { at, who } of deed.entries) {
    await room.to(at, true)
    await log.page.locator('#speaker').fill(lettersOf(who))
    await log.page.locator('#speaker').press('Enter')
    await expect.poll(() => log.page.locator('#answer').textContent(), soon).toContain('no connection')
  }
  await room.to(deed.back, true)
  await room.comesBack()
  for (const { who } of deed.entries) {
    await expect
      .poll(
        async () => {
          // What could not be sent is tried again after seconds, which pass for everybody.
          await room.to(room.now() + 6, true)
          return log.page.locator(`#log li[data-name="${listName(who)}"]`).count()
        },
        { ...soon, timeout: 60_000, interval: 200 },
      )
      .toBeGreaterThan(0)
  }
  await room.live()
}
