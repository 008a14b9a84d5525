import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { word } from '../../views/messages.ts'
import { NewSessionPage } from '../../views/new-session.tsx'
import { misplacedInWords, tell } from '../../views/told.ts'
import { initial } from '../domain/session.ts'
import { type Beginning, likeBody, likeSession } from '../domain/settings/pattern.ts'
import { folded } from '../formats/session-file.ts'
import { houseIds } from '../report/index.ts'
import type { Asked, At, Deed } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { type Wrong, wrong } from './faults.ts'
import { asking } from './fields.ts'
import { NewSession } from './new-session.ts'
import { largestSessionFile, readSession } from './read-file.ts'

const LikeFile = z.object({
  words: z
    .string(asking('asked.session-file'))
    .min(1, asking('asked.session-file'))
    .max(largestSessionFile * 2 ** 20),
})

/** A session from nothing, from a body that is known, or like one before it: here, or in a file. */
export function newSessionRoutes(
  desk: Desk,
  { rooms, directory }: Pick<Dependencies, 'rooms' | 'directory'>,
  begins: (asked: Asked<NewSession, At>) => Promise<Deed | Wrong>,
): void {
  const inFile = async (words: string): Promise<Beginning | string> => {
    const answer = await readSession(new TextEncoder().encode(words), { directory, houses: houseIds })
    if ('fault' in answer) return tell(answer.fault).replace(/\.$/, '')
    const { read } = answer
    if (!('faults' in read)) return likeSession(folded(read.facts))
    const [first] = read.faults
    return first ? misplacedInWords(first) : word('asked.not-read')
  }

  /** What the address, or the file that was brought, says that it begins like. */
  const beginningOf = async (c: At['c'], told: Told): Promise<Beginning | undefined> => {
    const { words } = told.typed
    if (told.faults.length === 0 && typeof words === 'string') {
      const read = await inFile(words)
      return typeof read === 'string' ? undefined : read
    }
    const body = directory.bodies.get(c.req.query('body') ?? '')
    if (body) return likeBody(body, directory)
    const before = await rooms.get(c.req.query('like') ?? '')
    return before && likeSession(before.session)
  }

  const page = desk.page('/sessions/new', async ({ c, now }, told) => (
    <NewSessionPage
      directory={directory}
      now={now}
      zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      sessions={(await rooms.all()).opened.map(({ id, session }) => ({ id, settings: session.settings }))}
      beginning={await beginningOf(c, told)}
      body={directory.bodies.get(c.req.query('body') ?? '')}
      empty={initial('form')}
      told={told}
    />
  ))

  page.keeps('/sessions', NewSession, begins, {
    to: ({ fresh }) => `/sessions/${fresh('session')}/floor`,
  })

  page.answers(
    '/sessions/new/like-file',
    LikeFile,
    async ({ form: { words } }) => {
      const read = await inFile(words)
      return typeof read === 'string' ? wrong('file', read) : undefined
    },
    { wordsOfFile: { file: 'words' }, isShownAgain: true, size: largestSessionFile },
  )
}
