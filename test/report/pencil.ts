/**
 * Somebody with a pencil: takes the lines of an issued document and the sheet of oral amendments as it is read out, and
 * has the amended paragraphs. It knows nothing of how the sheet was made, only how such sentences are understood.
 */
interface Line {
  kind: 'paragraph' | 'recommendation'
  text: string
  /** What it is called in the sheet; new lines are called nothing. */
  name: string
  behind?: Line
}

/** The paragraphs of a document that was printed in lines, each as it is read out, sub-paragraphs run in. */
export const paragraphsIn = (lines: readonly string[]): readonly string[] =>
  read(lines).map(({ kind, text }) => `${kind}: ${text}`)

/** The same of the issued document, with the amendments written into it. */
export function withPencil(issued: readonly string[], sheet: readonly string[]): readonly string[] {
  const lines = read(issued)
  for (const sentence of sheet)
    for (const one of sentence.split(
      /; (?=in (?:paragraph|recommendation) \d+, (?:insert|delete) “[^”]*”(?: (?:after|before) “[^”]*”)?$)/,
    ))
      amend(lines, one.charAt(0).toUpperCase() + one.slice(1))
  return lines.map(({ kind, text }) => `${kind}: ${text}`)
}

function read(printed: readonly string[]): Line[] {
  const lines: Line[] = []
  for (let index = 0; index < printed.length; index++) {
    const line = printed[index] ?? ''
    const paragraph = /^(\d+)\. (.*)$/.exec(line)
    const recommendation = /^Recommendation (\d+)$/.exec(line)
    const last = lines.at(-1)
    if (paragraph) lines.push({ kind: 'paragraph', text: paragraph[2] ?? '', name: `paragraph ${paragraph[1]}` })
    else if (recommendation)
      lines.push({
        kind: 'recommendation',
        text: printed[++index] ?? '',
        name: `recommendation ${recommendation[1]}`,
      })
    // Headings, gaps and footnotes are not amended by word of mouth.
    else if (/^\([a-z]\) /.test(line) && last) last.text += ` ${line}`
  }
  return lines
}

function amend(lines: Line[], sentence: string): void {
  const called = (name: string) => {
    const line = lines.find(each => each.name === name)
    if (!line) throw new Error(`nothing is called ${name}: ${sentence}`)
    return line
  }
  let found: RegExpExecArray | null
  const say = (pattern: RegExp) => (found = pattern.exec(sentence)) !== null
  const word = (index: number) => found?.[index] ?? ''

  if (say(/^In (\w+ \d+), insert “(.*)” (after|before) “(.*)”$/)) {
    const piece = called(word(1))
    piece.text = listWith(piece.text, word(4), (names, at) =>
      names.splice(word(3) === 'after' ? at + 1 : at, 0, word(2)),
    )
  } else if (say(/^In (\w+ \d+), delete “(.*)”$/)) {
    const piece = called(word(1))
    piece.text = listWith(piece.text, word(2), (names, at) => names.splice(at, 1))
  } else if (say(/^In (\w+ \d+), for “(.*?)” read “(.*)”$/)) {
    const piece = called(word(1))
    const parts = splitByWords(piece.text, word(2))
    if (parts.length !== 2) throw new Error(`${sentence}: stands ${parts.length - 1} times in ${piece.text}`)
    piece.text = parts.join(word(3))
  } else if (say(/^For (\w+ \d+) read “(.*)”$/)) called(word(1)).text = word(2)
  else if (say(/^(After|Before) (\w+ \d+), insert a new (paragraph|recommendation) reading “(.*)”$/)) {
    const anchor = called(word(2))
    const made: Line = { kind: word(3) as Line['kind'], text: word(4), name: '' }
    let at = lines.indexOf(anchor)
    if (word(1) === 'After') {
      made.behind = anchor
      do at++
      while (lines[at]?.behind === anchor)
    }
    lines.splice(at, 0, made)
  } else if (say(/^Insert a new (paragraph|recommendation) reading “(.*)”$/))
    lines.push({ kind: word(1) as Line['kind'], text: word(2), name: '' })
  else if (say(/^Delete (\w+ \d+)$/)) lines.splice(lines.indexOf(called(word(1))), 1)
  else throw new Error(`not understood: ${sentence}`)
}

/** The text around each place where these words stand as words of their own. */
function splitByWords(text: string, words: string): string[] {
  const parts: string[] = []
  let from = 0
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}-]/u.test(letter)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isLetter(text[at - 1]) || isLetter(text[at + words.length])) continue
    parts.push(text.slice(from, at))
    from = at + words.length
  }
  return [...parts, text.slice(from)]
}

