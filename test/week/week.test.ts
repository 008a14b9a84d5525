import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { hasChromium, launch } from '../browser/chromium.ts'
import { live, type Stage, stage } from './play.ts'
import { smallWeek, weekOf, wholeWeek } from './script.ts'
import { setUp } from './setup.ts'

const seed = Number(process.env['WEEK_SEED'] ?? 5)
const isWhole = process.env['NIGHT'] !== undefined

describe.skipIf(!hasChromium)('a week of a commission that nobody knows', () => {
  const week = weekOf(isWhole ? wholeWeek(seed) : smallWeek(seed))
  let browser: Browser
  let room: Stage
  let path = ''

  beforeAll(async () => {
    browser = await launch()
    room = await stage(week, browser)
  }, 60_000)
  afterAll(async () => {
    await room?.end()
    await browser?.close()
  })

  test('is set up on “New session”, by keyboard', async () => {
    const page = await room.officer('Olga', false)
    path = await setUp(week, room, page)
    await room.leave(page)
  }, 60_000)

  test('is lived through', async () => {
    await live(week, room, path)
    expect(room.faults).toEqual([])
    const get = async (what: string) => (await fetch(`${room.address}${path}/${what}`)).text()
    writeFileSync('/tmp/week-session.json', await get('session.json'))
    writeFileSync('/tmp/week-stat.csv', await get('statistics.csv'))
    writeFileSync('/tmp/week-log.csv', await get('log.csv'))
  }, 1_800_000)
})
