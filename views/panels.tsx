import type { Directory } from '../src/domain/directory.ts'
import type { Session } from '../src/domain/session.ts'
import type { Instant } from '../src/domain/words.ts'
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

/** The parts of the floor page that change with the session; each has one root with one id. */
const panels: Readonly<Record<string, (props: { scene: Scene }) => unknown>> = {
  item: ItemPanel,
  doubts: DoubtsPanel,
  late: LateNotice,
  now: NowPanel,
  log: LogPanel,
  statements: StatementsPanel,
  evidence: EvidencePanel,
}

const rendered = (scene: Scene): ReadonlyMap<string, string> =>
  new Map(Object.entries(panels).map(([id, Panel]) => [id, String(Panel({ scene }))]))

const partial = (id: string, html: string): string =>
  `<hx-partial hx-target="#${id}" hx-swap="outerMorph">${html}</hx-partial>`

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
