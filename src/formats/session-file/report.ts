import { z } from 'zod'
import { mostOfASeries } from '../../domain/drafting/documents.ts'
import { type Content, type DocumentPlan, documentKinds, paperSizes, templates } from '../../domain/drafting/facts.ts'
import { writtenByRostrum } from '../../domain/drafting/outline.ts'
import { referencesIn } from '../../domain/drafting/prose.ts'
import type { Fact } from '../../domain/facts.ts'
import { groupedBy } from '../../domain/grouped.ts'
import { tells } from '../../domain/saying.ts'
import type { Session } from '../../domain/session.ts'
import { mastheadOf } from '../../report/plan/document.ts'
import type { Check } from './check.ts'
import { blockFrom, Issued, treeOf } from './issued.ts'
import { piece, some, type Told, type Writing } from './piece.ts'
import { count, day, id, meeting, oneLine, text, time } from './values.ts'
import { writtenAt, writtenHere, writtenHereOf } from './written.ts'

const ContentShape = z.strictObject({
  chapter: id,
  part: id.optional(),
  ...writtenHere,
  statements: z.strictObject({ items: z.array(text).optional() }).optional(),
  write: z.enum(writtenByRostrum).exclude(['statements']).optional(),
})

const Adopted = z.strictObject({
  version: z.number().int().positive(),
  paragraph: id,
  at: time,
  meeting: meeting.optional(),
  result: z.enum(['adopted', 'amended']),
  text: oneLine.optional(),
})

const DocumentShape = z.strictObject({
  id,
  symbol: text.optional(),
  kind: z.enum(documentKinds),
  title: oneLine,
  date: day.optional(),
  distribution: text.optional(),
  originalLanguage: text.optional(),
  contents: z.array(ContentShape).max(mostOfASeries.parts),
  jobNumber: text.optional(),
  wordLimit: z.number().int().positive().optional(),
  template: z.enum(templates).optional(),
  paper: z.enum(paperSizes).optional(),
  issued: z.array(Issued).optional(),
  adoption: z.array(Adopted).optional(),
})
type DocumentInFile = z.output<typeof DocumentShape>

const Part = z.strictObject({ letter: id, title: text, content: z.enum(writtenByRostrum).optional() })
const Report = z.strictObject({
  outline: z.array(
    z.strictObject({
      number: id,
      title: text,
      content: z.enum(writtenByRostrum).optional(),
      parts: z.array(Part).optional(),
    }),
  ),
  documents: z.array(DocumentShape).max(mostOfASeries.documents).optional(),
  issuedEarlier: z.strictObject({ recommendations: count.optional(), headings: z.array(text).optional() }).optional(),
  adopted: z
    .strictObject({ meeting: meeting.optional(), at: time, asOrallyAmended: z.boolean().optional() })
    .optional(),
})
type ReportInFile = z.output<typeof Report>

/** The outline, the documents as they are written, what was issued and what was adopted. */
export const report = piece({
  shape: { report: Report.optional() },

  faults({ report: whole }, check) {
    if (!whole) return
    const { documents = [], adopted } = whole
    check.ids('report.documents', documents)
    const written = documents.flatMap((document, index) =>
      document.contents.flatMap((content, nth) =>
        writtenAt(content, placeOf(document, nth)).map(each => ({
          id: each.id,
          path: `report.documents[${index}].contents[${nth}].${each.kind}s.id`,
        })),
      ),
    )
    check.once(
      written.map(each => each.id),
      index => written[index]?.path ?? '',
    )
    documents.forEach((document, index) => {
      faultsOfVersions(document, `report.documents[${index}]`, check)
    })
    check.meeting('report.adopted.meeting', adopted?.meeting)
    const chapters = new Map(whole.outline.map(({ number, parts = [] }) => [number, parts.map(each => each.letter)]))
    documents.forEach(({ contents }, index) => {
      contents.forEach(({ chapter, part, statements }, nth) => {
        const at = `report.documents[${index}].contents[${nth}]`
        const parts = chapters.get(chapter)
        if (!parts) check.fault(`${at}.chapter`, chapter, tells('expected.chapter'))
        else if (part !== undefined && !parts.includes(part))
          check.fault(`${at}.part`, part, tells('expected.part', { chapter }))
        check.items(`${at}.statements.items`, statements?.items)
      })
    })
  },

  facts({ report: whole }, told) {
    if (!whole) return []
    const { outline, documents = [], issuedEarlier: { recommendations = 0, headings = [] } = {}, adopted } = whole
    const chapters = outline.map(chapter => ({ ...chapter, parts: chapter.parts ?? [] }))
    return [
      { type: 'outline-set', at: told.begin, payload: { chapters, issuedEarlier: { recommendations, headings } } },
      ...documents.flatMap(document => documentFacts(document, told)),
      ...adoptionOf(adopted, told),
    ]
  },

  write: (session, writing) => ({ report: session.documents.begun ? reportOf(session, writing) : undefined }),
})

