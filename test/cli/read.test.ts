import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { read } from '../../src/cli/read.ts'
import { report } from '../../src/cli/report.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds, type ReportRead } from '../../src/report/index.ts'
import { projectRoot } from '../../src/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.restoreAllMocks()
})

const example = join(projectRoot, 'examples', 'smuggling-of-migrants-2019.json')
const written = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const asked = async (...words: string[]): Promise<ReportRead> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(await read.run(['report', ...words])).toBe(0)
  return JSON.parse(String(log.mock.calls[0]?.[0])) as ReportRead
}

test('the printed report is read as text and as a Word file alike', async () => {
  const docx = join(folder, 'report.docx')
  await report.run([example, '--format', 'docx', '--output', docx])
  const [text, word] = [await asked(example.replace('.json', '.txt')), await asked(docx)]
  expect(word.statements.map(({ words }) => words)).toEqual(text.statements.map(({ words }) => words))
  expect(word.statements.map(({ speaker }) => speaker.participant)).toEqual([
    'CAN',
    'EGY',
    'HND',
    'ITA',
    'MEX',
    'NLD',
    'USA',
    'THA',
    'MAR',
  ])
  expect(word.unread).toEqual([])
})

test('what was read is a session that import takes, each entry late and with its words', async () => {
  const text = written(
    'report.txt',
    'At the 1st meeting, on 3 March 2025, statements were made by the representatives of Chad, Peru (on behalf of the Group of 77 and China) and Fiji and the observer for the Green Club.',
  )
  const out = join(folder, 'session.json')
  await asked(text, '--session-file', out, '--body', 'Committee on Things')
  const taken = readSessionFile(JSON.parse(readFileSync(out, 'utf8')), { directory: loadDirectory(), houses: houseIds })
  if ('faults' in taken) throw new Error(JSON.stringify(taken.faults))
  const { entries, settings, participants } = taken.session
  expect([settings.body.name, settings.body.id, settings.from]).toEqual([
    'Committee on Things',
    'committee-on-things',
    '2025-03-03',
  ])
  expect(
    [...entries.values()].map(({ participant, late, end, note, capacity }) => [
      participant,
      late,
      end,
      note,
      capacity.onBehalfOf,
    ]),
  ).toEqual([
    ['TCD', true, undefined, 'Read from the report: “Chad”', undefined],
    [
      'PER',
      true,
      undefined,
      'Read from the report: “Peru (on behalf of the Group of 77 and China)”',
      'the Group of 77 and China',
    ],
    ['FJI', true, undefined, 'Read from the report: “Fiji”', undefined],
    ['read-1', true, undefined, 'Read from the report: “Green Club”', undefined],
  ])
  expect(participants.get('read-1')?.kind).toBe('unknown')
})

test('what is unread is no reason for another status', async () => {
  const { unread, statements } = await asked(
    written('strange.txt', 'Among those who made statements one noticed Peru.'),
  )
  expect([unread.length, statements.length]).toEqual([1, 0])
})

test.each([
  [['report', '/no/such/file'], '/no/such/file cannot be read.'],
  [['report', written('empty.txt', '')], /empty\.txt: The file is empty\./],
  [['report', written('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))], /an old Word file \(\.doc\)/],
  [['report', written('paper.pdf', '%PDF-1.4')], /This is a PDF\./],
  [['report', written('broken.docx', 'PK\u0003\u0004 broken')], /Word file/],
  [['report', example, '--house', 'none'], /--house: there is no house “none”/],
  [['report', example, '--date', 'today'], '--date: “today” is no day such as 2019-09-12.'],
  [['report', example, '--session-file', join(folder, 'x')], '--body is missing: a session has the name of its body.'],
  [
    ['report', example, '--session-file', '/no/such/folder', '--body', 'B', '--date', '2019-09-12'],
    '--session-file: /no/such/folder cannot be written (ENOENT).',
  ],
  [['minutes', example], '“minutes” cannot be read: rostrum read report|participants|requests|status|agenda FILE.'],
  [['report'], 'FILE is missing.'],
])('%j: one sentence', (words, sentence) => {
  expect(() => read.run(words)).toThrow(sentence)
})
