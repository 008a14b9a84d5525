/** A goal of the house: a result, its floor measured in the same run, and the limit. */
export interface Goal {
  readonly goal: string
  readonly floor: number
  readonly result: number
  readonly ratio: number
  readonly limit: number
  readonly pass: boolean
}
