import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { likeSession } from '../../src/domain/settings/pattern.ts'
import { openedExample } from './opened.ts'

const all = '/sessions/s/participants'

async function opened() {
  const { room, post, get, asScript, directory } = await openedExample()
  const sends = (path: string, fields: Record<string, string> = {}) => post(path, { attempt: randomUUID(), ...fields })
  const adds = (kind: string, name: string, more: Record<string, string> = {}) => sends(all, { kind, name, ...more })
  const called = (name: string) =>
    [...room.session.participants.values()].find(each => each.name === name)?.id ?? 'nobody'
  const page = async (name: string) => (await get(`${all}/${called(name)}`)).text()
  const given = (participant: string, more: Record<string, string> = {}) =>
    sends('/sessions/s/floor', { entry: randomUUID(), participant, from: '10:00', ...more })
  return { room, get, sends, adds, called, page, given, asScript, directory }
}

test('the name, the kind and the article of an organization that was added are put right, and what it was is told', async () => {
  const { adds, sends, called, page, room, get } = await opened()
  await adds('ngo', 'Wildlife Trafic Monitor')
  const id = called('Wildlife Trafic Monitor')
  const put = { kind: 'igo', name: 'Wildlife Traffic Monitor', article: 'on' }
  expect((await sends(`${all}/${id}/name`, put)).status).toBe(303)
  expect(room.session.participants.get(id)).toMatchObject({
    kind: 'igo',
    name: 'Wildlife Traffic Monitor',
    article: true,
  })
  const told = await page('Wildlife Traffic Monitor')
  expect(told).toContain('Name: was “Wildlife Trafic Monitor”')
  expect(told).toContain('Kind: was non-governmental organization')
  expect((await sends(`${all}/${id}/name`, put)).status).toBe(422)
  expect(await (await get('/sessions/s/take-back')).text()).toContain('Wildlife Traffic Monitor, corrected')
  await sends('/sessions/s/take-back/roll', { way: 'undo' })
  expect(room.session.participants.get(id)).toMatchObject({ kind: 'ngo', name: 'Wildlife Trafic Monitor' })
  expect(await (await get('/sessions/s/take-back')).text()).toContain(
    'Wildlife Trafic Monitor, added to the participants',
  )
})

test('an individual becomes an official, whose name is made of the function and the person', async () => {
  const { adds, sends, called, room } = await opened()
  await adds('individual', '', { person: 'Ada Byron', function: 'University of London' })
  const id = called('Ada Byron, University of London')
  await sends(`${all}/${id}/name`, { kind: 'official', function: 'Special Rapporteur', person: 'Ada Byron' })
  expect(room.session.participants.get(id)).toMatchObject({ kind: 'official', name: 'Special Rapporteur, Ada Byron' })
})

test('a State gets no other kind, by whatever form', async () => {
  const { sends, room } = await opened()
  const { position } = room.session
  expect((await sends(`${all}/CAN/name`, { kind: 'ngo', name: 'Canada' })).status).toBe(422)
  expect((await sends(`${all}/CAN/merge`, { into: 'France' })).status).toBe(422)
  expect((await sends(`${all}/CAN/remove`)).status).toBe(422)
  expect(room.session.position).toBe(position)
})

test('a name that is there is refused beside its field, whatever its case, accents, hyphens or abbreviation', async () => {
  const { adds, sends, called, room } = await opened()
  await adds('ngo', 'Médecins Sans Frontières')
  const { size } = room.session.participants
  for (const again of ['medecins sans frontieres', 'MÉDECINS SANS-FRONTIÈRES', 'côte d’ivoire', 'Viet-Nam']) {
    const answer = await adds('igo', again)
    expect([again, answer.status]).toEqual([again, 422])
    expect(await answer.text()).toMatch(/Name: [^.]+ takes part already \((?:non-governmental organization|State)\)/)
  }
  await adds('igo', 'World Customs Organization')
  expect((await adds('igo', 'WCO')).status).toBe(422)
  expect(room.session.participants.size).toBe(size + 1)
  await adds('ngo', 'Frontières')
  const other = called('Frontières')
  expect((await sends(`${all}/${other}/name`, { name: 'Medecins sans frontieres' })).status).toBe(422)
  expect((await sends(`${all}/${other}/name`, { name: 'FRONTIÈRES' })).status).toBe(303)
})

