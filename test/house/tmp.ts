import { treeOf } from './tree.ts'
import { wordsIn } from './words.ts'

for (const [p, f] of Object.entries(wordsIn(treeOf('src/http', 'static')))) {
  const g = f.filter(x => /[a-z]{2,}/i.test(x))
  if (g.length) console.log(p, g.map(x => '\n    ' + x.replace(/\s+/g, ' ')).join(''))
}
