import { chanceOf } from '../chance.ts'
import { agenda, calendar, groups, programme } from './agenda.ts'
import { type Aside, meetingOf, type Told } from './meeting.ts'
import { states } from './states.ts'
import type { Moment, Sitting, Week } from './words.ts'

const day = 86_400
const at = (onDay: number, clock: string): Moment => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return onDay * day + hours * 3600 + minutes * 60
}

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
  entries: 45,
  outages: 1,
  panels: 1,
  inscriptions: 9,
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
  const others = shuffled.map(({ iso3 }) => iso3).filter(each => !members.includes(each))
  const observers = [...new Set(['VAT', 'PSE', ...others])].slice(0, 26)
  const sittings = size.meetings.map((place, index): Sitting => {
    const [onDay = 0, clock = '', hours = 0] = calendar[place] ?? []
    return { number: index + 1, from: at(onDay, clock), to: at(onDay, clock) + hours * 3600 }
  })
  const once = asidesIn(chance)
  const told = sittings.map((sitting, index) =>
    meetingOf({
      asides: size.asides === 'once' ? once : asidesIn(chance),
      eager: size.asides === 'once' ? 1 : 0.6,
      requests: size.inscriptions / sittings.length,
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

const asides: readonly Aside[] = ['group', 'order', 'reply', 'slip', 'mistake', 'undo', 'moved', 'joint', 'explain']
const asidesIn = (chance: () => number): Aside[] =>
  asides
    .map(aside => ({ aside, by: chance() }))
    .sort((a, b) => a.by - b.by)
    .map(({ aside }) => aside)

/** Which meeting has what, of so many. */
const hasOf = (index: number, of: number, { outages, panels }: Size): Told['has'] => {
  const place = (share: number) => Math.min(of - 1, Math.floor(share * of))
  return {
    outage: [place(0.15), place(0.75)].slice(0, outages).includes(index),
    panel: [place(0.5), place(0.2), place(0.8)].slice(0, panels).includes(index),
    page: index === place(0.7),
    action: index % Math.ceil(of / 5) === 0 || of <= 5,
    unknown: index === place(0.45),
  }
}
