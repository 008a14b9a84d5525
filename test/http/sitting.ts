import { expect } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { commission } from '../commission.ts'
import { fromOurPage, home } from './opened.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()

/** A commission in whose first meeting these wait. */
export async function withList(waiting: readonly string[]) {
  let seconds = 0
  const now = () => new Date(Date.parse('2026-03-10T10:00:00+03:00') + seconds * 1_000).toISOString()
  const rooms = roomsOf(shelfInMemory(), directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const send = (to: string, fields: Readonly<Record<string, string>>, accept = 'application/json') => {
    const headers = { ...fromOurPage, accept }
    return app.request(`${home}${to}`, { method: 'POST', body: new URLSearchParams(fields), headers })
  }
  const made = await send('/sessions', commission, 'text/html')
  const path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  const room = await rooms.get(path.replace('/sessions/', ''))
  const says = async (to: string, fields: Record<string, string> = {}) => {
    seconds += 10
    const answer = await send(`${path}/${to}`, { meeting: 'm1', ...fields })
    const { saved, word } = (await answer.json()) as { saved: boolean; word: string }
    expect([to, saved, saved ? '' : word]).toEqual([to, true, ''])
    return word
  }
  await says('gavel', { what: 'open' })
  await says('debate', { items: '2' })
  for (const speaker of waiting) await says('inscriptions', { speaker })
  const entry = () => [...(room?.session.entries.keys() ?? [])].at(-1) ?? ''
  const corrects = (fields: Record<string, string>) => says(`entries/${entry()}/correction`, fields)
  const page = async (to: string, language = 'en') => {
    const headers = { host: 'localhost', 'accept-language': language }
    return (await app.request(`${home}${path}/${to}`, { headers })).text()
  }
  return { says, corrects, page, room }
}
