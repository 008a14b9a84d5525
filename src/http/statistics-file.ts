import type { Context } from 'hono'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

/** A file of figures, to be kept. */
export const figuresFile = (c: Context, kind: keyof typeof types, name: string, body: string | Uint8Array) =>
  c.body(typeof body === 'string' ? body : Uint8Array.from(body), 200, {
    'Content-Type': types[kind],
    'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.${kind}"`,
  })
