/** A goal of the house: a result, its floor measured in the same run, and the limit. */
export interface Goal {
  readonly goal: string
  readonly floor: number
  readonly result: number
  readonly ratio: number
  readonly limit: number
  /** Of what it is one: the most of the result; the least of the ratio. Absent: the most of the ratio. */
  readonly limitOf?: 'result' | 'least ratio'
  readonly pass: boolean
}

export const atMost = (goal: string, result: number, limit: number, floor = 0): Goal => ({
  goal,
  floor,
  result,
  ratio: floor ? result / floor : result,
  limit,
  limitOf: 'result',
  pass: result <= limit,
})
