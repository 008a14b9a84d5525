import { Agent, request } from 'node:http'
import { plainInsert } from './floor.ts'
import type { Goal } from './goal.ts'
import { names, percentile, rostrum } from './p2.ts'

interface Measured {
  /** Milliseconds of each, sorted. */
  readonly took: readonly number[]
  readonly perSecond: number
}

const rounds = 400

/** So many clients, each with its connection, one request after the other. */
async function posting(address: string, body: () => string, clients: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const { origin, host } = new URL(address)
  const post = () =>
    new Promise<void>((done, failed) => {
      const sending = request(
        address,
        {
          agent,
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
            origin,
            host,
            'sec-fetch-site': 'same-origin',
          },
        },
        answer => {
          answer
            .resume()
            .on('end', () => (answer.statusCode === 200 ? done() : failed(new Error(`${answer.statusCode}`))))
        },
      )
      sending.on('error', failed).end(body())
    })
  const took: number[] = []
  const client = async (count: number) => {
    for (let nth = 0; nth < count; nth++) {
      const began = performance.now()
      await post()
      took.push(performance.now() - began)
    }
  }
  await client(50)
  took.length = 0
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, () => client(rounds / clients)))
  const seconds = (performance.now() - began) / 1_000
  agent.destroy()
  return { took: took.sort((a, b) => a - b), perSecond: rounds / seconds }
}

const byRatio = (a: readonly [number, number], b: readonly [number, number]): number => a[1] / a[0] - b[1] / b[0]

/** A statement logged, against a plain insert: the hundredth slowest, and how many a second; of three runs the middle one. */
export async function p3(): Promise<readonly Goal[]> {
  const goals: Goal[] = []
  for (const clients of [1, 10]) {
    const slow: [number, number][] = []
    const many: [number, number][] = []
    for (let run = 0; run < 3; run++) {
      const bare = await plainInsert()
      const server = await rostrum()
      let nth = 0
      const theirs = await posting(bare.address, () => 'participant=CAN&meeting=m3', clients)
      const ours = await posting(
        `${server.address}${server.path}/floor`,
        () =>
          new URLSearchParams({
            attempt: crypto.randomUUID(),
            meeting: 'm3',
            participant: names[nth++ % names.length] ?? '',
          }).toString(),
        clients,
      )
      await server.stop()
      await bare.stop()
      slow.push([percentile(theirs.took, 0.99), percentile(ours.took, 0.99)])
      many.push([theirs.perSecond, ours.perSecond])
    }
    const [, [floor, result] = [1, 0]] = slow.sort(byRatio)
    const whose = clients === 1 ? '1 client' : `${clients} clients`
    goals.push({
      goal: `P3 p99 ms of a statement logged, ${whose}`,
      floor,
      result,
      ratio: result / floor,
      limit: 1.5,
      pass: result / floor <= 1.5,
    })
    const [, [most, made] = [1, 0]] = many.sort(byRatio)
    goals.push({
      goal: `P3 statements a second, ${whose}`,
      floor: most,
      result: made,
      ratio: made / most,
      limit: 0.7,
      limitOf: 'least ratio',
      pass: made / most >= 0.7,
    })
  }
  return goals
}
