/** Markup; of what is long in pieces, of which each is the one that it was while nothing in it changed. */
export type Drawn = string | readonly string[]

export const asText = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn.join(''))

/** Piece by piece: a long part is gone through no further than to see that each of its pieces is the one that it was. */
export const areSame = (one: Drawn, other: Drawn): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.length === other.length && one.every((each, at) => each === other[at])
