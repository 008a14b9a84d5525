import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import { type By, type Instant, thisComputer } from '../src/domain/words.ts'
import {
  DoubtsPanel,
  EvidencePanel,
  ItemPanel,
  LateNotice,
  LogPanel,
  NowPanel,
  type Scene,
  StatementsPanel,
  sceneOf,
} from './floor.tsx'
import { ListPanel } from './list.tsx'
import { type ScreenName, ScreenPanel, type ScreenScene, screenNames } from './screens.tsx'

/** The parts of the floor page that change with the session; each has one root with one id. */
const panels: Readonly<Record<string, (props: { scene: Scene }) => unknown>> = {
  item: ItemPanel,
  doubts: DoubtsPanel,
  late: LateNotice,
  now: NowPanel,
  list: ListPanel,
  log: LogPanel,
  statements: StatementsPanel,
  evidence: EvidencePanel,
}

const rendered = (scene: Scene): ReadonlyMap<string, string> =>
  new Map(Object.entries(panels).map(([id, Panel]) => [id, String(Panel({ scene }))]))

const partial = (id: string, html: string): string =>
  `<hx-partial hx-target="#${id}" hx-swap="outerMorph">${html}</hx-partial>`

/** What the hour alone changes. */
const timed = ['late', 'now', 'list'] as const

export function timedPanels(
  session: Session,
  directory: Directory,
  meeting: string | undefined,
  /** The moment that its reader saw; none: all of it. */
  was: Instant | undefined,
  now: Instant,
): string {
  const before = was === undefined ? undefined : sceneOf(session, directory, meeting, was)
  const after = sceneOf(session, directory, meeting, now)
  return timed
    .map(id => [id, before && String(panels[id]?.({ scene: before })), String(panels[id]?.({ scene: after }))] as const)
    .filter(([, then, html]) => then !== html)
    .map(([id, , html]) => partial(id, html))
    .join('')
}

/** Who has the page of this meeting open; said again whenever somebody comes or goes. */
export function herePanel(officers: readonly By[]): string {
  const named = [...new Set(officers)].filter(each => each !== thisComputer).sort()
  const unnamed = officers.filter(each => each === thisComputer).length
  const words = [...named, ...(unnamed > 0 ? [unnamed === 1 ? '1 window' : `${unnamed} windows`] : [])].join(', ')
  return partial('here', `<span id="here" class="here" role="status">${escaped(words)}</span>`)
}

/** How many screens of this meeting are live, and which. */
export function screensPanel(live: ReadonlyMap<ScreenName, number>): string {
  const own = screenNames.filter(each => each !== 'public' && (live.get(each) ?? 0) > 0)
  const count = own.reduce((sum, each) => sum + (live.get(each) ?? 0), 0)
  const outside = live.get('public') ?? 0
  const words = [
    count === 0 ? '' : `${count === 1 ? '1 screen' : `${count} screens`} live`,
    outside === 0 ? '' : `${outside} public`,
  ].filter(Boolean)
  return partial(
    'screens',
    `<span id="screens" class="here" role="status" title="${own.join(', ')}">${words.join(' · ')}</span>`,
  )
}

/** A screen whole: small enough to be sent so at each change. */
export const screenPanel = (scene: ScreenScene): string => partial('screen', String(ScreenPanel({ scene })))

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

/** Every panel of a meeting, whole. */
export const floorPanels = (
  session: Session,
  directory: Directory,
  meeting: string | undefined,
  now: Instant,
): string => [...rendered(sceneOf(session, directory, meeting, now))].map(([id, html]) => partial(id, html)).join('')

/** The panels that a change altered: drawn before and after, since comparing is cheaper than knowing. */
export function changedPanels(
  before: Session,
  after: Session,
  directory: Directory,
  meeting: string | undefined,
  now: Instant,
): string {
  const was = rendered(sceneOf(before, directory, meeting, now))
  return [...rendered(sceneOf(after, directory, meeting, now))]
    .filter(([id, html]) => was.get(id) !== html)
    .map(([id, html]) => partial(id, html))
    .join('')
}
