import type { Context } from 'hono'
import type { Right } from '../../domain/access/roles.ts'
import type { Env } from '../dependencies.ts'
import { needsOf } from './routes.ts'
import { viewerMay } from './viewer.ts'

/** Whether a page is for whoever asks: one to which a form comes back is drawn for nobody else. */
export function mayOpen(c: Context<Env>, path: string): boolean {
  const viewer = c.get('viewer')
  if (!viewer) return true
  const needs = needsOf(`GET ${path}`)
  if (needs === undefined || needs === 'this-computer') return false
  return needs === 'anybody' || viewerMay(viewer, needs, c.req.param('session'))
}

/** Whether whoever asks may do this in the session of the address; on a computer without accounts, everything. */
export function mayHere(c: Context<Env>, right: Right): boolean {
  const viewer = c.get('viewer')
  return viewer === undefined || viewerMay(viewer, right, c.req.param('session'))
}
