import { states } from './states.ts'
import type { Action, Deed, Item, Kind, Moment, Said, Sitting, Week, Who } from './words.ts'

const day = 86_400
const at = (onDay: number, clock: string): Moment => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return onDay * day + hours * 3600 + minutes * 60
}

const agenda: readonly Item[] = [
  { item: '1', title: 'Election of officers' },
  { item: '2', title: 'Adoption of the agenda and other organizational matters' },
  { item: '3', title: 'General debate' },
  { item: '4', title: 'State of the coasts' },
  { item: '4 (a)', title: 'Erosion and subsidence' },
  { item: '4 (b)', title: 'Estuaries, deltas and lagoons' },
  { item: '5', title: 'Ports and coastal settlements' },
  { item: '6', title: 'Fisheries within sight of land' },
  { item: '6 (a)', title: 'Small-scale fishers' },
  { item: '6 (b)', title: 'Nursery grounds' },
  { item: '6 (c)', title: 'Gear that was lost' },
  { item: '7', title: 'Lights, buoys and pilotage' },
  { item: '8', title: 'Dunes, mangroves and marshes' },
  { item: '8 (a)', title: 'Restoration' },
  { item: '8 (b)', title: 'Compensation' },
  { item: '9', title: 'Cooperation among coastal States' },
  { item: '10', title: 'Preparations for the decade of the shore' },
  { item: '10 (a)', title: 'Programme' },
  { item: '10 (b)', title: 'Means of implementation' },
  { item: '11', title: 'Provisional agenda for the next session' },
  { item: '12', title: 'Adoption of the report' },
]

/** Five days; on the fourth evening a meeting that goes past midnight. */
const calendar: readonly (readonly [day: number, from: string, hours: number])[] = [
  [0, '10:00', 3],
  [0, '15:00', 3],
  [1, '10:00', 3],
  [1, '15:00', 3],
  [2, '10:00', 3],
  [2, '15:00', 3],
  [3, '10:00', 3],
  [3, '15:00', 3],
  [3, '22:30', 3],
  [4, '15:00', 3],
]

/** What is debated in each meeting, in turn. */
const programme: readonly (readonly string[])[] = [
  ['2', '3'],
  ['3', '4'],
  ['4 (a)', '4 (b)'],
  ['5', '6'],
  ['6 (a)', '6 (b)', '6 (c)'],
  ['7', '8'],
  ['8 (a)', '8 (b)', '9'],
  ['9', '10'],
  ['10 (a)', '10 (b)', '9'],
  ['11', '12'],
]

const groups = [
  { name: 'the Group of 77 and China', chair: 'IRQ' },
  { name: 'the Group of African States', chair: 'GHA' },
  { name: 'the Group of Latin American and Caribbean States', chair: 'URY' },
]

export interface Size {
  readonly seed: number
  /** Which meetings of the calendar are held, by their places in it. */
  readonly meetings: readonly number[]
  readonly entries: number
  readonly outages: number
  readonly panels: number
  readonly inscriptions: number
  /** Each kind of what goes wrong or aside: in each meeting, or once in the week. */
  readonly asides: 'each meeting' | 'once'
}

export const wholeWeek = (seed: number): Size => ({
  seed,
  meetings: calendar.map((_, place) => place),
  entries: 400,
  outages: 2,
  panels: 3,
  inscriptions: 60,
  asides: 'each meeting',
})
export const smallWeek = (seed: number): Size => ({
  seed,
  meetings: [0, 2, 8],
  entries: 42,
  outages: 1,
  panels: 1,
  inscriptions: 12,
  asides: 'once',
})

export function weekOf(size: Size): Week {
  const chance = chanceOf(size.seed)
  const shuffled = [...states]
    .filter(({ kind }) => kind !== 'entity')
    .map(state => ({ state, by: chance() }))
    .sort((a, b) => a.by - b.by)
    .map(({ state }) => state)
  const chairs = groups.map(({ chair }) => chair)
  const members = [
    ...chairs,
    ...shuffled.filter(({ kind, iso3 }) => kind === 'member' && !chairs.includes(iso3)).map(({ iso3 }) => iso3),
  ].slice(0, 53)
  const observers = ['VAT', 'PSE', ...shuffled.map(({ iso3 }) => iso3).filter(each => !members.includes(each))].slice(
    0,
    26,
  )
  const sittings = size.meetings.map((place, index): Sitting => {
    const [onDay = 0, clock = '', hours = 0] = calendar[place] ?? []
    return { number: index + 1, from: at(onDay, clock), to: at(onDay, clock) + hours * 3600 }
  })
  const once = mixedBy(chance)
  const told = sittings.map((sitting, index) =>
    meetingOf({
      asking: size.asides === 'once' ? once : mixedBy(chance),
      eager: size.asides === 'once' ? 1 : 0.6,
      listed: size.inscriptions / sittings.length,
      sitting,
      items: programme[size.meetings[index] ?? 0] ?? [],
      entries: Math.floor(size.entries / sittings.length) + (index < size.entries % sittings.length ? 1 : 0),
      members,
      observers,
      chance,
      has: hasOf(index, sittings.length, size),
    }),
  )
  return {
    body: {
      name: 'Commission on Coastal Waters',
      shortName: 'Commission',
      parent: 'Economic and Social Council',
      place: 'Montevideo',
      zone: 'America/Montevideo',
      house: 'ccpcj',
    },
    firstDay: '2026-03-23',
    members,
    agenda,
    sittings,
    groups,
    unknown: [{ name: 'International Coastal Union', kind: 'igo' }],
    deeds: told.flatMap(each => each.deeds),
    said: told.flatMap(each => each.said).sort((a, b) => a.at - b.at),
    actions: told.flatMap(each => each.deeds).flatMap(deed => (deed.does === 'action' ? [deed.action] : [])),
    inscribed: told.flatMap(each => each.deeds).filter(each => each.does === 'inscribe').length,
  }
}

