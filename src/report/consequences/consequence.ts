/** What a change of the settings changes: a key for the messages, and what its sentence names. */
export interface Consequence {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

export const consequence = (key: string, values: Consequence['values'] = {}): Consequence => ({ key, values })

/** Of several the first few, and how many more there are. */
export const some = (names: readonly string[], most = 8): string =>
  names.length > most ? `${names.slice(0, most).join('; ')}; and ${names.length - most} more` : names.join('; ')
