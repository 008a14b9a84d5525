import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { loadDirectory } from '../../db/reference.ts'
import { codeOf, codeTyped, verified } from '../../db/seal.ts'
import type { DocumentTree } from '../../src/domain/drafting/tree.ts'
import { docxOf } from '../../src/formats/docx.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { printingIn } from '../../src/formats/word/options.ts'
import { houseIds } from '../../src/report/index.ts'
import { projectRoot } from '../../src/root.ts'
import { roomsIn } from '../../src/shelf.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { engines, type Place, sqlite } from './engines.ts'
import { beforeSeals } from './older.ts'

const directory = loadDirectory()
const example = join(projectRoot, 'examples/smuggling-of-migrants-2019.json')

const tree: DocumentTree = {
  masthead: { body: 'Working Group', held: 'Vienna', title: 'Draft report', addendum: false },
  blocks: [],
}

/** The example in a database, with a meeting that rose and entries made one by one. */
async function recordedIn(place: Place) {
  const database = await place.open()
  const rooms = roomsIn(database, directory)
  const read = readSessionFile(JSON.parse(readFileSync(example, 'utf8')), { directory, houses: houseIds })
  if ('faults' in read) throw new Error('the example has faults')
  const now = '2019-09-12T16:30:00.000Z'
  const room = await rooms.create('s', read.facts, { attempt: 'file', by: 'O', now }, 'file', read.persons)
  const says = (attempt: string, participant: string) =>
    room.record(
      { type: 'give-floor', entry: attempt, participant, at: now, now },
      { attempt, digest: attempt, by: 'O', now },
    )
  for (const each of ['CAN', 'EGY', 'ITA']) await says(`a-${each}`, each)
  const end = async () => {
    rooms.storage.close()
    await database.close()
    place.remove()
  }
  return {
    place,
    database,
    codeAt: (position: number) => rooms.records.codeAt('s', position),
    byAnotherHand: place.byAnotherHand,
    says,
    end,
    verifies: (codes: readonly string[] = []) => verified(database.db, 's', codes),
  }
}

describe.each(engines)('on $name', engine => {
  const recorded = async () => recordedIn(await engine.place())

  test('each change carries the seal of the one before it, and the record is unbroken', async () => {
    const { verifies, database, says, codeAt, end } = await recorded()
    const { broken, changes, last, adjournments } = await verifies()
    expect(broken).toBeUndefined()
    expect(last?.position).toBe(changes)
    expect(adjournments.length).toBeGreaterThan(0)
    expect(await codeAt(changes)).toBe(last?.code)
    expect(await codeAt(changes + 1)).toBe('')
    await says('later', 'MEX')
    // What was printed stays in it, whatever comes after.
    const codes = [last?.code ?? '', adjournments[0]?.code.toLowerCase().replaceAll('-', ' ') ?? '']
    const after = await verified(database.db, 's', codes)
    expect(after.found.map(each => each.position).toSorted((a, b) => a - b)).toEqual(
      [last?.position, adjournments[0]?.position].toSorted((a = 0, b = 0) => a - b),
    )
    expect(after.broken).toBeUndefined()
    await end()
  })

  test.each([
    [
      'a word of one change',
      `update journal set payload = replace(payload, 'CAN', 'CHN')
        where position = (select min(position) from journal where payload like '%"CAN"%')`,
    ],
    ['the time of one', "update journal set at = '2019-09-12T09:00:00.000Z' where position = 20"],
    ['who entered it', "update journal set by = 'Nobody' where position = 20"],
    ['one taken out', 'delete from journal where position = 20'],
    [
      'one taken out and the others moved up',
      'delete from journal where position = 20; update journal set position = -position where position > 20; update journal set position = -position - 1 where position < 0',
    ],
    [
      'two turned round',
      'update journal set position = -1 where position = 20; update journal set position = 20 where position = 21; update journal set position = 21 where position = -1',
    ],
    [
      'one put in between',
      "update journal set position = -position where position > 20; update journal set position = -position + 1 where position < 0; insert into journal select session, 21, 99, 'planted', v, type, at, recorded, by, late, payload, seal from journal where position = 20",
    ],
    ['a seal', "update journal set seal = '' where position = 20"],
  ])('%s, changed in the file by another hand, breaks the record there (R24)', async (_, change) => {
    const { byAnotherHand, verifies, end } = await recorded()
    expect((await verifies()).broken).toBeUndefined()
    await byAnotherHand(change)
    const { broken } = await verifies()
    expect(broken?.position).toBeGreaterThan(0)
    expect(broken?.why).toMatch(/missing|recorded|sealed/)
    await end()
  })

  test('a file of an older version is sealed as it stands when it is opened (R20)', async () => {
    const { byAnotherHand, place, verifies, end } = await recorded()
    const before = await verifies()
    await byAnotherHand(beforeSeals)
    const opened = await place.open()
    expect(await verified(opened.db, 's')).toEqual(before)
    await opened.close()
    await end()
  })
})

