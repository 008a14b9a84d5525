import { DOMParser } from '@xmldom/xmldom'

const fault = (severity: string, message: string) => {
  if (severity !== 'warning') throw new Error(message)
}

/** The text of each paragraph of a page, as a browser reads it. */
export const htmlLines = (html: string): readonly string[] =>
  [
    ...new DOMParser({ normalizeLineEndings: text => text, onError: fault })
      .parseFromString(html, 'text/html')
      .getElementsByTagName('p'),
  ].map(paragraph => paragraph.textContent ?? '')
