import type { Saying } from './saying.ts'

/** Why no copy of everything was made. */
export class NoCopy extends Error {
  constructor(
    readonly saying: Saying,
    options?: ErrorOptions,
  ) {
    super(saying.key, options)
  }
}
