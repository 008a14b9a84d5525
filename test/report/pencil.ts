/**
 * Somebody with a pencil: takes the lines of an issued document and the sheet of oral amendments as it is read out, and
 * has the amended lines. It knows nothing of how the sheet was made, only how such sentences are understood.
 */
interface Line {
  kind: 'heading' | 'paragraph' | 'recommendation' | 'other'
  number: number
  chapter: string
  text: string
  items: { label: string; text: string; fresh?: boolean }[]
  notes: { text: string; fresh?: boolean }[]
  /** What it is called in the sheet; new lines are called nothing. */
  name: string
  behind?: Line
  lettered?: boolean
  restart?: Record<string, number>
}

interface Sheet {
  masthead: string[]
  lines: Line[]
  /** Lines and pieces of them as they were called in the issued document. */
  pieces: Map<string, { text: string }>
  newest?: Line
  first: Map<string, number>
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

export function withPencil(masthead: readonly string[], issued: readonly string[], sheet: readonly string[]) {
  const paper = read(masthead, issued)
  for (const sentence of sheet)
    for (const one of sentence.split(
      /; (?=in (?:paragraph|recommendation) \d+, (?:insert|delete) “[^”]*”(?: (?:after|before) “[^”]*”)?$)/,
    ))
      amend(paper, one.charAt(0).toUpperCase() + one.slice(1))
  const next = new Map(paper.first)
  return [
    ...paper.masthead,
    ...paper.lines.flatMap(line => {
      const items = line.items.map(({ label, text }, index) => `${line.lettered ? letter(index) : label} ${text}`)
      const notes = line.notes.map(note => note.text)
      for (const [kind, number] of Object.entries(line.restart ?? {})) next.set(kind, number)
      if (line.kind === 'heading' || line.kind === 'other') return [line.text]
      const number = next.get(line.kind) ?? 1
      next.set(line.kind, number + 1)
      const own = line.kind === 'paragraph' ? [`${number}. ${line.text}`] : [`Recommendation ${number}`, line.text]
      return [...own, ...items, ...notes]
    }),
  ]
}

const letter = (index: number) => `(${'abcdefghijklmnopqrstuvwxyz'[index]})`

function read(masthead: readonly string[], issued: readonly string[]): Sheet {
  const paper: Sheet = { masthead: [...masthead], lines: [], pieces: new Map(), first: new Map() }
  let chapter = ''
  for (let index = 0; index < issued.length; index++) {
    const line = issued[index] ?? ''
    const paragraph = /^(\d+)\. (.*)$/.exec(line)
    const recommendation = /^Recommendation (\d+)$/.exec(line)
    const heading = /^([IVX]+|[A-H])\. (.*)$/.exec(line)
    const item = /^(\([a-z]\)) (.*)$/.exec(line)
    const last = paper.lines.at(-1)
    const put = (kind: Line['kind'], number: number, text: string, name: string) => {
      const made: Line = { kind, number, text, name, chapter, items: [], notes: [] }
      paper.lines.push(made)
      paper.pieces.set(name, made)
      const before = paper.lines.filter(each => each !== made && each.kind === kind).at(-1)
      const gap = paper.lines.filter(each => each.text.startsWith('[')).at(-1)
      if (!before) paper.first.set(kind, number)
      else if (gap && number > 0 && number !== before.number + 1) gap.restart = { ...gap.restart, [kind]: number }
    }
    if (paragraph) put('paragraph', Number(paragraph[1]), paragraph[2] ?? '', `paragraph ${paragraph[1]}`)
    else if (recommendation)
      put('recommendation', Number(recommendation[1]), issued[++index] ?? '', `recommendation ${recommendation[1]}`)
    else if (heading) {
      if ((heading[1] ?? '') in { I: 0, II: 0, III: 0, IV: 0, V: 0, VI: 0 }) chapter = heading[1] ?? ''
      const twice = issued.filter(each => each === line).length > 1
      put('heading', 0, line, `the heading “${line}”${twice ? ` of chapter ${chapter}` : ''}`)
    } else if (item && last) {
      const made = { label: item[1] ?? '', text: item[2] ?? '' }
      last.items.push(made)
      paper.pieces.set(`${last.name} ${made.label}`, made)
    } else if (line.startsWith('[')) put('other', 0, line, `the gap “${line}”`)
    else if (last) {
      const made = { text: line }
      last.notes.push(made)
      paper.pieces.set(`the ${ordinals[last.notes.length - 1]} footnote to ${last.name}`, made)
    }
  }
  return paper
}

function amend(paper: Sheet, sentence: string): void {
  const called = (name: string) => {
    const piece = paper.pieces.get(name)
    if (!piece) throw new Error(`nothing is called ${name}: ${sentence}`)
    return piece
  }
  const lineOf = (name: string) => {
    const line = paper.lines.find(each => each.name === name)
    if (!line) throw new Error(`no line is called ${name}: ${sentence}`)
    return line
  }
  const place = (made: Line, where: string, name: string) => {
    const anchor = lineOf(name)
    let at = paper.lines.indexOf(anchor)
    if (where === 'after') {
      at++
      while (paper.lines[at]?.behind === anchor) at++
    }
    paper.lines.splice(at, 0, made)
    return anchor
  }
  const ownerOf = (name: string) => name.replace(/^the \w+ footnote to /, '').replace(/ \([a-z]\)$/, '')
  let found: RegExpExecArray | null
  const say = (pattern: RegExp) => (found = pattern.exec(sentence)) !== null
  const word = (index: number) => found?.[index] ?? ''

  // What plain lines do not show.
  if (say(/^In (.+?), (set “.*” (in italics|upright)|put the \w+ footnote (after “.*”|before the first word))$/)) return
  if (say(/^In the masthead, for “(.*)” read “(.*)”$/)) paper.masthead[paper.masthead.indexOf(word(1))] = word(2)
  else if (say(/^In the masthead, delete “(.*)”$/)) paper.masthead.splice(paper.masthead.indexOf(word(1)), 1)
  else if (say(/^In the masthead, insert “(.*)” (after|before) “(.*)”$/))
    paper.masthead.splice(paper.masthead.indexOf(word(3)) + (word(2) === 'after' ? 1 : 0), 0, word(1))
  else if (say(/^Number the (paragraph|recommendation)s from (\d+)$/)) paper.first.set(word(1), Number(word(2)))
  else if (say(/^After the gap “(.*)”, number the (paragraph|recommendation)s from (\d+)$/)) {
    const gap = paper.lines.find(each => each.text === word(1))
    if (gap) gap.restart = { ...gap.restart, [word(2)]: Number(word(3)) }
  } else if (say(/^In (.+?), insert “(.*)” (after|before) “(.*)”$/)) {
    const piece = called(word(1))
    piece.text = listWith(piece.text, word(4), (names, at) =>
      names.splice(word(3) === 'after' ? at + 1 : at, 0, word(2)),
    )
  } else if (say(/^In (.+?), delete “(.*)”$/)) {
    const piece = called(word(1))
    piece.text = listWith(piece.text, word(2), (names, at) => names.splice(at, 1))
  } else if (say(/^In (.+?), for “(.*?)” read “(.*)”$/)) {
    const piece = called(word(1))
    const parts = splitByWords(piece.text, word(2))
    if (parts.length !== 2) throw new Error(`${sentence}: stands ${parts.length - 1} times in ${piece.text}`)
    piece.text = parts.join(word(3))
  } else if (say(/^For (.+?) read “(.*)”$/) && paper.pieces.has(word(1))) called(word(1)).text = word(2)
  else if (say(/^For (the (?:heading|gap) “.*”(?: of chapter \w+)?) read “(.*)”$/)) called(word(1)).text = word(2)
  else if (say(/^Move (.+) (after|before) ((?:paragraph|recommendation) \d+|the (?:heading|gap) “.*)$/)) {
    const line = lineOf(word(1))
    paper.lines.splice(paper.lines.indexOf(line), 1)
    place(line, word(2), word(3))
  } else if (
    say(
      /^(After|Before) (.+?), insert (a new paragraph reading|a new recommendation reading|the heading|the gap) “(.*)”$/,
    )
  ) {
    const kinds = { 'a new p': 'paragraph', 'a new r': 'recommendation', 'the hea': 'heading', 'the gap': 'other' }
    const kind = (kinds as Record<string, Line['kind']>)[word(3).slice(0, 7)] ?? 'other'
    const made: Line = { kind, number: 0, text: word(4), name: '', chapter: '', items: [], notes: [] }
    const anchor = place(made, word(1).toLowerCase(), word(2))
    if (word(1) === 'After') made.behind = anchor
    paper.newest = made
  } else if (say(/^Insert (a new paragraph reading|a new recommendation reading|the heading|the gap) “(.*)”$/)) {
    const kind = ({ 'a new p': 'paragraph', 'a new r': 'recommendation', 'the hea': 'heading' } as const)[
      word(1).slice(0, 7) as 'a new p'
    ]
    const made: Line = { kind: kind ?? 'other', number: 0, text: word(2), name: '', chapter: '', items: [], notes: [] }
    paper.lines.push(made)
    paper.newest = made
  } else if (say(/^Add to (.+?) a subparagraph (\S+) reading “(.*)”$/)) {
    const line = word(1) === 'the new text' ? paper.newest : lineOf(word(1))
    line?.items.push({ label: word(2), text: word(3) })
  } else if (say(/^Add to (.+?) a footnote reading “(.*)”$/)) {
    const line = word(1) === 'the new text' ? paper.newest : lineOf(word(1))
    line?.notes.push({ text: word(2) })
  } else if (say(/^(After|Before) (.+?), insert a new (subparagraph|footnote) reading “(.*)”$/)) {
    const line = lineOf(ownerOf(word(2)))
    const anchor = called(word(2))
    const list: { text: string; fresh?: boolean }[] = word(3) === 'footnote' ? line.notes : line.items
    let at = list.indexOf(anchor)
    if (word(1) === 'After')
      do at++
      while (list[at]?.fresh)
    list.splice(
      at,
      0,
      word(3) === 'footnote'
        ? { text: word(4), fresh: true }
        : ({ label: '', text: word(4), fresh: true } as { text: string }),
    )
    if (word(3) !== 'footnote') line.lettered = true
  } else if (say(/^Delete (.+)$/)) {
    const whole = paper.lines.find(each => each.name === word(1))
    if (whole) paper.lines.splice(paper.lines.indexOf(whole), 1)
    else {
      const line = lineOf(ownerOf(word(1)))
      const piece = called(word(1))
      if (line.items.some(each => each === piece)) line.lettered = true
      line.items = line.items.filter(each => each !== piece)
      line.notes = line.notes.filter(each => each !== piece)
    }
  } else throw new Error(`not understood: ${sentence}`)
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
  const [start, end] = listAround(text, at, name.length)
  const region = text.slice(start, end)
  const semicolons = splitOutside(region, '; ').length > 1
  const pieces = splitOutside(region, semicolons ? '; ' : ', ')
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
  const ends = ['.', ',', ';', ')', ' and ', ' made ', ' also ', ' (']
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
      ? / made | also made | and (?:the |a |)(?:representative|observer)s? |\.(?=$| \p{Lu})/gu
      : /\.(?=$| \p{Lu})/gu
  const end = [...text.matchAll(stops)].find(match => match.index >= at + length && outside(match.index))
  return [start, end ? end.index : text.length]
}
