import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doubtsOf } from '../../src/domain/correction/doubts.ts'
import { attendanceAt, attendanceOf } from '../../src/domain/presence/attendance.ts'
import type { Session } from '../../src/domain/session.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { attendanceDoubts, attendanceParagraphs, houseIds, paragraphsOf, textOf } from '../../src/report/index.ts'
import { attendanceDoubtHere } from '../../views/attendance-doubts.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { built } from '../built.ts'
import { directory, TestRoom, time } from '../domain/room.ts'

const file = {
  format: 'rostrum-session/1',
  body: { name: 'Working Group on the Smuggling of Migrants', shortName: 'Working Group', instrument: 'som' },
  session: { title: 'Sixth meeting', place: 'Vienna', from: '2019-09-11', to: '2019-09-13', timeZone: 'Europe/Vienna' },
  agenda: [{ item: '4' }, { item: '5' }],
  meetings: [
    { id: 'm1', number: 1, from: '2019-09-11T10:00:00+02:00', to: '2019-09-11T13:00:00+02:00' },
    { id: 'm2', number: 2, from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' },
    { id: 'm3', number: 3, from: '2019-09-13T10:00:00+02:00', to: '2019-09-13T13:00:00+02:00' },
  ],
  debates: [
    { id: 'd4', items: ['4'] },
    { id: 'd5', items: ['5'] },
  ],
  statements: [],
  wording: { house: 'untoc-working-group' },
}

const read = (changes: object): Session => {
  const result = readSessionFile({ ...file, ...changes }, { directory, houses: houseIds })
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.session
}
const says = (by: string, day: string, debate = 'd4', more: object = {}) => ({
  by,
  debate,
  at: `2019-09-${day}T10:30:00+02:00`,
  ...more,
})
const chapter = (session: Session) => attendanceParagraphs(session, directory).map(textOf)
const doubts = (session: Session) => attendanceDoubts(session, directory).map(each => each.doubt)

test('who spoke was there, with the statement as evidence; a video, and a text read out by another, is none', () => {
  const session = read({
    statements: [
      says('CAN', '12'),
      says('ITA', '12', 'd4', { mode: 'video message' }),
      says('EGY', '12', 'd4', { mode: 'pre-recorded video' }),
      says('MEX', '12', 'd4', { mode: 'read out' }),
      says('PER', '12', 'd4', { mode: 'remote' }),
    ],
  })
  expect(attendanceAt(session, 'm2').map(each => [each.participant, each.modes, each.sources])).toEqual([
    ['CAN', ['in person'], ['log']],
    ['PER', ['remote'], ['log']],
  ])
  expect(attendanceAt(session, 'm1')).toEqual([])
  expect(attendanceOf(session).get('CAN')?.entries).toEqual(['s1'])
})

test('each way of knowing is kept beside the other: nameplates, registration, a note, the log; the last sighting holds', () => {
  const at = '2019-09-12T10:05:00+02:00'
  const session = read({
    participants: [{ id: 'CAN', attended: ['2019-09-12'] }],
    statements: [says('CAN', '12')],
    attendance: [
      { meeting: 'm2', participant: 'CAN', present: true, source: 'desk', at },
      { meeting: 'm2', participant: 'EGY', present: true, source: 'desk', at },
      { meeting: 'm2', participant: 'EGY', present: false, source: 'desk', at },
      { meeting: 'm2', participant: 'MEX', present: true, source: 'note', mode: 'remote', at },
    ],
  })
  expect(attendanceAt(session, 'm2').map(each => [each.participant, each.modes.join(), each.sources.join()])).toEqual([
    ['CAN', 'in person', 'desk,log,registration'],
    ['MEX', 'remote', 'note'],
  ])
})

test('the chapter is worded as the body does, category by category, in alphabetical order, with its evidence', () => {
  const session = read({
    participants: [
      { id: 'unhcr', kind: 'un-entity', name: 'Office of the United Nations High Commissioner for Refugees' },
      { id: 'iom', kind: 'igo', name: 'International Organization for Migration' },
      { id: 'hope', kind: 'ngo', name: 'Hope, Faith and Charity' },
      { id: 'love', kind: 'ngo', name: 'Love' },
      ...['MEX', 'CIV', 'CRI', 'HRV'].map(id => ({ id, attended: ['2019-09-11'] })),
    ],
    statements: [
      says('THA', '12'),
      says('MAR', '12'),
      says('PSE', '12'),
      says('unhcr', '12'),
      says('iom', '12'),
      says('hope', '12'),
      says('love', '12'),
      says('secretariat', '12'),
      says('CAN', '13'),
    ],
    wording: { house: 'untoc-working-group', choices: { listOfParticipants: 'CTOC/COP/WG.7/2019/INF/1' } },
  })
  expect(chapter(session)).toEqual([
    'The following parties to the Smuggling of Migrants Protocol were represented at the meeting: Canada, Costa Rica, Côte d’Ivoire, Croatia and Mexico.',
    'The following State signatory to the Smuggling of Migrants Protocol was represented by observers: Thailand.',
    'The following observer State was also represented: Morocco.',
    'The State of Palestine, a non-member observer State, was represented by observers.',
    'The following United Nations entity was represented by observers: Office of the United Nations High Commissioner for Refugees.',
    'The following intergovernmental organization was represented by observers: International Organization for Migration.',
    'The following non-governmental organizations were represented by observers: Hope, Faith and Charity; and Love.',
    'A list of participants is contained in document CTOC/COP/WG.7/2019/INF/1.',
  ])
  const canada = attendanceParagraphs(session, directory)[0]?.runs.find(run => run.participant === 'CAN')
  expect(canada?.from).toEqual(['s9'])
  expect(attendanceParagraphs(session, directory).map(each => each.key)).toEqual([
    'attendance/full',
    'attendance/signatory',
    'attendance/observer',
    'attendance/state-of-palestine',
    'attendance/un-entity',
    'attendance/igo',
    'attendance/ngo',
    'attendance/list',
  ])
})

test('a commission counts its members, and says how many were not represented', () => {
  const members = ['CAN', 'EGY', 'ITA', 'MEX']
  const session = read({
    body: { name: 'Commission on Narcotic Drugs', shortName: 'Commission', members },
    session: { ...file.session, title: 'Sixty-eighth session' },
    participants: [{ id: 'iom', kind: 'igo', name: 'International Organization for Migration' }],
    statements: [
      says('CAN', '12'),
      says('EGY', '12'),
      says('ITA', '12'),
      says('THA', '12'),
      says('VAT', '12'),
      says('iom', '12'),
    ],
    wording: { house: 'cnd' },
  })
  expect(chapter(session)).toEqual([
    'The session was attended by representatives of three States members of the Commission (1 was not represented).',
    'Also attending were observers for one other State Member of the United Nations, observers for non-member States and observers for intergovernmental organizations.',
  ])
})

test.each([
  [['THA'], 'State was represented by observers: Thailand'],
  [['THA', 'VAT'], 'States were represented by observers: Holy See and Thailand'],
  [['EUU'], 'regional economic integration organization was represented by observers: European Union'],
  [
    ['EUU', 'THA', 'VAT'],
    'States and regional economic integration organization were represented by observers: European Union, Holy See and Thailand',
  ],
])('of a body with members and no house, %o observed as what they are', (who, words) => {
  const session = read({
    body: { name: 'Board', members: ['CAN'] },
    statements: who.map(by => says(by, '12')),
    wording: { house: 'generic' },
  })
  expect(chapter(session)).toEqual([`The following ${words}.`])
})

test('for every house nobody who attended is dropped without a word', () => {
  for (const house of houseIds) {
    const session = read({ statements: [says('CAN', '12'), says('THA', '12')], wording: { house } })
    expect([house, chapter(session).length > 0]).toEqual([house, true])
  }
})

test('scenario 20: a speaker who is missing from attendance raises a warning before export', () => {
  const video = read({ statements: [says('CAN', '12'), says('ITA', '12', 'd4', { mode: 'video message' })] })
  const [doubt, ...others] = attendanceDoubts(video, directory)
  expect([doubt, others]).toEqual([{ doubt: 'not-in-attendance', participant: 'ITA' }, []])
  const told = (code: 'en' | 'fr' | 'es') => drawnIn(code, () => doubt && attendanceDoubtHere(video, directory, doubt))
  expect([told('en'), told('fr'), told('es')]).toEqual([
    'Italy stands in “Statements” and not in “Attendance”: it spoke by video, or its text was read out.',
    'Italie figure dans les «\u00a0Déclarations\u00a0» et non dans la «\u00a0Participation\u00a0»\u00a0: intervention par vidéo, ou texte lu par quelqu’un d’autre.',
    'Italia figura en «Declaraciones» y no en «Asistencia»: intervino por vídeo, o se dio lectura a su texto.',
  ])
  const kept = read({
    participants: [{ id: 'CAN', attended: ['2019-09-12'] }],
    statements: [says('CAN', '12'), says('FRA', '12')],
  })
  expect(attendanceDoubts(kept, directory).map(each => [each.doubt, each.participant])).toEqual([
    ['only-in-the-log', 'FRA'],
  ])
  const absent = read({
    statements: [says('CAN', '12')],
    attendance: [{ meeting: 'm2', participant: 'CAN', present: false, source: 'desk' }],
  })
  expect(doubts(absent)).toEqual(['noted-absent'])
  expect(doubts(read({ statements: [says('CAN', '12')] }))).toEqual([])
})

test('scenario 20, on the command line: the warning comes before the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-'))
  const report = {
    outline: [{ number: 'I', title: 'Statements', content: 'statements' }],
    documents: [{ id: 'd', kind: 'draft', title: 'Draft report', contents: [{ chapter: 'I', statements: {} }] }],
  }
  const statements = [says('CAN', '12'), says('ITA', '12', 'd4', { mode: 'video message' })]
  writeFileSync(join(folder, 's.json'), JSON.stringify({ ...file, statements, report }))
  const told = spawnSync(process.execPath, [built.rostrum, 'report', join(folder, 's.json')], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, '../..'),
  })
  rmSync(folder, { recursive: true })
  expect(told.stdout).toContain('Canada and Italy')
  expect(told.stderr).toContain('Attendance: Italy stands in “Statements” and not in “Attendance”')
})

