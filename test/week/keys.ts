import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  actionFields,
  answers,
  type Desk,
  fillIn,
  gavelSays,
  lettersOf,
  newest,
  shown,
  soon,
  spoke,
  waits,
} from './desk.ts'
import { listName, runningName } from './states.ts'
import type { Who } from './words.ts'

/** Everything by the keyboard: the line, its commands, and rows that have the focus. */
export function byKeys(page: Page): Desk {
  const keys = async (typed: string) => {
    for (const [, named, letters = ''] of typed.matchAll(/<([^<>]+)>|([^<]+)/g))
      await (named ? page.keyboard.press(named) : page.keyboard.type(letters))
  }
  /** Letter by letter, until a digit stands beside the name. */
  const choose = async (name: string, letters: string) => {
    for (const [at, letter] of [...letters].entries()) {
      await page.keyboard.type(letter)
      if (at === 0) continue
      const number = (await shown(page)).find(({ who }) => who === name)?.number
      if (number) return page.keyboard.type(number)
    }
    // The whole name is on the line, and no digit beside it: it is the first.
    expect((await shown(page))[0]?.who).toBe(name)
    await page.keyboard.press('Enter')
  }
  const name = (who: Who) => choose(listName(who), lettersOf(who))
  const marks = { 'right of reply': '!', 'explanation of position': ';j' } as const

  return {
    page,
    gavel: async what => {
      await keys(`;g${{ open: 'o', suspend: 's', resume: 'r', close: 'c' }[what]}`)
      await answers(page, gavelSays[what])
    },
    item: async item => {
      await keys(`;i ${item.replace(/[ ()]/g, '')}<Enter>`)
      await expect.poll(() => page.locator('#item').textContent(), soon).toContain(item)
    },
    speak: async ({ who, kind, group }) => {
      if (kind) await keys(marks[kind])
      if (group === undefined) await name(who)
      else {
        await keys(`${lettersOf(who)}+`)
        if (typeof group === 'string') await choose(group, group.replace(/^the /, '').toLowerCase())
        else {
          await page.keyboard.type(group.map(runningName).join(' and '))
          await keys('<Enter>')
        }
      }
      await spoke(page, who)
    },
    chair: async () => {
      await keys(';c')
      await expect.poll(() => newest(page), soon).toBe('Chair')
    },
    secretariat: async () => {
      await keys(';s')
      await expect.poll(() => newest(page), soon).toBe('Secretariat')
    },
    panellist: async who => {
      await keys(`;1${who}<Enter>`)
      await expect.poll(() => newest(page), soon).toContain(who.split(' (')[0])
    },
    slip: async (typed, who) => {
      await keys(`${typed}<Enter>`)
      await answers(page, new RegExp(`Nobody here is called “${typed}”`))
      await page.keyboard.type((await shown(page)).find(each => each.who === listName(who))?.number ?? '')
      await spoke(page, who)
    },
    unknown: async who => {
      await keys(`${who}<Enter>`)
      await answers(page, /Nobody here/)
      await page.clock.fastForward(500)
      await keys('<Enter>')
      await spoke(page, who)
    },
    order: () => keys('.'),
    inscribe: async who => {
      await keys('/')
      await name(who)
      await waits(page, who)
    },
    withdraw: async who => {
      await keys('<ArrowDown>')
      const rows = page.locator('#list li[data-inscription]')
      const place = (await rows.locator('.who').allTextContents()).indexOf(listName(who))
      for (let down = 0; down < place; down++) await keys('<ArrowDown>')
      await keys('w')
      await waits(page, who, false)
      await keys('<Escape>')
    },
    next: () => keys('<Enter>'),
    undo: async () => {
      await keys('<Backspace>')
      await answers(page, /^Undone: /)
    },
    correct: async fields => {
      await keys('<ArrowUp><Enter>')
      await fillIn(page, '#correction', fields)
      await keys('<Enter>')
      await expect.poll(() => page.locator('#correction').isVisible(), soon).toBe(false)
    },
    action: async taken => {
      await keys(';=')
      await fillIn(page, '#action-form', actionFields(taken))
      await page.locator('#action-form [name=symbol]').press('Enter')
      await expect.poll(() => page.evaluate('document.activeElement?.id'), soon).toBe('speaker')
    },
    late: async (clock, until, who) => {
      await keys(`@${clock}-${until} `)
      await name(who)
      await expect
        .poll(() => page.locator(`#log li[data-name="${listName(who)}"][data-from^="${clock}"]`).count(), soon)
        .toBe(1)
    },
  }
}
