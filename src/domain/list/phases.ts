import type { InscriptionId, Instant } from '../words.ts'
import type { SpeakersList, Step } from './facts.ts'

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
