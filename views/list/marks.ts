import type { Doubt } from '../../src/domain/correction/doubt.ts'
import { lengthOfEntry, running } from '../../src/domain/floor/entries.ts'
import { repliesAllowed, repliesBefore } from '../../src/domain/floor/limits.ts'
import { byMeeting } from '../../src/domain/floor/parts.ts'
import { groupedBy } from '../../src/domain/grouped.ts'
import { keptWith } from '../../src/domain/kept.ts'
import type { Inscription, SpeakersList } from '../../src/domain/list/facts.ts'
import { isCarriedOver, isPassedOver, standingOf } from '../../src/domain/list/standing.ts'
import { resolved } from '../../src/domain/roll/names.ts'
import type { Session } from '../../src/domain/session.ts'
import { table } from '../../src/domain/table.ts'
import { clockOf, later, lengthOf } from '../../src/domain/times.ts'
import type { DebateId, ParticipantId } from '../../src/domain/words.ts'
import { levelHere } from '../here.ts'
import { say, valueInWords, word } from '../messages.ts'
import type { Scene } from '../scene.ts'

const tiers = table<'un-entity' | 'igo' | 'ngo'>({
  'United Nations entity': 'un-entity',
  'intergovernmental organization': 'igo',
  'non-governmental organization': 'ngo',
})

/** A tier in the room that a row has for it. */
export const shortTier = (tier: string): string => {
  const known = tiers[tier]
  return known ? word(`waiting.tier.${known}`) : valueInWords(tier)
}

export const minutes = (seconds: number): string =>
  seconds % 60 === 0 ? word('waiting.minutes', { count: seconds / 60 }) : lengthOf(seconds * 1000)

/** How often and how long this delegation has spoken under the item and in the session. */
export function spoken({ session, meeting, now }: Scene, each: Inscription): readonly string[] {
  const own = resolved(session, each.participant)
  const list = session.lists.get(each.list)
  if (list?.purpose === 'right of reply') {
    const allowed = repliesAllowed(session, own)
    const used = repliesBefore(session, {
      at: later(now, 1),
      participant: own,
      debate: list.debate,
      meeting: meeting?.id,
    })
    return allowed === undefined ? [] : [word('waiting.reply', { nth: used + 1, allowed })]
  }
  const said = saidBy(session, own)
  if (said.length === 0) return [word('waiting.not-yet')]
  const speaking = running(session, meeting)
  if (speaking && resolved(session, speaking.participant) === own) return [word('waiting.speaks-now')]
  const under = said.filter(one => one.debate === list?.debate)
  const sum = (of: readonly Said[]) => ({
    times: of.reduce((so, one) => so + one.times, 0),
    time: lengthOf(of.reduce((so, one) => so + one.time, 0)),
  })
  const here = under.length > 0 ? word('waiting.here', sum(under)) : word('waiting.not-yet-here')
  return said.length > under.length ? [here, word('waiting.in-all', sum(said))] : [here]
}

/** What a delegation said under a debate at one meeting. */
interface Said {
  readonly debate: DebateId | undefined
  times: number
  /** Milliseconds. */
  time: number
}

const saidAt = keptWith<ReadonlyMap<ParticipantId, readonly Said[]>>()

/** Of each meeting it is counted once, as long as nothing of it changes: many wait, and a session is long. */
const saidBy = (session: Session, own: ParticipantId): readonly Said[] =>
  [...byMeeting(session).values()].flatMap(part => saidAt([part], '', () => countedAt(part)).get(own) ?? [])

function countedAt(part: Session): ReadonlyMap<ParticipantId, readonly Said[]> {
  const counted = new Map<ParticipantId, Said[]>()
  for (const entry of part.entries.values()) {
    const who = resolved(part, entry.participant)
    const said = counted.get(who) ?? []
    counted.set(who, said)
    let under = said.find(each => each.debate === entry.debate)
    if (!under) said.push((under = { debate: entry.debate, times: 0, time: 0 }))
    under.times += 1
    under.time += lengthOfEntry(part, entry) ?? 0
  }
  return counted
}

