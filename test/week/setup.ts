import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fillIn, soon } from './desk.ts'
import { clockIn, dayIn, type Stage } from './play.ts'
import { listName } from './states.ts'
import type { Week } from './words.ts'

/** “New session”, with everything typed, and then what stands on “Settings”. Answers the path of the session. */
export async function setUp(week: Week, room: Stage, page: Page): Promise<string> {
  await page.goto(room.address)
  await page.locator('form[action="/sessions/new"] button, a[href="/sessions/new"]').first().click()
  await page.waitForURL(/\/new/)
  const { zone, house, ...body } = week.body
  const last = week.sittings.at(-1)
  await fillIn(page, 'form[action="/sessions"]', {
    ...body,
    zone,
    house,
    from: week.firstDay,
    to: dayIn(week, last?.from ?? 0),
    members: week.members.map(listName).join('\n'),
    agenda: week.agenda.map(({ item, title }) => `${item} ${title}`).join('\n'),
    meetings: week.sittings
      .map(({ from, to }) => `${dayIn(week, from)} ${clockIn(week, from, false)}-${clockIn(week, to, false)}`)
      .join('\n'),
  })
  await page.locator('form[action="/sessions"] button[type=submit]').click()
  await page.waitForURL(/\/floor/)
  const path = new URL(page.url()).pathname.replace(/\/floor.*/, '')
  await page.goto(`${room.address}${path}/settings`)
  for (const { name, chair } of week.groups) {
    const form = page.locator('#groups form').last()
    await form.locator('[name=name]').fill(name)
    await form.locator('[name=chair]').fill(listName(chair))
    await form.locator('[name=chair]').press('Enter')
    const sure = page.locator('.foreseen button').first()
    await sure
      .or(page.locator('#groups form', { hasText: name }))
      .first()
      .waitFor()
    if (await sure.isVisible()) await sure.click()
    await expect.poll(() => page.locator('#groups').textContent(), soon).toContain(name)
  }
  return path
}
