import { afterAll, beforeAll, expect, test } from 'vitest'
import { withPeople } from './people.ts'

let house: Awaited<ReturnType<typeof withPeople>>
beforeAll(async () => {
  house = await withPeople()
})
afterAll(() => house.close())

const room = async () => (await house.rooms.get('own')) ?? expect.unreachable()
const says = async (path: string, fields: Record<string, string>, who = 'secretary of own') => {
  const sent = { attempt: crypto.randomUUID(), ...fields }
  const answer = await house.send(`/sessions/own/${path}`, who, sent, { accept: 'application/json' })
  return { status: answer.status, ...((await answer.json()) as { saved: boolean }) }
}
/** Without what a page lists for its scripts to choose from: every State that there is. */
const textOf = async (path: string, who?: string) =>
  (await (await house.ask(path, who)).text()).replace(/<script type="application\/json".*?<\/script>/gs, '')

/** Somebody who is nowhere else in the example, said at the closed meeting under an item of its own, with a list. */
const secrets = /Tuvalu|Nauru|Whispers|Shelved Office|Secret briefing|5th meeting|number 5/

test('a closed meeting does not exist for those who are not in its room: pages, counts, exports, screens (S11)', async () => {
  // Held without a plan: the form has what was, for a meeting that is closed afterwards.
  const hours = /name="(?:day|from|to)"[^>]*value="([^"]*)"/g
  const [held = ''] = (await textOf('/sessions/own/settings', 'secretary of own')).match(
    /<form[^>]*action="[^"]*\/meetings\/[^"]*\/plan".*?<\/form>/s,
  ) ?? ['']
  expect([...held.matchAll(hours)].map(each => each[1])).toEqual(['2019-09-12', '15:00', '18:00'])
  const before = new Map<string, string>()
  const paths = [
    'floor',
    'panels',
    'names.json',
    'evidence?participant=TUV',
    'evidence?participant=CAN',
    'participants',
    'room',
    'report',
    'report/documents/addendum',
    'statistics',
    'statistics.csv',
    'statistics.json',
    'log.csv',
    'attendance',
    'attendance.csv',
    'organization',
    'print',
    'print.txt',
    'delegations/TUV',
    'screens/public',
    'report/documents/addendum/export/addendum.txt',
  ]
  const asRead = (text: string) =>
    text
      .replace(/name="attempt" value="[^"]*"/g, '')
      .replace(/data-position="\d+"|rostrum-position[^"]*|"position":\d+|after=\d+/g, '')
  const reads = async () => {
    for (const path of paths) before.set(path, asRead(await textOf(`/sessions/own/${path}`, 'reader of own')))
  }
  await says('people/public', { is: 'yes' })
  await says('settings', { agenda: '9. Secret briefing' })
  await reads()

  expect(
    await says('meetings', { number: '5', day: '2019-09-12', from: '18:05', to: '20:00', closed: 'yes' }),
  ).toMatchObject({ saved: true })
  house.passes(10 * 60_000)
  const meeting = [...(await room()).session.meetings.values()].find(each => each.number === 5)?.id ?? ''
  for (const [path, fields] of [
    ['gavel', { what: 'open' }],
    ['debate', { items: '9' }],
    // Names that no roll has are registered as they are typed.
    ['floor', { speaker: 'Office of Whispers', sure: 'yes' }],
    ['floor', { participant: 'TUV' }],
    ['inscriptions', { speaker: 'Shelved Office', sure: 'yes' }],
    ['inscriptions', { speaker: 'Nauru' }],
    ['presence', { speaker: 'Nauru', present: 'yes' }],
  ] as const)
    expect([path, await says(path, { meeting, ...fields })]).toEqual([path, expect.objectContaining({ saved: true })])

  for (const who of ['secretary', 'officer', 'drafter', 'chair'])
    expect([who, /Tuvalu/.test(await textOf(`/sessions/own/floor?meeting=${meeting}`, `${who} of own`))]).toEqual([
      who,
      true,
    ])
  for (const path of paths) {
    const now = asRead(await textOf(`/sessions/own/${path}`, 'reader of own'))
    // The agenda is open: who is told of the item is told of nothing that was said under it.
    expect([path, now.replace(/Secret briefing/g, '').match(secrets)?.[0]]).toEqual([
      path,
      before
        .get(path)
        ?.replace(/Secret briefing/g, '')
        .match(secrets)?.[0],
    ])
  }
  for (const path of ['floor', 'panels', 'print', 'presence', 'screens/public', 'screens/room'])
    expect([path, /Tuvalu/.test(await textOf(`/sessions/own/${path}?meeting=${meeting}`, 'reader of own'))]).toEqual([
      path,
      false,
    ])
  // Whoever has opened it: the screens that anybody may pass show nothing of it; those of the room do.
  for (const screen of ['room', 'public'])
    expect((await house.ask(`/sessions/own/screens/${screen}?meeting=${meeting}`, 'secretary of own')).status).toBe(404)
  expect(/Tuvalu/.test(await textOf('/sessions/own/screens/public'))).toBe(false)
  for (const screen of ['podium', 'interpreters'])
    expect(/Tuvalu/.test(await textOf(`/sessions/own/screens/${screen}?meeting=${meeting}`, 'secretary of own'))).toBe(
      true,
    )

  // Whose page or screen it was is told so, and nothing of whether there is such a meeting.
  expect((await house.ask(`/sessions/own/stream?meeting=${meeting}`, 'reader of own')).status).toBe(404)
  const screen = await house.ask(`/sessions/own/screens/public?meeting=${meeting}&language=fr`, undefined)
  expect([screen.status, screen.headers.get('refresh')]).toEqual([404, '10'])
  const told = await screen.text()
  expect(told).toContain('Rien de cette séance n’est montré ici : elle est à huis clos')
  expect(await textOf('/sessions/own/screens/public?meeting=no-such&language=fr')).toBe(told)
  // Who has signed in is the officer: no name is set here.
  expect(await textOf('/sessions/own/floor', 'officer of own')).not.toContain('action="/officer')

  // Opened after all, by the same form; and what was done is taken back like any other.
  const plan = { number: '5', day: '2019-09-12', from: '18:05', to: '20:00' }
  expect(await says(`meetings/${meeting}/plan`, plan)).toMatchObject({ saved: true })
  expect(/Tuvalu/.test(await textOf(`/sessions/own/floor?meeting=${meeting}`, 'reader of own'))).toBe(true)
  expect(await says('take-back/settings', { way: 'undo' })).toMatchObject({ saved: true })
  expect(/Tuvalu/.test(await textOf(`/sessions/own/floor?meeting=${meeting}`, 'reader of own'))).toBe(false)
})