test('whoever was added and is named by nothing is removed; whoever spoke is not, and is merged: the entries are the other one’s', async () => {
  const { adds, sends, called, page, given, room, get } = await opened()
  await adds('ngo', 'Sea Watchers')
  await adds('ngo', 'Sea Watch')
  await adds('ngo', 'Land Watch')
  const [twice, right, gone] = ['Sea Watchers', 'Sea Watch', 'Land Watch'].map(called)
  await given(twice ?? '')
  expect(await page('Sea Watchers')).toContain('cannot be removed')
  expect((await sends(`${all}/${twice}/remove`)).status).toBe(422)
  expect((await sends(`${all}/${gone}/remove`)).headers.get('location')).toBe(all)
  expect(room.session.participants.has(gone ?? '')).toBe(false)
  const merged = await sends(`${all}/${twice}/merge`, { into: 'Sea Watch' })
  expect(merged.headers.get('location')).toBe(`${all}/${right}`)
  const listed = await (await get(all)).text()
  expect(listed).toContain('>Sea Watch<')
  expect(listed).not.toContain('Sea Watchers')
  const joined = await page('Sea Watch')
  expect(joined).toContain('Also entered as “Sea Watchers”')
  expect(joined).not.toContain('This delegation has not spoken')
  expect((await get(`${all}/${twice}`)).headers.get('location')).toBe(`${all}/${right}`)
  expect((await sends(`${all}/${right}/merge`, { into: 'Sea Watchers' })).status).toBe(422)
  await sends('/sessions/s/take-back/roll', { way: 'undo' })
  expect(await (await get(all)).text()).toContain('Sea Watchers')
  await sends('/sessions/s/take-back/roll', { way: 'undo' })
  expect(room.session.participants.get(gone ?? '')?.name).toBe('Land Watch')
})

test('the next session begins with one of two that were merged', async () => {
  const { adds, sends, called, room } = await opened()
  await adds('igo', 'Lake Chad Basin Commission')
  await adds('igo', 'Lake Chad Commission')
  await sends(`${all}/${called('Lake Chad Commission')}/merge`, { into: 'Lake Chad Basin Commission' })
  const names = likeSession(room.session).pattern.participants.map(each => each.name)
  expect(names.filter(each => each?.startsWith('Lake Chad'))).toEqual(['Lake Chad Basin Commission'])
})

test('a correction of an entry that changes nothing says so', async () => {
  const { room, asScript } = await opened()
  const [entry] = [...room.session.entries.values()].filter(each => each.kind === 'statement')
  const same = { participant: entry?.participant ?? '', attempt: randomUUID() }
  const { position } = room.session
  expect(await asScript(`/sessions/s/entries/${entry?.id}/correction`, same)).toMatchObject({
    saved: true,
    word: 'Nothing was changed: it is so already.',
  })
  expect(room.session.position).toBe(position)
})

test('a name that is not resolved gets a kind at once, chosen or typed, and what is neither is told what to do', async () => {
  const { sends, given, called, room, get } = await opened()
  const entered = async (name: string) => {
    await given('', { speaker: name, sure: 'yes' })
    return called(name)
  }
  for (const [name, fields, kind] of [
    ['Coral Alliance', { kind: 'ngo' }, 'ngo'],
    ['Danube Commission', { participant: 'an intergovernmental organization' }, 'igo'],
    ['Ms. Petrova', { participant: 'a person' }, 'individual'],
    ['Youth of the Andes', { participant: 'Major Group' }, 'constituency'],
  ] as const) {
    const unknown = await entered(name)
    const answer = await sends('/sessions/s/names', { unknown, participant: '', ...fields })
    expect([name, answer.status]).toEqual([name, 303])
    expect(room.session.participants.get(unknown)).toMatchObject({ kind, name })
    expect(await (await get(all)).text()).toContain(`>${name}<`)
  }
  const unknown = await entered('Atlantis')
  const said = async (fields: Record<string, string>) =>
    (await sends('/sessions/s/names', { unknown, ...fields })).text()
  expect(await said({ participant: 'a State' })).toContain('No State that Rostrum knows is called “Atlantis”')
  expect(await said({ participant: '' })).toContain('type who it was, or choose what it is')
  expect(await said({ participant: 'Lemuria' })).toContain('nobody here is called “Lemuria”; if it is new here, choose')
  expect(room.session.participants.get(unknown)?.kind).toBe('unknown')
})
