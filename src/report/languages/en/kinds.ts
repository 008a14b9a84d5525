import type { EntryKind, VoteTime } from '../../../domain/words.ts'
import type { Voice } from '../../houses/house.ts'

/** The sentence about one speaker and about several, in lower case and without full stop; houses.ts has the slots. */
export interface Sentence {
  readonly one: string
  readonly many: string
}

const called = (what: string): Sentence => ({
  one: `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} statement`,
  many: `${what} statements`,
})
const saidTo = (what: string): Sentence => ({ one: `a statement ${what}`, many: `statements ${what}` })

/** What somebody makes who speaks in such an entry. */
const made: Readonly<Partial<Record<EntryKind, Sentence>>> = {
  statement: { one: 'a statement', many: 'statements' },
  introductory: called('introductory'),
  opening: called('opening'),
  keynote: called('keynote'),
  closing: called('closing'),
  presentation: { one: 'a presentation', many: 'presentations' },
  'right of reply': saidTo('in exercise of the right of reply'),
  'explanation of vote': saidTo('in explanation of vote'),
  'explanation of position': saidTo('in explanation of position'),
}

const same = (sentence: string): Sentence => ({ one: sentence, many: sentence })

/** Where nothing is made, but done. */
const done: Readonly<Partial<Record<EntryKind, Sentence>>> = {
  address: same('{speakers} {also}addressed the {organ}'),
  'point of order': same('{speakers} {also}took the floor for a point of order'),
  question: { one: '{speakers} {also}asked a question', many: '{speakers} {also}asked questions' },
}

/** Is what is made said to be of a vote: “statements in explanation of vote before the vote” (A/79/437/Add.4)? */
export const explains = (kind: EntryKind): boolean =>
  kind === 'explanation of vote' || kind === 'explanation of position'

/** “A made an opening statement”, or “an opening statement was made by A”: nothing but who made what. */
export function plain(kind: EntryKind, voice: Voice, when?: VoteTime): Sentence {
  const bare = made[kind]
  const what = bare && when && explains(kind) ? { one: `${bare.one} ${when}`, many: `${bare.many} ${when}` } : bare
  if (!what) {
    const does = done[kind]
    if (!does) throw new Error(`no English sentence for ${kind}`)
    return does
  }
  const active = { one: `{speakers} {also}made ${what.one}`, many: `{speakers} {also}made ${what.many}` }
  const passive = {
    one: `${what.one} was {also}made by {speakers}`,
    many: `${what.many} were {also}made by {speakers}`,
  }
  if (voice === 'alone active') return { one: active.one, many: passive.many }
  return voice === 'active' ? active : passive
}

/** The body hears those who speak: "the Commission heard statements by …". */
export const heard = (kind: EntryKind = 'statement'): Sentence => {
  const what = made[kind] ?? made.statement
  return {
    one: `the {organ} heard ${what?.one} by {speakers}`,
    many: `the {organ} heard ${what?.many} by {speakers}`,
  }
}

/** "{also}" in place of what a kind is made of: "delivered a statement". */
export const delivered = (kind: EntryKind = 'statement'): Sentence => ({
  one: `{speakers} {also}delivered ${made[kind]?.one}`,
  many: `{speakers} {also}delivered ${made[kind]?.many}`,
})
