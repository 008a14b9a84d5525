import { type Entry, isCutOff } from '../floor/entries.ts'
import { type Draft, type Event, type Evolvers, remember, type Session, withChanges } from '../session.ts'
import { meetingsInOrder } from '../sitting/moment.ts'
import type {
  By,
  Capacity,
  Change,
  DebateId,
  EntryId,
  EntryKind,
  InscriptionId,
  Instant,
  ListId,
  MeetingId,
  ParticipantId,
  Position,
} from '../words.ts'

/** Ways to order a list of speakers; the policy decides the place of somebody who is inscribed, and nothing afterwards. */
export const policies = ['receipt', 'protocol', 'status-tiers', 'alphabetical-from-letter', 'lots', 'chair'] as const
export type Policy = (typeof policies)[number]

export const channels = ['in the room', 'e-mail', 'note', 'online'] as const
export type Channel = (typeof channels)[number]

export const publications = ['yes', 'no', 'after delivery'] as const
export type Publication = (typeof publications)[number]

/** A list of speakers: one per debate and purpose. */
export interface SpeakersList {
  readonly id: ListId
  readonly debate: DebateId
  /** The kind of statement that its speakers make. */
  readonly purpose: EntryKind
  readonly policy: Policy
  /** The letter drawn, for the policy that begins with one. */
  readonly letter?: string | undefined
  /** Groups speak before everybody else, whatever the policy. */
  readonly groupsFirst?: boolean | undefined
  /** The announced opening. */
  readonly opens?: Instant | undefined
  readonly steps: readonly Step[]
  /** Everybody who was ever inscribed, the heard included, in the order of the list. */
  readonly order: readonly InscriptionId[]
}

export type Step =
  | { readonly step: 'opened' | 'closed' | 'unpublished'; readonly at: Instant }
  | { readonly step: 'closing announced'; readonly at: Instant; readonly closes: Instant }
  | { readonly step: 'reopened'; readonly at: Instant; readonly reason: string }
  | { readonly step: 'published'; readonly at: Instant; readonly upTo?: InscriptionId | undefined }

/** A request to speak: what it led to are its outcomes and the entries that name it. */
export interface Inscription {
  readonly id: InscriptionId
  readonly list: ListId
  readonly participant: ParticipantId
  readonly capacity: Capacity
  /** When the request came, to the second: by the hand of the officer if it came by other ways than the line. */
  readonly received: Instant
  readonly channel: Channel
  /** Level of the speaker, 1 (Head of State) to 10; decides nothing but the order of a protocol list, and limits. */
  readonly level?: number | undefined
  readonly person?: string | undefined
  /** The language that will be spoken. */
  readonly language?: string | undefined
  /** The meeting that was wished for. */
  readonly meeting?: MeetingId | undefined
  /** The Chair invited it: observers that speak on invitation only. */
  readonly invited?: boolean | undefined
  /** Confirmed in the room, and when. */
  readonly confirmed?: Instant | undefined
  /** Let onto the list by the Chair though it came too early or too late. */
  readonly admitted?: Instant | undefined
  readonly placed: 'policy' | 'hand'
  /** For the officers only; never printed. */
  readonly note?: string | undefined
  readonly text?: TextReceived | undefined
  /** The statement (in a list of replies) or the question that this one answers. */
  readonly answers?: string | undefined
  readonly outcomes: readonly Outcome[]
  /** Who inscribed it. */
  readonly by?: By | undefined
  /** Where in the journal it was last given another place: a reordering that did not see this is refused. */
  readonly movedAt: Position
}

/** A text handed in before delivery. A text received is not a statement made. */
export interface TextReceived {
  readonly at: Instant
  readonly language?: string | undefined
  /** When it was passed to the interpreters. */
  readonly passedOn?: Instant | undefined
  readonly mayPublish?: Publication | undefined
}

export const outcomeWords = ['withdrawn', 'absent', 'passed over', 'yielded', 'swapped', 'cut off', 'returned'] as const
export interface Outcome {
  readonly outcome: (typeof outcomeWords)[number]
  readonly at: Instant
  /** For a swap: with whom; for a slot yielded: to whom. */
  readonly to?: string | undefined
  /** Who asked, for a withdrawal or a swap. */
  readonly askedBy?: string | undefined
}

