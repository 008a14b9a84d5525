import { writeFileSync } from 'node:fs'
import { Complaint } from './complaint.ts'

/** Into the file that an option names. */
export function save(path: string, made: string | Uint8Array, option = '--output'): void {
  try {
    writeFileSync(path, made)
  } catch (error) {
    throw new Complaint([`${option}: ${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`])
  }
}
