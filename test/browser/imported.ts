import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/root.ts'

/** The Working Group of September 2019 with nothing said yet, and what a test puts in its place. */
export const workingGroup = (changes: object): string => {
  const example = JSON.parse(readFileSync(join(projectRoot, 'examples/smuggling-of-migrants-2019.json'), 'utf8'))
  const { statements: _, report: __, history: ___, participants: ____, confirmedDoubts: _____, ...rest } = example
  return JSON.stringify({ ...rest, statements: [], ...changes })
}

/** Imports a session file as the form does; answers the path of the session. */
export async function imported(address: string, file: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File([file], 'session.json'))
  const stored = await fetch(`${address}/sessions/import`, {
    method: 'POST',
    body: form,
    headers: { origin: address },
    redirect: 'manual',
  })
  return (stored.headers.get('location') ?? '').replace(/\/floor.*/, '')
}
