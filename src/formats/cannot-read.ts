import type { Saying } from '../domain/saying.ts'

/** What is wrong with a file as a whole. */
export class CannotRead extends Error {
  constructor(
    readonly saying: Saying,
    options?: ErrorOptions,
  ) {
    super(saying.key, options)
  }
}
