import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { type Command, decide } from '../../src/domain/decide.ts'
import { versionsOf } from '../../src/domain/drafting/documents.ts'
import { type DocumentTree, isNumbered } from '../../src/domain/drafting/tree.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Session } from '../../src/domain/session.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { linesOf } from '../../src/formats/text.ts'
import { stamped } from '../../src/live/room.ts'
import { comparedTrees, sheetOf } from '../../src/report/compare/index.ts'
import { documentOf, houseIds } from '../../src/report/index.ts'
import { linesOfMasthead } from '../../src/report/plan/lines.ts'
import { built } from '../built.ts'
import { paragraphsIn, withPencil } from './pencil.ts'

const directory = loadDirectory()
const root = join(import.meta.dirname, '../..')
const example = JSON.parse(readFileSync(join(root, 'examples/smuggling-of-migrants-2019.json'), 'utf8'))

const sessionFrom = (file: unknown): Session => {
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.session
}

let attempts = 0
const at = '2019-09-13T07:30:00.000Z'
const then = (session: Session, command: Command): Session => {
  const decision = decide(session, command, directory)
  if ('refusal' in decision) throw new Error(decision.refusal.key)
  return evolve(
    session,
    stamped(decision.facts, session.position, { attempt: `a${attempts++}`, by: 'the secretary', now: at }),
  )
}

/** The evening of 12 September: Turkey spoke too, and the addendum goes to the editors. */
function evening(): Session {
  const turkey = { by: 'TUR', at: '2019-09-12T15:43:00+02:00', debate: 'item-4', id: 'turkey' }
  const session = sessionFrom({ ...example, statements: [...example.statements, turkey] })
  const tree = documentOf(session, directory, 'addendum')
  return then(session, {
    type: 'issue-document',
    document: 'addendum',
    tree,
    hash: 'sha256:1',
    seen: session.position,
    at,
  })
}

/** What the delegations say on the last morning. */
const brazil = (session: Session) =>
  then(session, {
    type: 'give-floor',
    entry: 'brazil',
    debate: 'item-4',
    participant: 'BRA',
    at,
    typedAt: '2019-09-12T13:41:00.000Z',
    now: at,
  })
const honduras = (session: Session) =>
  then(session, {
    type: 'overrule-status',
    participant: 'HND',
    status: 'not a party',
    reason: 'The depositary has not received the instrument',
    at,
  })
const turkiye = (session: Session) =>
  then(session, { type: 'register-participant', participant: 'TUR', kind: 'state', name: 'Türkiye', at })

function compared(session: Session) {
  const [issued] = versionsOf(session, 'addendum')
  if (!issued) throw new Error('never issued')
  return { issued: issued.tree, present: documentOf(session, directory, 'addendum') }
}

const sheet = (session: Session) => {
  const { issued, present } = compared(session)
  const sentences = sheetOf(comparedTrees(issued, present))
  const body = (tree: DocumentTree) => linesOf(tree).slice(linesOfMasthead(tree.masthead).length)
  expect(withPencil(body(issued), sentences)).toEqual(paragraphsIn(body(present)))
  return sentences
}

