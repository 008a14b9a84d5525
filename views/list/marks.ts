import { lengthOfEntry, running, sortedEntries } from '../../src/domain/floor/entries.ts'
import { repliesAllowed, repliesBefore } from '../../src/domain/floor/limits.ts'
import type { Inscription, SpeakersList } from '../../src/domain/list/facts.ts'
import { levels } from '../../src/domain/list/order.ts'
import { isCarriedOver, isPassedOver, standingOf } from '../../src/domain/list/standing.ts'
import { resolved } from '../../src/domain/roll/names.ts'
import { clockOf, later, lengthOf } from '../../src/domain/times.ts'
import { say } from '../messages.ts'
import type { Scene } from '../scene.ts'

export const shortTier: Readonly<Record<string, string>> = {
  'United Nations entity': 'UN entity',
  'intergovernmental organization': 'IGO',
  'non-governmental organization': 'NGO',
}

export const minutes = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} min` : lengthOf(seconds * 1000)

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
    return allowed === undefined ? [] : [`reply ${used + 1} of ${allowed}`]
  }
  const entries = sortedEntries(session).filter(entry => resolved(session, entry.participant) === own)
  if (entries.length === 0) return ['not yet heard']
  if (entries.some(entry => entry.id === running(session, meeting)?.id)) return ['speaks now']
  const under = entries.filter(entry => entry.debate === list?.debate)
  const time = (some: typeof entries) =>
    lengthOf(some.reduce((sum, entry) => sum + (lengthOfEntry(session, entry) ?? 0), 0))
  const here = under.length > 0 ? `spoke ${under.length}× here, ${time(under)}` : 'not yet on this item'
  return entries.length > under.length ? [here, `${entries.length}× in all, ${time(entries)}`] : [here]
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
  if (standing === 'cut off') marks.push({ words: 'cut off: to retry' })
  if (isPassedOver(session, each)) marks.push({ words: 'passed over' })
  if (isCarriedOver(session, each)) marks.push({ words: 'carried over' })
  const absent = each.outcomes.findLast(one => one.outcome === 'absent')
  if (absent) marks.push({ words: `absent ${at(absent.at)}` })
  if (standing === 'shelved') marks.push({ words: `received ${clockOf(each.received, zone)}` })
  if (each.admitted) marks.push({ words: `admitted ${at(each.admitted)}` })
  if (each.placed === 'hand' && !absent) marks.push({ words: 'placed by hand' })
  if (each.confirmed) marks.push({ words: 'in the room' })
  if (each.invited) marks.push({ words: 'invited' })
  if (each.level) marks.push({ words: levels[each.level] ?? '' })
  if (each.text)
    marks.push({
      words: `text${each.text.language ? ` (${each.text.language})` : ''}${each.text.passedOn ? ', passed on' : ''}`,
    })
  if (each.note) marks.push({ words: `✎ ${each.note}` })
  if (each.answers && session.inscriptions.has(each.answers)) {
    const question = session.inscriptions.get(each.answers)
    if (question) marks.push({ words: 'answers the question above' })
  }
  if (session.lists.get(each.list)?.purpose === 'question' && isCarriedOver(session, each))
    marks.push({ words: 'never put' })
  for (const doubt of scene.doubts)
    if (doubt.on[0] === each.id && !doubt.confirmed)
      marks.push({ words: say(`doubt.${doubt.doubt}`, doubt.values), doubt: doubt.doubt, on: doubt.on.join(',') })
  return marks
}

/** Why it stands where it stands, in a sentence. */
export function whyThere({ session }: Scene, list: SpeakersList, each: Inscription): string {
  const received = `received ${clockOf(each.received, session.settings.zone)}, ${each.channel}`
  const swapped = each.outcomes.findLast(one => one.outcome === 'swapped')
  if (swapped) return `swapped${swapped.askedBy ? `, asked by ${swapped.askedBy}` : ''}; ${received}`
  if (isCarriedOver(session, each)) return `left over from an earlier meeting, so at the head; ${received}`
  if (each.placed === 'hand') return `placed by hand; ${received}`
  return `${policyWords[list.policy]}${list.groupsFirst ? ', groups first' : ''}; ${received}`
}

export const policyWords: Readonly<Record<SpeakersList['policy'], string>> = {
  receipt: 'in the order in which they asked',
  protocol: 'by level, then in the order in which they asked',
  'status-tiers': 'by status, then in the order in which they asked',
  'alphabetical-from-letter': 'by alphabet from the letter drawn',
  lots: 'as drawn by lot',
  chair: 'as the Chair wishes',
}
