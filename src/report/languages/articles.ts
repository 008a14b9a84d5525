import type { NameForms } from '../../domain/roll/names.ts'
import type { TypedForms } from '../../domain/roll/typed-names.ts'
import { capital } from './runs.ts'

/** How French and Spanish put a name behind its article and behind "de". */
export interface Articles {
  /** "le Canada" as "du Canada". */
  deOf(running: string): string
  /** And back. */
  runningOf(de: string): string
  withoutArticle(running: string): string
}

/** What was found or typed of a name: each form that lacks is made from another. */
export const knownWith =
  ({ deOf, runningOf, withoutArticle }: Articles) =>
  (forms: TypedForms): NameForms => {
    const running = forms.running ?? (forms.de === undefined ? (forms.list ?? '') : runningOf(forms.de))
    const bare = withoutArticle(running)
    return {
      list: forms.list ?? (bare === running ? bare : capital(bare)),
      running,
      article: bare === running ? undefined : running.slice(0, running.length - bare.length).trim(),
      de: forms.de ?? deOf(running),
      ...(forms.gender ? { gender: forms.gender } : {}),
      ...(forms.number === 'p' ? { plural: true } : {}),
    }
  }
