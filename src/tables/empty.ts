/** What programs write where nothing is; “Na” is a name, “NA” is not. */
const nothing =
  /^(?:NA|N\/A|n\/a|n\.a\.|N\.A\.|na|n\. a\.|null|NULL|Null|nan|NaN|#N\/A(?: N\/A)?|#REF!|#VALUE!|#NAME\?|#DIV\/0!|#NULL!|#NUM!|#SPILL!|#CALC!|#N\/D|#¡REF!|#REF|\(blank\)|\(empty\)|\(none\)|[-–—―−_.…]+|\?+)$/

/** As above, of the words of lists. */
const asAbove = /^(?:["”“〃״″]|''|idem|ditto|do\.|id\.|то же|同上|كما سبق)$/i

/** A cell without spaces of every kind around and between; empty where a program wrote that nothing is there. */
export function contentOf(cell: string): string {
  const text = cell
    .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  return nothing.test(text) ? '' : text
}

export const isAsAbove = (content: string): boolean => asAbove.test(content)
