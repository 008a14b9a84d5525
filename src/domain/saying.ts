/** A sentence by its key among the messages, with the values that it names. */
export interface Saying {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

export const tells = (key: string, values: Saying['values'] = {}): Saying => ({ key, values })

/** What should stand where something else does: told in words, one of some values, one of several, or at a place within. */
export type Expected =
  | Saying
  | { readonly oneOf: readonly unknown[] }
  | { readonly either: readonly Expected[] }
  | { readonly within: string; readonly expected: Expected }
