import type { NameForms } from '../../domain/roll/names.ts'
import type { Mark } from './doubts.ts'

/** Somebody on the list as the Chair calls them. */
export interface Called {
  readonly name: NameForms
  /** A person in office is called by it, and no “representative of” it. */
  readonly title: 'representative' | 'observer' | 'none'
  /** The group for which it speaks. */
  readonly group?: NameForms | undefined
}

/** What the Chair reads out. */
export interface ChairWords {
  readonly mark: Mark
  readonly nobody: string
  /** Who gets the floor, and one or two who follow. */
  givesTheFloor(first: Called, next: readonly Called[]): string
}

/** Whether two who follow are named under one title, as neither speaks for a group. */
export const areAlike = ([one, other]: readonly Called[]): boolean =>
  one !== undefined && other !== undefined && one.title === other.title && !one.group && !other.group
