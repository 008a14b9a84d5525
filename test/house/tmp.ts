import { wordsIn } from './words.ts'
import { treeOf } from './tree.ts'
const tree = treeOf('src/http')
for (const [p, f] of Object.entries(wordsIn(tree))) {
  const lines = (tree.get(p) ?? '').split('\n')
  const seen = new Set<number>()
  for (const w of f) { const probe = w.split(/…|“|”/).map(x=>x.trim()).filter(x=>/[a-z]{3}/i.test(x)).sort((a,b)=>b.length-a.length)[0]; if(!probe) continue
    lines.forEach((l,i)=>{ if (l.includes(probe) && !l.trim().startsWith('*') && !l.trim().startsWith('//')&& !l.includes('import ') && !l.trim().startsWith('/**')) seen.add(i) }) }
  console.log('=='+p); for (const i of [...seen].sort((a,b)=>a-b)) console.log(`${i+1}: ${lines[i]!.trim()}`)
}
