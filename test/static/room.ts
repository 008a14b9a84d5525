import uFuzzy from '@leeoniya/ufuzzy'
import { loadDirectory } from '../../db/reference.ts'
import { compareNames, searchEntry } from '../../src/domain/roll/names.ts'
import { initial } from '../../src/domain/session.ts'
import type { Pressed } from '../../static/keyboard.js'
import { input, press } from '../../static/line.js'
import { type Deed, type Line, newLine, type Room } from '../../static/line-state.js'
import { alikeBy, type Name } from '../../static/match.js'

const directory = loadDirectory()
const session = initial('a-session')

/** Everybody, as the floor page brings them. */
export const names: readonly Name[] = [...directory.states.keys()]
  .map(id => searchEntry(session, directory, id, '2019-09-12'))
  .sort((a, b) => compareNames('en')(a.name, b.name))

const groups = directory.groups.map(({ running, search }) => ({
  id: running,
  name: running,
  aliases: [...search, running.replace(/^the /, '')],
  codes: [],
  notBeside: [],
  group: true,
}))

const alike = alikeBy(new uFuzzy({ intraMode: 1 }))

/** The room at a moment: Canada has the floor, Egypt is next on the list, Kenya waits behind it. */
export const roomAt = (now: number, more: Partial<Room> = {}): Room => ({
  names,
  groups,
  leads: ['Upon adoption of the draft resolution', 'After the adoption'],
  leadAfter: '',
  agenda: [
    { item: '3', title: 'Lakes' },
    { item: '3 (a)', title: 'Lakes shared by several States' },
    { item: '4', title: 'Rivers' },
    { item: '14', title: 'Adoption of the report' },
  ],
  debate: 'd4',
  running: 'e1',
  runningName: 'Canada',
  speaks: 'CAN',
  stopped: false,
  head: { inscription: 'i1', name: 'Egypt' },
  waiting: new Map([
    ['EGY', 'i1'],
    ['KEN', 'i2'],
  ]),
  lists: new Map([['statement', 'l1']]),
  now,
  fresh: () => `id-${++made}`,
  alike,
  ...more,
})
let made = 0

/** A key of a keyboard: what it writes, and which one it is. */
export const key = (written: string, more: Partial<Pressed> = {}): Pressed => ({ key: written, ...more })

/** One after the other, as a browser does it: what no step takes goes into the field. Each key a tenth of a second later. */
export function pressed(keys: readonly (string | Pressed)[], more: Partial<Room> = {}, from: Line = newLine) {
  let line = from
  let now = more.now ?? 10_000
  const deeds: Deed[] = []
  const take = (step: { line: Line; deeds: readonly Deed[] }) => {
    line = step.line
    deeds.push(...step.deeds)
  }
  for (const each of keys) {
    const one = typeof each === 'string' ? key(each) : each
    const room = roomAt((now += 100), { ...more, now })
    const step = press(line, room, one)
    if (step) take(step)
    else if (one.key.length === 1) take(input(line, room, line.value + one.key))
    else if (one.key === 'Backspace') take(input(line, room, line.value.slice(0, -1)))
  }
  return { line, deeds, given: deeds.flatMap(deed => (deed.do === 'give' ? [deed] : [])) }
}

/** Letter by letter. */
export const typed = (text: string): string[] => [...text]
