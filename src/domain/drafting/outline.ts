import type { Refusal } from '../words.ts'
import { refuse } from '../words.ts'

/** What Rostrum itself writes into a report. */
export const writtenByRostrum = [
  'statements',
  'attendance',
  'opening',
  'officers',
  'agenda',
  'documentation',
  'adoption',
  'actions',
] as const
export type WrittenByRostrum = (typeof writtenByRostrum)[number]

/** A chapter of the whole report with its fixed number, whatever a document of the series prints of it. */
export interface Chapter {
  readonly number: string
  readonly title: string
  readonly content?: WrittenByRostrum | undefined
  readonly parts: readonly Part[]
}

export interface Part {
  readonly letter: string
  readonly title: string
  readonly content?: WrittenByRostrum | undefined
}

export interface Outline {
  readonly chapters: readonly Chapter[]
  /** Printed in earlier documents of the series that this session does not hold. */
  readonly issuedEarlier: { readonly recommendations: number; readonly headings: readonly string[] }
}

export const noOutline: Outline = { chapters: [], issuedEarlier: { recommendations: 0, headings: [] } }

/** Title and content of a heading, "IV" or "IV.B", where the outline has it. */
export function headingIn({ chapters }: Outline, heading: string): Chapter | Part | undefined {
  const [number, letter] = heading.split('.')
  const chapter = chapters.find(each => each.number === number)
  return letter === undefined ? chapter : chapter?.parts.find(part => part.letter === letter)
}

/** Every heading of the outline in its order: "IV", "IV.A", "IV.B", … */
export const headingsIn = ({ chapters }: Outline): readonly string[] =>
  chapters.flatMap(({ number, parts }) => [number, ...parts.map(part => `${number}.${part.letter}`)])

/**
 * An outline as a person types it: a line a chapter, "IV. Organization of the meeting", parts indented or lettered,
 * "B. Statements"; what Rostrum writes there stands in square brackets behind it: "B. Statements [statements]".
 */
export const outlineTyped = ({ chapters }: Outline): string =>
  chapters
    .flatMap(chapter => [line(chapter.number, chapter), ...chapter.parts.map(part => `  ${line(part.letter, part)}`)])
    .join('\n')

const line = (number: string, { title, content }: Chapter | Part): string =>
  `${number}. ${title}${content ? ` [${content}]` : ''}`

/** "Organization of the meeting [opening]": what Rostrum writes there stands in brackets at the end. */
function titleIn(rest: string): { title: string; written?: string } {
  const open = rest.endsWith(']') ? rest.indexOf('[', rest.lastIndexOf(']', rest.length - 2) + 1) : -1
  return open < 0
    ? { title: rest }
    : { title: rest.slice(0, open).trimEnd(), written: rest.slice(open + 1, rest.length - 1) }
}

/** The outline that was typed, or which line is wrong and how. */
export function outlineFrom(typed: string): { readonly chapters: readonly Chapter[] } | { readonly refusal: Refusal } {
  const chapters: { number: string; title: string; content?: WrittenByRostrum | undefined; parts: Part[] }[] = []
  const lines = typed.split('\n').filter(each => each.trim() !== '')
  for (const each of lines) {
    const [, number = '', rest = ''] = /^([A-Za-z]+|\d+)\.\s+(?=\S)(.*)$/.exec(each.trim()) ?? []
    const { title, written } = titleIn(rest)
    if (title === '') return refuse('no-such-heading', { line: each.trim() })
    const content = writtenByRostrum.find(known => known === written)
    if (written !== undefined && !content)
      return refuse('nothing-written', { written, known: writtenByRostrum.join(', ') })
    const chapter = chapters.at(-1)
    const isPart = /^\s/.test(each) || !/^([IVXLC]+|\d+)$/.test(number)
    if (isPart && !chapter) return refuse('part-before-chapters', { line: each.trim() })
    if (isPart && chapter?.parts.some(part => part.letter === number))
      return refuse('part-twice', { chapter: chapter.number, part: number })
    if (!isPart && chapters.some(other => other.number === number)) return refuse('chapter-twice', { chapter: number })
    if (isPart) chapter?.parts.push({ letter: number, title, ...(content ? { content } : {}) })
    else chapters.push({ number, title, ...(content ? { content } : {}), parts: [] })
  }
  return chapters.length > 0 ? { chapters } : refuse('no-chapter-yet')
}
