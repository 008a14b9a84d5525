// Names that look like what was typed: the library that finds them, as the page loads it.

import { alikeBy } from './match.js'
import uFuzzy from './uFuzzy.js'

/** One letter too many, too few, wrong or in the wrong place. */
export const alike = alikeBy(new uFuzzy({ intraMode: 1 }))