export interface ListFacts {
  'list-set-up': {
    readonly list: ListId
    readonly debate: DebateId
    readonly purpose: EntryKind
    readonly policy: Policy
    readonly letter?: string | undefined
    readonly groupsFirst?: boolean | undefined
    readonly opens?: Instant | undefined
  }
  /** Policy, letter, groups first, announced opening: moves nobody. */
  'list-amended': { readonly list: ListId; readonly changes: readonly Change[] }
  'list-opened': { readonly list: ListId }
  'list-closing-announced': { readonly list: ListId; readonly closes: Instant }
  'list-closed': { readonly list: ListId }
  'list-reopened': { readonly list: ListId; readonly reason: string }
  'list-published': {
    readonly list: ListId
    readonly yes: boolean
    readonly upTo?: InscriptionId | undefined
  }
  'list-sorted': {
    readonly list: ListId
    readonly policy: Policy
    readonly letter?: string | undefined
    /** Those waiting, in their new order. */
    readonly order: readonly InscriptionId[]
  }
  inscribed: Inscribed
  'inscription-amended': { readonly inscription: InscriptionId; readonly changes: readonly Change[] }
  'inscription-admitted': { readonly inscription: InscriptionId }
  'inscription-confirmed': { readonly inscription: InscriptionId }
  moved: { readonly inscription: InscriptionId } & Place
  swapped: {
    readonly inscription: InscriptionId
    readonly with: InscriptionId
    /** Both agreed; or who asked. */
    readonly agreed?: string | undefined
  }
  withdrawn: { readonly inscription: InscriptionId; readonly askedBy?: string | undefined }
  absent: { readonly inscription: InscriptionId }
  'passed-over': { readonly inscription: InscriptionId }
  'cut-off': { readonly inscription: InscriptionId }
  returned: { readonly inscription: InscriptionId }
  yielded: { readonly inscription: InscriptionId; readonly to: string }
  'text-received': { readonly inscription: InscriptionId } & Omit<TextReceived, 'at' | 'passedOn'> & {
      readonly passedOn?: boolean | undefined
    }
  'note-kept': { readonly inscription: InscriptionId; readonly text: string }
}

/** Between which neighbours: either may be gone when the journal is folded without a command that was undone. */
export interface Place {
  readonly after: InscriptionId | null
  readonly before?: InscriptionId | null | undefined
}

export type Inscribed = Place & {
  readonly inscription: InscriptionId
  readonly list: ListId
  readonly participant: ParticipantId
  readonly capacity?: Capacity | undefined
  readonly received: Instant
  readonly channel: Channel
  readonly level?: number | undefined
  readonly person?: string | undefined
  readonly language?: string | undefined
  readonly meeting?: MeetingId | undefined
  readonly invited?: boolean | undefined
  readonly note?: string | undefined
  readonly answers?: string | undefined
  /** Present on what came from a file, which tells the result and keeps its own history. */
  readonly kept?: Pick<Inscription, 'admitted' | 'confirmed' | 'text' | 'outcomes' | 'placed' | 'by'> | undefined
}

const step = (draft: Draft, list: ListId, taken: Step): void => {
  const was = draft.lists.get(list)
  if (was) draft.lists.set(list, { ...was, steps: [...was.steps, taken] })
}

const outcome = (draft: Draft, inscription: InscriptionId, came: Outcome): void => {
  const was = draft.inscriptions.get(inscription)
  if (was) draft.inscriptions.set(inscription, { ...was, outcomes: [...was.outcomes, came] })
}

const place = (order: readonly InscriptionId[], id: InscriptionId, { after, before }: Place): InscriptionId[] => {
  const others = order.filter(each => each !== id)
  const behind = after === null ? -1 : others.indexOf(after)
  const ahead = before ? others.indexOf(before) : -1
  const at = after === null || behind >= 0 ? behind + 1 : ahead >= 0 ? ahead : others.length
  others.splice(at, 0, id)
  return others
}

const reorder = (draft: Draft, list: ListId, change: (order: readonly InscriptionId[]) => InscriptionId[]): void => {
  const was = draft.lists.get(list)
  if (was) draft.lists.set(list, { ...was, order: change(was.order) })
}

const movedNow = (draft: Draft, id: InscriptionId, event: Event, placed: Inscription['placed']): void => {
  const was = draft.inscriptions.get(id)
  if (was) draft.inscriptions.set(id, { ...was, placed, movedAt: event.position })
}

