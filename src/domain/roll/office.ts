import type { ParticipantKind } from './kinds.ts'

/** What an official is and who it is, apart: a report prints either, or both with their commas. */
export interface Office {
  /** "Director of the Forum secretariat"; of an individual the organization. */
  readonly function?: string | undefined
  /** "Juliette Biao Koudenoukpo", "Bob Rae (Canada)". */
  readonly person?: string | undefined
}

/** The whole name: an official is the function and then the person, an individual first the person; nobody else has one. */
export function calledBy(kind: ParticipantKind, { function: office, person }: Office): string | undefined {
  if (kind !== 'official' && kind !== 'individual') return undefined
  const parts = (kind === 'individual' ? [person, office] : [office, person]).filter(part => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : undefined
}

/** "representatives of the Department of Global Communications": one name for several. */
export const isOfSeveral = ({ function: office }: Office): boolean =>
  office !== undefined && /^(?:the )?(?:representatives|members|experts|co-chairs|presidents)\b/i.test(office)

/** Does a sentence put "the" before it? Not before one of several, nor before several without a person's names. */
export const takesArticle = ({ function: office = '' }: Office): boolean =>
  office !== '' && !/^(?:an?|one|two|three|representatives|members|experts)\b/i.test(office)

/** As it is typed in one line, "Director of the Forum secretariat: Juliette Biao Koudenoukpo"; undefined: no such line. */
export function officeTyped(typed: string): Required<Office> | undefined {
  const [office = '', person = '', ...rest] = typed.split(/:\s+/).map(part => part.trim())
  if (office === '' || person === '' || rest.length > 0) return undefined
  return { function: office.replace(/^the /i, ''), person }
}
