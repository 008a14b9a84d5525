import { persons, type Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { capital } from '../runs.ts'
import type { Told } from '../told.ts'
import { inBrackets, runningName, titleOf } from './named.ts'
import { withoutArticle } from './names.ts'

/** Those whose country stands in the middle: "Permanent Representative of Peru to the United Nations (Vienna)". */
const envoy = /\b(?:Representative|Observer|Mission|Delegation|Delegate)(?= to | in |$)/

/** "Minister of Foreign Affairs of Colombia (pre-recorded video)" (E/2025/28, paragraphs 4, 5 and 7). */
export const lineOfPerson = (told: Told, speaker: Speaker): readonly Run[] => [
  { text: called(told, speaker), from: speaker.entries, participant: speaker.participant },
  ...inBrackets(told, speaker),
]

function called(told: Told, speaker: Speaker): string {
  const { category, name, function: office } = speaker
  if (persons.includes(category)) return capital(name.list)
  const country = runningName(told, speaker)
  if (office === undefined) return capital(withoutArticle(`${titleOf(speaker, told.titles)}${country}`))
  // "Director General of the Controlled Substances and Overdose Response Directorate of Health Canada".
  if (office.includes(withoutArticle(country)) || office.includes(name.list)) return office
  const at = envoy.exec(office)
  return at ? office.replace(envoy, `$& of ${country}`) : `${office} of ${country}`
}
