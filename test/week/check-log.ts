import type { Moment, Said, Week, Who } from './words.ts'

/** What of the session file is read here; the rest is none of the checker's business. */
export interface SessionFile {
  readonly body: { readonly members?: readonly string[] }
  readonly agenda: readonly { readonly item: string; readonly title?: string }[]
  readonly groups?: readonly { readonly id: string; readonly name: string; readonly chair?: string }[]
  readonly participants?: readonly { readonly id: string; readonly name: string; readonly resolved?: string }[]
  readonly debates: readonly { readonly id: string; readonly items: readonly string[] }[]
  readonly meetings: readonly {
    readonly id: string
    readonly number: number
    readonly from?: string
    readonly to?: string
    readonly suspended?: readonly { readonly from: string; readonly to?: string }[]
  }[]
  readonly statements: readonly Statement[]
  readonly lists?: readonly { readonly debate: string; readonly inscriptions: readonly Inscription[] }[]
  readonly actions?: readonly {
    readonly at: string
    readonly debate?: string
    readonly what: string
    readonly symbol?: string
    readonly how?: string
    readonly result: string
  }[]
}
export interface Statement {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly until?: string
  readonly kind?: string
  readonly debate?: string
  readonly meeting?: string
  readonly onBehalfOf?: string | readonly string[]
  readonly inscription?: string
}
interface Inscription {
  readonly id: string
  readonly by: string
  readonly outcomes?: readonly { readonly outcome: string }[]
}

/** Seconds that a window, a server and a slow machine may take together; what happens is longer apart. */
const slack = 25

/** Seconds since the midnight, in the room, with which the week begins. */
const momentIn = (week: Week, instant: string): Moment =>
  (Date.parse(instant) - Date.parse(`${week.firstDay}T00:00:00-03:00`)) / 1000

export const shownAt = (moment: Moment): string =>
  `day ${Math.floor(moment / 86_400) + 1}, ${new Date((moment % 86_400) * 1000).toISOString().slice(11, 19)}`

const shown = ({ who, at, meeting }: Said): string => `${who} (meeting ${meeting}, ${shownAt(at)})`

/** What is wrong with the log, by the script of the week. */
export function faultsOfLog(week: Week, file: SessionFile): readonly string[] {
  const nameOf = namesIn(file)
  const left = new Set(file.statements)
  const found: { said: Said; statement: Statement }[] = []
  const faults: string[] = []
  for (const said of week.said) {
    const own = [...left]
      .filter(({ by }) => nameOf(by) === said.who)
      .map(statement => ({ statement, off: Math.abs(momentIn(week, statement.at) - said.at) }))
      .sort((a, b) => a.off - b.off)[0]
    if (!own || own.off > 1800) faults.push(`missing: ${shown(said)}`)
    else {
      left.delete(own.statement)
      found.push({ said, statement: own.statement })
      faults.push(...faultsOf(week, file, said, own.statement))
    }
  }
  for (const each of left)
    faults.push(`nobody said: ${nameOf(each.by)} at ${shownAt(momentIn(week, each.at))}, ${each.kind ?? 'statement'}`)
  const asKept = [...file.statements].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const asSaid = found.map(({ statement }) => asKept.indexOf(statement))
  for (const [index, place] of asSaid.entries())
    if (index > 0 && place < (asSaid[index - 1] ?? 0)) faults.push(`out of order: ${shown(found[index]?.said as Said)}`)
  return [...faults, ...faultsOfMeetings(week, file), ...faultsOfLists(week, file), ...faultsOfActions(week, file)]
}

/** A name that was entered as typed is whoever it was resolved to. */
function namesIn(file: SessionFile): (by: string) => Who {
  const typed = new Map((file.participants ?? []).map(each => [each.id, each]))
  const name = (by: string): Who => {
    const one = typed.get(by)
    return one?.resolved ? name(one.resolved) : (one?.name ?? by)
  }
  return name
}