const doubtsOnce = new WeakMap<readonly Doubt[], ReadonlyMap<string, readonly Doubt[]>>()

/** The doubts about requests, by the one beside which each is shown. */
function doubtsOnRequests({ session, doubts }: Scene): ReadonlyMap<string, readonly Doubt[]> {
  const known = doubtsOnce.get(doubts)
  if (known) return known
  const found = groupedBy(
    doubts.filter(({ on: [first = ''] }) => session.inscriptions.has(first)),
    ({ on: [first = ''] }) => first,
  )
  doubtsOnce.set(doubts, found)
  return found
}

interface Mark {
  readonly words: string
  readonly doubt?: string | undefined
  readonly on?: string | undefined
}

export function marksOf(scene: Scene, each: Inscription): readonly Mark[] {
  const { session } = scene
  const { zone } = session.settings
  const at = (moment: string) => clockOf(moment, zone).slice(0, 5)
  const marks: Mark[] = []
  const standing = standingOf(session, each)
  if (standing === 'cut off') marks.push({ words: word('waiting.cut-off') })
  if (isPassedOver(session, each)) marks.push({ words: word('waiting.passed-over') })
  if (isCarriedOver(session, each)) marks.push({ words: word('waiting.carried-over') })
  const absent = each.outcomes.findLast(one => one.outcome === 'absent')
  if (absent) marks.push({ words: word('waiting.absent', { time: at(absent.at) }) })
  if (standing === 'shelved') marks.push({ words: word('waiting.received', { time: clockOf(each.received, zone) }) })
  if (each.admitted) marks.push({ words: word('waiting.admitted', { time: at(each.admitted) }) })
  if (each.placed === 'hand' && !absent) marks.push({ words: word('waiting.by-hand') })
  if (each.confirmed) marks.push({ words: word('waiting.in-the-room') })
  if (each.invited) marks.push({ words: word('waiting.invited') })
  if (each.level) marks.push({ words: levelHere(each.level) })
  if (each.text) {
    const { language, passedOn } = each.text
    const text = language ? word('waiting.text-in', { language }) : word('waiting.text')
    marks.push({ words: passedOn ? word('waiting.passed-on', { text }) : text })
  }
  if (each.note) marks.push({ words: `✎ ${each.note}` })
  if (each.answers && session.inscriptions.has(each.answers)) {
    const question = session.inscriptions.get(each.answers)
    if (question) marks.push({ words: word('waiting.answers') })
  }
  if (session.lists.get(each.list)?.purpose === 'question' && isCarriedOver(session, each))
    marks.push({ words: word('waiting.never-put') })
  for (const doubt of doubtsOnRequests(scene).get(each.id) ?? [])
    if (!doubt.confirmed)
      marks.push({ words: say(`doubt.${doubt.doubt}`, doubt.values), doubt: doubt.doubt, on: doubt.on.join(',') })
  return marks
}

/** Why it stands where it stands, in a sentence. */
export function whyThere({ session }: Scene, list: SpeakersList, each: Inscription): string {
  const time = clockOf(each.received, session.settings.zone)
  const received = word('waiting.why.received', { time, channel: each.channel })
  const swapped = each.outcomes.findLast(one => one.outcome === 'swapped')
  if (swapped?.askedBy) return word('waiting.why.swapped-by', { by: swapped.askedBy, received })
  if (swapped) return word('waiting.why.swapped', { received })
  if (isCarriedOver(session, each)) return word('waiting.why.left-over', { received })
  if (each.placed === 'hand') return word('waiting.why.by-hand', { received })
  const values = { policy: word(`waiting.policy.${list.policy}`), received }
  return word(list.groupsFirst ? 'waiting.why.policy-groups' : 'waiting.why.policy', values)
}