interface Has {
  readonly outage: boolean
  readonly panel: boolean
  readonly page: boolean
  readonly action: boolean
  readonly unknown: boolean
}

/** Which meeting has what, of so many. */
const hasOf = (index: number, of: number, { outages, panels }: Size): Has => {
  const place = (share: number) => Math.min(of - 1, Math.floor(share * of))
  return {
    outage: [place(0.15), place(0.75)].slice(0, outages).includes(index),
    panel: [place(0.5), place(0.2), place(0.8)].slice(0, panels).includes(index),
    page: index === place(0.65),
    action: index % Math.ceil(of / 5) === 0 || of <= 5,
    unknown: index === place(0.45),
  }
}

interface Told {
  readonly sitting: Sitting
  readonly items: readonly string[]
  readonly entries: number
  readonly listed: number
  readonly asking: Ask[]
  readonly eager: number
  readonly members: readonly Who[]
  readonly observers: readonly Who[]
  readonly chance: () => number
  readonly has: Has
}

type Ask = 'group' | 'reply' | 'order' | 'slip' | 'mistake' | 'undo' | 'moved' | 'joint' | 'explain'
const asks: readonly Ask[] = ['group', 'order', 'reply', 'slip', 'mistake', 'undo', 'moved', 'joint', 'explain']
const mixedBy = (chance: () => number): Ask[] =>
  asks
    .map(ask => ({ ask, by: chance() }))
    .sort((a, b) => a.by - b.by)
    .map(({ ask }) => ask)

