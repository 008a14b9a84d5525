import { expect, test } from 'vitest'
import { withoutPages } from '../../src/formats/without-pages.ts'

const joined = (...lines: readonly string[]) => withoutPages(lines.join('\n')).split('\n')

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'a line that a page breaks goes on on the next',
    ['20. Statements were made by the representatives of Chad, the United States, Côte', 'd’Ivoire and Peru.'],
    ['20. Statements were made by the representatives of Chad, the United States, Côte d’Ivoire and Peru.'],
  ],
  [
    'what stands at the foot and the head of a page is left out, and its notes come behind the paragraph',
    [
      '20. Statements were made by the representatives of Chad,2',
      '',
      '__________________',
      '2 Chad aligned itself with the statement.',
      '22/98\tV.25-04450',
      'E/2025/28',
      'E/CN.7/2025/15',
      '*2504450*',
      'V.25-04450 (E)    310325    010425',
      'Peru and Togo.',
      '21. Nothing.',
    ],
    [
      '20. Statements were made by the representatives of Chad,2 Peru and Togo.',
      '2 Chad aligned itself with the statement.',
      '21. Nothing.',
    ],
  ],
  [
    'a name that two lines share begins with a capital as well',
    ['14. At the 3rd meeting, statements were made by the representatives of the United', 'Kingdom and Peru.'],
    ['14. At the 3rd meeting, statements were made by the representatives of the United Kingdom and Peru.'],
  ],
  [
    'headings, numbers, letters and lines of a list stay apart',
    ['Chapter II', 'Organization of the session', '9. The Commission had before it:', '(a) A note;', '(b) A report.'],
    ['Chapter II', 'Organization of the session', '9. The Commission had before it:', '(a) A note;', '(b) A report.'],
  ],
  [
    'a paragraph behind an empty line is another one',
    ['Minister of Justice of Colombia', '', 'and so on'],
    ['Minister of Justice of Colombia', '', 'and so on'],
  ],
])('%s', (_, lines, expected) => {
  expect(joined(...lines)).toEqual(expected)
  expect(joined(...expected)).toEqual(expected)
})
