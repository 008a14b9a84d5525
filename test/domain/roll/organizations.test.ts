import { expect, test } from 'vitest'
import { namesKnown } from '../../../src/domain/roll/known-as.ts'
import { kindIn, nameIn, organizationsBeyond, participantNamed } from '../../../src/domain/roll/names.ts'
import { paragraphsOf, textOf } from '../../../src/report/index.ts'
import { directory, TestRoom, time } from '../room.ts'

const day = '2019-09-12'
const gives = (room: TestRoom, participant: string, entry: string, seconds: number) =>
  room.does({
    type: 'give-floor',
    entry,
    meeting: 'm1',
    debate: 'd1',
    participant,
    at: time(seconds),
    now: time(seconds),
  })

test('an organization that is given the floor is registered in its kind, once, and stands in its category of the report', () => {
  const room = new TestRoom()
  gives(room, 'CAN', 'e1', 10)
  gives(room, 'org-who', 'e2', 20)
  gives(room, 'org-who', 'e3', 30)
  gives(room, 'org-icrc', 'e4', 40)
  const registered = room.session.journal.filter(each => each.type === 'participant-registered').slice(1)
  expect(registered.map(({ payload }) => payload)).toEqual([
    { participant: 'org-who', kind: 'un-entity', name: 'World Health Organization', article: true },
    { participant: 'org-icrc', kind: 'igo', name: 'International Committee of the Red Cross', article: true },
  ])
  const text = paragraphsOf(room.session, directory, {}).map(textOf).join(' ')
  expect(text).toContain('The observer for the World Health Organization also made a statement.')
  expect(text).toContain('The observer for the International Committee of the Red Cross also made a statement.')
})

test('whoever asks to speak, or is meant by a name entered as typed, is registered too; undo takes it away', () => {
  const room = new TestRoom()
  room.does({
    type: 'give-floor',
    entry: 'e1',
    meeting: 'm1',
    debate: 'd1',
    participant: 'name-1',
    unknown: 'UNODC',
    at: time(10),
    now: time(10),
  })
  room.does({ type: 'resolve-name', unknown: 'name-1', participant: 'org-unodc', at: time(20) })
  expect(room.session.participants.get('org-unodc')?.kind).toBe('un-entity')
  expect(nameIn(room.session, directory, 'name-1', day).list).toBe('United Nations Office on Drugs and Crime')
  room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(30) })
  expect(room.session.participants.has('org-unodc')).toBe(false)
})

test('names and abbreviations are understood in every session, States first', () => {
  const { session } = new TestRoom()
  expect(participantNamed(session, directory, 'unicef')).toBe('org-unicef')
  expect(participantNamed(session, directory, 'African Union')).toBe('org-african-union')
  expect(participantNamed(session, directory, 'AU')).toBe('AUS')
  expect(participantNamed(session, directory, 'EU')).toBe('EUU')
  expect(kindIn(session, directory, 'org-iaea')).toBe('un-entity')
})

test('an organization that the session knows by another id is found by its abbreviation, and not twice', () => {
  const room = new TestRoom()
  room.does({
    type: 'register-participant',
    participant: 'igo-7',
    kind: 'igo',
    name: 'World Health Organization',
    at: time(5),
  })
  expect(organizationsBeyond(room.session, directory)).not.toContain('org-who')
  expect(participantNamed(room.session, directory, 'WHO')).toBe('igo-7')
})

test('proposals for a name share its words, its initials, or all but a letter or two', () => {
  const { find, suggest } = namesKnown(directory)
  expect(find('UNODC')).toEqual(['org-unodc'])
  for (const nobody of ['Atlantis', 'Wakanda', 'Xyzzy', 'the of and'])
    expect([nobody, suggest(nobody)]).toEqual([nobody, []])
  expect(suggest('Germny')[0]).toBe('DEU')
  expect(suggest('Frnace')[0]).toBe('FRA')
  expect(suggest('Office on Drugs')[0]).toBe('org-unodc')
  expect(suggest('Korea')).toEqual(expect.arrayContaining(['KOR', 'PRK']))
  expect(suggest('UAE')[0]).toBe('ARE')
})
