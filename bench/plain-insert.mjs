// The floor of P3 and P6: plain node:http that inserts a row, on the disk before it answers.
import { createServer } from 'node:http'
import Sqlite from 'better-sqlite3'

const database = new Sqlite(process.argv[2])
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('create table entry (id integer primary key, at text, said text)')
const insert = database.prepare('insert into entry (at, said) values (?, ?)')
const server = createServer((request, answer) => {
  const parts = []
  request
    .on('data', part => parts.push(part))
    .on('end', () => {
      if (request.method === 'POST') insert.run(new Date().toISOString(), Buffer.concat(parts).toString())
      answer.setHeader('Content-Type', 'application/json').end('{"saved":true}')
    })
})
server.listen(Number(process.argv[3]), '127.0.0.1')
