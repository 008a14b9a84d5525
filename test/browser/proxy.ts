import { connect, createServer, type Socket } from 'node:net'

/** A line between the windows and the server that can fall silent: it holds what is open, and delivers nothing. */
export async function lineTo(port: number) {
  let silent = false
  const pairs = new Set<{ readonly near: Socket; readonly far: Socket; stalled: boolean }>()
  const server = createServer(near => {
    const far = connect(port, '127.0.0.1')
    const pair = { near, far, stalled: silent }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    near.on('data', data => {
      if (!pair.stalled) far.write(data)
      else if (!silent) near.resetAndDestroy()
    })
    far.on('data', data => pair.stalled || near.write(data))
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
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
    close: () => {
      for (const { near, far } of pairs) {
        near.destroy()
        far.destroy()
      }
      server.close()
    },
  }
}
