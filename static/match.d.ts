export interface Name {
  id: string
  name: string
  aliases: readonly string[]
  codes: readonly string[]
  notBeside: readonly string[]
  status?: string
  likely?: number
}
export interface Match {
  name: Name
  number: number | undefined
}
export function fold(text: string): string
export function matches(text: string, names: readonly Name[]): Name[]
export function numbered(text: string, names: readonly Name[]): Match[]
export function continues(text: string, names: readonly Name[]): boolean
export function takeTime(text: string): { text: string; from: string; until: string }