const roll = {
  instrument: 'som',
  asOf: '2019-10-01',
  source: 'depositary table',
  hash: 'sha256:0',
  rows: [
    { participant: 'CAN', actions: [{ kind: 'ratification', day: '2002-05-13' }] },
    {
      participant: 'THA',
      actions: [
        { kind: 'signature', day: '2001-12-18' },
        { kind: 'ratification', day: '2019-09-12' },
      ],
    },
  ],
}

test('scenario 15: a party from 12 September is a signatory on the 11th and a party on the 13th, with one notice', () => {
  const session = read({
    roll,
    statements: [says('THA', '11', 'd4'), says('THA', '13', 'd5'), says('CAN', '13', 'd5')],
  })
  expect(paragraphsOf(session, directory).map(textOf)).toEqual([
    'Under agenda item 4, Thailand, a State signatory to the Smuggling of Migrants Protocol, made a statement.',
    'Under agenda item 5, statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada and Thailand.',
  ])
  expect(chapter(session)).toEqual([
    'The following parties to the Smuggling of Migrants Protocol were represented at the meeting: Canada and Thailand.',
  ])
  const notices = attendanceDoubts(session, directory)
  expect(notices.map(each => [each.doubt, each.participant])).toEqual([['status-changed-in-session', 'THA']])
  expect(notices.map(each => attendanceDoubtHere(session, directory, each))[0]).toContain(
    'was signatory on 11 September 2019 and is party on 13 September 2019',
  )
  expect(doubtsOf(session, directory).filter(each => each.doubt === 'status-changed')).toEqual([])
})