const placeOf = (document: { readonly id: string }, index: number) => `${document.id}/${index + 1}`

function faultsOfVersions({ issued = [], adoption = [] }: DocumentInFile, at: string, check: Check): void {
  check.once(
    issued.map(each => each.version),
    nth => `${at}.issued[${nth}].version`,
    tells('expected.version-once'),
  )
  const versions = new Set(issued.map(each => each.version))
  adoption.forEach(({ version, meeting: named }, nth) => {
    if (!versions.has(version)) check.fault(`${at}.adoption[${nth}].version`, version, tells('expected.version-issued'))
    check.meeting(`${at}.adoption[${nth}].meeting`, named)
  })
}

function documentFacts(
  { contents, issued = [], adoption = [], ...document }: DocumentInFile,
  told: Told,
): readonly Fact[] {
  const plan: DocumentPlan = {
    ...document,
    contents: contents.map((content, index) => contentOf(content, placeOf(document, index))),
  }
  const written = contents.flatMap((content, index): readonly Fact[] => {
    const place = placeOf(document, index)
    return writtenAt(content, place).map(
      ({ id: paragraph, ...words }): Fact => ({
        type: 'paragraph-written',
        at: told.begin,
        payload: { paragraph, place, ...words },
      }),
    )
  })
  return [
    { type: 'document-set-up', at: told.begin, payload: plan },
    ...written,
    ...issued.map(({ version, at, by, hash, language, masthead, contents: listed, tree }): Fact => {
      const sent = {
        ...(language ? { language } : {}),
        masthead: masthead ?? mastheadOf(told.soFar(), plan),
        ...(listed ? { contents: true } : {}),
        blocks: tree.map(blockFrom),
      }
      return { type: 'document-issued', at, payload: { document: document.id, version, by, hash, tree: sent } }
    }),
    ...adoption.map(
      ({ at, meeting: named, ...adopted }): Fact => ({
        type: 'paragraph-adopted',
        at,
        payload: { document: document.id, meeting: told.meetingNamed(named), ...adopted },
      }),
    ),
  ]
}

function adoptionOf(adopted: ReportInFile['adopted'], { meetingNamed }: Told): readonly Fact[] {
  if (!adopted) return []
  const { at, meeting: named, asOrallyAmended = false } = adopted
  return [{ type: 'report-adopted', at, payload: { meeting: meetingNamed(named), asOrallyAmended } }]
}

function contentOf(content: z.output<typeof ContentShape>, place: string): Content {
  const { chapter, part, statements, write, paragraphs, recommendations } = content
  const holds = [
    ...(paragraphs ? (['paragraphs'] as const) : []),
    ...(recommendations ? (['recommendations'] as const) : []),
  ]
  return {
    place,
    chapter,
    part,
    statements: statements ? { items: statements.items ?? [] } : undefined,
    write,
    holds: holds.length > 0 ? holds : undefined,
  }
}

function reportOf({ documents }: Session, writing: Writing) {
  const { zoned } = writing
  const { chapters, issuedEarlier } = documents.outline
  const written = groupedBy(documents.paragraphs, each => each.place)
  const referred = new Set(
    documents.paragraphs.flatMap(({ text: words, list = [], beside }) =>
      [words, ...list, ...beside.flatMap(each => [each.text, ...(each.list ?? [])])].flatMap(referencesIn),
    ),
  )
  const issued = groupedBy(documents.issued, each => each.document)
  const adoption = groupedBy(documents.adoption, each => each.document)
  return {
    outline: chapters.map(chapter => ({ ...chapter, parts: some(chapter.parts) })),
    documents: some(
      documents.plans.map(plan => ({
        ...plan,
        contents: plan.contents.map(({ place, chapter, part, holds, statements, write }) => ({
          chapter,
          part,
          ...writtenHereOf(written.get(place) ?? [], { place, holds: [holds ?? []].flat() }, referred, writing),
          statements,
          write,
        })),
        issued: some(
          (issued.get(plan.id) ?? []).map(({ version, at, by, hash, tree }) => ({
            version,
            at: zoned(at),
            by,
            hash,
            language: tree.language,
            masthead: tree.masthead,
            contents: tree.contents,
            tree: treeOf(tree),
          })),
        ),
        adoption: some(
          (adoption.get(plan.id) ?? []).map(({ version, paragraph, at, meeting: seenAt, result, text: words }) => ({
            version,
            paragraph,
            at: zoned(at),
            meeting: seenAt,
            result,
            text: words,
          })),
        ),
      })),
    ),
    issuedEarlier,
    adopted: documents.adopted && {
      meeting: documents.adopted.meeting,
      at: zoned(documents.adopted.at),
      asOrallyAmended: documents.adopted.asOrallyAmended,
    },
  }
}