describe('The Working Group of 2019 on its last morning: what changed since the addendum was sent', () => {
  test('nothing, as long as nothing was corrected', () => {
    expect(sheet(evening())).toEqual([])
  })

  test('Brazil spoke under item 4 and is missing, says its note verbale', () => {
    expect(sheet(brazil(evening()))).toEqual(['In paragraph 3, insert “Brazil” before “Canada”'])
  })

  test('Turkey asks to be called Türkiye', () => {
    expect(sheet(turkiye(evening()))).toEqual(['In paragraph 3, for “Turkey” read “Türkiye”'])
  })

  test('Honduras was a party in the table, and is an observer', () => {
    expect(sheet(honduras(evening()))).toEqual([
      'In paragraph 3, delete “Honduras”',
      'For paragraph 5 read “The observers for Honduras and Morocco also made statements.”',
    ])
  })

  test('all of it together is read out paragraph by paragraph, and the page says who moved and which statement says so', () => {
    const session = turkiye(honduras(brazil(evening())))
    expect(sheet(session)).toEqual([
      'In paragraph 3, delete “Honduras”',
      'In paragraph 3, insert “Brazil” before “Canada”',
      'In paragraph 3, for “Turkey” read “Türkiye”',
      'For paragraph 5 read “The observers for Honduras and Morocco also made statements.”',
    ])
    const { issued, present } = compared(session)
    const { blocks } = comparedTrees(issued, present)
    const changes = blocks.flatMap(block =>
      block.changes.map(change => [block.issued, change.what, change.name, change.paragraph]),
    )
    expect(changes).toEqual([
      [3, 'went to', 'Honduras', 5],
      [3, 'added', 'Brazil', undefined],
      [3, 'renamed', 'Türkiye', undefined],
      [5, 'came from', 'Honduras', 3],
    ])
    const { entries } = blocks.flatMap(block => block.changes).find(change => change.name === 'Brazil') ?? {}
    expect(entries).toEqual(['brazil'])
  })

  test('a delegation that moves between two lists of several is one move', () => {
    const china = { by: 'CHN', at: '2019-09-12T15:44:00+02:00', debate: 'item-4', id: 'china' }
    const session = sessionFrom({ ...example, statements: [...example.statements, china] })
    const issued = documentOf(session, directory, 'addendum')
    expect(sheetOf(comparedTrees(issued, documentOf(honduras(session), directory, 'addendum')))).toEqual([
      'In paragraph 3, delete “Honduras”; in paragraph 5, insert “Honduras” after “China”',
    ])
  })
})

describe('rostrum compare', () => {
  const run = async (file: unknown, ...words: string[]) => {
    const path = join(mkdtempSync(join(tmpdir(), 'compare-')), 'session.json')
    writeFileSync(path, JSON.stringify(file))
    const rostrum = [built.rostrum, 'compare', path, ...words]
    return promisify(execFile)(process.execPath, rostrum, { cwd: root }).then(
      ({ stdout }) => ({ status: 0, said: stdout.trimEnd().split('\n') }),
      ({ code, stderr }) => ({ status: code, said: String(stderr).trimEnd().split('\n') }),
    )
  }

  test('prints the sheet of a session file, one amendment a line, and “No changes.” when there are none', async () => {
    const issued = evening()
    const corrected = writeSessionFile(turkiye(brazil(issued)))
    const [changed, same, missing, never] = await Promise.all([
      run(corrected, '--document', 'addendum'),
      run(writeSessionFile(issued), '--document', 'addendum', '--version', '1'),
      run(corrected, '--document', 'addendum', '--version', '7'),
      run(example, '--document', 'addendum'),
    ])
    expect(changed).toEqual({
      status: 0,
      said: ['In paragraph 3, insert “Brazil” before “Canada”', 'In paragraph 3, for “Turkey” read “Türkiye”'],
    })
    expect(same).toEqual({ status: 0, said: ['No changes.'] })
    expect(missing).toMatchObject({ status: 2 })
    expect(missing.said.at(-1)).toBe('--version: document “addendum” has no version 7 (there is 1).')
    expect(never.said.at(-1)).toBe('Document “addendum” was never issued.')
  })
})

test('an issued document whose paragraphs bear neither key nor id is compared by its words and its statements', () => {
  const session = evening()
  const issued = documentOf(session, directory, 'addendum')
  const blocks = issued.blocks.map(block =>
    isNumbered(block) ? { kind: block.kind, number: block.number, runs: block.runs } : block,
  )
  const bare = { ...issued, blocks }
  expect(sheetOf(comparedTrees(bare, issued))).toEqual([])
  expect(sheetOf(comparedTrees(bare, documentOf(brazil(session), directory, 'addendum')))).toEqual([
    'In paragraph 3, insert “Brazil” before “Canada”',
  ])
})