test('a name that is resolved later stands under the name that it turned out to be', () => {
  const session = read({
    participants: [{ id: 'x1', kind: 'unknown', name: 'Delegate in the third row', resolved: 'CAN' }],
    statements: [says('x1', '12')],
  })
  expect([...attendanceOf(session).keys()]).toEqual(['CAN'])
  const open = read({
    participants: [{ id: 'x1', kind: 'unknown', name: 'Delegate in the third row' }],
    statements: [says('x1', '12')],
  })
  expect(doubts(open)).toEqual(['name-not-resolved'])
})

test('registration confirms all who registered at once; whom somebody noted as absent stays absent', () => {
  const room = new TestRoom()
  const delegations = ['CAN', 'EGY', 'ITA'].map(participant => ({ participant, kind: 'state' as const }))
  const list = { import: 'l1', source: 'list.csv', hash: 'sha256:0', persons: [], delegations, gone: [], at: time(0) }
  room.does({ type: 'import-delegates', ...list })
  room.does({ type: 'note-presence', meeting: 'm1', participant: 'EGY', present: false, source: 'desk', at: time(1) })
  expect(room.does({ type: 'note-registered', meeting: 'm1', at: time(2) }).events).toBe(2)
  expect(attendanceAt(room.session, 'm1').map(each => [each.participant, each.sources.join()])).toEqual([
    ['CAN', 'registration'],
    ['ITA', 'registration'],
  ])
  expect(room.does({ type: 'note-registered', meeting: 'm1', at: time(3) }).events).toBe(0)
  room.does({ type: 'undo', matter: 'floor', by: 'O', at: time(4) })
  expect(attendanceAt(room.session, 'm1')).toEqual([])
  expect(room.session.participants.get('CAN')?.registered).toBe(true)
})

test('by key along the nameplates: present, empty again, and remote, each is a sighting of its own', () => {
  const room = new TestRoom()
  const note = (participant: string, present: boolean, mode?: string, seconds = 0) =>
    room.does({ type: 'note-presence', meeting: 'm1', participant, present, source: 'desk', mode, at: time(seconds) })
  note('CAN', true)
  expect(note('CAN', true).events).toBe(0)
  expect(note('CAN', true, 'remote').events).toBe(1)
  note('EGY', true)
  note('EGY', false, undefined, 5)
  expect(attendanceAt(room.session, 'm1').map(each => [each.participant, each.modes.join(' and ')])).toEqual([
    ['CAN', 'in person and remote'],
  ])
})
