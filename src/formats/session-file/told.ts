import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { Instant, Language } from '../../domain/words.ts'
import { type Told, withIds } from './piece.ts'
import type { MeetingNamed } from './values.ts'

interface Meeting {
  readonly id?: string | undefined
  readonly number: number
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
}

interface Statement {
  readonly item?: string | undefined
  readonly debate?: string | undefined
}

interface Debate {
  readonly id: string
  readonly items?: readonly string[] | undefined
  readonly lead?: unknown
}

/** The parts of a file that the facts of its other parts look into. */
export interface LookedInto {
  readonly session: { readonly from: string }
  readonly wording: { readonly language?: Language | undefined }
  readonly debates: readonly Debate[]
  readonly statements: readonly Statement[]
  readonly meetings?: readonly Meeting[] | undefined
  readonly history?: readonly { readonly action: string; readonly of?: string | undefined }[] | undefined
}

export function toldBy(file: LookedInto, directory: Directory, soFar: () => Session): Told {
  const meetings = withIds(file.meetings ?? [], 'm')
  const byId = firstOf<(typeof meetings)[number], MeetingNamed>(meetings, each => each.id)
  const byNumber = firstOf<(typeof meetings)[number], MeetingNamed>(meetings, each => each.number)
  return {
    directory,
    own: file.wording.language ?? 'en',
    soFar,
    begin: `${file.session.from}T00:00:00.000Z`,
    meetingNamed: named => (named === undefined ? undefined : (byId.get(named) ?? byNumber.get(named))?.id),
    meetingAt: at => meetings.find(each => each.from && each.from <= at && (!each.to || at <= each.to))?.id,
    late: new Set((file.history ?? []).filter(each => each.action === 'entered late').map(each => each.of)),
    ...debatesOf(file),
  }
}

function firstOf<T, Key>(things: readonly T[], keyOf: (thing: T) => Key): ReadonlyMap<Key, T> {
  const first = new Map<Key, T>()
  for (const each of things) if (!first.has(keyOf(each))) first.set(keyOf(each), each)
  return first
}

/** An item in place of a debate is the first debate whose only item it is and which has no lead, else one made for it. */
function debatesOf({ debates, statements }: LookedInto): Pick<Told, 'debateOf' | 'debatesMade'> {
  const taken = new Set(debates.map(each => each.id))
  const alone = debates.filter(({ items = [], lead }) => items.length === 1 && !lead)
  const ofItem = new Map([...firstOf(alone, each => each.items?.[0] ?? '')].map(([item, each]) => [item, each.id]))
  const debatesMade: { id: string; items: string[] }[] = []
  for (const { item, debate } of statements) {
    if (debate !== undefined || item === undefined || ofItem.has(item)) continue
    let made = `item-${item}`
    while (taken.has(made)) made += '’'
    taken.add(made)
    ofItem.set(item, made)
    debatesMade.push({ id: made, items: [item] })
  }
  return { debatesMade, debateOf: ({ item, debate }) => debate ?? (item === undefined ? undefined : ofItem.get(item)) }
}