/** Distributes without saying a thing again: what `Array` has of `Omit` for a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** One meeting, from the gavel to the gavel. */
function meetingOf({ sitting, items, entries, listed: wanted, asking, eager, members, observers, chance, has }: Told) {
  const deeds: Deed[] = []
  const open: (Omit<Said, 'until'> & { until?: Moment })[] = []
  let now = sitting.from + 300
  let item = ''
  const step = Math.floor((sitting.to - sitting.from - 2400) / (entries + 10))
  const oneOf = <T>(some: readonly T[]): T => some[Math.floor(chance() * some.length)] as T
  const waiting: Who[] = []
  const lately = new Set<Who>()
  const somebody = (): Who => {
    for (;;) {
      const who = oneOf(chance() < 0.7 ? members : observers)
      if (waiting.includes(who) || (lately.has(who) && chance() < 0.8) || open.at(-1)?.who === who) continue
      lately.add(who)
      return who
    }
  }
  const does = (deed: Without<Deed, 'at' | 'meeting'>, when = now) =>
    deeds.push({ at: when, meeting: sitting.number, ...deed } as Deed)
  const ends = (when = now) => {
    const last = open.at(-1)
    if (last && last.until === undefined) last.until = when
  }
  const said = (who: Who, kind: Kind = 'statement', more: Partial<Said> = {}, when = now) => {
    ends(when)
    open.push({ meeting: sitting.number, at: when, who, kind, item, ...more })
  }
  const on = (by = step) => {
    now += by
  }
  const left = () => entries - open.length
  const takesUp = (next: string) => {
    item = next
    does({ does: 'item', item })
    on(30)
  }
  const asked = (ask: Ask) => {
    const who = somebody()
    switch (ask) {
      case 'group': {
        const { name, chair } = oneOf(groups)
        if (waiting.includes(chair)) return
        does({ does: 'speak', who: chair, group: name })
        return said(chair, 'statement', { group: name })
      }
      case 'joint': {
        const group = [somebody(), somebody()]
        does({ does: 'speak', who, group })
        return said(who, 'statement', { group })
      }
      case 'reply':
      case 'explain': {
        const kind = ask === 'reply' ? 'right of reply' : 'explanation of position'
        does({ does: 'speak', who, kind })
        return said(who, kind)
      }
      case 'order': {
        does({ does: 'speak', who })
        said(who)
        const own = open.at(-1)
        on(90)
        const other = somebody()
        const back = now + 60
        does({ does: 'order', who: other, back })
        open.push({ meeting: sitting.number, at: now, until: back, who: other, kind: 'point of order', item })
        on(60)
        if (own) {
          open.splice(open.indexOf(own), 1)
          open.push(own)
        }
        return
      }
      case 'slip': {
        const [typed, meant] = oneOf(slips.filter(([, code]) => !waiting.includes(code) && open.at(-1)?.who !== code))
        does({ does: 'slip', typed, who: meant })
        return said(meant)
      }
      case 'mistake':
      case 'undo': {
        does({ does: ask, first: somebody(), who })
        return said(who)
      }
      case 'moved': {
        const other = oneOf(agenda.filter(each => each.item !== item)).item
        does({ does: 'speak', who })
        said(who, 'statement', { item: other })
        on(40)
        return does({ does: 'moved', who, item: other })
      }
    }
  }
  does({ does: 'gavel', what: 'open' })
  on(40)
  const share = Math.ceil(entries / items.length)
  items.forEach((each, index) => {
    takesUp(each)
    const until = index === items.length - 1 ? 0 : Math.max(0, entries - share * (index + 1))
    if (index === 0) {
      does({ does: 'chair' })
      said('chair')
      on()
    }
    if (left() > until) {
      does({ does: 'secretariat' })
      said('secretariat', 'introductory')
      on()
    }
    if (has.panel && index === 0)
      for (const who of panel.slice(0, 2)) {
        does({ does: 'panellist', who: `${who} ${sitting.number}` })
        said(`${who} ${sitting.number}`, 'presentation')
        on()
      }
    if (index === 0) listed()
    while (left() > until) {
      const ask = left() - until > 2 && chance() < eager ? asking.shift() : undefined
      if (ask) asked(ask)
      else {
        const who = somebody()
        does({ does: 'speak', who })
        said(who)
      }
      on()
      if (has.outage && deeds.every(deed => deed.does !== 'outage') && left() - until > 2) outage()
      if (has.unknown && left() > until && deeds.every(deed => deed.does !== 'unknown')) unknown()
    }
    if (index === 0 && has.action) action()
    if (index === 0) suspension()
    if (index === 0 && has.page) page()
  })
  on(20)
  does({ does: 'gavel', what: 'close' })
  ends()
  return { deeds, said: open.map(({ until = now, ...rest }): Said => ({ ...rest, until })) }

  function listed() {
    const size = Math.min(wanted, left() - 2)
    for (let nth = 0; nth < size; nth++) {
      const who = somebody()
      waiting.push(who)
      does({ does: 'inscribe', who })
      on(10)
    }
    const gone = waiting[2]
    if (gone) {
      does({ does: 'withdraw', who: gone })
      waiting.splice(2, 1)
      on(10)
    }
    while (waiting.length > 0) {
      const who = waiting.shift() ?? ''
      does({ does: 'next', who })
      said(who)
      on()
    }
  }

  function outage() {
    const away = [0, 1].map(nth => ({ at: now + 30 + nth * step, who: somebody() }))
    for (const { at: when, who } of away) said(who, 'statement', {}, when)
    const back = now + 30 + 2 * step
    does({ does: 'outage', entries: away, back })
    now = back + 60
  }

  function unknown() {
    does({ does: 'unknown', who: 'International Coastal Union' })
    said('International Coastal Union')
    on()
  }

  function action() {
    const taken: Action = {
      at: now,
      item,
      what: 'draft resolution',
      symbol: `E/CN.99/2026/L.${sitting.number + 1}`,
      how: sitting.number % 2 ? 'without a vote' : 'by consensus',
    }
    does({ does: 'action', action: taken })
    on(30)
  }

  function suspension() {
    does({ does: 'gavel', what: 'suspend' })
    ends()
    on(600)
    does({ does: 'gavel', what: 'resume' })
    on(30)
  }

  /** Nobody sat at the desk: what was said stands on a page, and is typed once somebody comes back. */
  function page() {
    const those = [0, 1, 2, 3].map(nth => ({ at: now + nth * 180, until: now + (nth + 1) * 180, who: somebody() }))
    for (const each of those) open.push({ meeting: sitting.number, kind: 'statement', item, ...each })
    now += 4 * 180 + 60
    does({ does: 'late', entries: those })
    on(60)
  }
}

const panel = ['Ms. Ilse Huber (Austria)', 'Mr. Kofi Mensah (Ghana)']

/** What fingers make of a name, and whose it is. */
const slips: readonly (readonly [typed: string, code: Who])[] = [
  ['Frnace', 'FRA'],
  ['Germnay', 'DEU'],
  ['Swtizerland', 'CHE'],
  ['Morcoco', 'MAR'],
  ['Thialand', 'THA'],
]

/** The same numbers for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
