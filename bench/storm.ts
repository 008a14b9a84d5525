import { readdirSync } from 'node:fs'
import { sharedClock, viewers } from '../test/live/viewers.ts'
import { atMost, type Goal } from './goal.ts'
import { percentile, rostrum } from './p2.ts'

type Server = Awaited<ReturnType<typeof rostrum>>

const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))
const phones = 2_000
/** The fewest posts of which a hundredth can be told. */
const posts = 100
/** Between two posts, milliseconds: more than an officer ever makes, and not so many that telling the phones is all that is measured. */
const pause = 50

/** How long each post of an officer takes, one after the other, until `over` says so of how many were made. */
async function posting(server: Server, over: (made: number) => boolean): Promise<readonly number[]> {
  const took: number[] = []
  while (!over(took.length)) {
    const began = sharedClock()
    await server.speak(took.length)
    took.push(sharedClock() - began)
    await wait(pause)
  }
  return took
}

const p99 = (took: readonly number[]) =>
  percentile(
    [...took].sort((a, b) => a - b),
    0.99,
  )

/** An officer posts while two thousand phones open the public screen at once, as often as it takes. */
export async function storm(): Promise<readonly Goal[]> {
  const server = await rostrum()
  await posting(server, made => made === posts)
  const still = p99(await posting(server, made => made === posts))
  const crowd = await viewers()
  const joinings: number[] = []
  const took: number[] = []
  while (took.length < posts) {
    const began = sharedClock()
    let areIn = false
    const joining = crowd.open({ port: server.port, path: server.stream, count: phones, atOnce: true }).then(() => {
      areIn = true
      joinings.push(sharedClock() - began)
    })
    took.push(...(await posting(server, () => areIn)))
    await joining
    await crowd.leave()
  }
  crowd.end()
  await server.stop()
  console.error(
    `storm: ${joinings.length} times ${phones}, all had joined after ${Math.max(...joinings).toFixed(0)} ms at most; ${took.length} posts meanwhile, the longest ${Math.max(...took).toFixed(0)} ms`,
  )
  return [atMost(`storm p99 ms of the officer’s POST while ${phones} join at once`, p99(took), 250, still)]
}

/** Longer than the server keeps a connection between two requests. */
const idle = 6_000

/** Descriptors of the server after 2,000 connections that came and went, every second one without a word. */
export async function p8(): Promise<readonly Goal[]> {
  const server = await rostrum()
  const open = () => readdirSync(`/proc/${server.pid}/fd`).length
  // Those over which the session was imported would be counted, and then end by themselves.
  await wait(idle)
  const before = open()
  const crowd = await viewers()
  for (let come = 0; come < 4; come++) {
    await crowd.open({ port: server.port, path: server.stream, count: 500 })
    const there = open()
    if (there < before + 500) throw new Error(`${there - before} of 500 connections were counted`)
    await crowd.leave(true)
  }
  await wait(1_000)
  const after = open()
  crowd.end()
  await server.stop()
  return [atMost('P8 descriptors left by 2,000 connections', after - before, 5, before)]
}
