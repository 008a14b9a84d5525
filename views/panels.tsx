import type { Directory } from '../src/domain/directory.ts'
import type { Saying } from '../src/domain/saying.ts'
import type { Session } from '../src/domain/session.ts'
import { table } from '../src/domain/table.ts'
import { type By, type Instant, thisComputer } from '../src/domain/words.ts'
import { asText, type Drawn } from '../src/drawn.ts'
import { faultedPanel, faultedScreen } from './faulted.tsx'
import { DoubtsPanel, ItemPanel, LateNotice } from './floor/bar.tsx'
import { logOf } from './floor/log.tsx'
import { NowPanel } from './floor/now.tsx'
import { statementsOf } from './floor/statements.tsx'
import { Notice } from './layout.tsx'
import { ListPanel } from './list/panel.tsx'
import { word } from './messages.ts'
import { changesBetween } from './pieces.tsx'
import { type LogShown, type Scene, type Spoke, sceneOf } from './scene.ts'
import { ScreenPanel } from './screens/panel.tsx'
import { type ScreenScene, screenNames } from './screens/scene.ts'

/** The parts of the floor page that change with the session; each has one root with one id. */
const panels = table<(scene: Scene) => Drawn>({
  item: scene => String(<ItemPanel scene={scene} />),
  doubts: scene => String(<DoubtsPanel scene={scene} />),
  late: scene => String(<LateNotice scene={scene} />),
  now: scene => String(<NowPanel scene={scene} />),
  list: scene => String(<ListPanel scene={scene} />),
  log: logOf,
  statements: statementsOf,
})

/** Panels by the id of their root, drawn. */
export type Panels = ReadonlyMap<string, string>

/** What the hour alone changes. */
const timed = ['late', 'now', 'list']

/** Which floor page: of which meeting, and and how much of it is told. */
export interface Asked {
  readonly meeting?: string | undefined
  /** Whether it tells who spoke there, or in all of the session. */
  readonly spoke?: Spoke | undefined
  /** Whether the log shows all of the meeting, or its newest entries. */
  readonly log?: LogShown | undefined
}

/** The parts of a meeting’s floor page, each to be drawn by itself: what the hour alone changes, and the rest. */
export const floorParts = (directory: Directory, { meeting, ...shown }: Asked) => {
  const part = (id: string) => ({
    id,
    draw: (session: Session, at: Instant) => panels[id]?.(sceneOf(session, directory, meeting, at, shown)) ?? '',
    fault: (number: string, session: Session) => faultedPanel(id, number, session),
  })
  return { soon: timed.map(part), later: Object.keys(panels).flatMap(id => (timed.includes(id) ? [] : [part(id)])) }
}

/** A screen is one part: small enough to be sent whole at each change. */
export const screenPart = (sceneIn: (session: Session, at: Instant) => ScreenScene) => ({
  id: 'screen',
  draw: (session: Session, at: Instant) => String(ScreenPanel({ scene: sceneIn(session, at) })),
  fault: faultedScreen,
})

/** Panels as a stream sends them. */
export const partials = (panels: Panels): string => [...panels].map(([id, html]) => partial(id, html)).join('')

/** A part as it is drawn now; for whoever has it as it was drawn before, its pieces that changed, where that tells it all. */
export function partial(id: string, html: Drawn, before?: Drawn): string {
  const changes = before === undefined ? undefined : changesBetween(before, html)
  return changes === undefined
    ? `<hx-partial hx-target="#${id}" hx-swap="outerMorph">${asText(html)}</hx-partial>`
    : `<hx-partial hx-target="#pieces" hx-swap="beforeend">${changes}</hx-partial>`
}

/** What everybody must know, on whatever page or screen. */
export const noticePanel = (standing: readonly Saying[]): string => partial('notice', String(Notice({ standing })))

/** Who has the page of this meeting open; said again whenever somebody comes or goes. */
export function herePanel(officers: readonly By[]): string {
  const named = [...new Set(officers)].filter(each => each !== thisComputer).sort()
  const unnamed = officers.filter(each => each === thisComputer).length
  // Whoever is alone sees their own name in the bar already.
  const others = unnamed === 0 ? [] : [word('frame.windows', { count: unnamed })]
  const words = officers.length > 1 ? [...named, ...others].join(', ') : ''
  return partial('here', `<span id="here" class="here" role="status">${escaped(words)}</span>`)
}

/** How many screens of this meeting are live, and which. */
export function screensPanel(live: ReadonlyMap<string, number>): string {
  const own = screenNames.filter(each => each !== 'public' && (live.get(each) ?? 0) > 0)
  const count = own.reduce((sum, each) => sum + (live.get(each) ?? 0), 0)
  const outside = live.get('public') ?? 0
  const words = [
    count === 0 ? '' : word('frame.live', { count }),
    outside === 0 ? '' : word('frame.public', { count: outside }),
  ].filter(Boolean)
  return partial(
    'screens',
    `<span id="screens" class="here" role="status" title="${own.join(', ')}">${words.join(' · ')}</span>`,
  )
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
