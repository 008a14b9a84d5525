/** What was slow to read somewhere once, and what is like it, of about a size. */
export const hostile: Readonly<Record<string, (size: number) => string>> = {
  spaces: size => `${' '.repeat(size - 1)}x`,
  letters: size => 'a'.repeat(size),
  words: size => 'a '.repeat(size / 2),
  digits: size => `${'1'.repeat(size - 1)}x`,
  'numbers with commas': size => `${'1,'.repeat(size / 2 - 1)}x`,
  names: size => 'a,'.repeat(size / 2),
  'quotation marks': size => '"'.repeat(size),
  'brackets that open': size => '['.repeat(size),
  'brackets that close': size => `${'x'.repeat(size / 2)}${']'.repeat(size / 2)}`,
  'notes that never end': size => '[[note: '.repeat(size / 8),
  'gaps that never end': size => '[to be completed'.repeat(size / 16),
  'round brackets': size => '(a)'.repeat(size / 3),
  'combining marks': size => `e${'\u0301'.repeat(size - 1)}`,
  'lines of one letter': size => 'a\n'.repeat(size / 2),
  'empty lines': size => `a${'\n'.repeat(size - 2)}b`,
  'separators of lines': size => `${'a'.repeat(size - 2)}\u2028b`,
  'headings of an outline': size => 'I. a\n'.repeat(size / 5),
  'an outline of spaces': size => `I. a${' '.repeat(size - 6)}[b`,
  'a total of spaces': size => `signatories${' '.repeat(size - 12)}x`,
  commas: size => ','.repeat(size),
  'signs of markup': size => '<'.repeat(size),
  Arabic: size => 'مندوب '.repeat(size / 6),
  emoji: size => '👩‍⚖️'.repeat(size / 5),
  'half a State': size => 'Rep. of, '.repeat(size / 9),
  hyphens: size => '1-'.repeat(size / 2),
}

/** Milliseconds that the processor worked: unlike those of the clock, they do not grow when it has other work too. */
export function cpuTime(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
