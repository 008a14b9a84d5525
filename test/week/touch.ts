import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { actionFields, answers, type Desk, fillIn, gavelSays, lettersOf, newest, soon, spoke, waits } from './desk.ts'
import { listName, runningName } from './states.ts'
import type { Who } from './words.ts'

/** The same on a tablet: letters come from its own keyboard, everything else is touched. */
export function byTouch(page: Page): Desk {
  const line = page.locator('#speaker')
  const act = (words: string) =>
    page.getByRole('region', { name: 'What the keys do' }).getByRole('button', { name: words }).first()
  const menu = (words: string, what: string | RegExp) =>
    page.getByRole('region', { name: words }).getByRole('button').filter({ hasText: what }).first()
  const touched = async (name: string, letters: string) => {
    await line.fill('')
    await line.fill(letters.slice(0, 4))
    const match = page.locator('.match').filter({ has: page.locator(`xpath=.//*[@class="who"][.="${name}"]`) })
    if ((await match.count()) === 0) await line.fill(letters)
    await match.first().tap()
  }
  const name = (who: Who) => touched(listName(who), lettersOf(who))
  /** A key of the card, touched. */
  const cap = async (key: string) => {
    await act('Keys').tap()
    await page.locator('#card').getByRole('button', { name: key, exact: true }).tap()
  }
  const log = page.locator('#log li[data-entry]')

  return {
    page,
    gavel: async what => {
      await act('Gavel').tap()
      await menu(
        'The gavel',
        { open: 'Open the meeting', suspend: 'Suspend it', resume: 'Resume it', close: 'Close it' }[what],
      ).tap()
      await answers(page, gavelSays[what])
    },
    item: async item => {
      await act('Item').tap()
      await page
        .getByRole('region', { name: 'Take up an item' })
        .getByRole('button')
        .filter({ has: page.locator('b', { hasText: new RegExp(`^${item.replace(/[()]/g, '\\$&')}$`) }) })
        .tap()
      await expect.poll(() => page.locator('#item').textContent(), soon).toContain(item)
    },
    speak: async ({ who, kind, group }) => {
      if (group !== undefined) {
        await line.fill(lettersOf(who))
        await act('On behalf').tap()
        if (typeof group === 'string') {
          await line.fill(group.replace(/^the /, '').toLowerCase())
          await page.locator('.match').filter({ hasText: group }).first().tap()
        } else {
          await line.fill(group.map(runningName).join(' and '))
          await act('Floor').tap()
        }
      } else if (kind === 'right of reply') {
        await act('Reply').tap()
        await name(who)
      } else {
        if (kind) await cap(';j')
        await name(who)
      }
      await spoke(page, who)
    },
    chair: async () => {
      await cap(';c')
      await expect.poll(() => newest(page), soon).toBe('Chair')
    },
    secretariat: async () => {
      await cap(';s')
      await expect.poll(() => newest(page), soon).toBe('Secretariat')
    },
    panellist: async who => {
      await cap(';1')
      await line.fill(who)
      await act('Floor').tap()
      await expect.poll(() => newest(page), soon).toContain(who.split(' (')[0])
    },
    slip: async (typed, who) => {
      await line.fill(typed)
      await act('Floor').tap()
      await answers(page, new RegExp(`Nobody here is called “${typed}”`))
      await page
        .locator('.match.maybe')
        .filter({ hasText: listName(who) })
        .first()
        .tap()
      await spoke(page, who)
    },
    unknown: async who => {
      await line.fill(who)
      await act('Floor').tap()
      await answers(page, /Nobody here/)
      await page.clock.fastForward(500)
      await act('Floor').tap()
      await spoke(page, who)
    },
    order: () => act('Point of order').tap(),
    inscribe: async who => {
      await act('To list').tap()
      await name(who)
      await waits(page, who)
    },
    withdraw: async who => {
      await page
        .locator('#list li[data-inscription]')
        .filter({ hasText: listName(who) })
        .first()
        .tap()
      await page
        .getByRole('form', { name: 'What becomes of a request' })
        .getByRole('button', { name: 'Withdrawn' })
        .tap()
      await waits(page, who, false)
      await line.tap()
    },
    next: () => act('Next').tap(),
    undo: async () => {
      await act('Undo').tap()
      await answers(page, /^Undone: /)
    },
    correct,
    action: async taken => {
      await act('Action').tap()
      await fillIn(page, '#action-form', actionFields(taken))
      await page.locator('#action-form button[type=submit]').tap()
      await expect.poll(() => page.evaluate('document.activeElement?.id'), soon).toBe('speaker')
    },
    late: async (clock, until, who) => {
      await line.fill(`@${clock}-${until} ${lettersOf(who)}`)
      await page
        .locator('.match')
        .filter({ has: page.locator(`xpath=.//*[@class="who"][.="${listName(who)}"]`) })
        .first()
        .tap()
      await expect
        .poll(() => page.locator(`#log li[data-name="${listName(who)}"][data-from^="${clock}"]`).count(), soon)
        .toBe(1)
    },
  }

  async function correct(fields: Readonly<Record<string, string>>) {
    await log.first().locator('time').tap()
    await fillIn(page, '#correction', fields)
    await page.locator('#correction').getByRole('button', { name: 'Correct', exact: true }).tap()
    await expect.poll(() => page.locator('#correction').isVisible(), soon).toBe(false)
  }
}
