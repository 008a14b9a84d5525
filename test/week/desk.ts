import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { listName } from './states.ts'
import type { Action, Deed, Who } from './words.ts'

export type Speech = Extract<Deed, { does: 'speak' }>
export type Gavel = Extract<Deed, { does: 'gavel' }>['what']

/** One officer at one window: the same things are done by keys and by touch. */
export interface Desk {
  readonly page: Page
  gavel(what: Gavel): Promise<void>
  item(item: string): Promise<void>
  speak(said: Pick<Speech, 'who' | 'kind' | 'group'>): Promise<void>
  chair(): Promise<void>
  secretariat(): Promise<void>
  panellist(who: Who): Promise<void>
  slip(typed: string, who: Who): Promise<void>
  unknown(who: Who): Promise<void>
  order(): Promise<void>
  inscribe(who: Who): Promise<void>
  withdraw(who: Who): Promise<void>
  next(): Promise<void>
  undo(): Promise<void>
  /** Puts the newest entry right. */
  correct(fields: Readonly<Record<string, string>>): Promise<void>
  action(taken: Action): Promise<void>
  late(clock: string, until: string, who: Who): Promise<void>
}

/** What somebody types to find a name: its letters, without signs that a keyboard has not. */
export const lettersOf = (who: Who): string =>
  listName(who).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

export interface Shown {
  readonly who: string
  readonly number: string
}

/** The names that the line offers, with the digits that choose them. */
export const shown = (page: Page, place = '#matches .match'): Promise<readonly Shown[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(place)})].map(each => ({
      who: each.querySelector('.who')?.textContent ?? '', number: each.querySelector('kbd')?.textContent ?? '' }))`,
  )

export const soon = { interval: 50, timeout: 15_000 }

/** Whoever was just given the floor stands in the log, from the server and not only from this window. */
export const newest = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const row = document.querySelector('#log li')
    return row?.dataset.entry ? row.querySelector('.who').textContent : ''
  })()`)

export const spoke = (page: Page, who: Who) => expect.poll(() => newest(page), soon).toBe(listName(who))

export const answers = (page: Page, what: string | RegExp) =>
  expect
    .poll(() => page.locator('#answer').textContent(), soon)
    .toEqual(typeof what === 'string' ? what : expect.stringMatching(what))

export const gavelSays = {
  open: 'The meeting is open.',
  suspend: 'The meeting is suspended.',
  resume: 'The meeting goes on.',
  close: 'The meeting rose.',
} as const

export const waits = (page: Page, who: Who, isThere = true) =>
  expect
    .poll(() => page.locator('#list li[data-place]:not([data-place=""]) .who').allTextContents(), soon)
    .toEqual(isThere ? expect.arrayContaining([listName(who)]) : expect.not.arrayContaining([listName(who)]))

/** Fills what is named and sends: the forms below the list, and the one that corrects. */
export async function fillIn(page: Page, form: string, fields: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`${form} [name="${name}"]`)
    if ((await field.and(page.locator('select')).count()) > 0) await field.selectOption(value)
    else await field.fill(value)
  }
}

export const actionFields = ({ what, symbol, how }: Action) => ({ what, symbol, result: 'adopted', how })
