/** Who speaks: the code of a State, `chair`, `secretariat`, or what a name was typed as. */
export type Who = string

/** A moment of the week: seconds since the midnight, in the room, with which its first day begins. */
export type Moment = number

export interface Sitting {
  readonly number: number
  readonly from: Moment
  readonly to: Moment
}

export interface Item {
  readonly item: string
  readonly title: string
}

export type Kind =
  | 'statement'
  | 'right of reply'
  | 'point of order'
  | 'introductory'
  | 'presentation'
  | 'explanation of position'

/** What is true of one statement, whatever was typed, corrected and typed late. */
export interface Said {
  readonly meeting: number
  readonly at: Moment
  readonly until: Moment
  readonly who: Who
  readonly kind: Kind
  readonly item: string
  /** A group by its name, or States. */
  readonly group?: string | readonly Who[]
}

export interface Action {
  readonly at: Moment
  readonly item: string
  readonly what: string
  readonly symbol: string
  readonly how: string
}

interface Speaking {
  readonly who: Who
  readonly kind?: 'right of reply' | 'explanation of position'
  readonly group?: string | readonly Who[]
}

/** What somebody does at a desk, at its moment. */
export type Deed = { readonly at: Moment; readonly meeting: number } & (
  | { readonly does: 'gavel'; readonly what: 'open' | 'suspend' | 'resume' | 'close' }
  | { readonly does: 'item'; readonly item: string }
  | ({ readonly does: 'speak' } & Speaking)
  /** Typed with two letters the wrong way round. */
  | ({ readonly does: 'slip'; readonly typed: string } & Speaking)
  /** Logged as somebody else first, and put right in the form. */
  | ({ readonly does: 'mistake'; readonly first: Who } & Speaking)
  /** Logged, taken back, and logged as who it was. */
  | ({ readonly does: 'undo'; readonly first: Who } & Speaking)
  /** Nobody in the directory: entered as typed. */
  | { readonly does: 'unknown'; readonly who: Who }
  | { readonly does: 'panellist'; readonly who: Who }
  | { readonly does: 'chair' }
  | { readonly does: 'secretariat' }
  | { readonly does: 'order'; readonly who: Who; readonly back: Moment }
  | { readonly does: 'inscribe'; readonly who: Who }
  | { readonly does: 'withdraw'; readonly who: Who }
  | { readonly does: 'next'; readonly who: Who }
  /** The last statement was of another item. */
  | { readonly does: 'moved'; readonly who: Who; readonly item: string }
  | { readonly does: 'action'; readonly action: Action }
  | {
      readonly does: 'late'
      readonly entries: readonly { readonly at: Moment; readonly until: Moment; readonly who: Who }[]
    }
  | {
      readonly does: 'outage'
      readonly entries: readonly { readonly at: Moment; readonly who: Who }[]
      readonly back: Moment
    }
)

/** A week as plain data: what is typed on “New session”, what happens, and what is true of it at the end. */
export interface Week {
  readonly body: Readonly<Record<'name' | 'shortName' | 'parent' | 'place' | 'zone' | 'house', string>>
  readonly firstDay: string
  readonly members: readonly Who[]
  readonly agenda: readonly Item[]
  readonly sittings: readonly Sitting[]
  readonly groups: readonly { readonly name: string; readonly chair: Who }[]
  /** Entered as typed, and what they are. */
  readonly unknown: readonly { readonly name: Who; readonly kind: 'igo' }[]
  readonly deeds: readonly Deed[]
  readonly said: readonly Said[]
  readonly actions: readonly Action[]
  readonly inscribed: number
}
