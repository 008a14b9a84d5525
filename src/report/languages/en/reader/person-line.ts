import type { SpeakerRead, StatementRead } from '../../read.ts'
import { oneUntitled } from './alone.ts'
import { beforeCapacity, besides } from './beside.ts'
import type { CapacityRead } from './capacity.ts'
import type { Words } from './fold.ts'
import { withoutArticleAt } from './joints.ts'
import { behindLead } from './lead.ts'
import { knownAt, type NamesRead } from './names.ts'
import { speakerOf } from './understood.ts'

const opensList =
  /^(?:the following (?:persons?|speakers?|officials?|representatives|delegations)\b[^:]* (?:made|delivered) (?:a )?statements?[^:]*|(?:a )?statements? (?:was|were) (?:also )?(?:made|delivered) by the following[^:]*):$/

/** "At the 1st meeting, the following persons made statements:": a line each follows; answers its lead, if it has one. */
export function listOpenedBy({ text, folded, ...words }: Words): { readonly lead: string | undefined } | undefined {
  if (!folded.endsWith(':') || folded.length > 600) return undefined
  const from = behindLead({ text, folded, ...words }, 0, folded.length)
  if (!opensList.test(folded.slice(from))) return undefined
  return { lead: from === 0 ? undefined : text.slice(0, from).replace(/[\s,]+$/, '') }
}

/** Of a list like that a line: no number, no heading with one, no sentence. */
export const isPersonLine = (line: string): boolean =>
  line.length < 400 &&
  !/^(?:chapter|annex|part|[ivxlc]+\.|[A-Z]\.)\s/i.test(line) &&
  !/ (?:made|was|were|has|had|considered|adopted|took) /.test(line)

const label = /^\s*(?:[•*–—-]\s*|\([a-z]{1,3}\)\s*|[a-z]\)\s*)?/i
const representative = /^(?:the )?(?:representative|observer|delegate) (?:of|for) /

/** "Minister of Justice of Colombia (on behalf of …)": whose country it is, with the function; or an official, or anybody. */
export function personIn(
  words: Words,
  names: NamesRead,
): Pick<StatementRead, 'speaker' | 'heading' | 'title' | 'words' | 'span' | 'nameAt'> & Omit<CapacityRead, 'told'> {
  const { text, folded, at } = words
  const from = label.exec(text)?.[0].length ?? 0
  const to = from + text.slice(from).replace(/(?:;(?: and)?|,|(?<!\b(?:inc|ltd|jr|sr|e\.v))\.)\s*$/i, '').length
  const reading = { words, names, one: true }
  const capacity: CapacityRead = {}
  const stop = beforeCapacity(reading, from, to, capacity)
  if (stop < to) besides(reading, stop, to, capacity)
  const name = text.slice(from, stop)
  const span = { from: at + from, to: at + to }
  const { title: _, told: __, ...others } = capacity
  const common = { words: text.slice(from, to), span, nameAt: { from: at + from, to: at + stop }, ...others }
  const country = countryIn(words, names, from, stop)
  if (country) {
    const isBare = representative.test(folded.slice(from, stop)) || country.from === from
    const office = isBare ? undefined : `${text.slice(from, country.from)}${text.slice(country.to, stop)}`
    const speaker: SpeakerRead = {
      participant: country.participant,
      kind: 'state',
      name,
      form: 'running',
      ...(office ? { function: office } : {}),
    }
    return { ...common, speaker, heading: 'delegation', title: 'none' }
  }
  const speaker = speakerOf(words, oneUntitled(reading, from, stop), { told: undefined, names })
  const { kind } = speaker
  return { ...common, speaker, heading: kind === 'official' || kind === 'individual' ? kind : 'anybody', title: 'none' }
}

/** The State behind the last " of " or " for ", up to "to the United Nations" or a bracket; with the word before it. */
function countryIn(words: Words, names: NamesRead, from: number, to: number) {
  const { folded } = words
  const whole = knownAt(names, folded, withoutArticleAt(words, from), to)
  if (whole?.end === to && whole.known.kind === 'state') return { participant: whole.known.participant, from, to }
  const ofs = [...folded.slice(from, to).matchAll(/ (?:of|for) /g)].map(({ 0: joint, index }) => ({
    place: from + index,
    next: withoutArticleAt(words, from + index + joint.length),
  }))
  for (const { place, next } of ofs.reverse()) {
    const ends = [to, ...[' to ', ' in ', ' at ', ' ('].map(each => folded.indexOf(each, next))]
    for (const end of ends.filter(each => each > next && each <= to)) {
      const found = knownAt(names, folded, next, end)
      if (found?.end === end && found.known.kind === 'state')
        return { participant: found.known.participant, from: place, to: end }
    }
  }
  return undefined
}