export const listEvolvers: Evolvers<ListFacts> = {
  'list-set-up': (draft, { list, ...known }) => {
    draft.lists.set(list, { id: list, ...known, steps: [], order: [] })
  },
  'list-amended': (draft, { list, changes }, event) => {
    const was = draft.lists.get(list)
    if (was) draft.lists.set(list, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: list, changes })
  },
  'list-opened': (draft, { list }, { at }) => step(draft, list, { step: 'opened', at }),
  'list-closing-announced': (draft, { list, closes }, { at }) =>
    step(draft, list, { step: 'closing announced', at, closes }),
  'list-closed': (draft, { list }, { at }) => step(draft, list, { step: 'closed', at }),
  'list-reopened': (draft, { list, reason }, { at }) => step(draft, list, { step: 'reopened', at, reason }),
  'list-published': (draft, { list, yes, upTo }, { at }) =>
    step(draft, list, yes ? { step: 'published', at, upTo } : { step: 'unpublished', at }),
  'list-sorted': (draft, { list, policy, letter, order }, event) => {
    const was = draft.lists.get(list)
    if (!was) return
    const sorted = order.filter(id => was.order.includes(id))
    const places = new Set(sorted)
    const rest = [...sorted]
    const next = was.order.map(id => (places.has(id) ? (rest.shift() ?? id) : id))
    draft.lists.set(list, { ...was, policy, letter, order: next })
    for (const id of sorted) movedNow(draft, id, event, 'policy')
    remember(draft, event, { action: 'sorted', of: list, changes: [{ field: 'order', from: was.order, to: next }] })
  },
  inscribed: (draft, { inscription: id, after, before, capacity, kept, ...known }, event) => {
    draft.inscriptions.set(id, {
      id,
      ...known,
      capacity: capacity ?? {},
      placed: 'policy',
      outcomes: [],
      by: event.by,
      ...kept,
      movedAt: event.position,
    })
    reorder(draft, known.list, order => place(order, id, { after, before }))
  },
  'inscription-amended': (draft, { inscription, changes }, event) => {
    const was = draft.inscriptions.get(inscription)
    if (was) draft.inscriptions.set(inscription, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: inscription, changes })
  },
  'inscription-admitted': (draft, { inscription }, { at }) => {
    const was = draft.inscriptions.get(inscription)
    if (was) draft.inscriptions.set(inscription, { ...was, admitted: at })
  },
  'inscription-confirmed': (draft, { inscription }, { at }) => {
    const was = draft.inscriptions.get(inscription)
    if (was) draft.inscriptions.set(inscription, { ...was, confirmed: at })
  },
  moved: (draft, { inscription, after, before }, event) => {
    const was = draft.inscriptions.get(inscription)
    if (!was) return
    const former = predecessor(draft.lists.get(was.list)?.order ?? [], inscription)
    reorder(draft, was.list, order => place(order, inscription, { after, before }))
    movedNow(draft, inscription, event, 'hand')
    remember(draft, event, {
      action: 'moved',
      of: inscription,
      changes: [{ field: 'after', from: former ?? null, to: after }],
    })
  },
  swapped: (draft, { inscription, with: other, agreed }, event) => {
    const list = draft.inscriptions.get(inscription)?.list
    if (list === undefined || !draft.inscriptions.has(other)) return
    reorder(draft, list, order => order.map(id => (id === inscription ? other : id === other ? inscription : id)))
    for (const [id, to] of [
      [inscription, other],
      [other, inscription],
    ] as const) {
      outcome(draft, id, { outcome: 'swapped', at: event.at, to, ...(agreed ? { askedBy: agreed } : {}) })
      movedNow(draft, id, event, 'hand')
    }
    remember(draft, event, {
      action: 'moved',
      of: inscription,
      changes: [{ field: 'place', from: inscription, to: other }],
      ...(agreed ? { reason: `asked by ${agreed}` } : {}),
    })
  },
  withdrawn: (draft, { inscription, askedBy }, { at }) =>
    outcome(draft, inscription, { outcome: 'withdrawn', at, ...(askedBy ? { askedBy } : {}) }),
  absent: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'absent', at }),
  'passed-over': (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'passed over', at }),
  'cut-off': (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'cut off', at }),
  returned: (draft, { inscription }, { at }) => outcome(draft, inscription, { outcome: 'returned', at }),
  yielded: (draft, { inscription, to }, { at }) => outcome(draft, inscription, { outcome: 'yielded', at, to }),
  'text-received': (draft, { inscription, language, mayPublish, passedOn }, { at }) => {
    const was = draft.inscriptions.get(inscription)
    if (!was) return
    const text: TextReceived = {
      at: was.text?.at ?? at,
      language: language ?? was.text?.language,
      mayPublish: mayPublish ?? was.text?.mayPublish,
      passedOn: passedOn ? (was.text?.passedOn ?? at) : was.text?.passedOn,
    }
    draft.inscriptions.set(inscription, { ...was, text })
  },
  'note-kept': (draft, { inscription, text }, event) => {
    const was = draft.inscriptions.get(inscription)
    if (!was) return
    draft.inscriptions.set(inscription, withChanges(was, [{ field: 'note', to: text || undefined }]))
    remember(draft, event, {
      action: 'amended',
      of: inscription,
      changes: [{ field: 'note', from: was.note, to: text }],
    })
  },
}

