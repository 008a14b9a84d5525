import type { SessionSettings } from '../../domain/settings/facts.ts'

/** Organs to which bodies of the United Nations report, as they are written over a document. */
const organs = /United Nations|General Assembly|Economic and Social Council|Security Council|Human Rights Council/i
/** How the symbols of its documents begin. */
const series = /^(?:A|E|S|ST|TD|CTOC|CAC|FCCC|CRPD|CEDAW|UNEP|DP|ISBA|NPT|TPNW)\//

type Of = Pick<SessionSettings, 'body' | 'wording'>
type Letterhead = 'united nations' | 'none'

/**
 * Whose name and emblem stand over a document: those of the United Nations where the session says so or its body is known
 * as one of theirs, by its house, its treaty, its parent or its symbol; over another body none.
 */
export function letterheadOf(settings: Of): Letterhead {
  const chosen = settings.wording.choices['letterhead']
  return chosen === 'united nations' || chosen === 'none' ? chosen : usualLetterheadOf(settings)
}

/** As long as the session says nothing. */
export function usualLetterheadOf({ body, wording }: Of): Letterhead {
  const isTheirs =
    wording.house !== 'generic' ||
    body.id !== undefined ||
    body.instrument !== undefined ||
    organs.test(`${body.parent ?? ''} ${body.name}`) ||
    series.test(body.symbol ? `${body.symbol}/` : '')
  return isTheirs ? 'united nations' : 'none'
}
