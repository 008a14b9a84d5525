import { connect, createServer, type Socket } from 'node:net'

/**
 * Where the next form that is sent breaks off: before it is at the server, once it is there and nothing came back, in the
 * middle of what comes back, or there too but without anybody being told.
 */
export const breaks = [
  'before it arrives',
  'before its answer',
  'within its answer',
  'silently within its answer',
] as const
export type Break = (typeof breaks)[number]

/** A line between the windows and the server that can fall silent: it holds what is open, and delivers nothing. */
export async function lineTo(port: number) {
  let silent = false
  let next: Break | undefined
  const pairs = new Set<{ readonly near: Socket; readonly far: Socket; stalled: boolean }>()
  const server = createServer(near => {
    const far = connect(port, '127.0.0.1')
    const pair = { near, far, stalled: silent }
    pairs.add(pair)
    let breaking: Break | undefined
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    near.on('data', data => {
      if (next && data.toString('latin1', 0, 5) === 'POST ') [breaking, next] = [next, undefined]
      if (breaking === 'before it arrives') near.resetAndDestroy()
      else if (!pair.stalled) far.write(data)
      else if (!silent) near.resetAndDestroy()
    })
    far.on('data', data => {
      if (pair.stalled) return
      if (!breaking) near.write(data)
      else if (breaking === 'before its answer') near.resetAndDestroy()
      else {
        pair.stalled = true
        const isSilent = breaking === 'silently within its answer'
        near.write(data.subarray(0, data.length - 10), () => isSilent || setTimeout(() => near.destroy(), 20))
      }
    })
    near.on('error', end).on('close', end)
    // A line that fell silent does not tell that the server has closed it.
    const ended = () => pair.stalled || end()
    far.on('error', ended).on('close', ended)
  })
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    /** From now on nothing goes through, on no connection, and none is closed. */
    fallSilent: () => {
      silent = true
      for (const pair of pairs) pair.stalled = true
    },
    /**
     * New connections go through again. Those that fell silent stay so, as after a sleep or in another network: whoever
     * writes to one is told that nobody knows it, whoever only listens is told nothing.
     */
    recover: () => {
      silent = false
    },
    breakNext: (where: Break) => {
      next = where
    },
    /** The form that was to break off came. */
    hasBroken: () => next === undefined,
    close: () => {
      for (const { near, far } of pairs) {
        near.destroy()
        far.destroy()
      }
      server.close()
    },
  }
}
