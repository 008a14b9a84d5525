const arabic = /[\u0600-\u06ff]/

/**
 * A part of a Word file that is read from the right: tables and sections mirrored, and what is Arabic set so. Symbols and
 * figures in runs of their own stay left to right. That paragraphs are, the styles say.
 */
export const fromTheRight = (xml: string): string =>
  xml
    .replace(/<w:tblPr>/g, '<w:tblPr><w:bidiVisual/>')
    .replace(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g, section =>
      section.includes('<w:docGrid')
        ? section.replace('<w:docGrid', '<w:bidi/><w:docGrid')
        : section.replace('</w:sectPr>', '<w:bidi/></w:sectPr>'),
    )
    .replace(
      /<w:r>(<w:rPr>([\s\S]*?)<\/w:rPr>)?(<w:t\b[^>]*>([^<]*)<\/w:t>)<\/w:r>/g,
      (run, _, look = '', text, words) =>
        arabic.test(String(words)) ? `<w:r><w:rPr>${look}<w:rtl/></w:rPr>${text}</w:r>` : run,
    )
