/** So many letters may be wrong, missing or too many for one name still to be meant by another: of short ones, fewer. */
const mostOff = (bare: string): number => Math.min(2, Math.ceil(bare.length / 3))

/** A sentence for each variable of the environment that is called as a setting of Rostrum and is none. */
export const mistypedAmong = (named: readonly string[], settings: readonly string[]): readonly string[] =>
  named
    .filter(name => name.startsWith('ROSTRUM_') && !settings.includes(name))
    .toSorted()
    .map(name => {
      const meant = nearest(name, settings)
      return `${name} is no setting of Rostrum, and is passed over${meant ? `: is ${meant} meant?` : '.'}`
    })

/** What somebody put before a name that has nothing before it (ROSTRUM_PORT), or the name that differs least. */
function nearest(name: string, settings: readonly string[]): string | undefined {
  const bare = name.replace('ROSTRUM_', '')
  if (settings.includes(bare)) return bare
  const [best] = settings
    .map(setting => ({ setting, off: distance(name, setting) }))
    .sort((a, b) => a.off - b.off)
    .filter(({ off }) => off <= mostOff(bare))
  return best?.setting
}

/** Levenshtein: how many letters are to be changed, put in or taken out. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [nth, letter] of [...one].entries()) {
    const next = [nth + 1]
    for (const [at, theirs] of [...other].entries())
      next.push(Math.min((row[at] ?? 0) + (letter === theirs ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    row = next
  }
  return row.at(-1) ?? 0
}
