import { agenda, groups, panel, slips } from './agenda.ts'
import { states } from './states.ts'
import type { Action, Deed, Kind, Moment, Said, Sitting, Who } from './words.ts'

/** What goes aside from one speaker after the other. */
export type Aside = 'group' | 'reply' | 'order' | 'slip' | 'mistake' | 'undo' | 'moved' | 'joint' | 'explain'

export interface Told {
  readonly sitting: Sitting
  readonly items: readonly string[]
  readonly entries: number
  /** How many ask for the floor beforehand. */
  readonly requests: number
  /** Taken from the front; the rest is for the meetings that come. */
  readonly asides: Aside[]
  readonly eager: number
  readonly members: readonly Who[]
  readonly observers: readonly Who[]
  readonly chance: () => number
  readonly has: Readonly<Record<'outage' | 'panel' | 'page' | 'action' | 'unknown', boolean>>
}

/** What `Omit` does to each member of a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** The clock of one meeting, what is done at the desks, and what is true of it. */
function clockOf({ sitting, items, entries, members, observers, chance }: Told) {
  const step = Math.floor((sitting.to - sitting.from - 2400) / (entries + 10))
  const deeds: Deed[] = []
  const open: (Omit<Said, 'until'> & { until?: Moment })[] = []
  const waiting: Who[] = []
  const lately = new Set<Who>()
  let now = sitting.from + 300
  let item = items[0] ?? ''
  const oneOf = <T>(some: readonly T[]): T => some[Math.floor(chance() * some.length)] as T
  return {
    step,
    deeds,
    open,
    waiting,
    oneOf,
    at: () => now,
    item: () => item,
    left: () => entries - open.length,
    on: (by = step) => {
      now += by
    },
    turnsTo: (next: string) => {
      item = next
    },
    /** Mostly members, seldom somebody who spoke a while ago. */
    somebody: (): Who => {
      for (;;) {
        const who = oneOf(chance() < 0.7 ? members : observers)
        if (waiting.includes(who) || (lately.has(who) && chance() < 0.8) || open.at(-1)?.who === who) continue
        lately.add(who)
        return who
      }
    },
    does: (deed: Without<Deed, 'at' | 'meeting'>) => {
      deeds.push({ at: now, meeting: sitting.number, ...deed } as Deed)
    },
    ends: (when = now) => {
      const last = open.at(-1)
      if (last && last.until === undefined) last.until = when
    },
    said(who: Who, kind: Kind = 'statement', more: Partial<Said> = {}, when = now) {
      this.ends(when)
      open.push({ meeting: sitting.number, at: when, who, kind, item, ...more })
    },
  }
}
type Clock = ReturnType<typeof clockOf>

/** One meeting, from the gavel to the gavel. */
export function meetingOf(told: Told): { deeds: readonly Deed[]; said: readonly Said[] } {
  const { items, entries, has } = told
  const clock = clockOf(told)
  clock.does({ does: 'gavel', what: 'open' })
  clock.on(40)
  const share = Math.ceil(entries / items.length)
  const due = [has.outage ? outage : [], has.unknown ? unknown : []].flat()
  for (const [index, item] of items.entries()) {
    const until = index === items.length - 1 ? 0 : Math.max(0, entries - share * (index + 1))
    begins(clock, item, { isFirst: index === 0, until, told })
    while (clock.left() > until) {
      const aside = clock.left() - until > 2 && told.chance() < told.eager ? told.asides.shift() : undefined
      if (!aside || !goesAside(clock, aside)) speaks(clock, clock.somebody())
      clock.on()
      if (clock.left() - until > 2) due.shift()?.(clock)
    }
    if (index > 0) continue
    if (has.action) action(clock, told.sitting)
    suspension(clock)
    if (has.page) page(clock, told.sitting)
  }
  clock.on(20)
  clock.does({ does: 'gavel', what: 'close' })
  clock.ends()
  return { deeds: clock.deeds, said: clock.open.map(({ until = clock.at(), ...rest }): Said => ({ ...rest, until })) }
}

function speaks(clock: Clock, who: Who, kind?: 'right of reply' | 'explanation of position') {
  clock.does({ does: 'speak', who, ...(kind ? { kind } : {}) })
  clock.said(who, kind)
}

/** The item is taken up, and introduced; the first of a meeting by the Chair, with a panel where there is one, and a list. */
function begins(
  clock: Clock,
  item: string,
  { isFirst, until, told }: { readonly isFirst: boolean; readonly until: number; readonly told: Told },
) {
  clock.turnsTo(item)
  clock.does({ does: 'item', item })
  clock.on(30)
  if (isFirst) {
    clock.does({ does: 'chair' })
    clock.said('chair')
    clock.on()
  }
  if (clock.left() > until) {
    clock.does({ does: 'secretariat' })
    clock.said('secretariat', 'introductory')
    clock.on()
  }
  if (!isFirst) return
  for (const each of told.has.panel ? panel : []) {
    const who = each.replace(' (', ` ${'I'.repeat(told.sitting.number)} (`)
    clock.does({ does: 'panellist', who })
    clock.said(who, 'presentation')
    clock.on()
  }
  listed(clock, Math.min(told.requests, clock.left() - 2))
}

