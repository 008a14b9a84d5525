import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface State {
  readonly iso3: string
  readonly kind: 'member' | 'observer' | 'entity'
  readonly names: { readonly en: { readonly short: string; readonly running: string } }
}

/** The States of the reference data, read as they stand there and with nothing of ours in between. */
export const states: readonly State[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../db/reference/states.json'), 'utf8'),
).states

const byCode = new Map(states.map(each => [each.iso3, each]))

/** As a list names it, and as a sentence does; whoever is no State is called what it is called. */
export const listName = (who: string): string => byCode.get(who)?.names.en.short ?? who
export const runningName = (who: string): string => byCode.get(who)?.names.en.running ?? who
export const isState = (who: string): boolean => byCode.has(who)
