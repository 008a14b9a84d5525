import { createServer } from 'node:net'

/** A port on which nobody listens now. */
export const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
