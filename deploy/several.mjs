/*
 * The processes of compose.yaml on this computer, without containers: two servers on one PostgreSQL and, where Caddy is
 * installed, the proxy before them with TLS and HTTP/2. DATABASE_URL names the database; PORT the proxy's port (8443).
 */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const database = process.env.DATABASE_URL
if (!database) {
  console.error('DATABASE_URL is missing: an empty database, such as postgresql://rostrum:…@localhost:5432/rostrum.')
  process.exit(2)
}
const port = Number(process.env.PORT ?? 8443)
const servers = [port + 1, port + 2]
const caddy = process.env.CADDY ?? 'caddy'
const hasCaddy = spawnSync(caddy, ['version'], { stdio: 'ignore' }).status === 0
const origin = process.env.ROSTRUM_ORIGIN ?? `https://localhost:${port}`

const running = new Map()
let stopping = false
const start = (name, program, words, settings) => {
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', words => {
      for (const line of String(words).trimEnd().split('\n')) console.log(`${name}: ${line}`)
    })
  child.on('error', error => console.error(`${name}: ${error.message}`))
  running.set(name, child)
  child.on('exit', code => {
    running.delete(name)
    if (!stopping) stop(code ?? 1)
    else if (running.size === 0) process.exit(stopping.code)
  })
}
const stop = code => {
  stopping = { code }
  for (const child of running.values()) child.kill('SIGTERM')
  if (running.size === 0) process.exit(code)
}
process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))

// A supervisor for each: whatever ends a server, the next is there within two seconds, and the other serves meanwhile.
const reach = hasCaddy ? { ROSTRUM_ORIGIN: origin, ROSTRUM_PROXY: '127.0.0.1,::1' } : {}
for (const [nth, own] of servers.entries())
  start(`server ${nth + 1}`, process.execPath, ['--enable-source-maps', 'dist/supervisor.js'], {
    ...reach,
    PORT: String(own),
    DATABASE_URL: database,
  })
if (hasCaddy)
  start('proxy', caddy, ['run', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'], {
    ROSTRUM_ORIGIN: origin,
    CADDY_SETTING: 'auto_https disable_redirects',
    ROSTRUM_SERVERS: servers.map(own => `127.0.0.1:${own}`).join(' '),
  })
else console.log(`Caddy is not installed: the servers are at ${servers.map(own => `http://localhost:${own}`).join(' and ')}.`)
