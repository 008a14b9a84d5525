import fc from 'fast-check'
import type { Block, DocumentTree, Run } from '../../src/domain/drafting/tree.ts'

const pieces = [
  '<w:p><b>bold</b></w:p>',
  '&amp; &lt; &#x41; & < > " \'',
  ']]>',
  '<!-- -->',
  '<script>alert(1)</script>',
  '\u200f\u200e',
  '\u202eesrever',
  '\u2067ישראל\u2069',
  'الأمم المتحدة',
  '联合国',
  'Côte d’Ivoire',
  'Türkiye',
  '“a ‘b “c” d’ e”',
  '«guillemets»',
  '👩🏽‍⚖️🇺🇳',
  'e\u0301',
  '\u00a0\u00ad\u2011\u2028\u0085',
  '\ufeff',
  '𝒜\u{10ffff}',
  '  ',
  'CURRENT',
  'TOTAL_PAGES',
  'PAGEREF x',
  '{{name}} %s \\n',
  '(continued)',
  'Recommendation 7',
  '12. ',
  '(a) ',
  'x'.repeat(5000),
  'The representative of Honduras said so. '.repeat(125),
]

/** Any text that a file can hold on one line. */
const awkwardText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(' ', ' a ', 'a  b'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(parts => parts.join('').replace(/[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '?'))

/** Over footnotes of 5,000 characters LibreOffice lays out pages without an end. */
const note = awkwardText.filter(text => text.length < 500)

const run: fc.Arbitrary<Run> = fc.record({ text: awkwardText, italic: fc.boolean(), note }, { requiredKeys: ['text'] })
const runs = fc.array(run, { minLength: 1, maxLength: 3 })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    number: fc.constantFrom('I', 'XIV', 'A'),
    title: awkwardText,
    continued: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('gap' as const), text: awkwardText }),
  fc.record(
    {
      kind: fc.constantFrom('paragraph' as const, 'recommendation' as const),
      number: fc.nat({ max: 300 }),
      runs,
      items: fc.array(fc.record({ label: fc.constantFrom('(a)', '1.', '(iv)'), runs }), { maxLength: 3 }),
      notes: fc.array(note, { maxLength: 2 }),
      open: fc.boolean(),
    },
    { requiredKeys: ['kind', 'number', 'runs'] },
  ),
)

const named = awkwardText.filter(text => text.trim() !== '')

export const awkwardTree: fc.Arbitrary<DocumentTree> = fc.record({
  masthead: fc.record(
    {
      symbol: named,
      jobNumber: named,
      parent: named,
      distribution: named,
      date: named,
      originalLanguage: named,
      body: named,
      held: named,
      title: named,
      addendum: fc.boolean(),
    },
    { requiredKeys: ['parent', 'body', 'held', 'title', 'addendum'] },
  ),
  contents: fc.boolean(),
  blocks: fc.array(block, { minLength: 8, maxLength: 14 }),
})
