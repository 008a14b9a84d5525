import { z } from 'zod'
import { SettingsPage } from '../../views/settings.tsx'
import type { Command } from '../domain/decide.ts'
import { choices, houseIds } from '../report/index.ts'
import { namedAs } from './as-typed.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong } from './faults.ts'
import { blank, id, list, name, optionalName } from './fields.ts'
import { agendaFrom } from './new-session.ts'

const choice = (of: keyof typeof choices) =>
  id.refine(value => value === '' || Object.hasOwn(choices[of].values, value), 'not one of the ways offered').optional()

const Settings = z.object({
  house: id.refine(house => houseIds.has(house), 'not a house wording').optional(),
  'choice.order': choice('order'),
  'choice.observers': choice('observers'),
  'choice.voice': choice('voice'),
  style: blank(z.enum(['edited', 'draft']).optional()),
  name: name.min(1, 'a name is needed').optional(),
  shortName: name.optional(),
  place: name.optional(),
  agenda: list.default(''),
})
const Removed = z.object({ item: id.min(1, 'say which') })
const NewGroup = z.object({ name: name.min(1, 'a name is missing'), chair: optionalName })

/** An empty choice is the house's own way. */
const choicesFrom = (form: z.output<typeof Settings>) =>
  (['order', 'observers', 'voice'] as const).flatMap(of => {
    const value = form[`choice.${of}`]
    return value === undefined ? [] : [{ field: `wording.choices.${of}`, to: value || undefined }]
  })

/** What a session is called, how its report is worded, its further items and its groups. */
export function settingsRoutes(desk: Desk, { directory }: Dependencies): void {
  const path = '/sessions/:session/settings'
  const page = desk.sessionPage(path, ({ c, session }, told) => {
    const house = c.req.query('house')
    const preview = house && houseIds.has(house) ? house : session.settings.wording.house
    return <SettingsPage session={session} directory={directory} preview={preview} told={told} />
  })

  page.posts(path, Settings, ({ form, session, now }): readonly Command[] => {
    const changes = [
      ...(form.house ? [{ field: 'wording.house', to: form.house }] : []),
      ...(form.style ? [{ field: 'wording.style', to: form.style }] : []),
      ...(form.name ? [{ field: 'body.name', to: form.name }] : []),
      ...(form.shortName === undefined ? [] : [{ field: 'body.shortName', to: form.shortName || undefined }]),
      ...choicesFrom(form),
      ...(form.place === undefined ? [] : [{ field: 'place', to: form.place || undefined }]),
    ]
    const known = new Set(session.agenda.map(({ item }) => item))
    const added = agendaFrom(form.agenda).filter(({ item }) => !known.has(item) && known.add(item))
    return [
      ...(changes.length > 0 ? [{ type: 'amend-session', changes, at: now } as const] : []),
      ...added.map(item => ({ type: 'add-agenda-item', item, at: now }) as const),
    ]
  })

  page.posts(`${path}/agenda/remove`, Removed, ({ form: { item }, now }) => ({
    type: 'remove-agenda-item',
    item,
    at: now,
  }))

  page.posts('/sessions/:session/groups', NewGroup, ({ form: { name: called, chair }, session, fresh, now }) => {
    const chairedBy =
      chair === undefined
        ? { participant: undefined }
        : namedAs(session, directory, { field: 'chair', typed: chair, day: session.settings.from })
    if (isWrong(chairedBy)) return chairedBy
    const known = [...session.groups.values()].find(each => each.name === called)
    const group = {
      id: known?.id ?? fresh('group'),
      name: called,
      members: known?.members,
      chair: chairedBy.participant,
    }
    return { type: 'define-group', group, at: now }
  })
}
