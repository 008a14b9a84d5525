/** What is measured while it runs: whoever looks after many servers wants figures. Milliseconds. */
export interface Measures {
  /** A piece of writing, until it was known whether it is kept. */
  saved(took: number, isKept: boolean): void
  /** From a change to the last byte handed to the last reader. */
  told(took: number): void
  /** From the ring of another server to its change being known here. */
  caughtUp(took: number): void
}

const nothing = () => undefined

export const unmeasured: Measures = { saved: nothing, told: nothing, caughtUp: nothing }
