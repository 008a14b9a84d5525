import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, launch } from '../browser/chromium.ts'
import { check } from './check.ts'
import { report, type TakenAway, takeAway } from './papers.ts'
import { plantedIn } from './plant.ts'
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
  let taken: TakenAway

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
  }, 1_800_000)

  test('is reported on: names resolved, a document set up, written in and issued', async () => {
    const page = await room.officer('Olga', false)
    const document = await report(week, room, page, path)
    taken = await takeAway(page, document)
    if (process.env['WEEK_FOLDER']) keep(taken, process.env['WEEK_FOLDER'])
    expect(room.faults).toEqual([])
  }, 120_000)

  test('has nothing missing and nothing wrong in log, paragraphs, documents and statistics', async () => {
    expect(await check(week, taken)).toEqual([])
  })

  test('is checked by somebody who finds what is wrong: each fault that is planted is told', async () => {
    for (const { fault, taken: withFault, found } of plantedIn(week, taken))
      expect([fault, await check(week, withFault)]).toEqual([
        fault,
        expect.arrayContaining([expect.stringMatching(found)]),
      ])
  })
})

/** For looking at. */
function keep({ session, word, text, html, figures, log, workbook }: TakenAway, folder: string) {
  mkdirSync(folder, { recursive: true })
  const files = {
    'session.json': JSON.stringify(session),
    'report.docx': word,
    'report.txt': text,
    'report.html': html,
  }
  for (const [name, what] of Object.entries({
    ...files,
    'figures.csv': figures,
    'log.csv': log,
    'figures.xlsx': workbook,
  }))
    writeFileSync(join(folder, name), what)
}
