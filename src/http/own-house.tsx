import type { Hono } from 'hono'
import { z } from 'zod'
import type { Told } from '../../views/form.tsx'
import { say, word } from '../../views/messages.ts'
import { OwnHousePage } from '../../views/own-house.tsx'
import { misplacedInWords } from '../../views/told.ts'
import type { Session } from '../domain/session.ts'
import type { OwnHouse } from '../domain/settings/facts.ts'
import { type HouseGiven, houseFileOf, readHouseFile, waysIn } from '../formats/house-file.ts'
import { houseOfText, longestPasted } from '../formats/house-of-text.ts'
import { withoutPages } from '../formats/without-pages.ts'
import { type FoundInText, houseIds, houses, ownFaults, ownTyped, sentencesOf } from '../report/index.ts'
import type { Dependencies, Env } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { exampleRoom } from './example-room.ts'
import { type WrongField, wrong } from './faults.ts'
import { asking, line, name, optionalId, table } from './fields.ts'

/** The title, and each sentence under `one.` or `many.` and its key. */
const Sentences = z.object({ title: name.min(1, asking('asked.house-called')) }).catchall(line)
type Sentences = z.output<typeof Sentences>
const Pasted = z.object({ text: z.string().min(1, asking('asked.paste-paragraph')).max(longestPasted) })
const Taken = z.object({ whose: optionalId, words: table.default('') })

/** A house of one’s own, made from that of the session sentence by sentence, and given to other sessions. */
export function ownHouseRoutes(app: Hono<Env>, desk: Desk, { directory, rooms }: Dependencies): void {
  const path = '/sessions/:session/house'
  const page = desk.sessionPage(path, async ({ session }, told) => {
    const { opened } = await rooms.all()
    return (
      <OwnHousePage
        session={session}
        directory={directory}
        previewed={told.foreseen ?? session}
        example={exampleRoom(session, directory)}
        others={opened.flatMap(each =>
          each.id !== session.id && each.session.settings.wording.own
            ? [{ id: each.id, own: each.session.settings.wording.own, body: each.session.settings.body.name }]
            : [],
        )}
        found={foundIn(session, told)}
        told={told}
      />
    )
  })

  page.posts(path, Sentences, ({ form, session, now }) => {
    const { own, faults } = ownFrom(form, session)
    if (faults.length > 0) return faults
    return { type: 'amend-session', changes: [{ field: 'wording.own', to: own }], at: now }
  })

  page.answers(`${path}/find`, Pasted, () => undefined, { isShownAgain: true })

  page.posts(`${path}/release`, z.object({}), ({ now }) => ({
    type: 'amend-session',
    changes: [{ field: 'wording.own', to: undefined }],
    at: now,
  }))

  page.posts(
    `${path}/take`,
    Taken,
    async ({ form: { whose, words }, now }) => {
      const given = whose === undefined ? readHouseFile(words) : givenBy((await rooms.get(whose))?.session)
      if (given === undefined) return wrong('whose', word('asked.no-own-house'))
      if ('path' in given) return wrong('file', misplacedInWords(given))
      return {
        type: 'amend-session',
        changes: [
          { field: 'wording.house', to: given.own.from },
          { field: 'wording.own', to: given.own },
          ...Object.entries(given.choices).map(([choice, to]) => ({ field: `wording.choices.${choice}`, to })),
        ],
        at: now,
      }
    },
    { wordsOfFile: { file: 'words' } },
  )

  /** What was pasted is tried in every house, where it was sent to be tried. */
  function foundIn(session: Session, { action, typed, faults }: Told): FoundInText | undefined {
    if (!action.endsWith('/house/find') || faults.length > 0) return undefined
    const pasted = Pasted.safeParse(typed)
    return pasted.success
      ? houseOfText(
          withoutPages(pasted.data.text.replace(/\r\n?/g, '\n')),
          session,
          directory,
          houseIds,
          session.settings.wording.own?.title ?? say('own-house.as-last', { body: session.settings.body.name }),
        )
      : undefined
  }

  app.get(`${path}/house.json`, async c => {
    const room = await rooms.get(c.req.param('session'))
    const { own, ...wording } = room?.session.settings.wording ?? {}
    if (!own || !('choices' in wording)) return c.notFound()
    return c.body(houseFileOf(own, wording), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="house.json"',
    })
  })
}

const givenBy = (session: Session | undefined): HouseGiven | undefined => {
  const own = session?.settings.wording.own
  return session && own ? { own, choices: waysIn(session.settings.wording.choices) } : undefined
}

/** What was typed that is not as the house has it; each fault beside its sentence. */
function ownFrom(
  form: Sentences,
  { settings: { wording, body } }: Session,
): { readonly own: OwnHouse | undefined; readonly faults: readonly WrongField[] } {
  const house = houses.get(wording.house)
  const sentences: Record<string, { one: string; many: string }> = {}
  const faults: WrongField[] = []
  for (const usual of house ? sentencesOf(house, { ofTreaty: body.instrument !== undefined }) : []) {
    const typed = { one: usual.one, many: usual.many }
    for (const which of ['one', 'many'] as const) {
      const field = `${which}.${usual.key}`
      const text = form[field]
      if (text === undefined) continue
      typed[which] = ownTyped(text)
      faults.push(
        ...ownFaults(typed[which]).map(({ fault, what }) =>
          wrong(field, say(`own-house.${fault}`, { what }).replace(/\.$/, '')),
        ),
      )
    }
    if (typed.one !== usual.one || typed.many !== usual.many) sentences[usual.key] = typed
  }
  const own = { title: form.title, from: wording.house, sentences }
  return { own: Object.keys(sentences).length > 0 ? own : undefined, faults }
}
