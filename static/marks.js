// Italics and footnotes without codes to be learnt: a button or its keys put the brackets around what is chosen, or take
// them away. What is typed stays plain text. Pure; tested in Node.

/** @typedef {'italic' | 'note'} Mark */
/** @typedef {Readonly<{ value: string, start: number, end: number }>} Chosen */

/** Which of the buttons' keys was pressed. @param {Readonly<{ key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean }>} pressed @returns {Mark | undefined} */
export const markOf = ({ key, ctrlKey, metaKey, altKey }) => {
  const letter = key.toLowerCase()
  if (letter === 'i' && (ctrlKey || metaKey) && !altKey) return 'italic'
  return letter === 'n' && altKey && !ctrlKey ? 'note' : undefined
}

/**
 * Chosen words in italics, or plain again where they were; a footnote behind what is chosen, to be typed between its
 * brackets, or the note that one stands in as plain words.
 * @param {Chosen} chosen @param {Mark} mark @returns {Chosen}
 */
export function marked({ value, start, end }, mark) {
  const around = aroundOf(value, start, end, mark)
  if (around) {
    const { from, to, words } = around
    return { value: value.slice(0, from) + words + value.slice(to), start: from, end: from + words.length }
  }
  const [before, after] = [`[[${mark}: `, ']]']
  if (mark === 'note') {
    const at = end + before.length
    return { value: value.slice(0, end) + before + after + value.slice(end), start: at, end: at }
  }
  // The spaces around a word that was chosen with them stay outside.
  const words = value.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = Math.max(from, start + words.trimEnd().length)
  return {
    value: value.slice(0, from) + before + value.slice(from, to) + after + value.slice(to),
    start: from + before.length,
    end: to + before.length,
  }
}

/** The brackets of this kind in which all that is chosen stands. @param {string} value @param {number} start @param {number} end @param {Mark} mark */
function aroundOf(value, start, end, mark) {
  const from = value.lastIndexOf('[[', Math.max(start, 0))
  if (from < 0) return undefined
  const to = value.indexOf(']]', from) + 2
  if (to < 2 || to < end) return undefined
  const [all = '', words = ''] =
    new RegExp(`^\\[\\[\\s*${mark}\\s*:\\s*(.*)\\]\\]$`, 's').exec(value.slice(from, to)) ?? []
  return all ? { from, to, words } : undefined
}
