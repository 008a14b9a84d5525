import { expect, test } from 'vitest'
import { openedExample } from './opened.ts'

test.each([
  ['Korea', ['Democratic People’s Republic of Korea', 'Republic of Korea']],
  ['Islands', ['Cook Islands', 'Marshall Islands', 'Solomon Islands']],
])('“%s”, to which more than one answers, is asked wherever a name is posted', async (name, all) => {
  const { room, asScript } = await openedExample()
  const entry = [...room.session.entries.keys()][0] ?? ''
  const meeting = [...room.session.meetings.keys()][0] ?? ''
  const before = room.session.position
  const forms: [string, Record<string, string>][] = [
    ['floor', { speaker: name }],
    ['floor', { speaker: 'Chile', onBehalfOf: name }],
    ['inscriptions', { speaker: name }],
    ['inscriptions', { speaker: 'Chile', alsoOnBehalfOf: name }],
    [`entries/${entry}/correction`, { speaker: name }],
    [`entries/${entry}/correction`, { onBehalfOf: name }],
    [`entries/${entry}/correction`, { aligned: `Peru; ${name}` }],
    ['attendance', { speaker: name, meeting, how: 'in person', source: 'desk' }],
    ['presence', { speaker: name, present: 'yes' }],
    ['statuses', { participant: name, status: 'party', reason: 'told' }],
    ['names', { unknown: 'n1', participant: name }],
    ['groups', { name: 'the Group of African States', chair: name }],
    ['organization/officers', { role: 'Chair', name: 'A', country: name }],
    ['statistics/settings', { participant: name, region: 'weog' }],
    ['requests', { from: name, asks: 'that it be corrected', day: '2019-09-13' }],
  ]
  for (const [path, fields] of forms) {
    const { status, saved, word } = await asScript(`/sessions/s/${path}`, fields)
    expect([path, status, saved]).toEqual([path, 422, false])
    expect([path, word]).toEqual([path, expect.stringContaining(`more than one answers to “${name}”`)])
    for (const each of all) expect([path, word]).toEqual([path, expect.stringContaining(each)])
  }
  expect(room.session.position).toBe(before)
})

test('a form posted without a script keeps what was typed, says who answers to it, and asks before it takes a name that nobody has', async () => {
  const { room, post, asScript } = await openedExample()
  const asked = await post('/sessions/s/floor', { speaker: 'Korea', meeting: 'm1' })
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page.includes('value="Korea"')).toBe(true)
  expect(page.includes('write one of them.')).toBe(true)
  const nobody = await (await post('/sessions/s/floor', { speaker: 'Frnace', meeting: 'm1' })).text()
  expect(nobody.includes('nobody here is called “Frnace”')).toBe(true)
  expect(nobody.includes('type="checkbox" name="sure"')).toBe(true)
  expect([...room.session.participants.values()].map(each => each.name)).not.toContain('Frnace')
  expect((await asScript('/sessions/s/floor', { speaker: 'Frnace', sure: 'yes' })).saved).toBe(true)
  expect((await asScript('/sessions/s/inscriptions', { speaker: 'Lake Board' })).status).toBe(422)
  expect((await asScript('/sessions/s/inscriptions', { speaker: 'Lake Board', sure: 'yes' })).saved).toBe(true)
})

test.each([
  ['Congo', 'COG'],
  ['Niger', 'NER'],
  ['República de Corea', 'KOR'],
  ['大韩民国', 'KOR'],
  ['Bolivia', 'BOL'],
])('“%s”, written in full in any language, is who is called so', async (name, id) => {
  const { room, asScript } = await openedExample()
  expect((await asScript('/sessions/s/floor', { speaker: name })).saved).toBe(true)
  expect([...room.session.entries.values()].at(-1)?.participant).toBe(id)
})

test('whoever spoke under a name is meant when an organization of that name is added', async () => {
  const { room, asScript } = await openedExample()
  await asScript('/sessions/s/floor', { speaker: 'Lake Board', sure: 'yes' })
  await asScript('/sessions/s/participants', { kind: 'igo', name: 'LAKE BOARD', article: 'on' })
  const unknown = [...room.session.participants.values()].find(each => each.kind === 'unknown')
  expect(room.session.participants.get(unknown?.resolved ?? '')?.name).toBe('LAKE BOARD')
})

test.each([
  ['South Africa and Bosnia and Herzegovina', ['ZAF', 'BIH']],
  ['Bosnia and Herzegovina, Trinidad and Tobago and Saint Vincent and the Grenadines', ['BIH', 'TTO', 'VCT']],
  ['Kuwait; Oman; and Sao Tome and Principe', ['KWT', 'OMN', 'STP']],
  ['Denmark, the Gambia, and Sweden', ['DNK', 'GMB', 'SWE']],
  ['Norway', ['NOR']],
  ['Norway and others', 'Norway and others'],
])('whoever speaks on behalf of “%s” speaks for each of them', async (typed, whom) => {
  const { room, asScript } = await openedExample()
  const { saved } = await asScript('/sessions/s/floor', { speaker: 'Chile', onBehalfOf: typed })
  expect([saved, [...room.session.entries.values()].at(-1)?.capacity.onBehalfOf]).toEqual([true, whom])
})
