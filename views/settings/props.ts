import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Language } from '../../src/domain/words.ts'
import type { Told } from '../form.tsx'

export interface Props {
  readonly session: Session
  readonly directory: Directory
  /** Id of the house in whose words the log is shown. */
  readonly preview: string
  /** In which language it is shown. */
  readonly language: Language
  /** What this officer changed last here, in words; nothing where nothing is to be taken back. */
  readonly last?: string | undefined
  readonly told: Told
}