/** Changes the list in which a name stands, and writes it down again with its commas and its “and”. */
function listWith(text: string, name: string, change: (names: string[], at: number) => void): string {
  const at = placeOf(text, name)
  const [start, whole] = listAround(text, at, name.length)
  const all = text.slice(start, whole)
  const semicolons = splitOutside(all, '; ').length > 1
  const sides = splitOutside(all, semicolons ? '; ' : ', ')
  // Several lists in one ("of Canada, Guinea and the Philippines, the observer for …"): this one ends at its own "and".
  const own = sides.findIndex(each => each.startsWith(`${name} and `) || each.endsWith(` and ${name}`))
  const pieces = own < 0 ? sides : sides.slice(0, own + 1)
  const region = pieces.join(semicolons ? '; ' : ', ')
  const end = start + region.length
  const apart = pieces.length > 1 && (pieces.at(-1) ?? '').startsWith('and ')
  // The last two are joined by "and"; where that is can be known only if one of them is the name in question.
  const last = pieces.pop() ?? ''
  let isWhole = true
  if (apart) pieces.push(last.slice(4))
  else if (last.endsWith(` and ${name}`)) pieces.push(last.slice(0, -name.length - 5), name)
  else if (last.startsWith(`${name} and `)) pieces.push(name, last.slice(name.length + 5))
  else {
    pieces.push(last)
    isWhole = last === name
  }
  const tail = isWhole ? undefined : pieces.pop()
  const where = pieces.indexOf(name)
  if (where < 0 || pieces.lastIndexOf(name) !== where) throw new Error(`“${name}” is not one name of: ${region}`)
  change(pieces, where)
  if (pieces.length === 0 && tail === undefined) throw new Error(`nobody is left of: ${region}`)
  const between = semicolons ? '; ' : ', '
  const before = semicolons ? '; and ' : apart ? ', and ' : ' and '
  const list =
    tail !== undefined
      ? [...pieces, tail].join(between)
      : pieces.length === 1
        ? (pieces[0] ?? '')
        : pieces.slice(0, -1).join(between) + before + pieces.at(-1)
  return text.slice(0, start) + list + text.slice(end)
}

/** The one place where this name stands as a name of a list. */
function placeOf(text: string, name: string): number {
  const starts = [
    ': ',
    ', ',
    '; ',
    ' and ',
    '(',
    'representative of ',
    'representatives of ',
    'observer for ',
    'observers for ',
    'behalf of ',
    'made by ',
  ]
  const ends = [
    '.',
    ',',
    ';',
    ')',
    ' and ',
    ' made ',
    ' addressed ',
    ' delivered ',
    ' exercised ',
    ' gave ',
    ' presented ',
    ' raised ',
    ' took ',
    ' also ',
    ' (',
  ]
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [ahead, behind] = [text.slice(0, at), text.slice(at + name.length)]
    if (ahead !== '' && !starts.some(each => ahead.endsWith(each))) continue
    if (behind !== '' && !ends.some(each => behind.startsWith(each))) continue
    places.push(at)
  }
  if (places.length !== 1) throw new Error(`“${name}” stands ${places.length} times in: ${text}`)
  return places[0] ?? 0
}

function depths(text: string): number[] {
  let depth = 0
  return [...text].flatMap(letter => {
    if (letter === '(') depth++
    if (letter === ')') depth--
    return Array.from({ length: letter.length }, () => depth)
  })
}

function splitOutside(text: string, mark: string): string[] {
  const depth = depths(text)
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (depth[at] === 0) {
      parts.push(text.slice(from, at))
      from = at + mark.length
    }
  return [...parts, text.slice(from)]
}

function listAround(text: string, at: number, length: number): [number, number] {
  const depth = depths(text)
  const outside = (index: number) => (depth[index] ?? 0) === 0
  let sentence = 0
  for (const match of text.matchAll(/\. (?=\p{Lu})/gu)) if (match.index < at) sentence = match.index + 2
  const ahead = text.slice(0, at)
  const last = (pattern: RegExp) =>
    [...ahead.matchAll(pattern)]
      .filter(match => match.index >= sentence && outside(match.index))
      .map(match => match.index + match[0].length)
      .at(-1)
  const afterColon = last(/: /g)
  const start = afterColon ?? last(/representatives? of |observers? for |made by /g) ?? sentence
  const stops =
    afterColon === undefined
      ? / (?:also )?(?:made|addressed|delivered|exercised|gave|presented|raised|took) | and (?:the |a |)(?:representative|observer)s? |\.(?=$| \p{Lu})/gu
      : /\.(?=$| \p{Lu})/gu
  const end = [...text.matchAll(stops)].find(match => match.index >= at + length && outside(match.index))
  const stopsAt = end ? end.index : text.length
  // A comma that closes an addition (", also on behalf of …, made") is of the sentence and not of the list.
  return [start, text[stopsAt - 1] === ',' ? stopsAt - 1 : stopsAt]
}
