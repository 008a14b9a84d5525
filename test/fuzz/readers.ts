import { connect, type Socket } from 'node:net'

export interface Reader {
  readonly path: string
  /** Changes of the session that came. */
  readonly changes: () => number
  /** What of it could not be drawn. */
  readonly undrawn: () => readonly string[]
  /** How often it was cut off; it comes back by itself, as a page does. */
  readonly cuts: () => number
  readonly close: () => void
}

/** One that takes nothing for a while is cut off: a machine may stand still so long. That it happens again is a fault. */
export const mostCuts = 2

/** With those that were let go because their meeting went; one that never comes through is not tried for ever. */
const mostCutsEver = 20

/** A page or a screen that somebody has open. */
export function reading(address: string, path: string): Reader {
  const { hostname, port, host } = new URL(address)
  let changes = 0
  let cuts = 0
  let isWanted = true
  let socket: Socket
  const undrawn = new Set<string>()
  const open = () => {
    let rest = ''
    socket = connect(Number(port), hostname)
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => {
      const lines = (rest + part).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (/^id: \d+$/.test(line)) changes += 1
        const fault = /cannot be drawn: fault \w+/.exec(line)?.[0]
        if (fault) undrawn.add(fault)
      }
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (!isWanted) return
      cuts += 1
      if (cuts <= mostCutsEver) setTimeout(open, 500)
    })
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  }
  open()
  return {
    path,
    changes: () => changes,
    undrawn: () => [...undrawn],
    cuts: () => cuts,
    close: () => {
      isWanted = false
      socket.destroy()
    },
  }
}
