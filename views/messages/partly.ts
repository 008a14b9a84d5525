import type { Language } from '../../src/domain/words.ts'
import ar from './ar.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

type Words = Readonly<Record<keyof (typeof ar)['memory'], string>>

/**
 * Languages of which only some words are there: those of the screens and of the floor. Each stands in its file under how
 * it is known; what is there in one is there in all. For the rest English stands, marked as such.
 */
export const partly: Readonly<Record<Extract<Language, 'ar' | 'ru' | 'zh'>, Words>> = {
  ar: ar.memory,
  ru: ru.memory,
  zh: zh.memory,
}
