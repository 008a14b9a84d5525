import type { Hono } from 'hono'
import qrcode from 'qrcode-generator'
import { JoinPage } from '../../views/join/page.tsx'
import type { Dependencies, Env } from './dependencies.ts'
import { isNumbers, openEverywhere } from './door.ts'

const certificate = '/join/authority.crt'

/** A text as a code for cameras, which stand some wear: its squares a side, and the dark ones as a path. */
function codeOf(text: string) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const squares = Array.from({ length: size * size }, (_, at) => ({ row: Math.floor(at / size), column: at % size }))
  const dark = squares
    .filter(({ row, column }) => code.isDark(row, column))
    .map(({ row, column }) => `M${column} ${row}h1v1h-1z`)
    .join('')
  return { size, dark }
}

/** How a device of the room comes in; everybody may read it, and there is none where nobody needs it. */
export function joinRoutes(app: Hono<Env>, { joining }: Dependencies): void {
  app.get('/join', c => {
    if (!joining) return c.notFound()
    const addresses = joining.addresses()
    const scanned = openEverywhere(addresses)
    const { fingerprint } = joining
    const code = scanned === undefined ? undefined : codeOf(scanned)
    const isNamed = addresses[0] !== scanned && scanned !== undefined && isNumbers(new URL(scanned).host)
    const shown = { addresses, isNamed, fingerprint, certificate, code }
    return c.html(<JoinPage {...shown} />)
  })
  app.get(certificate, c =>
    joining
      ? c.body(joining.certificate, 200, {
          'Content-Type': 'application/x-x509-ca-cert',
          'Content-Disposition': 'attachment; filename="rostrum-authority.crt"',
        })
      : c.notFound(),
  )
}
