import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { SessionFile, Statement } from './check-log.ts'
import type { TakenAway } from './papers.ts'
import { runningName } from './states.ts'
import type { Said, Week } from './words.ts'

/** A fault that is put into what was taken away, and the words by which the checker must tell it. */
export interface Planted {
  readonly fault: string
  readonly taken: TakenAway
  readonly found: RegExp
}

/** One of each kind that a week could have. */
export function plantedIn(week: Week, taken: TakenAway): readonly Planted[] {
  const file = structuredClone(taken.session) as SessionFile
  const said = week.said.find(each => isPlain(week, each)) as Said
  const own = file.statements.find(
    each => each.by === said.who && Math.abs(Date.parse(each.at) - momentOf(week, said)) < 60_000,
  ) as Statement
  const withStatement = (change: Partial<Statement> | undefined): TakenAway => ({
    ...taken,
    session: {
      ...file,
      statements: file.statements.flatMap(each =>
        each !== own ? [each] : change === undefined ? [] : [{ ...each, ...change }],
      ),
    },
  })
  const later = (instant: string | undefined, seconds: number) =>
    new Date(Date.parse(instant ?? '') + seconds * 1000).toISOString()
  const other = file.debates.find(({ id }) => id !== own.debate)?.id ?? ''
  const stranger = week.members.find(each => week.said.every(({ who }) => who !== each)) ?? 'FRA'
  const { one, two, line } = pairIn(week, taken.text)
  const swapped = line.replace(one, '#').replace(two, one).replace('#', two)
  const name = (text: string): TakenAway => ({ ...taken, text: taken.text.replace(line, text) })
  return [
    { fault: 'an entry dropped', taken: withStatement(undefined), found: /^log: missing/ },
    { fault: 'an entry under the wrong item', taken: withStatement({ debate: other }), found: /^log: item of/ },
    { fault: 'an entry two minutes late', taken: withStatement({ at: later(own.at, 120) }), found: /^log: time of/ },
    {
      fault: 'a statement that goes on too long',
      taken: withStatement({ until: later(own.until, 90) }),
      found: /^log: end of/,
    },
    { fault: 'somebody else', taken: withStatement({ by: stranger }), found: /^log: nobody said/ },
    { fault: 'another kind', taken: withStatement({ kind: 'right of reply' }), found: /^log: kind of/ },
    { fault: 'another capacity', taken: withStatement({ onBehalfOf: 'the Arab Group' }), found: /^log: capacity of/ },
    { fault: 'another meeting', taken: withStatement({ meeting: 'm99' }), found: /^log: meeting of/ },
    {
      fault: 'an entry that nobody made',
      taken: { ...taken, session: { ...file, statements: [...file.statements, { ...own, id: 'more', by: stranger }] } },
      found: /^log: nobody said/,
    },
    {
      fault: 'a meeting that rose later',
      taken: {
        ...taken,
        session: { ...file, meetings: file.meetings.map(each => ({ ...each, to: later(each.to, 600) })) },
      },
      found: /^log: meeting 1 rose/,
    },
    {
      fault: 'an action left out',
      taken: { ...taken, session: { ...file, actions: file.actions?.slice(1) } },
      found: /^log: action on/,
    },
    {
      fault: 'a request that was not heard',
      taken: withStatementsOf(taken, file, each => ({ ...each, inscription: undefined })),
      found: /^log: request of/,
    },
    {
      fault: 'a name left out of its paragraph',
      taken: name(line.replace(one, '').replace(/^(.* of ), /, '$1')),
      found: /^text: .*missing/,
    },
    { fault: 'a name twice in its paragraph', taken: name(line.replace(two, one)), found: /^text: .*named twice/ },
    { fault: 'two names in the wrong order', taken: name(swapped), found: /^text: .*the order is/ },
    {
      fault: 'members as observers',
      taken: name(line.replace('representatives of', 'observers for')),
      found: /^text: .*members: missing, with/,
    },
    {
      fault: 'a paragraph under another heading',
      taken: { ...taken, text: moved(taken.text, line) },
      found: /^text: .*(?:missing|nobody said so)/,
    },
    {
      fault: 'a name left out of the Word file',
      taken: { ...taken, word: changed(taken.word, one) },
      found: /^Word: /,
    },
    {
      fault: 'one statement too few in the statistics',
      taken: {
        ...taken,
        figures: taken.figures.replace(
          /^([^\n]*Members,[^,]*,)(\d+)/m,
          (_, head, count) => `${head}${Number(count) + 1}`,
        ),
      },
      found: /^statistics: .*Statements/,
    },
    {
      fault: 'a row out of its place in the table of the log',
      taken: { ...taken, log: taken.log.replace(/^([^\n]*\n[^\n]*\n)([^\n]*\n)([^\n]*\n)/, '$1$3$2') },
      found: /^table of the log: row/,
    },
  ]
}

const withStatementsOf = (taken: TakenAway, file: SessionFile, change: (each: Statement) => object): TakenAway => ({
  ...taken,
  session: { ...file, statements: file.statements.map(change) },
})

/** Someone who spoke once only, for itself, so that nothing else says the same. */
const isPlain = (week: Week, { who, kind, group }: Said): boolean =>
  kind === 'statement' &&
  group === undefined &&
  week.members.includes(who) &&
  week.said.filter(each => each.who === who).length === 1

const momentOf = (week: Week, { at }: Said): number => Date.parse(`${week.firstDay}T00:00:00-03:00`) + at * 1000

/** A paragraph of members with two names that are plain words, one after the other. */
function pairIn(week: Week, text: string): { one: string; two: string; line: string } {
  for (const line of text.split('\n')) {
    if (!/made by the representatives of/.test(line)) continue
    const there = week.members
      .map(runningName)
      .filter(name => line.includes(`${name}, `) || line.endsWith(` and ${name}.`))
    const plain = there.filter(
      name => line.split(name).length === 2 && there.every(each => each === name || !each.includes(name)),
    )
    const [one, two] = plain
    if (one && two) return { one, two, line }
  }
  throw new Error('no paragraph has two names')
}

/** The line goes to the end of the chapter that follows. */
function moved(text: string, line: string): string {
  const lines = text.split('\n')
  const at = lines.indexOf(line)
  const next = lines.findIndex((each, index) => index > at && /^[IVX]+\. /.test(each))
  return [...lines.slice(0, at), ...lines.slice(at + 1, next + 1), line, ...lines.slice(next + 1)].join('\n')
}

/** The Word file with one name fewer. */
function changed(word: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(word)
  const part = 'word/document.xml'
  const text = strFromU8(parts[part] ?? new Uint8Array())
  return zipSync({ ...parts, [part]: strToU8(text.replaceAll(name, 'Atlantis')) })
}
