import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Counts an exported session file by itself: it knows the file's promise and nothing of Rostrum, so that the two can be
 * held against each other. Times in milliseconds.
 */
export interface FileCounted {
  readonly format: string
  readonly body: { readonly members?: readonly string[] }
  readonly session: { readonly timeZone: string }
  readonly agenda: readonly { readonly item: string }[]
  readonly participants?: readonly { readonly id: string; readonly kind?: string; readonly resolved?: string }[]
  readonly debates: readonly { readonly id: string; readonly items?: readonly string[] }[]
  readonly statements: readonly Statement[]
  readonly history?: readonly { readonly action: string; readonly of?: string }[]
  readonly statistics?: { readonly countedAs?: Readonly<Record<string, string>> }
  readonly meetings?: readonly {
    readonly id: string
    readonly from?: string
    readonly planned?: { readonly from: string }
  }[]
}

/** What the directory’s own file says of each State. */
const groupOf = new Map<string, string>(
  (
    JSON.parse(readFileSync(join(import.meta.dirname, '../../db/reference/states.json'), 'utf8')) as {
      states: { iso3: string; regionalGroup?: string | null }[]
    }
  ).states.map(({ iso3, regionalGroup }) => [iso3, iso3 === 'EUU' ? 'not-a-state' : (regionalGroup ?? 'none')]),
)

interface Statement {
  readonly id: string
  readonly debate?: string
  readonly meeting?: string
  readonly by: string
  readonly at: string
  readonly until?: string
  readonly kind?: string
  readonly mode?: string
  readonly language?: string
  readonly level?: number
  readonly onBehalfOf?: unknown
  readonly alsoOnBehalfOf?: unknown
  readonly interrupts?: string
  readonly pauses?: readonly { readonly from: string; readonly until?: string }[]
}

export interface Sum {
  statements: number
  length: number
  lengthUnknown: number
}

export interface CountedDelegation extends Sum {
  debates: number
  onBehalf: number
  byKind: Record<string, number>
}

export interface Counts {
  readonly totals: Sum
  readonly delegations: ReadonlyMap<string, CountedDelegation>
  readonly by: Readonly<
    Record<'items' | 'regions' | 'days' | 'meetings' | 'modes' | 'languages' | 'levels' | 'members', Map<string, Sum>>
  >
  readonly lengths: readonly number[]
}

const moment = (at: string) => Date.parse(at)

/** When each ended, by the rule of the file: its own end, else the beginning of the next one of its meeting. */
function ends(file: FileCounted): (number | undefined)[] {
  const late = new Set((file.history ?? []).filter(each => each.action === 'entered late').map(each => each.of))
  const all = file.statements
  return all.map((each, index) => {
    if (each.until !== undefined) return moment(each.until)
    if (late.has(each.id)) return undefined
    for (let next = index + 1; next < all.length; next++) {
      const other = all[next]
      if (!other || other.meeting !== each.meeting || late.has(other.id)) continue
      const begins = moment(other.at)
      // What is said in a pause of a statement does not end it.
      const inPause = (each.pauses ?? []).some(
        pause =>
          moment(pause.from) <= begins &&
          (pause.until === undefined ? other.interrupts === each.id : begins < moment(pause.until)),
      )
      if (!inPause) return begins
    }
    return undefined
  })
}

function lengthOf(each: Statement, end: number | undefined): number | undefined {
  const begins = moment(each.at)
  if (end === undefined || end < begins) return undefined
  let length = end - begins
  for (const pause of each.pauses ?? []) {
    const until = pause.until === undefined ? end : Math.min(end, moment(pause.until))
    length -= Math.max(0, until - moment(pause.from))
  }
  return Math.max(0, length)
}

export function count(
  file: FileCounted,
  wanted: (each: { items: readonly string[]; day: string }) => boolean = () => true,
): Counts {
  const known = new Map((file.participants ?? []).map(each => [each.id, each.resolved ?? each.id]))
  const debates = new Map(file.debates.map(each => [each.id, each.items ?? []]))
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: file.session.timeZone })
  const totals: Sum = { statements: 0, length: 0, lengthUnknown: 0 }
  const delegations = new Map<string, CountedDelegation>()
  const debatesOf = new Map<string, Set<string>>()
  const by: Counts['by'] = {
    items: new Map(),
    regions: new Map(),
    days: new Map(),
    meetings: new Map(),
    modes: new Map(),
    languages: new Map(),
    levels: new Map(),
    members: new Map(),
  }
  const lengths: number[] = []
  const add = (sum: Sum, length: number | undefined) => {
    sum.statements++
    if (length === undefined) sum.lengthUnknown++
    else sum.length += length
  }
  const addTo = (map: Map<string, Sum>, key: string, length: number | undefined) => {
    const sum = map.get(key) ?? { statements: 0, length: 0, lengthUnknown: 0 }
    map.set(key, sum)
    add(sum, length)
  }
  const end = ends(file)
  file.statements.forEach((each, index) => {
    const items = (each.debate === undefined ? undefined : debates.get(each.debate)) ?? []
    // What goes past midnight is of the day on which its meeting began.
    const sat = file.meetings?.find(({ id }) => id === each.meeting)
    const day = clock.format(new Date(sat?.from ?? sat?.planned?.from ?? each.at))
    if (!wanted({ items, day })) return
    const who = known.get(each.by) ?? each.by
    const own = delegations.get(who) ?? {
      statements: 0,
      length: 0,
      lengthUnknown: 0,
      debates: 0,
      onBehalf: 0,
      byKind: {},
    }
    delegations.set(who, own)
    const kind = each.kind ?? 'statement'
    if (kind !== 'statement') {
      own.byKind[kind] = (own.byKind[kind] ?? 0) + 1
      return
    }
    const length = lengthOf(each, end[index])
    add(totals, length)
    add(own, length)
    if (length !== undefined) lengths.push(length)
    if (each.onBehalfOf !== undefined || each.alsoOnBehalfOf !== undefined) own.onBehalf++
    if (each.debate !== undefined) {
      const set = debatesOf.get(who) ?? new Set()
      debatesOf.set(who, set.add(each.debate))
      own.debates = set.size
    }
    addTo(by.items, items.join(' and '), length)
    addTo(by.regions, file.statistics?.countedAs?.[who] ?? groupOf.get(who) ?? 'not-a-state', length)
    addTo(by.days, day, length)
    addTo(by.meetings, each.meeting ?? '', length)
    addTo(by.modes, each.mode ?? 'in the room', length)
    addTo(by.languages, each.language ?? '', length)
    addTo(by.levels, each.level === undefined ? '' : String(each.level), length)
    addTo(by.members, String((file.body.members ?? []).includes(who)), length)
  })
  return { totals, delegations, by, lengths }
}
