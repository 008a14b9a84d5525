import {parseSync} from 'oxc-parser'
import {readFileSync,readdirSync,statSync} from 'node:fs'
const walk=d=>readdirSync(d).flatMap(f=>{const p=d+'/'+f;return statSync(p).isDirectory()?walk(p):/\.tsx?$/.test(p)?[p]:[]})
const skip=/src\/report\/(languages|houses)/
for(const f of process.argv.slice(2).flatMap(d=>statSync(d).isDirectory()?walk(d):[d])){ if(skip.test(f))continue
 const src=readFileSync(f,'utf8'); const {program}=parseSync(f,src)
 const v=(n,p)=>{ if(!n||typeof n!=='object')return; if(Array.isArray(n)){n.forEach(x=>v(x,p));return}
  if(!n.type)return; if(n.type==='ImportDeclaration')return
  let t; if(n.type==='Literal'&&typeof n.value==='string')t=n.value; else if(n.type==='TemplateLiteral')t=n.quasis.map(q=>q.value.cooked).join('{}')
  if(t!==undefined&&(/[a-z]{2,},? +[a-z]{2,}/i.test(t)||/^[A-Z][a-z]+ /.test(t)))console.log(f+':'+src.slice(0,n.start).split('\n').length+': '+t.replace(/\s+/g,' ').slice(0,170))
  for(const k in n)if(k!=='parent')v(n[k],n)}
 v(program)}
