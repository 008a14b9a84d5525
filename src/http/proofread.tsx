import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findingHere } from '../../views/here.ts'
import { word } from '../../views/messages.ts'
import { ProofreadPage } from '../../views/reading/proofread.tsx'
import { commentedReport } from '../formats/commented.ts'
import { longestReport } from '../formats/report-text.ts'
import { withoutPages } from '../formats/without-pages.ts'
import { type Proof, proofread } from '../report/proofread/index.ts'
import type { InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { wrong } from './faults.ts'
import { asking, largestTable, optionalId } from './fields.ts'
import { readReport } from './read-file.ts'

const Report = z.object({
  text: z.string().max(longestReport).min(1, asking('asked.file-or-text')),
  /** "docx": the Word file with its comments. */
  as: optionalId,
  fromFile: optionalId,
})

/** How many files are kept in memory, so that one that was compared is given back with its comments. */
const mostKept = 8

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A report that was written elsewhere, against the log: a table, and the Word file with its comments. */
export function proofreadRoutes(desk: Desk, { directory }: Dependencies): void {
  const files = new Map<string, Uint8Array>()
  const wordsOf = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const words = await readReport(bytes)
    if ('read' in words) {
      const [oldest] = files.keys()
      if (files.size >= mostKept && oldest !== undefined) files.delete(oldest)
      files.set(hashOf(asForm(words.read)), bytes)
    }
    return words
  }
  const path = '/sessions/:session/proofread'
  const page = desk.sessionPage(path, ({ session, now }, told) => {
    const form = Report.safeParse(told.typed)
    const sent = form.success && told.faults.length === 0 ? asForm(form.data.text) : undefined
    // A Word file has no pages in its text, and its comments need each letter where it stands.
    const text = sent === undefined || files.has(hashOf(sent)) ? sent : withoutPages(sent)
    const proof = text === undefined ? undefined : proofread(session, directory, text)
    if (proof && text !== undefined && form.data?.as === 'docx')
      return wordFile(files.get(hashOf(text)), text, proof, now)
    const isFile = text !== undefined && files.has(hashOf(text))
    return <ProofreadPage session={session} text={text} isFile={isFile} proof={proof} told={told} />
  })

  page.answers(
    `${path}/look`,
    Report,
    ({ form }: { form: z.output<typeof Report> } & InSession) =>
      form.as === 'docx' && form.fromFile !== undefined && !files.has(hashOf(asForm(form.text)))
        ? wrong('file', word('asked.choose-again'))
        : undefined,
    { wordsOfFile: { file: 'text' }, wordsOf, isShownAgain: true, size: largestTable },
  )
}

/** As a form sends it: lines end in one way. */
const asForm = (text: string): string => text.replace(/\r\n?/g, '\n')

function wordFile(file: Uint8Array | undefined, text: string, { findings }: Proof, now: string): Response {
  const remarks = findings.map(each => ({ ...each.span, words: findingHere(each) }))
  const bytes = commentedReport(file ?? new TextEncoder().encode(text), text, remarks, now)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': 'attachment; filename="report-with-comments.docx"',
    },
  })
}
