import english from './messages/en.json' with { type: 'json' }

export type MessageKey = keyof typeof english

/** The sentence for a refusal, a word or a doubt, with its values in place. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template = (english as Readonly<Record<string, string>>)[key] ?? key
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
