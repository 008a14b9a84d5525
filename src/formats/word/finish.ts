import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { escaped, onOneLine } from '../printable.ts'
import { fromTheRight } from './right-to-left.ts'

interface Finish {
  /** Document variables: what the fields of headers and footers show. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Where the rule above footnotes begins, in twips from the margin. */
  readonly textStart: number
  /** The text is read from the right. */
  readonly rightToLeft?: boolean
}

/**
 * What the library that writes the file has no words for: document variables, and a rule above the notes that begins
 * with the text (the library's own carries the number of a note).
 */
export function finished(file: Uint8Array, { variables, textStart, rightToLeft = false }: Finish): Uint8Array {
  const parts = unzipSync(file)
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name]
    if (part) parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('word/settings.xml', xml => withNotesAndVariables(xml, variables))
  edit('word/footnotes.xml', xml => withRules(xml, textStart))
  edit('word/endnotes.xml', xml => withRules(xml, textStart))
  if (rightToLeft)
    for (const name of Object.keys(parts).filter(each =>
      /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(each),
    ))
      edit(name, fromTheRight)
  return zipSync(parts, { level: 6 })
}

/** In the schema's order: notes, compatibility, variables. */
function withNotesAndVariables(settings: string, variables: Finish['variables']): string {
  const named = Object.entries(variables).flatMap(([name, value]) =>
    value ? [`<w:docVar w:name="${name}" w:val="${escaped(onOneLine(value))}"/>`] : [],
  )
  const notes = ['footnote', 'endnote'].map(
    note => `<w:${note}Pr><w:${note} w:id="-1"/><w:${note} w:id="0"/></w:${note}Pr>`,
  )
  return settings
    .replace('<w:compat>', () => `${notes.join('')}<w:compat>`)
    .replace('</w:compat>', () => `</w:compat>${named.length > 0 ? `<w:docVars>${named.join('')}</w:docVars>` : ''}`)
}

const withRules = (notes: string, textStart: number): string =>
  notes.replaceAll(
    /<w:p>(?:(?!<w:p>).)*?(<w:(?:separator|continuationSeparator)\/>)<\/w:r><\/w:p>/g,
    (_, rule) =>
      `<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="${textStart}"/></w:pPr><w:r>${rule}</w:r></w:p>`,
  )
