import { type DocumentTree, isNumbered, type Numbered } from '../../domain/drafting/tree.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { headingText, linesOfMasthead } from '../plan/lines.ts'
import { type Amendment, type Place, type Target, type Untold, untoldKinds } from './amendment.ts'
import { applied } from './names.ts'
import { spokenText, targetOf } from './text.ts'

/** A document that was issued, while amendments are applied to it: headings and gaps stay as they are. */
interface Line {
  readonly kind: 'paragraph' | 'recommendation' | 'other'
  /** As it was issued: what amendments mean by its number; none: it is new. */
  readonly issued: Target | undefined
  readonly startsAt: number
  text: string
  /** New, and read out as standing after that line. */
  readonly follows?: Line | undefined
}

/** Applies amendments to the issued text, as somebody does with a pencil. */
export function amended(issued: DocumentTree, amendments: readonly Amendment[], language: ReportLanguage) {
  const lines = linesOn(issued, language)
  for (const amendment of amendments) apply(lines, amendment, language)
  return lines.map(({ kind, text }) => ({ kind, text }))
}

const linesOn = ({ blocks }: DocumentTree, language: ReportLanguage): Line[] =>
  blocks.map(block => {
    const issued = targetOf(block)
    if (isNumbered(block)) return { kind: block.kind, issued, startsAt: block.number, text: spokenText(block) }
    const text = block.kind === 'heading' ? headingText(block, language) : block.text
    return { kind: 'other', issued, startsAt: 0, text }
  })

function found(lines: readonly Line[], { kind, number }: Target): Line {
  const line = lines.find(({ issued }) => issued?.kind === kind && issued.number === number)
  if (!line) throw new Error(`the issued document has no ${kind} ${number}`)
  return line
}

function apply(lines: Line[], amendment: Amendment, language: ReportLanguage): void {
  switch (amendment.what) {
    case 'insert name':
    case 'delete name':
    case 'replace words': {
      const line = found(lines, amendment.in)
      const text = applied(line.text, amendment, language.reading)
      if (text === undefined) throw new Error(`the amendment does not fit “${line.text}”`)
      line.text = text
      return
    }
    case 'replace text':
      found(lines, amendment.of).text = amendment.text
      return
    case 'delete':
      lines.splice(lines.indexOf(found(lines, amendment.of)), 1)
      return
    case 'insert':
      insert(lines, amendment.kind, amendment.text, amendment.place)
      return
    case 'together':
      for (const each of amendment.amendments) apply(lines, each, language)
  }
}

function insert(lines: Line[], kind: Target['kind'], text: string, place: Place | undefined): void {
  const line: Line = { kind, issued: undefined, startsAt: 0, text }
  if (!place) lines.push(line)
  else if ('before' in place) lines.splice(lines.indexOf(found(lines, place.before)), 0, line)
  else {
    const anchor = found(lines, place.after)
    let index = lines.indexOf(anchor) + 1
    while (lines[index]?.follows === anchor) index++
    lines.splice(index, 0, { ...line, follows: anchor })
  }
}

/** What the present document has otherwise, though its text was amended: the sheet has no form for it. */
export function untoldBy(
  issued: DocumentTree,
  present: DocumentTree,
  amendments: readonly Amendment[],
  language: ReportLanguage,
): readonly Untold[] {
  const differs: Readonly<Record<Untold, boolean>> = {
    masthead: !same(linesOfMasthead(issued.masthead, language), linesOfMasthead(present.masthead, language)),
    headings: !same(
      lines(isUnambiguous(issued) ? amended(issued, amendments, language) : linesOn(present, language)),
      lines(linesOn(present, language)),
    ),
    numbers: !same(firstNumbers(issued), firstNumbers(present)),
    footnotes: !same(footnotesIn(issued), footnotesIn(present)),
    italics: !same(italicsIn(issued), italicsIn(present)),
  }
  return untoldKinds.filter(kind => differs[kind])
}

const lines = (some: readonly Pick<Line, 'kind' | 'text'>[]) => some.map(({ kind, text }) => `${kind} ${text}`)

/** A file may say that a document with the same number twice was issued: no amendment can be made to fit it. */
function isUnambiguous(issued: DocumentTree): boolean {
  const names = numberedIn(issued).map(({ kind, number }) => `${kind} ${number}`)
  return new Set(names).size === names.length
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.join('\0') === other.join('\0')

const numberedIn = ({ blocks }: DocumentTree): readonly Numbered[] => blocks.filter(isNumbered)

/** From where numbers run on: those that do not follow the one before them. */
function firstNumbers(tree: DocumentTree): readonly string[] {
  const last = new Map<string, number>()
  return numberedIn(tree).flatMap(({ kind, number }) => {
    const before = last.get(kind)
    last.set(kind, number)
    return before === number - 1 ? [] : [`${kind} ${number}`]
  })
}

const footnotesIn = (tree: DocumentTree): readonly string[] =>
  numberedIn(tree).flatMap(block => {
    let text = ''
    const inside = [...block.runs, ...(block.items ?? []).flatMap(item => item.runs)].flatMap(run => {
      text += run.text
      return run.note === undefined ? [] : [`${run.note} after ${text.split(' ').slice(-3).join(' ')}`]
    })
    return [...inside, ...(block.notes ?? [])]
  })

const italicsIn = (tree: DocumentTree): readonly string[] =>
  numberedIn(tree).flatMap(block => block.runs.filter(run => run.italic).map(run => run.text))
