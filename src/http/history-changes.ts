import type { HistoryChange } from '../../views/history.tsx'
import { dateInWords, say, valueInWords } from '../../views/messages.ts'
import type { Event } from '../domain/facts.ts'
import type { Change } from '../domain/words.ts'
import { fieldInWords, nameThen, type Past, valueThen, whoAsked } from './history-values.ts'

/** What a fact changed: each field with its value before and after; where only one of the two is known, that one. */
export function changesIn(past: Past, event: Event): readonly HistoryChange[] {
  const { session } = past
  const of = (field: string, to: string, from?: string): HistoryChange => ({ field: fieldInWords(field), from, to })
  const before = <T extends Event['type']>(type: T, fits: (event: Extract<Event, { type: T }>) => boolean) =>
    session.journal.findLast(
      (each): each is Extract<Event, { type: T }> =>
        each.type === type && each.position < event.position && fits(each as Extract<Event, { type: T }>),
    )
  switch (event.type) {
    case 'name-resolved': {
      const { unknown, participant } = event.payload
      return [of('name', nameThen(past, participant), nameThen(past, unknown))]
    }
    case 'status-overruled': {
      const { participant, status } = event.payload
      const was = before('status-overruled', each => each.payload.participant === participant)
      const from = was ? valueInWords(was.payload.status) : say('history.as-the-table')
      return [of('status', valueInWords(status), from)]
    }
    case 'roll-renewed': {
      const was = before('roll-renewed', () => true) ?? before('roll-taken', () => true)
      return [of('asOf', dateInWords(event.payload.asOf), was && dateInWords(was.payload.asOf))]
    }
    case 'entry-flagged':
      return [of('review', yesOrNo(event.payload.yes), yesOrNo(!event.payload.yes))]
    case 'agenda-renumbered':
      return event.payload.numbers.map(({ item, to }) => of('number', to, item))
    case 'agenda-reordered':
      return [of('order', event.payload.items.join(', '), event.payload.before.join(', '))]
    case 'moved': {
      const { after } = event.payload
      return [of('behind', after === null ? say('history.first') : whoAsked(past, after))]
    }
    case 'swapped':
      return [of('with', whoAsked(past, event.payload.with))]
    case 'list-sorted':
      return [of('policy', valueThen(past, event.type, 'policy', event.payload.policy))]
    case 'paragraph-overruled': {
      const { key, text, base } = event.payload
      return [of('text', text, before('paragraph-overruled', each => each.payload.key === key)?.payload.text ?? base)]
    }
    case 'paragraph-released': {
      const { key } = event.payload
      const was = before('paragraph-overruled', each => each.payload.key === key)
      return was ? [of('text', say('history.as-the-log'), was.payload.text)] : []
    }
    default:
      return 'changes' in event.payload && Array.isArray(event.payload.changes)
        ? fieldsIn(past, event.type, event.payload.changes)
        : []
  }
}

const yesOrNo = (yes: boolean): string => say(yes ? 'history.yes' : 'history.no')

const fieldsIn = (past: Past, type: string, changes: readonly Change[]): readonly HistoryChange[] =>
  changes.flatMap(apart).flatMap(({ field, from, to }) => {
    const [was, is] = [from, to].map(value => valueThen(past, type, field, value))
    // Of what is known by nothing but an id, there is nothing to tell.
    return was === '' && is === '' ? [] : [{ field: fieldInWords(field), from: was, to: is ?? '' }]
  })

/** Choices that were set at once are fields like others. */
function apart(change: Change): readonly Change[] {
  if (change.field !== 'wording.choices') return [change]
  const [from, to] = [change.from, change.to].map(all => new Map(Object.entries(all ?? {})))
  const keys = new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])
  return [...keys]
    .map(key => ({ field: `wording.choices.${key}`, from: from?.get(key), to: to?.get(key) }))
    .filter(each => each.from !== each.to)
}
