import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { imported, workingGroup } from '../browser/imported.ts'
import { serveWithClock } from '../browser/with-clock.ts'

const data = temporaryFolder()
let rostrum: Awaited<ReturnType<typeof serveWithClock>>
let path = ''

const at = (minutes: number) => new Date(Date.UTC(2019, 8, 12, 8, minutes)).toISOString()
const file = (more: object = {}) =>
  workingGroup({
    body: { name: 'Working Group on the Smuggling of Migrants', instrument: 'som', id: 'wg7' },
    debates: [{ id: 'd4', items: ['4'] }],
    statements: [
      { id: 's1', by: 'CAN', debate: 'd4', at: at(0), until: at(3) },
      { id: 's2', by: 'EGY', debate: 'd4', at: at(4), until: at(10), onBehalfOf: 'the Group of African States' },
      { id: 's3', by: 'EGY', debate: 'd4', at: at(11), until: at(13) },
      { id: 's4', by: 'TUR', debate: 'd4', at: at(14), until: at(15) },
    ],
    ...more,
  })

const text = async (to: string) => {
  const answer = await fetch(`${rostrum.address}${to}`)
  return { status: answer.status, body: await answer.text(), headers: answer.headers }
}
const post = (to: string, fields: Record<string, string>) =>
  fetch(`${rostrum.address}${to}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: rostrum.address, cookie: 'officer=Ana' },
    redirect: 'manual',
  })

beforeAll(async () => {
  rostrum = await serveWithClock(data.folder, '2019-09-12T10:30:00+02:00')
  path = await imported(rostrum.address, file())
})
afterAll(async () => {
  await rostrum.stop()
  data.remove()
})

test('every picture and every table of the page says its source, its filter and when it was made', async () => {
  const { status, body } = await text(`${path}/statistics`)
  expect(status).toBe(200)
  const blocks = body.split(/<(?:figure|section) class="(?:chart|figures)"/).slice(1)
  expect(blocks.length).toBeGreaterThan(10)
  for (const block of blocks)
    expect(block).toMatch(
      /Source: the log of the .*Vienna, 11–13 September 2019 \(4 entries\)\. Filter: .*\. Made: 12 September 2019, 10:\d\d/,
    )
  expect(body).not.toMatch(/ style="|<style/)
})

test('a filter is an address: the figures, the words beside them and the files follow it', async () => {
  const { body } = await text(`${path}/statistics?region=african`)
  expect(body).toContain('Filter: African States.')
  expect(body).toContain('/statistics.xlsx?region=african')
  const json = JSON.parse((await text(`${path}/statistics.json?region=african`)).body)
  expect(json.totals).toEqual({ statements: 2, seconds: 480, lengthUnknown: 0, delegations: 1 })
  const csv = await text(`${path}/statistics.csv?region=african`)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="2019-09-11-delegations.csv"')
  expect(csv.body).toContain('Egypt,EGY')
})

test('a filter that there is not is told in a sentence, and nothing is filtered in silence', async () => {
  const page = await text(`${path}/statistics?item=9&region=europe`)
  expect(page.status).toBe(422)
  expect(page.body).toContain('“9” is no item of the agenda')
  expect(page.body).toContain('“europe” is no region')
  const inFrench = await fetch(`${rostrum.address}${path}/statistics?region=europe`, {
    headers: { 'accept-language': 'fr' },
  })
  expect(await inFrench.text()).toContain('Non filtré\u00a0: «\u00a0europe\u00a0» n’est pas une région')
  expect((await text(`${path}/statistics.csv?day=tomorrow`)).status).toBe(422)
  expect((await text(`${path}/statistics.csv?table=nothing`)).status).toBe(422)
  expect((await text('/sessions/none/statistics')).status).toBe(404)
})

test('the page of a delegation answers how often and how long, with capacity and what was corrected', async () => {
  const corrected = await imported(
    rostrum.address,
    file({
      history: [
        {
          at: at(20),
          recorded: at(20),
          by: 'Ben',
          action: 'amended',
          of: 's3',
          changes: [{ field: 'participant', from: 'FRA', to: 'EGY' }],
          reason: 'seen on the recording',
        },
        { at: at(21), recorded: at(21), by: 'Ben', action: 'struck', of: 's9', was: { id: 's9', participant: 'EGY' } },
      ],
    }),
  )
  const { status, body } = await text(`${corrected}/delegations/EGY`)
  expect(status).toBe(200)
  expect(body).toContain('2 statements in 1 debate, 8:00 in all; 1 of them on behalf of others.')
  expect(body).toContain('on behalf of the Group of African States')
  expect(body).toContain('speaker from France to Egypt, by Ben')
  expect(body).toContain('seen on the recording')
  expect(body).toContain('An entry was struck from the log, by Ben')
  expect((await text(`${corrected}/delegations/EGY.csv`)).body).toMatch(/^Began,/)
  expect((await text(`${corrected}/delegations/nobody`)).status).toBe(404)
  expect((await text(`${corrected}/delegations/FRA`)).body).toContain('It has not had the floor in this session.')
})

test('an order by amount is off until somebody switches it on, which is logged with the name', async () => {
  const first = async () => {
    const { body } = await text(`${path}/statistics.csv?order=amount`)
    return body.split('\r\n')[1]?.split(',')[0]
  }
  expect(await first()).toBe('Canada')
  expect((await text(`${path}/statistics?order=amount`)).body).not.toContain('name="order"')
  expect((await post(`${path}/statistics/settings`, { leagueTables: 'on' })).status).toBe(303)
  expect(await first()).toBe('Egypt')
  expect((await text(`${path}/statistics?order=amount`)).body).toContain('name="order"')
  const stored = JSON.parse((await text(`${path}/session.json`)).body)
  expect(stored.statistics).toEqual({ leagueTables: true })
  expect(stored.history).toMatchObject([
    {
      by: 'Ana',
      action: 'amended',
      of: 'statistics',
      changes: [{ field: 'leagueTables', from: false, to: true }],
    },
  ])
  expect((await post(`${path}/statistics/settings`, { leagueTables: 'on' })).status).toBe(303)
  expect((await post(`${path}/statistics/settings`, { leagueTables: 'off' })).status).toBe(303)
  expect(await first()).toBe('Canada')
  expect(JSON.parse((await text(`${path}/session.json`)).body).history).toHaveLength(2)
})

test('Türkiye is moved to the other of its regional groups, and who is no State of the directory is asked for', async () => {
  const refused = await post(`${path}/statistics/settings`, { participant: 'Atlantis', region: 'weog' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('nobody here is called “Atlantis”')
  expect((await post(`${path}/statistics/settings`, { participant: 'Turkey', region: 'mars' })).status).toBe(422)
  expect((await post(`${path}/statistics/settings`, { participant: 'Turkey', region: 'asia-pacific' })).status).toBe(
    303,
  )
  const { regions } = JSON.parse((await text(`${path}/statistics.json`)).body)
  expect(regions.map((each: { key: string; statements: number }) => [each.key, each.statements])).toEqual([
    ['african', 2],
    ['asia-pacific', 1],
    ['weog', 1],
  ])
})

test('a body over years adds up its sessions, and counts a session that is stored twice once', async () => {
  await imported(
    rostrum.address,
    file({ session: { place: 'Vienna', from: '2021-09-11', to: '2021-09-13', timeZone: 'Europe/Vienna' } }),
  )
  const start = await text('/')
  expect(start.body).toContain('/bodies/wg7/statistics')
  const { status, body } = await text('/bodies/wg7/statistics')
  expect(status).toBe(200)
  // The session of 2019 is stored twice, that of 2021 once.
  expect(body).toContain('an older copy of the same session')
  expect(body).toContain('the logs of 2 sessions of the Working Group')
  const csv = (await text('/bodies/wg7/statistics.csv?table=delegations')).body.split('\r\n')
  expect(csv.find(each => each.startsWith('Egypt'))).toBe('Egypt,EGY,2,4,960,0')
  expect((await text('/bodies/wg7/statistics?region=nowhere')).status).toBe(422)
  expect((await text('/bodies/none/statistics')).status).toBe(404)
  expect((await text('/bodies/wg7/statistics.xlsx')).status).toBe(200)
})

test('where persons are known, the page counts by gender, and what is suppressed stands in no answer to any filter', async () => {
  const persons = [
    { id: 'p1', participant: 'CAN', name: 'A', gender: 'female' },
    { id: 'p2', participant: 'EGY', name: 'B', gender: 'male' },
  ]
  const speakers = [undefined, 'p1', 'p2', 'p2']
  const { statements, ...rest } = JSON.parse(file()) as { statements: { id: string }[] }
  const spoken = statements.map(each => ({ ...each, speaker: speakers[Number(each.id.slice(1))] }))
  const session = await imported(rostrum.address, JSON.stringify({ ...rest, persons, statements: spoken }))
  for (const query of ['', '?item=4', '?day=2019-09-12', '?region=african', '?category=full', '?group=g77']) {
    const csv = await (await fetch(`${rostrum.address}${session}/statistics.csv${query || '?'}&table=gender`)).text()
    const lines = csv.trimEnd().split('\r\n')
    expect(lines[0]).toBe('Category,Female,Male,Other,Not recorded,All statements')
    expect(lines.find(each => each.startsWith('All'))).toMatch(/^All,suppressed,suppressed,/)
  }
})
