import { isState, states } from './states.ts'
import type { Kind, Said, Week, Who } from './words.ts'

/** A chapter as it is read in the document: its title, and its paragraphs without their numbers. */
export interface Chapter {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** Whom a paragraph names: a name in running form, and for whom in brackets. */
interface Named {
  readonly who: Who
  readonly whom: string
}

/** A paragraph as the week wants it. */
interface Wanted {
  readonly what: 'introductory' | 'members' | 'observers' | 'organizations' | 'explanation' | 'reply'
  readonly item: string
  readonly named: readonly Named[]
}

/** In full where a document names them first, shorter later on. */
const shorter: Readonly<Record<Who, string>> = {
  GBR: 'the United Kingdom',
  USA: 'the United States',
}

/** Paragraphs under each heading of the first level, “III. State of the coasts”. */
export function chaptersIn(lines: readonly string[]): readonly Chapter[] {
  const chapters: { title: string; paragraphs: string[] }[] = []
  for (const line of lines.map(each => each.trim()).filter(Boolean)) {
    const [, title] = /^[IVX]+\.\s+(.*)$/.exec(line) ?? []
    const [, text] = /^\d+\.\s+(.*)$/.exec(line) ?? []
    if (title) chapters.push({ title, paragraphs: [] })
    else if (text) chapters.at(-1)?.paragraphs.push(text)
  }
  return chapters
}

/** What is wrong with the paragraphs of a document, by the script of the week. */
export function faultsOfPapers(week: Week, lines: readonly string[]): readonly string[] {
  const faults: string[] = []
  const read = readerOf(week)
  // As a reader goes through it: a name is in full where the document has it first.
  const chapters = chaptersIn(lines).map(({ title, paragraphs }) => ({
    title,
    paragraphs,
    found: paragraphs.map(text => ({ text, ...read(text) })).filter(each => each.what !== 'other'),
  }))
  const items = week.agenda.filter(each => !each.item.includes('('))
  for (const title of new Set(items.map(chapterOf))) {
    const own = items.filter(each => chapterOf(each) === title).map(({ item }) => item)
    const wanted = own.flatMap(item => wantedUnder(week, item))
    const chapter = chapters.find(each => each.title === title)
    if (!chapter) {
      if (wanted.length > 0) faults.push(`no chapter “${title}”`)
      continue
    }
    const { found } = chapter
    const actions = chapter.paragraphs.join('\n')
    for (const { symbol } of week.actions.filter(each => own.includes(mainOf(each.item))))
      if (!actions.includes(symbol)) faults.push(`under “${title}”: the action on ${symbol} is missing`)
    let next = 0
    for (const own of wanted) {
      const place = `item ${own.item}, ${own.what}`
      const at = found.findIndex((each, index) => index >= next && each.what === own.what)
      const there = found[at]
      if (!there) faults.push(`${place}: missing, with ${own.named.map(({ who }) => who).join(', ')}`)
      else {
        faults.push(...found.slice(next, at).map(({ text }) => `${place}: before it, and nobody said so: “${text}”`))
        faults.push(...differences(place, there, own))
        next = at + 1
      }
    }
    for (const { text } of found.slice(next)) faults.push(`under “${title}”, and nobody said so: “${text}”`)
  }
  return faults
}

/** What has no substance is told where the report says how the session was organized, and how the report was adopted. */
const chapterOf = ({ title }: Week['agenda'][number]): string =>
  /^(?:Election of officers|Adoption of the agenda)/.test(title)
    ? 'Organization of the session and administrative matters'
    : title === 'Adoption of the report'
      ? 'Adoption of the report of the Commission'
      : title

function differences(place: string, there: { text: string; named: readonly Named[]; item?: string }, own: Wanted) {
  const is = there.named.map(words)
  const should = own.named.map(words)
  if (there.item !== undefined && there.item !== own.item) return [`${place}: says item ${there.item}`]
  const twice = is.filter((each, index) => is.indexOf(each) !== index)
  const missing = should.filter(each => !is.includes(each))
  const more = is.filter(each => !should.includes(each))
  if (twice.length > 0) return [`${place}: named twice: ${twice.join('; ')}`]
  if (missing.length + more.length > 0)
    return [`${place}: missing ${missing.join('; ') || 'nobody'}, too many ${more.join('; ') || 'nobody'}`]
  return is.join() === should.join() ? [] : [`${place}: the order is ${is.join('; ')} instead of ${should.join('; ')}`]
}

const words = ({ who, whom }: Named): string => (whom ? `${who} for ${whom}` : who)

const mainOf = (item: string): string => item.replace(/ \(.*/, '')

const kinds: readonly (readonly [Wanted['what'], Kind, (week: Week, who: Who) => boolean])[] = [
  ['introductory', 'introductory', () => true],
  ['members', 'statement', (week, who) => week.members.includes(who)],
  ['observers', 'statement', (week, who) => isState(who) && !week.members.includes(who)],
  ['organizations', 'statement', (week, who) => week.unknown.some(({ name }) => name === who)],
  ['explanation', 'explanation of position', () => true],
  ['reply', 'right of reply', () => true],
]

/** The paragraphs of an item and its sub-items: who spoke, each once in each capacity, in the order of speaking. */
function wantedUnder(week: Week, main: string): readonly Wanted[] {
  return week.agenda
    .filter(({ item }) => mainOf(item) === main)
    .flatMap(({ item }) =>
      kinds.flatMap(([what, kind, isOne]): readonly Wanted[] => {
        const those = week.said.filter(each => each.item === item && each.kind === kind && isOne(week, each.who))
        const named = [...new Map(those.map(each => [words(namedBy(each)), namedBy(each)])).values()]
        return named.length > 0 && named.some(({ who }) => who !== 'chair') ? [{ what, item, named }] : []
      }),
    )
}

const namedBy = ({ who, group }: Said): Named => ({
  who,
  whom: group === undefined ? '' : typeof group === 'string' ? group : group.join(' and '),
})

/** Reads a paragraph: what it is, and whom it names. Names are searched for, longest first, and nothing else may be left. */
function readerOf(week: Week) {
  const mentioned = new Set<Who>()
  const forms = [
    ...states.map(({ iso3, names }) => ({ who: iso3, form: names.en.running })),
    ...Object.entries(shorter).map(([who, form]) => ({ who, form })),
    ...week.unknown.map(({ name }) => ({ who: name, form: `the ${name}` })),
    { who: 'secretariat', form: 'the Secretariat' },
  ].sort((a, b) => b.form.length - a.form.length)

  /** The names in a row, with what stands in brackets after each. */
  const namesIn = (text: string, titled = ''): readonly Named[] => {
    const named: Named[] = []
    let title = titled
    let rest = text
    for (;;) {
      const [before = '', own = ''] =
        /^(?:,? and |, )?(?:(?:by )?(?:the )?(representative|observer)s? (?:of|for) )?/.exec(rest) ?? []
      title = own || title
      rest = rest.slice(before.length)
      if (rest === '') return named
      const found = forms.find(({ form }) => rest.startsWith(form) && !/^[\p{L}-]/u.test(rest.slice(form.length)))
      if (!found) return [...named, { who: `“${rest}”`, whom: '' }]
      const { who, form } = found
      rest = rest.slice(form.length)
      const isShort = shorter[who] === form
      if (isShort && !mentioned.has(who)) named.push({ who: `${form} before it was named in full`, whom: '' })
      mentioned.add(who)
      if (title && isState(who) && (title === 'observer') === week.members.includes(who))
        named.push({ who: `${who} as ${title}`, whom: '' })
      const [brackets = '', whom = ''] = /^ \(on behalf of ([^()]*)\)/.exec(rest) ?? []
      rest = rest.slice(brackets.length)
      const group = week.groups.some(({ name }) => name === whom)
      const several = () => namesIn(whom).map(each => each.who)
      named.push({ who, whom: whom && !group ? several().join(' and ') : whom })
    }
  }

  return (paragraph: string): { what: Wanted['what'] | 'other'; named: readonly Named[]; item?: string } => {
    const [, lead, after] = /^Under agenda (?:sub-)?item (\d+(?: \([a-z]\))?), (.*)$/.exec(paragraph) ?? []
    const text = after ?? paragraph
    const item = lead === undefined ? {} : { item: lead }
    const one = (pattern: RegExp) => pattern.exec(text)?.[1]
    if (/^(?:A|a) representative of the Secretariat made an introductory statement\.$/.test(text))
      return { what: 'introductory', named: [{ who: 'secretariat', whom: '' }], ...item }
    const members = one(
      /^(?:Statements were|statements were|[Aa] statement was)(?: also)? made by the representatives? of (.*)\.$/,
    )
    if (members) return { what: 'members', named: namesIn(members, 'representative'), ...item }
    const observers = one(
      /^(?:Statements were|statements were|[Aa] statement was)(?: also)? made by the observers? for (.*)\.$/,
    )
    if (observers) {
      const named = namesIn(observers, 'observer')
      const isOfOrganizations = named.every(({ who }) => week.unknown.some(({ name }) => name === who))
      return { what: isOfOrganizations ? 'organizations' : 'observers', named, ...item }
    }
    const reply = one(
      /^([Tt]he (?:representatives?|observers?) (?:of|for) .*) made (?:a statement|statements) in exercise of the right of reply\.$/,
    )
    if (reply) return { what: 'reply', named: namesIn(reply.replace(/^T/, 't')), ...item }
    const explained = one(/^(?:[Aa] statement|[Ss]tatements) in explanation of position (?:was|were) made by (.*)\.$/)
    if (explained) return { what: 'explanation', named: namesIn(explained), ...item }
    return { what: 'other', named: [] }
  }
}
