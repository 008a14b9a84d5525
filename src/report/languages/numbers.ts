/** Words below ten; but where one number of a sentence is 10 or more, all are figures. From nought to nine. */
export const numbersIn =
  (words: readonly string[]) =>
  (...counts: number[]): readonly string[] =>
    counts.map(count => (counts.some(each => each > 9) ? String(count) : (words[count] ?? String(count))))
