import { chair, type ParticipantKind, secretariat } from '../../../../domain/roll/kinds.ts'
import type { ParticipantId } from '../../../../domain/words.ts'
import type { Titles } from '../../../houses/titles.ts'
import { type Category, observerStates } from '../../../plan/categories.ts'
import type { HeadingRead, SpeakerRead } from '../../read.ts'
import type { Words } from './fold.ts'
import type { Named } from './joints.ts'
import { knownAt, type NamesRead } from './names.ts'
import { isOffice } from './offices.ts'

const apart: Readonly<Record<ParticipantId, HeadingRead>> = {
  VAT: 'holy-see',
  PSE: 'state-of-palestine',
  EUU: 'european-union',
}

/** The category that the sentence itself tells: "the following non-governmental organizations". */
export const toldBy = (who: readonly Category[] | undefined): Category | undefined =>
  who?.length === 1 && who[0] !== 'unresolved' ? who[0] : undefined

/** What is known besides the name: what the sentence tells, and the titles of the house. */
interface Told {
  readonly told: Category | undefined
  /** The words are those of a body whose titles are known. */
  readonly isOfHouse?: boolean
  readonly titles?: Partial<Titles> | undefined
}

/** Who a name is, as far as the words and the directory say. */
export function speakerOf(
  words: Words,
  named: Named,
  { told, names, titles = {} }: Told & { readonly names: NamesRead },
): SpeakerRead {
  const { known, from, to } = named
  const name = words.text.slice(from, to)
  const article = named.article || undefined
  if (/^secretariat$/i.test(name) && named.title !== 'observer')
    return { participant: secretariat, kind: 'official', name, form: 'running' }
  if (known) {
    const { participant, kind, form, office } = known
    return { participant, kind, name, article, form, function: office?.function, person: office?.person }
  }
  const slice = (range: readonly [number, number] | undefined) => range && words.text.slice(...range)
  const presiding = presidingIn(words, named, names)
  if (presiding) return { ...presiding, name, article, form: 'running', kind: 'official' }
  const isOfPersons = told === 'official' || told === 'individual'
  const kind: ParticipantKind | undefined = isOfPersons
    ? (told as ParticipantKind)
    : named.is === 'official' || (named.is === 'individual' && (titles.ngo !== 'none' || named.function !== undefined))
      ? named.is
      : told !== undefined && isKind(told)
        ? told
        : undefined
  const isPerson = kind === 'official' || kind === 'individual'
  return {
    name,
    article,
    form: 'as typed',
    kind,
    ...(isPerson ? { function: slice(named.function), person: slice(named.person) } : {}),
    ...(named.several ? { several: true as const } : {}),
  }
}

const isKind = (category: Category): category is Category & ParticipantKind =>
  category === 'un-entity' || category === 'igo' || category === 'ngo' || category === 'constituency'

/** "the Chair (Türkiye)", "the Vice-Chair": whoever presides. */
function presidingIn(
  { folded }: Words,
  { from, to, title }: Named,
  names: NamesRead,
): Pick<SpeakerRead, 'participant' | 'function' | 'country'> | undefined {
  if (title !== 'none') return undefined
  const found =
    /^((?:acting |co-|vice-)?(?:chair(?:person|man|woman)?|president))(?: \(([^()]+(?:\([^()]*\))?)\))?$/.exec(
      folded.slice(from, to),
    )
  if (!found) return undefined
  const at = from + (found[1]?.length ?? 0) + 2
  const place = folded.startsWith('the ', at) ? at + 4 : at
  const country = found[2] === undefined ? undefined : knownAt(names, folded, place, to - 1)?.known.participant
  const isChair = /^(?:chair(?:person|man|woman)?|president)$/.test(found[1] ?? '')
  return { ...(isChair ? { participant: chair } : {}), country }
}

/** Under which heading somebody stands. */
export function headingOf(
  speaker: SpeakerRead,
  { title }: Named,
  { told, titles = {}, isOfHouse = false }: Told,
): HeadingRead {
  const { participant, kind } = speaker
  if (participant === secretariat || participant === chair) return 'official'
  if (kind === 'state' && participant !== undefined) {
    const own = apart[participant]
    if (title === 'observer' || title === 'representative as observer') return own ?? 'observer'
    if (told === 'full' || told === 'signatory') return told
    if (told && observerStates.includes(told)) return own ?? 'observer'
    // Where everybody is a representative, the word tells nothing.
    const asObserver = own ? (titles[own as Category] ?? (isOfHouse ? 'observer' : 'representative')) : titles.observer
    return title === 'representative' && asObserver !== 'representative' ? 'full' : 'delegation'
  }
  if (kind === 'official' || kind === 'individual') return kind
  // Where nobody has a title, a name that nobody knows may be anybody’s.
  if (kind === undefined && titles.ngo === 'none') return 'anybody'
  if (told === 'un-entity' || told === 'igo' || told === 'ngo' || told === 'constituency') return told
  if (kind && kind !== 'unknown' && kind !== 'group' && kind !== 'state') return kind
  if (title === 'observer' || title === 'representative' || title === 'a representative') return 'organization'
  return isOffice(speaker.name.toLowerCase()) ? 'official' : 'delegation'
}