const predecessor = (order: readonly InscriptionId[], id: InscriptionId): InscriptionId | undefined =>
  order[order.indexOf(id) - 1]

// ---- what follows from it ---------------------------------------------------------------------------------------

export type Phase = 'not open' | 'open' | 'closing announced' | 'closed'

/** In which state a list was at a moment: opening and closing at an announced time happen by themselves. */
export function phaseAt(list: SpeakersList, moment: Instant): { readonly phase: Phase; readonly closes?: Instant } {
  const opening: readonly Step[] = list.opens === undefined ? [] : [{ step: 'opened', at: list.opens }]
  const steps = [...opening, ...list.steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  let phase: Phase = 'not open'
  let closes: Instant | undefined
  const lapse = (at: Instant) => {
    if (phase === 'closing announced' && closes !== undefined && closes <= at) phase = 'closed'
  }
  for (const taken of steps) {
    if (taken.at > moment) break
    lapse(taken.at)
    if (taken.step === 'opened' && phase === 'not open') phase = closes !== undefined ? 'closing announced' : 'open'
    else if (taken.step === 'closed') phase = 'closed'
    else if (taken.step === 'reopened') phase = 'open'
    else if (taken.step === 'closing announced' && phase !== 'closed') {
      if (phase !== 'not open') phase = 'closing announced'
      closes = taken.closes
    }
    if (taken.step === 'reopened') closes = undefined
  }
  lapse(moment)
  return phase === 'closing announced' && closes !== undefined ? { phase, closes } : { phase }
}

/** The next moment at which a list changes by itself. */
export function nextLapse(list: SpeakersList, after: Instant): Instant | undefined {
  const moments = [list.opens, ...list.steps.flatMap(taken => ('closes' in taken ? [taken.closes] : []))]
  return moments.filter(at => at !== undefined && at > after).sort()[0]
}

/** Up to whom the list is public, if it is. */
export function publishedOf(list: SpeakersList): { readonly upTo?: InscriptionId | undefined } | undefined {
  const last = list.steps.findLast(taken => taken.step === 'published' || taken.step === 'unpublished')
  return last?.step === 'published' ? { upTo: last.upTo } : undefined
}

/** Of those who wait, whom the public may know of: nobody, all, or those down to the place up to which it is public. */
export function publishedAmong(
  session: Session,
  list: SpeakersList,
  waiting: readonly Inscription[],
): readonly Inscription[] {
  const published = publishedOf(list)
  if (!published) return []
  if (published.upTo === undefined) return waiting
  const all = inscriptionsIn(session, list).map(each => each.id)
  const last = all.indexOf(published.upTo)
  return waiting.filter(each => all.indexOf(each.id) <= last)
}

/** Where a request stands: never stored. */
export type Standing = 'waiting' | 'has the floor' | 'heard' | 'cut off' | 'shelved' | 'withdrawn' | 'yielded'

const linkedOnce = new WeakMap<ReadonlyMap<EntryId, Entry>, ReadonlyMap<InscriptionId, readonly Entry[]>>()

/** The statements that came of a request. */
export function entriesOf(session: Session, id: InscriptionId): readonly Entry[] {
  let linked = linkedOnce.get(session.entries)
  if (!linked) {
    const made = new Map<InscriptionId, Entry[]>()
    for (const entry of session.entries.values())
      if (entry.inscription !== undefined) made.set(entry.inscription, [...(made.get(entry.inscription) ?? []), entry])
    linked = made
    linkedOnce.set(session.entries, linked)
  }
  return linked.get(id) ?? []
}

export function standingOf(session: Session, inscription: Inscription): Standing {
  const entries = entriesOf(session, inscription.id)
  if (entries.some(entry => entry.end === undefined && !entry.late)) return 'has the floor'
  if (entries.some(isCutOff)) return 'cut off'
  if (entries.length > 0) return 'heard'
  const last = inscription.outcomes.findLast(each => ['withdrawn', 'yielded', 'returned'].includes(each.outcome))
  if (last?.outcome === 'withdrawn' || last?.outcome === 'yielded') return last.outcome
  return isShelved(session, inscription) ? 'shelved' : 'waiting'
}

/**
 * Came when the list was not open, and was not admitted. To be early there must have been an announced opening; what
 * came before a list was opened without one waits for the opening and no longer.
 */
function isShelved(session: Session, { list: id, received, admitted }: Inscription): boolean {
  const list = session.lists.get(id)
  if (!list || admitted !== undefined) return false
  const { phase } = phaseAt(list, received)
  if (phase === 'closed') return true
  if (phase !== 'not open') return false
  return list.opens !== undefined || !list.steps.some(taken => taken.step === 'opened' || taken.step === 'reopened')
}

export const inscriptionsIn = (session: Session, list: SpeakersList): readonly Inscription[] =>
  list.order.flatMap(id => session.inscriptions.get(id) ?? [])

/** Those still to be heard, in the order of the list: waiting, passed over, absent, cut off. */
export const waitingIn = (session: Session, list: SpeakersList): readonly Inscription[] =>
  inscriptionsIn(session, list).filter(each => ['waiting', 'cut off'].includes(standingOf(session, each)))

export const shelvedIn = (session: Session, list: SpeakersList): readonly Inscription[] =>
  inscriptionsIn(session, list).filter(each => standingOf(session, each) === 'shelved')

/** Unheard when a meeting rose that dealt with the debate: it stands at the head when the debate goes on. */
export function isCarriedOver(session: Session, inscription: Inscription): boolean {
  const list = session.lists.get(inscription.list)
  return (
    list !== undefined &&
    meetingsInOrder(session).some(
      meeting =>
        meeting.to !== undefined &&
        meeting.to >= inscription.received &&
        (meeting.takenUp.some(each => each.debate === list.debate) || wasSpokenIn(session, meeting.id, list.debate)),
    )
  )
}

const spokenOnce = new WeakMap<ReadonlyMap<EntryId, Entry>, ReadonlySet<string>>()

function wasSpokenIn(session: Session, meeting: MeetingId, debate: DebateId): boolean {
  let spoken = spokenOnce.get(session.entries)
  if (!spoken) {
    spoken = new Set([...session.entries.values()].map(each => `${each.meeting} ${each.debate}`))
    spokenOnce.set(session.entries, spoken)
  }
  return spoken.has(`${meeting} ${debate}`)
}

/** Nobody is left to be heard, and somebody was heard. */
export const isExhausted = (session: Session, list: SpeakersList): boolean =>
  waitingIn(session, list).length === 0 &&
  inscriptionsIn(session, list).some(each => ['heard', 'has the floor'].includes(standingOf(session, each)))

/** Called, and left out for now; forgotten when the meeting rises. */
export function isPassedOver(session: Session, inscription: Inscription): boolean {
  const last = inscription.outcomes.findLast(each => ['passed over', 'returned', 'absent'].includes(each.outcome))
  if (last?.outcome !== 'passed over') return false
  for (const meeting of session.meetings.values()) if (meeting.to !== undefined && meeting.to >= last.at) return false
  return true
}

/** Which list speaks first where several have somebody waiting: replies come at the end. */
const turns: readonly EntryKind[] = ['point of order', 'question', 'introductory', 'statement']

export function listsOf(session: Session, debate: DebateId | undefined): readonly SpeakersList[] {
  const turn = ({ purpose }: SpeakersList) =>
    purpose === 'right of reply' ? 99 : turns.includes(purpose) ? turns.indexOf(purpose) : turns.length
  return [...session.lists.values()].filter(list => list.debate === debate).sort((a, b) => turn(a) - turn(b))
}

export const listFor = (session: Session, debate: DebateId | undefined, purpose: EntryKind): SpeakersList | undefined =>
  listsOf(session, debate).find(list => list.purpose === purpose)

/** In the order in which they will be called: those passed over and cut off come when nobody else is left. */
export function inCallOrder(session: Session, waiting: readonly Inscription[]): readonly Inscription[] {
  const turn = (each: Inscription) =>
    standingOf(session, each) !== 'waiting' ? 2 : isPassedOver(session, each) ? 1 : 0
  return waiting
    .map((each, index) => ({ each, index, turn: turn(each) }))
    .sort((a, b) => a.turn - b.turn || a.index - b.index)
    .map(({ each }) => each)
}

/** Who is next in a debate: each list to its end, those passed over included, before the next begins. */
export const nextIn = (session: Session, debate: DebateId | undefined): Inscription | undefined =>
  listsOf(session, debate).flatMap(list => inCallOrder(session, waitingIn(session, list)))[0]
