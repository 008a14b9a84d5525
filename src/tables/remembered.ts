const most = 5_000

/** Asked with the same few texts again and again, as the cells of a table are: each is worked out once, and none is kept for ever. */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return text => {
    const found = known.get(text)
    if (found) return found.answer
    const answer = of(text)
    if (known.size > most) known.clear()
    known.set(text, { answer })
    return answer
  }
}
