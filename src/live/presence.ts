import type { By } from '../domain/words.ts'
import type { Channel, View } from './channel.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Fanout } from './fanout.ts'
import type { Out } from './writing.ts'

/** How a page says who has it open, and which screens are live. */
export interface PresenceMarkup {
  readonly here: (officers: readonly By[]) => string
  readonly screens: (live: ReadonlyMap<string, number>) => string
}

/** Who has the floor pages open, and how many of each screen: officers are told once for all who come and go together. */
export function presenceOf(
  open: ReadonlyMap<string, Channel>,
  fanout: Fanout,
  markup: PresenceMarkup,
  elsewhere?: Elsewhere,
) {
  const here = new Map<string, Map<Out, By>>()
  /** Floor pages where somebody came or went, and those of which a screen did, since they were last told. */
  const moved = { here: new Set<string>(), screens: new Set<string>() }
  const move = ({ floor, screen }: View) => (screen === undefined ? moved.here : moved.screens).add(floor)

  const officersAt = (floor: string): readonly By[] => [...(here.get(floor)?.values() ?? [])]
  const screensAt = (floor: string): Map<string, number> => {
    const live = new Map<string, number>()
    for (const [name, { view }] of open)
      if (view.screen !== undefined && view.floor === floor)
        live.set(view.screen, (live.get(view.screen) ?? 0) + fanout.count(name))
    return live
  }
  const hereInWords = (floor: string) =>
    markup.here([...officersAt(floor), ...(elsewhere?.at(floor) ?? []).flatMap(({ officers }) => officers)])
  const screensInWords = (floor: string) => {
    const live = screensAt(floor)
    for (const { screens } of elsewhere?.at(floor) ?? [])
      for (const [screen, count] of Object.entries(screens)) live.set(screen, (live.get(screen) ?? 0) + count)
    return markup.screens(live)
  }
  const tellElsewhere = (floor: string) =>
    elsewhere?.tell(floor, { officers: officersAt(floor), screens: Object.fromEntries(screensAt(floor)) })
  return {
    come: (view: View, out: Out, officer: By | undefined) => {
      move(view)
      if (officer === undefined) return
      here.set(view.floor, (here.get(view.floor) ?? new Map<Out, By>()).set(out, officer))
    },
    go: (view: View, out: Out) => {
      move(view)
      const officers = here.get(view.floor)
      officers?.delete(out)
      if (officers?.size === 0) here.delete(view.floor)
    },
    /** What somebody who opens a floor page is told. */
    at: (floor: string) => hereInWords(floor) + screensInWords(floor),
    /**
     * What those floor pages are to be told now where somebody moved, here or at another server; drawn for each
     * language that is open.
     */
    news: (): ReadonlyMap<string, () => string> => {
      for (const floor of new Set([...moved.here, ...moved.screens])) tellElsewhere(floor)
      for (const floor of elsewhere?.moved() ?? []) for (const each of [moved.here, moved.screens]) each.add(floor)
      const floors = [...new Set([...moved.here, ...moved.screens])]
      const news = floors.map(floor => {
        const [ofHere, ofScreens] = [moved.here.has(floor), moved.screens.has(floor)]
        return [floor, () => (ofHere ? hereInWords(floor) : '') + (ofScreens ? screensInWords(floor) : '')] as const
      })
      moved.here.clear()
      moved.screens.clear()
      return new Map(news)
    },
  }
}
