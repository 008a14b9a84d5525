import { zipSync } from 'fflate'

/** Several files as one. */
export const together = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(zipSync(files))