test('a reader knows of a list what was announced, and nothing of who waits behind it', async () => {
  const { session } = await room()
  const open = [...session.meetings.values()].find(each => each.number === 4)?.id ?? ''
  const waiting = ['Palau', 'Bhutan', 'Eritrea', 'Office of Patience']
  await says('debate', { items: '2', meeting: open })
  for (const speaker of waiting)
    expect(await says('inscriptions', { speaker, meeting: open, sure: 'yes' })).toMatchObject({ saved: true })
  const seen = async () => {
    const [panels, roll] = await Promise.all(
      [`panels?meeting=${open}`, 'participants'].map(path => textOf(`/sessions/own/${path}`, 'reader of own')),
    )
    // Those whom no roll has are known from the list alone.
    expect(roll?.includes('Office of Patience')).toBe(panels?.includes('Office of Patience'))
    const text = panels ?? ''
    return waiting.filter(each => text.includes(each))
  }
  expect(await textOf(`/sessions/own/panels?meeting=${open}`, 'officer of own')).toContain('Palau')
  expect(await seen()).toEqual([])
  const after = (await room()).session
  const list = [...after.lists.values()].find(each =>
    each.order.some(id => after.inscriptions.get(id)?.participant === 'PLW'),
  )
  const second = list?.order.find(id => after.inscriptions.get(id)?.participant === 'BTN') ?? ''
  expect(await says(`lists/${list?.id}/publish`, { upTo: second, meeting: open })).toMatchObject({ saved: true })
  expect(await seen()).toEqual(['Palau', 'Bhutan'])
  const last = list?.order.at(-1) ?? ''
  expect(await says(`lists/${list?.id}/publish`, { upTo: last, meeting: open })).toMatchObject({ saved: true })
  expect(await seen()).toEqual(waiting)
})

