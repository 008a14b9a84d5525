import type { Chapter, Decided, Deciders } from '../chapter.ts'
import { remember } from '../chapter.ts'
import { isEmpty } from '../drafting/prose.ts'
import { sameWords } from '../drafting/rewriting.ts'
import type { Session } from '../session.ts'
import { stateOf, the } from '../things.ts'
import type { Instant } from '../words.ts'
import type { Translation, TranslationFacts } from './facts.ts'
import { keyOf } from './translated.ts'

export const translationFacts = {
  translated: {
    matter: 'documents',
    evolve: (draft, { by, ...typed }, event) => {
      const key = keyOf(typed.language, typed.of)
      const was = draft.translations.get(key)
      if (isEmpty(typed.text) && !typed.list?.length) draft.translations.delete(key)
      else draft.translations.set(key, { ...typed, at: event.at, by: by ?? event.by })
      // A file tells its own history.
      if (by !== undefined) return
      const changes = [{ field: 'text', from: was?.text, to: typed.text }]
      remember(draft, event, { action: 'amended', of: key, changes })
    },
    makes: ({ language, of }) => [stateOf(the.translation(language, of))],
    uses: () => [],
  },
} satisfies Chapter<TranslationFacts>

/** What is typed in a language; the same words once more, on the same original, are nothing new. */
export interface Translate extends Omit<Translation, 'at' | 'by'> {
  readonly type: 'translate'
  readonly at: Instant
}

function translate(session: Session, { type: _, at, ...typed }: Translate): Decided {
  const was = session.translations.get(keyOf(typed.language, typed.of))
  const isNothing = isEmpty(typed.text) && !typed.list?.length
  const isSame = was ? was.original === typed.original && sameWords(was, typed) : isNothing
  return { facts: isSame ? [] : [{ type: 'translated', at, payload: typed }] }
}

export type TranslationCommand = Translate

export const translationCommands = { translate } satisfies Deciders<TranslationCommand>