function faultsOf(week: Week, file: SessionFile, said: Said, statement: Statement): readonly string[] {
  const faults: string[] = []
  const differs = (what: string, is: unknown, should: unknown) => {
    if (is !== should) faults.push(`${what} of ${shown(said)}: ${is} instead of ${should}`)
  }
  const off = (what: string, instant: string | undefined, moment: Moment) => {
    if (instant === undefined || Math.abs(momentIn(week, instant) - moment) > slack)
      differs(what, instant === undefined ? 'none' : shownAt(momentIn(week, instant)), shownAt(moment))
  }
  const items = file.debates.find(({ id }) => id === statement.debate)?.items.join(', ')
  differs('item', items, said.item)
  differs('kind', statement.kind ?? 'statement', said.kind)
  differs('meeting', file.meetings.find(({ id }) => id === statement.meeting)?.number, said.meeting)
  off('time', statement.at, said.at)
  off('end', statement.until ?? nextOf(file, statement), said.until)
  const whom = file.groups?.find(({ id }) => id === statement.onBehalfOf)?.name ?? statement.onBehalfOf
  differs('capacity', [whom ?? []].flat().join(', '), [said.group ?? []].flat().join(', '))
  return faults
}

/** Without an end of its own a statement ends where the next of its meeting begins. */
const nextOf = ({ statements }: SessionFile, { meeting, at }: Statement): string | undefined =>
  statements
    .filter(each => each.meeting === meeting && Date.parse(each.at) > Date.parse(at))
    .map(each => each.at)
    .sort()[0]

function faultsOfMeetings(week: Week, { meetings }: SessionFile): readonly string[] {
  const isAt = (instant: string | undefined, moment: Moment | undefined) =>
    (instant === undefined) === (moment === undefined) &&
    (instant === undefined || Math.abs(momentIn(week, instant) - (moment ?? 0)) <= slack)
  return week.sittings.flatMap(({ number }) => {
    const kept = meetings.find(each => each.number === number)
    const gavel = (what: string) =>
      week.deeds.filter(each => each.meeting === number && each.does === 'gavel' && each.what === what)
    const faults: string[] = []
    if (!isAt(kept?.from, gavel('open')[0]?.at)) faults.push(`meeting ${number} opened at ${kept?.from}`)
    if (!isAt(kept?.to, gavel('close')[0]?.at)) faults.push(`meeting ${number} rose at ${kept?.to}`)
    const suspended = kept?.suspended ?? []
    const resumed = gavel('resume')
    gavel('suspend').forEach((each, index) => {
      if (!isAt(suspended[index]?.from, each.at) || !isAt(suspended[index]?.to, resumed[index]?.at))
        faults.push(`meeting ${number}: suspension ${index + 1} is ${JSON.stringify(suspended[index])}`)
    })
    if (suspended.length !== resumed.length) faults.push(`meeting ${number} was suspended ${suspended.length} times`)
    return faults
  })
}

/** Each request stands on a list; whoever withdrew is out, and everybody else was heard from it. */
function faultsOfLists(week: Week, file: SessionFile): readonly string[] {
  const kept = (file.lists ?? []).flatMap(({ inscriptions }) => inscriptions)
  const heard = new Map(file.statements.map(each => [each.inscription, each]))
  const wanted = week.deeds.filter(each => each.does === 'inscribe')
  const faults: string[] = []
  if (kept.length !== wanted.length) faults.push(`${kept.length} requests instead of ${wanted.length}`)
  for (const each of wanted) {
    const withdrew = week.deeds.some(
      deed => deed.does === 'withdraw' && deed.meeting === each.meeting && deed.who === each.who,
    )
    const isSo = kept.some(
      ({ id, by, outcomes }) =>
        by === each.who &&
        (withdrew
          ? outcomes?.some(({ outcome }) => outcome === 'withdrawn')
          : file.meetings.find(meeting => meeting.id === heard.get(id)?.meeting)?.number === each.meeting),
    )
    if (!isSo) faults.push(`request of ${each.who} in meeting ${each.meeting}: not ${withdrew ? 'withdrawn' : 'heard'}`)
  }
  return faults
}

function faultsOfActions(week: Week, { actions = [], debates }: SessionFile): readonly string[] {
  const faults = actions.length === week.actions.length ? [] : [`${actions.length} actions`]
  for (const { at, item, what, symbol, how } of week.actions) {
    const own = actions.find(each => each.symbol === symbol)
    const items = debates.find(({ id }) => id === own?.debate)?.items.join(', ')
    if (
      !own ||
      own.what !== what ||
      own.how !== how ||
      own.result !== 'adopted' ||
      items !== item ||
      Math.abs(momentIn(week, own.at) - at) > slack
    )
      faults.push(`action on ${symbol}: ${JSON.stringify(own)}`)
  }
  return faults
}