test('a reader knows of the report what was issued, as it was sent, and no draft: pages, exports, panels, prints (S11)', async () => {
  const officer = (path: string) => textOf(`/sessions/own/${path}`, 'officer of own')
  const { session } = await room()
  const open = [...session.meetings.values()].find(each => each.number === 4)?.id ?? ''
  const [, key = ''] = /paragraph\?key=([^"&]+)/.exec(await officer(`floor?meeting=${open}`)) ?? []
  const ofTheLog = { key: decodeURIComponent(key) }
  const does = async (path: string, fields: Record<string, string>) =>
    expect([path, await says(path, fields)]).toEqual([path, expect.objectContaining({ saved: true })])
  await does('paragraph', { ...ofTheLog, text: 'Words put in place by Xanthippe.' })
  await does('paragraph/debate', { ...ofTheLog, tail: 'before Yggdrasil', record: 'see Zzyzx' })
  await does('report/documents', { kind: 'addendum', title: 'Addendum on Wolpertinger' })
  const drafts = /Xanthippe|Yggdrasil|Zzyzx|Wolpertinger|regular channels of migration|Later Words/
  const document = 'report/documents/addendum'
  const paths = [
    'floor',
    'panels',
    'report',
    'organization',
    'room',
    'print',
    'print.txt',
    'statistics',
    'statistics.json',
  ]
  const read = async () => {
    const found: unknown[] = []
    for (const path of [
      ...paths,
      document,
      `${document}/export/report.txt`,
      `${document}/plan`,
      `${document}/compare`,
    ]) {
      const text = await textOf(`/sessions/own/${path}?meeting=${open}`, 'reader of own')
      if (drafts.test(text)) found.push([path, drafts.exec(text)?.[0]])
    }
    return found
  }
  for (const path of [`floor?meeting=${open}`, document, `${document}/export/report.txt`])
    expect([path, drafts.test(await officer(path))]).toEqual([path, true])
  expect(await read()).toEqual([])
  const status = async (path: string) => (await house.ask(`/sessions/own/${path}`, 'reader of own')).status
  const below = ['/plan', '/compare', '/in/fr', '/export/report.zip'].map(each => `${document}${each}`)
  for (const path of below) expect([path, await status(path)]).toEqual([path, 403])
  for (const path of [document, `${document}/issued/1`, `${document}/export/report.docx`])
    expect([path, await status(path)]).toEqual([path, 404])
  expect(await textOf('/sessions/own/report', 'reader of own')).toContain(
    'No document of the report has been issued yet',
  )

  const [, fingerprint = ''] = /name="fingerprint" value="([^"]*)"/.exec(
    await textOf(`/sessions/own/${document}/issue`, 'chair of own'),
  ) ?? ['']
  expect(await says(`${document}/issue`, { fingerprint }, 'chair of own')).toMatchObject({ saved: true })
  await does('paragraph', { ...ofTheLog, text: 'Later Words.' })
  await does(`${document}/plan`, { title: 'Title of Wolpertinger', symbol: 'CTOC/Later Words' })
  const last = await house.ask(`/sessions/own/${document}`, 'reader of own')
  expect([last.status, last.headers.get('location')]).toEqual([303, `/sessions/own/${document}/issued/1`])
  for (const path of [
    `${document}/issued/1`,
    `${document}/export/report.txt`,
    `${document}/export/report.txt?version=1`,
  ]) {
    const text = await textOf(`/sessions/own/${path}`, 'reader of own')
    expect([path, /Xanthippe/.test(text), /Later Words/.test(text)]).toEqual([path, true, false])
  }
  const series = await textOf('/sessions/own/report', 'reader of own')
  expect([/issued\/1"/.test(series), /Wolpertinger|compare|adoption/.test(series)]).toEqual([true, false])
  expect(await textOf(`/sessions/own/floor?meeting=${open}`, 'reader of own')).not.toMatch(/Later Words|in no document/)
  for (const path of below) expect([path, await status(path)]).toEqual([path, 403])
})

test('a paper that was introduced at a closed meeting is known in its room alone', async () => {
  const closed = [...(await room()).session.meetings.values()].find(each => each.number === 5)?.id ?? ''
  for (const title of ['Paper of the open', 'Paper of the vault'])
    expect(await says('organization/papers', { title })).toMatchObject({ saved: true })
  const paper = [...(await room()).session.papers.values()].find(each => each.title === 'Paper of the vault')?.id
  expect(await says(`organization/papers/${paper}/introduced`, { meeting: closed })).toMatchObject({ saved: true })
  for (const [who, isKnown] of [
    ['officer of own', true],
    ['reader of own', false],
  ] as const) {
    const text = await textOf('/sessions/own/organization', who)
    expect([who, text.includes('Paper of the open'), text.includes('Paper of the vault')]).toEqual([who, true, isKnown])
  }
})