/** Those who asked beforehand, in the order in which they asked; one withdraws. */
function listed(clock: Clock, size: number) {
  const { waiting } = clock
  for (let nth = 0; nth < size; nth++) {
    const who = clock.somebody()
    waiting.push(who)
    clock.does({ does: 'inscribe', who })
    clock.on(10)
  }
  for (const gone of waiting.splice(2, 1)) {
    clock.does({ does: 'withdraw', who: gone })
    clock.on(10)
  }
  while (waiting.length > 0) {
    const who = waiting.shift() ?? ''
    clock.does({ does: 'next', who })
    clock.said(who)
    clock.on()
  }
}

/** False where nothing came of it. */
function goesAside(clock: Clock, aside: Aside): boolean {
  const { oneOf, waiting, open, does } = clock
  const who = clock.somebody()
  switch (aside) {
    case 'group': {
      const { name, chair } = oneOf(groups)
      if (waiting.includes(chair) || open.at(-1)?.who === chair) return false
      does({ does: 'speak', who: chair, group: name })
      clock.said(chair, 'statement', { group: name })
      return true
    }
    case 'joint': {
      const group = [clock.somebody(), clock.somebody()]
      if (new Set([who, ...group]).size < 3) return false
      does({ does: 'speak', who, group })
      clock.said(who, 'statement', { group })
      return true
    }
    case 'reply':
      speaks(clock, who, 'right of reply')
      return true
    case 'explain':
      speaks(clock, who, 'explanation of position')
      return true
    case 'order':
      return pointOfOrder(clock, who)
    case 'slip': {
      const [typed, meant] = oneOf(slips.filter(([, code]) => !waiting.includes(code) && open.at(-1)?.who !== code))
      if (!states.some(({ iso3 }) => iso3 === meant)) return false
      does({ does: 'slip', typed, who: meant })
      clock.said(meant)
      return true
    }
    case 'mistake':
    case 'undo':
      does({ does: aside, first: clock.somebody(), who })
      clock.said(who)
      return true
    case 'moved': {
      const other = oneOf(agenda.filter(each => each.item !== clock.item())).item
      does({ does: 'speak', who })
      clock.said(who, 'statement', { item: other })
      clock.on(40)
      does({ does: 'moved', who, item: other })
      return true
    }
  }
}

/** Somebody interrupts for a minute, and whoever had the floor goes on. */
function pointOfOrder(clock: Clock, who: Who): boolean {
  speaks(clock, who)
  const own = clock.open.pop()
  clock.on(90)
  const other = clock.somebody()
  if (own && other !== who) {
    const back = clock.at() + 60
    clock.does({ does: 'order', who: other, back })
    clock.open.push({ ...own, kind: 'point of order', who: other, at: clock.at(), until: back })
    clock.on(60)
  }
  if (own) clock.open.push(own)
  return true
}

/** The server is away for two statements. */
function outage(clock: Clock) {
  const entries = [0, 1].map(nth => ({ at: clock.at() + 30 + nth * clock.step, who: clock.somebody() }))
  const back = clock.at() + 30 + 2 * clock.step
  clock.does({ does: 'outage', entries, back })
  for (const { at, who } of entries) clock.said(who, 'statement', {}, at)
  clock.on(30 + 2 * clock.step + 60)
}

function unknown(clock: Clock) {
  clock.does({ does: 'unknown', who: 'International Coastal Union' })
  clock.said('International Coastal Union')
  clock.on()
}

function action(clock: Clock, { number }: Sitting) {
  const taken: Action = {
    at: clock.at(),
    item: clock.item(),
    what: 'draft resolution',
    symbol: `E/CN.99/2026/L.${number + 1}`,
    how: number % 2 ? 'without a vote' : 'by consensus',
  }
  clock.does({ does: 'action', action: taken })
  clock.on(30)
}

function suspension(clock: Clock) {
  clock.does({ does: 'gavel', what: 'suspend' })
  clock.ends()
  clock.on(600)
  clock.does({ does: 'gavel', what: 'resume' })
  clock.on(30)
}

/** Nobody sat at the desk: what was said stands on a page, and is typed once somebody comes back. */
function page(clock: Clock, { number }: Sitting) {
  const entries = [0, 1, 2, 3].map(nth => ({
    at: clock.at() + nth * 180,
    until: clock.at() + (nth + 1) * 180,
    who: clock.somebody(),
  }))
  for (const each of entries) clock.open.push({ meeting: number, kind: 'statement', item: clock.item(), ...each })
  clock.on(4 * 180 + 60)
  clock.does({ does: 'late', entries })
  clock.on(60)
}
