import { request } from 'node:http'
import type { Sending } from './requests.ts'

export interface Answer {
  /** 0: there was none in time. */
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export const isStream = (path: string): boolean => /\/stream(?:\?|$)/.test(path)

/** As a page of ours asks. */
export const fromOurPage = (address: string): Record<string, string> => ({
  host: new URL(address).host,
  origin: address,
  'sec-fetch-site': 'same-origin',
})

/** Asked over a socket; of a stream only what it begins with is read. */
export const overTheLine = (address: string, sending: Sending, patience: number): Promise<Answer> =>
  new Promise(done => {
    const { hostname, port } = new URL(address)
    const failed = (why: string) => done({ status: 0, headers: new Headers(), text: why })
    const { method, path, headers, body } = sending
    const asked = request(
      {
        host: hostname,
        port,
        method: method.toUpperCase(),
        // What a line cannot carry, no sender can put on it.
        path: Buffer.from(path, 'utf8')
          .toString('latin1')
          .replace(/[^\x21-\xff]/g, '%20'),
        headers: { ...fromOurPage(address), ...headers, ...(body ? { 'content-length': body.length } : {}) },
        timeout: patience,
        // One that was kept open may be closed by the server at that very moment.
        agent: false,
      },
      answer => {
        const parts: Buffer[] = []
        const finish = () => {
          const said = Object.entries(answer.headers).flatMap(([name, value]) =>
            [value ?? []].flat().map(each => [name, each] as [string, string]),
          )
          done({ status: answer.statusCode ?? 0, headers: new Headers(said), text: Buffer.concat(parts).toString() })
        }
        answer.on('data', (part: Buffer) => {
          parts.push(part)
          if (answer.headers['content-type'] !== 'text/event-stream') return
          finish()
          asked.destroy()
        })
        answer.on('end', finish)
        answer.on('error', finish)
      },
    )
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')))
    asked.on('error', error => failed(error.message))
    asked.end(body)
  })
