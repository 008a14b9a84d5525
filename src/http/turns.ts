/**
 * So many at once and no more: who comes later waits, and not for ever; who holds a place too long, because the line is
 * slow or stands still on purpose, has it no more. Answers how to give the place back; undefined if none became free.
 */
export function turnsOf(
  places: number,
  { patience, longest }: { readonly patience: number; readonly longest: number },
): () => Promise<(() => void) | undefined> {
  let free = places
  const waiting: (() => void)[] = []
  const back = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  const place = () => {
    let isBack = false
    const giveBack = () => {
      clearTimeout(tooLong)
      if (!isBack) back()
      isBack = true
    }
    const tooLong = setTimeout(giveBack, longest)
    tooLong.unref()
    return giveBack
  }
  return async () => {
    if (free > 0) {
      free--
      return place()
    }
    return new Promise(done => {
      const takes = () => {
        clearTimeout(tooLong)
        done(place())
      }
      const tooLong = setTimeout(() => {
        waiting.splice(waiting.indexOf(takes), 1)
        done(undefined)
      }, patience)
      waiting.push(takes)
    })
  }
}