test('the end cut off, and the whole sealed anew, are told by a code that was printed alone (R24)', async () => {
  const { byAnotherHand, verifies, place, end } = await recordedIn(await sqlite.place())
  const printed = (await verifies()).last?.code ?? ''
  const inCommand = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [built.rostrum, 'verify', ...words], {
      encoding: 'utf8',
      env: { ...process.env, ...place.settings },
    })
    return { status, said: stdout + stderr }
  }
  expect(inCommand('s', '--code', printed)).toMatchObject({ status: 0, said: expect.stringContaining('unbroken') })
  const copies = temporaryFolder()
  const copy = join(copies.folder, 'copy.db')
  const issued = join(copies.folder, 'issued.docx')
  const bearsNone = join(copies.folder, 'draft.docx')
  await byAnotherHand(`vacuum into '${copy}'`)
  writeFileSync(issued, await docxOf(tree, { ...printingIn('Vienna'), record: printed }))
  writeFileSync(bearsNone, await docxOf(tree, printingIn('Vienna')))
  expect(inCommand(issued)).toMatchObject({ status: 0, said: expect.stringContaining(`${printed} is the code`) })
  expect(inCommand(bearsNone)).toMatchObject({ status: 2, said: expect.stringContaining('bears no code') })
  expect(inCommand(example)).toMatchObject({ status: 2, said: expect.stringContaining('It is no Word file') })
  await byAnotherHand('delete from journal where position = (select max(position) from journal)')
  expect(inCommand(issued)).toMatchObject({ status: 1, said: expect.stringContaining(`${printed} is not in this`) })
  expect(inCommand(copy, '--code', printed)).toMatchObject({ status: 0, said: expect.stringContaining('unbroken') })
  copies.remove()
  expect(await verifies([printed])).toMatchObject({ broken: undefined, found: [] })
  expect(inCommand('--code', printed)).toMatchObject({
    status: 1,
    said: expect.stringContaining(`${printed} is not in this record`),
  })
  expect(inCommand('s').status).toBe(0)

  // Another name, and every seal made anew as a migration makes them.
  await byAnotherHand("update journal set payload = replace(payload, 'EGY', 'SDN')")
  expect((await verifies()).broken).toBeDefined()
  expect(inCommand('s')).toMatchObject({ status: 1, said: expect.stringMatching(/Session s: broken at change \d+:/) })
  expect(inCommand('another').said).toContain('there is no session “another”')
  await end()
})

test('a code is read as it was printed, whatever case and dashes it is typed in', () => {
  const seal = fc.stringMatching(/^[0-9a-f]{64}$/)
  fc.assert(
    fc.property(seal, seal, (one, other) => {
      const code = codeOf(one)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
      for (const typed of [
        code.toLowerCase(),
        code.replaceAll('-', ''),
        code.replaceAll('0', 'O').replaceAll('1', 'l'),
      ])
        expect(codeTyped(typed)).toBe(code)
      if (one.slice(0, 20) !== other.slice(0, 20)) expect(codeOf(other)).not.toBe(code)
    }),
  )
})

test('a copy whose pages cannot be read was not gone through: said so, with status 2; one that holds nothing says that', async () => {
  const data = temporaryFolder()
  const { file, close } = await openDatabase(data.folder)
  await close()
  const verify = () => spawnSync(process.execPath, [built.rostrum, 'verify', file], { encoding: 'utf8' })
  // The control.
  expect([verify().status, verify().stdout]).toEqual([0, `${file} holds no session.\n`])
  const bytes = readFileSync(file)
  for (let page = 2 * 4_096; page < bytes.length; page += 4_096) bytes.fill(0xff, page, page + 40)
  writeFileSync(file, bytes)
  const { status, stdout, stderr } = verify()
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`${file} cannot be gone through: `)
  data.remove()
})
