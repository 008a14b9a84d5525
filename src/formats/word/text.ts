import { ImportedXmlComponent, type ParagraphChild, Tab, TextRun } from 'docx'
import { escaped, onOneLine } from '../printable.ts'

interface Look {
  readonly italics?: boolean
  readonly bold?: boolean
  readonly size?: number
  readonly scale?: number
  readonly color?: string
  readonly highlight?: 'yellow' | undefined
}

const tabRun = (): TextRun => new TextRun({ children: [new Tab()] })

/** Words as they are; a tab in them is Word's, a line break that came this far is a space. */
export const words = (text: string, look: Look = {}): readonly TextRun[] =>
  onOneLine(text)
    .split('\t')
    .flatMap((piece, nth) => [
      ...(nth === 0 ? [] : [tabRun()]),
      ...(piece === '' ? [] : [new TextRun({ ...look, text: piece })]),
    ])

/** A typed tab. */
export const tab = tabRun

/** The field of a document variable with what it shows; the production tools fill it anew. */
export const variable = (name: string, shown: string, runProperties = ''): ParagraphChild =>
  ImportedXmlComponent.fromXmlString(
    `<w:fldSimple w:instr=" DOCVARIABLE &quot;${name}&quot; \\* MERGEFORMAT "><w:r>${runProperties}<w:t xml:space="preserve">${escaped(onOneLine(shown))}</w:t></w:r></w:fldSimple>`,
  ) as unknown as ParagraphChild

const run = (xml: string): ParagraphChild =>
  ImportedXmlComponent.fromXmlString(`<w:r>${xml}</w:r>`) as unknown as ParagraphChild

/** The page of a bookmark as it stands: a field that a reader may have counted anew, and nobody has to. */
export const pageReference = (bookmark: string, shown: number, look: Look): readonly ParagraphChild[] => [
  run('<w:fldChar w:fldCharType="begin"/>'),
  run(`<w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText>`),
  run('<w:fldChar w:fldCharType="separate"/>'),
  ...words(String(shown), look),
  run('<w:fldChar w:fldCharType="end"/>'),
]
