// Many readers of a stream over TLS by HTTP/2, each by a connection of its own, in a process of their own.
import { connect } from 'node:http2'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Ask, Told } from '../test/live/viewers.ts'

const now = () => Number(process.hrtime.bigint()) / 1e6
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const tell = (told: Told) => process.send?.(told)
let arrivals: [id: number, at: number][] = []
let bytes = 0
let outOfOrder = 0
let live = 0

function open(ask: Extract<Ask, { ask: 'open' }>, opened: () => void) {
  let heard = false
  const session = connect(`https://localhost:${ask.port}`, { ca: ask.authority })
  // Whoever is cut off before anything came asks again, as a page does.
  session.on('error', () => undefined)
  session.on('close', () => heard || setTimeout(() => open(ask, opened), 500))
  const stream = session.request({ ':path': ask.path })
  let text = ''
  let last = 0
  stream.setEncoding('utf8')
  stream.on('error', () => undefined)
  stream.on('close', () => heard && live--)
  stream.on('data', data => {
    const at = now()
    text += data
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end)
      text = text.slice(end + 2)
      const [, id] = /^id: (\d+)/m.exec(event) ?? []
      if (!heard) {
        heard = true
        live++
        opened()
      }
      if (id === undefined) continue
      bytes += Buffer.byteLength(event) + 2
      if (Number(id) <= last) outOfOrder++
      last = Number(id)
      arrivals.push([last, at])
    }
  })
}

process.on('message', (ask: Ask) => {
  if (ask.ask === 'open') {
    let waiting = ask.count
    for (let index = 0; index < ask.count; index++)
      setTimeout(() => open(ask, () => --waiting === 0 && tell({ told: 'opened' })), Math.floor(index / 25) * 20)
  } else if (ask.ask === 'seen') {
    tell({ told: 'seen', live, states: new Map(), arrivals, bytes, outOfOrder, loopDelay: delay.max / 1e6 })
    arrivals = []
    bytes = 0
    outOfOrder = 0
    delay.reset()
  }
})
tell({ told: 'opened' })
