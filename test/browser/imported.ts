import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/root.ts'

/** The Working Group of September 2019 with nothing said yet, and what a test puts in its place. */
export const workingGroup = (changes: object): string => {
  const example = JSON.parse(readFileSync(join(projectRoot, 'examples/smuggling-of-migrants-2019.json'), 'utf8'))
  const { statements: _, report: __, history: ___, participants: ____, confirmedDoubts: _____, ...rest } = example
  return JSON.stringify({ ...rest, statements: [], ...changes })
}

/** Its third meeting opened on the morning of 12 September, for item 4. */
export const thirdMeeting = (changes: object = {}): string =>
  workingGroup({
    meetings: [
      {
        id: 'm3',
        number: 3,
        planned: { from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' },
        from: '2019-09-12T10:00:00+02:00',
      },
    ],
    debates: [{ id: 'd4', items: ['4'], meetings: ['m3'] }],
    ...changes,
  })

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
