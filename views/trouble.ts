import { say } from './messages.ts'

/** What the disk does not take, and what somebody who looks after Rostrum can do; the path is for officers only. */
export const troubleInWords = ({ kind, path }: { readonly kind: string; readonly path: string }): string =>
  `${say(`storage.${kind}`)} ${say(`storage.${kind}.do`, { path })}`
