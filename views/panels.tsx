import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import { type By, type Instant, thisComputer } from '../src/domain/words.ts'
import { DoubtsPanel, ItemPanel, LateNotice } from './floor/bar.tsx'
import { LogPanel } from './floor/log.tsx'
import { NowPanel } from './floor/now.tsx'
import { EvidencePanel, StatementsPanel } from './floor/statements.tsx'
import { ListPanel } from './list/panel.tsx'
import { type Scene, sceneOf } from './scene.ts'
import { ScreenPanel } from './screens/panel.tsx'
import { type ScreenName, type ScreenScene, screenNames } from './screens/scene.ts'

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

/** Panels by the id of their root, drawn. */
export type Panels = ReadonlyMap<string, string>

/** What the hour alone changes. */
const timed = ['late', 'now', 'list']

const drawn = (scene: Scene, ids: readonly string[]): Panels =>
  new Map(ids.map(id => [id, String(panels[id]?.({ scene }))]))

/** Every panel of a meeting. */
export const panelsOf = (session: Session, directory: Directory, meeting: string | undefined, now: Instant): Panels =>
  drawn(sceneOf(session, directory, meeting, now), Object.keys(panels))

/** The panels that the hour alone changes. */
export const timedPanelsOf = (
  session: Session,
  directory: Directory,
  meeting: string | undefined,
  now: Instant,
): Panels => drawn(sceneOf(session, directory, meeting, now), timed)

/** Panels as a stream sends them: those that differ from what their readers have, since comparing is cheaper than knowing. */
export const partials = (panels: Panels, had?: Panels): string =>
  [...panels]
    .filter(([id, html]) => had?.get(id) !== html)
    .map(([id, html]) => partial(id, html))
    .join('')

const partial = (id: string, html: string): string =>
  `<hx-partial hx-target="#${id}" hx-swap="outerMorph">${html}</hx-partial>`

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
