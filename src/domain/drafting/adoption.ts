import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import type { Session } from '../session.ts'
import type { Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'
import { versionsOf } from './documents.ts'
import type { AdoptedParagraph } from './facts.ts'
import { overruleParagraph, writeParagraph, written } from './paragraphs.ts'
import type { Prose } from './prose.ts'
import { numberedIn } from './tree.ts'

export interface AdoptParagraph {
  readonly type: 'adopt-paragraph'
  readonly document: string
  readonly version: number
  readonly paragraph: string
  readonly result: AdoptedParagraph['result']
  readonly meeting?: MeetingId | undefined
  /** Where only the text is amended, and not the log: the new text, and what is printed now. */
  readonly text?: string | undefined
  readonly printed?: string | undefined
  /** The same text with its references and notes, where a person wrote the paragraph. */
  readonly prose?: Prose | undefined
  readonly at: Instant
}

export interface AdoptReport {
  readonly type: 'adopt-report'
  readonly meeting?: MeetingId | undefined
  readonly asOrallyAmended: boolean
  readonly at: Instant
}

/** Adopted as it stands, or amended: in the log before, or in its words alone, which then are words of a person. */
export function adoptParagraph(session: Session, command: AdoptParagraph): Decided {
  const { document, version, paragraph, result, meeting, text, printed, prose = text, at } = command
  const issued = versionsOf(session, document).find(each => each.version === version)
  const block = issued && numberedIn(issued.tree, paragraph)
  if (!issued || !block) return refuse('no-such-paragraph')
  if (result === 'amended' && text !== undefined && text.trim() === '') return refuse('paragraph-empty')
  const adopted: Fact = {
    type: 'paragraph-adopted',
    at,
    payload: { document, version, paragraph, result, meeting, text },
  }
  if (text === undefined || prose === undefined) return { facts: [adopted] }
  const own = block.id === undefined ? undefined : written(session, block.id)
  const amendment = own
    ? writeParagraph(session, {
        type: 'write-paragraph',
        paragraph: own.id,
        place: own.place,
        kind: own.kind,
        text: prose,
        list: own.list,
        base: own.revision,
        at,
      })
    : block.key === undefined
      ? { facts: [] }
      : overruleParagraph(session, { type: 'overrule-paragraph', key: block.key, text, base: printed ?? '', at })
  if ('refusal' in amendment) return amendment
  return { facts: [...amendment.facts, adopted] }
}

export const adoptReport = (_session: Session, { meeting, asOrallyAmended, at }: AdoptReport): Decided => ({
  facts: [{ type: 'report-adopted', at, payload: { meeting, asOrallyAmended } }],
})
