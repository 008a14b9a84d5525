import type { By } from '../domain/words.ts'

/** Who has a floor page open, and how many of each screen of it are. */
export interface Here {
  readonly officers: readonly By[]
  readonly screens: Readonly<Record<string, number>>
}

/** What other servers of the same database have open: each tells it, and nobody keeps it. */
export interface Elsewhere {
  tell(floor: string, here: Here): void
  at(floor: string): readonly Here[]
  /** Floor pages at which something changed since this was last asked. */
  moved(): readonly string[]
  close(): void
}

/** What carries a few words to all servers; a bell of the database is one. */
interface Voice {
  /** At most `longest` bytes. */
  say(text: string): void
  hear(said: (text: string) => void): () => void
}

interface Said {
  readonly from: string
  readonly floors?: Readonly<Record<string, Here>>
  /** A server that has just come, and knows nobody. */
  readonly asks?: true
  readonly goes?: true
}

const longest = 7_500

/** Milliseconds: all is told again so often, and forgotten when it was not told for so long. */
const usual = { every: 5_000, forgotten: 12_000 }

const nobody = ({ officers, screens }: Here): boolean =>
  officers.length === 0 && Object.values(screens).every(count => count === 0)

export function elsewhereOf(voice: Voice, own: string, { every, forgotten } = usual): Elsewhere {
  const mine = new Map<string, Here>()
  const others = new Map<string, Map<string, { readonly here: Here; readonly heard: number }>>()
  const changed = new Set<string>()

  const say = (said: Omit<Said, 'from'>) => {
    try {
      voice.say(JSON.stringify({ from: own, ...said }))
    } catch (error) {
      console.error('who is here could not be told to the other servers', error)
    }
  }
  const sayAll = () => {
    for (const [floor, here] of mine) say({ floors: { [floor]: shortened(here) } })
  }
  const forget = (from: string, floor: string) => {
    if (others.get(from)?.delete(floor)) changed.add(floor)
  }
  const heard = ({ from, floors = {}, asks, goes }: Said) => {
    if (from === own) return
    const its = others.get(from) ?? new Map<string, { here: Here; heard: number }>()
    others.set(from, its)
    for (const [floor, here] of Object.entries(floors)) {
      const before = its.get(floor)?.here
      if (nobody(here)) forget(from, floor)
      else its.set(floor, { here, heard: performance.now() })
      if (JSON.stringify(before) !== JSON.stringify(here)) changed.add(floor)
    }
    if (goes) for (const floor of [...its.keys()]) forget(from, floor)
    if (asks) sayAll()
  }
  const silent = voice.hear(text => {
    const said = saidIn(text)
    if (said) heard(said)
  })
  const telling = setInterval(sayAll, every)
  telling.unref()
  say({ asks: true })

  return {
    tell: (floor, here) => {
      if (nobody(here)) mine.delete(floor)
      else mine.set(floor, here)
      say({ floors: { [floor]: shortened(here) } })
    },
    at: floor => [...others.values()].flatMap(its => its.get(floor)?.here ?? []),
    moved: () => {
      const old = performance.now() - forgotten
      for (const [from, its] of others) for (const [floor, { heard: at }] of its) if (at < old) forget(from, floor)
      const floors = [...changed]
      changed.clear()
      return floors
    },
    close: () => {
      clearInterval(telling)
      silent()
      say({ goes: true })
    },
  }
}

/** Of a hundred officers at one page as many are named as fit. */
function shortened(here: Here): Here {
  let { officers } = here
  while (Buffer.byteLength(JSON.stringify(officers)) > longest - 500) officers = officers.slice(0, -10)
  return { ...here, officers }
}

function saidIn(text: string): Said | undefined {
  try {
    const said = JSON.parse(text) as Said | null
    return typeof said?.from === 'string' ? said : undefined
  } catch {
    return undefined
  }
}
