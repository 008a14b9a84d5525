/** A goal of the house: a result, its floor measured in the same run, and the limit. */
export interface Goal {
  readonly goal: string
  readonly floor: number
  readonly result: number
  readonly ratio: number
  readonly limit: number
  readonly pass: boolean
}

export const atMost = (goal: string, result: number, limit: number, floor = 0): Goal => ({
  goal,
  floor,
  result,
  ratio: floor ? result / floor : result,
  limit,
  pass: result <= limit,
})
