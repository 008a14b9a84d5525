import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromOurPage, home, openedExample } from './opened.ts'

const example = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
) as Record<string, unknown>
const without = { history: undefined, lists: undefined, confirmedDoubts: undefined, report: undefined }

/**
 * What a file is answered with, and how long somebody else waited meanwhile at most: two seconds, or where the machine
 * is so busy that all takes long, three quarters of the time that the whole took.
 */
async function imported(content: string) {
  const { send, get, rooms } = await openedExample()
  const form = new FormData()
  form.set('file', new File([content], 'sent.json'))
  const before = (await rooms.list()).length
  let isOver = false
  let longest = 0
  const started = performance.now()
  const others = (async () => {
    while (!isOver) {
      const begun = performance.now()
      await get('/healthz')
      await new Promise(setImmediate)
      longest = Math.max(longest, performance.now() - begun)
      await new Promise(done => setTimeout(done, 10))
    }
  })()
  const answer = await send('/sessions/import', form, { accept: 'application/json' })
  isOver = true
  await others
  const whole = performance.now() - started
  const more = (await rooms.list()).length - before
  const waited = { longest, atMost: Math.max(2_000, (whole * 3) / 4) }
  return { status: answer.status, more, waited, ...((await answer.json()) as { word: string; field?: string }) }
}

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const many = (count: number, each: string) => `[${each}${`,${each}`.repeat(count - 1)}]`

test.each([
  ['1.7 million items', `{"format":"rostrum-session/1","agenda":${many(1_700_000, '{"item":"2"}')}}`],
  ['2 million lists within lists', `{"format":"rostrum-session/1","agenda":${many(2_000_000, '[[[[]]]]')}}`],
  ['one group of a million keys', `{${Array.from({ length: 1_000_000 }, (_, nth) => `"k${nth}":${nth}`).join()}}`],
  ['many lists, each within its limit', `{"format":"rostrum-session/1","agenda":${many(200, many(19_000, '1'))}}`],
])(
  'a file of %s is refused in words, and the others are answered meanwhile',
  async (_, content) => {
    const { status, more, waited, word, field } = await imported(content)
    expect({ status, more, field }).toEqual({ status: 422, more: 0, field: 'file' })
    expect(word).toMatch(/has more than [\d,]+ (things|values): nothing of it was stored/)
    expect(waited.longest).toBeLessThan(waited.atMost)
  },
  60_000,
)

test('a file of 3.8 million items is too large to be looked at: the answer says so', async () => {
  const { status, more, word } = await imported(`{"agenda":${many(3_800_000, '{"item":"2"}')}}`)
  expect({ status, more, word }).toEqual({
    status: 413,
    more: 0,
    word: 'This is more than can be sent here (24 MB): nothing was stored.',
  })
}, 60_000)

test.each([
  ['lists 3,000 levels deep', nested(3_000)],
  ['lists a million levels deep', nested(1_000_000)],
  ['groups 3,000 levels deep in a history', `{"history":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`],
])(
  'a file of %s is refused in words',
  async (_, content) => {
    const { status, more, word } = await imported(content)
    expect({ status, more }).toEqual({ status: 422, more: 0 })
    expect(word).toContain('more than 60 levels deep')
  },
  30_000,
)

test.each([
  ['an empty object', '{}', /format/],
  ['half a file', '{"format":"rostrum-session/1","agenda":[', /no file in JSON/],
  ['a quotation mark that is never closed', `{"a":"${'\\"'.repeat(100_000)}`, /no file in JSON/],
  ['brackets within a text', JSON.stringify({ ...example, body: nested(5_000) }), /body: found/],
])(
  '%s is refused with what is wrong',
  async (_, content, words) => {
    const { status, more, word } = await imported(content)
    expect({ status, more }).toEqual({ status: 422, more: 0 })
    expect(word).toMatch(words)
  },
  30_000,
)

test('a session of 8,000 statements is taken, and the others are answered meanwhile', async () => {
  const first = Date.UTC(2019, 8, 11, 8)
  const at = (second: number) => new Date(first + second * 1000).toISOString()
  const [debate] = example['debates'] as { id: string }[]
  const statements = Array.from({ length: 8_000 }, (_, nth) => ({
    id: `q${nth}`,
    debate: debate?.id,
    by: ['CAN', 'FRA', 'EGY', 'MEX'][nth % 4],
    at: at(nth * 10),
    until: at(nth * 10 + 9),
  }))
  const { status, more, waited } = await imported(JSON.stringify({ ...example, ...without, statements }))
  expect({ status, more }).toEqual({ status: 200, more: 1 })
  expect(waited.longest).toBeLessThan(waited.atMost)
}, 60_000)

test('of large forms that come all at once three are in hand, the others wait their turn, and each is answered', async () => {
  const { app, send } = await openedExample()
  // Nothing of one is sent before it is asked for: how many are asked for is how many are in hand.
  let inHand = 0
  let most = 0
  const one = async (name: string) => {
    const form = new FormData()
    form.set('name', name)
    const whole = new Response(form)
    const bytes = new Uint8Array(await whole.arrayBuffer())
    let isAsked = false
    const body = new ReadableStream(
      {
        pull: async controller => {
          if (isAsked) return
          isAsked = true
          most = Math.max(most, ++inHand)
          await new Promise(done => setTimeout(done, 30))
          controller.enqueue(bytes)
          controller.close()
          inHand--
        },
      },
      { highWaterMark: 0 },
    )
    const headers = {
      'content-type': whole.headers.get('content-type') ?? '',
      accept: 'application/json',
      ...fromOurPage,
    }
    return app.request(`${home}/sessions/import`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  }
  const answers = await Promise.all(Array.from({ length: 9 }, (_, nth) => one(`file ${nth}`)))
  expect(answers.map(each => each.status)).toEqual(answers.map(() => 422))
  expect(most).toBe(3)
  // Small forms wait for none of them.
  expect((await send('/officer', new URLSearchParams({ name: 'Olga' }))).status).toBe(303)
}, 60_000)
