const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** “For X read Y”: the words stand once in the text. */
export function replaceWords(text: string, from: string, to: string): string | undefined {
  if (from === '') return undefined
  // Looked ahead for, so that places are found that overlap: “read read” stands twice in “read read read”.
  const places = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])(?=${asPattern(from)}(?![\\p{L}\\p{N}-]))`, 'gu'))]
  const [only] = places
  if (!only || places.length > 1) return undefined
  return text.slice(0, only.index) + to + text.slice(only.index + from.length)
}
