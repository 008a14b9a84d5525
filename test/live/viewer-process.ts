// Many readers of a stream in a process of their own, on raw sockets: what they saw is told to the parent by number.
import { connect, type Socket } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Ask, Told } from './viewers.ts'

const now = () => Number(process.hrtime.bigint()) / 1e6
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const tell = (told: Told) => process.send?.(told)

interface Viewer {
  socket: Socket
  /** What it was sent last of each part of its page. */
  readonly parts: Map<string, string>
  last: number
  live: boolean
}

const viewers: Viewer[] = []
/** When each frame reached each of its readers. */
let arrivals: [id: number, at: number][] = []
let bytes = 0
let outOfOrder = 0

/** As the page's own stream does it: doubling from what the server said, up to its most, three tenths more or less. */
const delayOf = (retry: number, most: number, attempt: number) =>
  Math.min(retry * 2 ** (attempt - 1), most) * (0.7 + Math.random() * 0.6)

function open(viewer: Viewer, index: number, ask: Extract<Ask, { ask: 'open' }>, attempt: number, opened: () => void) {
  let text = ''
  let retry = 500
  let heard = false
  const socket = connect({ port: ask.port, host: '127.0.0.1', localAddress: `127.0.0.${1 + (index % 4)}` })
  viewer.socket = socket
  socket.setEncoding('utf8')
  socket.on('connect', () => socket.write(`GET ${ask.path} HTTP/1.1\r\nHost: localhost:${ask.port}\r\n\r\n`))
  socket.on('data', data => {
    const at = now()
    text += data
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end)
      text = text.slice(end + 2)
      retry = Number(/^retry: (\d+)$/m.exec(event)?.[1] ?? retry)
      const from = event.indexOf('id: ')
      const id = from < 0 ? undefined : Number.parseInt(event.slice(from + 4, from + 24), 10)
      if (!event.includes('event: ping')) {
        for (const [part, id = ''] of event.matchAll(/<hx-partial hx-target="#([^"]*)".*?<\/hx-partial>/gs))
          viewer.parts.set(id, part)
        bytes += Buffer.byteLength(event) + 2
      }
      if (id !== undefined) {
        if (heard && id <= viewer.last) outOfOrder++
        viewer.last = id
        arrivals.push([id, at])
      }
      if (!heard && (id !== undefined || !ask.returns)) {
        heard = true
        viewer.live = true
        attempt = 0
        opened()
      }
    }
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    viewer.live = false
    if (!ask.returns) return
    const next = attempt + 1
    setTimeout(() => open(viewer, index, ask, next, opened), delayOf(retry, ask.returns, next))
  })
}

process.on('message', (ask: Ask) => {
  if (ask.ask === 'open') {
    let waiting = ask.count
    for (let index = 0; index < ask.count; index++) {
      const viewer = { parts: new Map(), last: 0, live: false } as unknown as Viewer
      viewers.push(viewer)
      // Not all in one turn of the loop: nobody's thousand phones come in one millisecond.
      setTimeout(
        () => open(viewer, index, ask, 0, () => --waiting === 0 && tell({ told: 'opened' })),
        ask.atOnce ? 0 : Math.floor(index / 100) * 20,
      )
    }
  } else if (ask.ask === 'leave') {
    viewers.forEach(({ socket }, index) => {
      if (ask.abruptly && index % 2 === 1) socket.resetAndDestroy()
      else socket.destroy()
    })
    viewers.length = 0
    tell({ told: 'left' })
  } else {
    const states = new Map<string, number>()
    for (const { parts } of viewers) {
      const state = [...parts.keys()].sort().map(id => parts.get(id))
      states.set(state.join('\n'), (states.get(state.join('\n')) ?? 0) + 1)
    }
    tell({
      told: 'seen',
      live: viewers.filter(each => each.live).length,
      states,
      arrivals,
      bytes,
      outOfOrder,
      loopDelay: delay.max / 1e6,
    })
    arrivals = []
    bytes = 0
    outOfOrder = 0
    delay.reset()
  }
})
tell({ told: 'opened' })
