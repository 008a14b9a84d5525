import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ParticipantsList } from './participants-text.ts'

/** Word refuses a file with a control character in it; names have none, other text might. */
const clean = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

/** The list of participants as a Word file: few styles, so that an editor can change them in one place. */
export async function docxOfParticipants(list: ParticipantsList): Promise<Uint8Array> {
  const styled = (style: string, text: string) => new Paragraph({ style, children: [new TextRun(clean(text))] })
  const children = [
    ...list.masthead.map((line, index) => styled(index === list.masthead.length - 1 ? 'ListTitle' : 'Masthead', line)),
    ...list.sections.flatMap(({ title, delegations }) => [
      styled('Heading1', title),
      ...delegations.flatMap(({ name, members }) => [
        styled('Heading2', name),
        ...members.map(each => styled('Member', each)),
      ]),
    ]),
  ]
  const font = 'Times New Roman'
  const document = new Document({
    title: list.masthead.at(-1) ?? '',
    creator: 'Rostrum',
    styles: {
      default: { document: { run: { font, size: 20 } } },
      paragraphStyles: [
        { id: 'Masthead', name: 'Masthead', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
        {
          id: 'ListTitle',
          name: 'List title',
          basedOn: 'Normal',
          run: { bold: true, size: 34 },
          paragraph: { spacing: { before: 240, after: 240 } },
        },
        {
          id: 'Heading1',
          name: 'heading 1',
          basedOn: 'Normal',
          next: 'Normal',
          run: { bold: true, size: 28 },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, outlineLevel: 0 },
        },
        {
          id: 'Heading2',
          name: 'heading 2',
          basedOn: 'Normal',
          next: 'Normal',
          run: { bold: true, size: 22 },
          paragraph: { spacing: { before: 200, after: 40 }, keepNext: true, outlineLevel: 1 },
        },
        {
          id: 'Member',
          name: 'Member',
          basedOn: 'Normal',
          paragraph: { indent: { left: 284 }, spacing: { after: 20 } },
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
