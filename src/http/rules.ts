import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { levels, tiers } from '../domain/list/order.ts'
import { profileOf, profiles, type RuleKey, ruleKeys } from '../domain/rules/profiles.ts'
import { entryKinds } from '../domain/words.ts'
import type { FormPage, InSession } from './asked.ts'
import { wrong } from './faults.ts'
import { asking, blank, id, optionalId, optionalName } from './fields.ts'

const Limit = z.object({
  time: id.min(1, asking('asked.such-time')),
  capacity: blank(z.enum([...tiers, 'national']).optional()),
  level: blank(z.coerce.number().int().min(1).max(Object.keys(levels).length).optional()),
  kind: blank(z.enum(entryKinds).optional()),
  list: optionalId,
})
const Rules = z.object({
  profile: blank(z.enum(profiles.map(each => each.id)).optional()),
  key: blank(z.enum(ruleKeys).optional()),
  value: optionalId,
  confirmedBy: optionalName,
})

/** The rules of procedure that a session goes by, and the time that speakers have. */
export function ruleRoutes(floor: FormPage<InSession>, settings: FormPage<InSession>): void {
  floor.posts('/sessions/:session/limits', Limit, ({ form, session, now }) => {
    const { time, capacity, level, kind, list } = form
    const seconds = /^(no|none|0)$/i.test(time) ? null : secondsOf(time)
    if (seconds === undefined) return wrong('time', word('asked.no-length', { typed: time }))
    if (list && !session.lists.has(list)) return wrong('list', word('asked.not-there'))
    return { type: 'set-limit', limit: { seconds, capacity, level, kind, list }, at: now }
  })

  settings.posts('/sessions/:session/rules', Rules, ({ form, session, now }) => {
    const rules = session.rules ?? { profile: profileOf(session).id, changes: {}, confirmed: {} }
    if (form.profile) return { type: 'set-rules', rules: { ...rules, profile: form.profile }, at: now }
    const { key, value, confirmedBy } = form
    if (!key) return wrong('key', word('asked.one'))
    const number = value === undefined ? undefined : numberOf(key, value)
    if (value !== undefined && number === undefined)
      return wrong('value', word('asked.value-not-understood', { typed: value }))
    return {
      type: 'set-rules',
      rules: {
        ...rules,
        changes: number === undefined ? rules.changes : { ...rules.changes, [key]: number },
        confirmed: confirmedBy ? { ...rules.confirmed, [key]: `${confirmedBy}, ${now.slice(0, 10)}` } : rules.confirmed,
      },
      at: now,
    }
  })
}

/** "3", "2:30" or "90 s" as seconds. */
function secondsOf(typed: string): number | undefined {
  const [, minutes, , seconds] = /^(\d{1,3})(:([0-5]\d))?$/.exec(typed.trim()) ?? []
  if (minutes !== undefined) return Number(minutes) * 60 + Number(seconds ?? 0)
  const [, only] = /^(\d{1,4}) ?s$/.exec(typed.trim()) ?? []
  return only === undefined ? undefined : Number(only)
}

/** A number of the rules as typed: seconds as minutes, several with commas, a fraction, a count. None is beyond use. */
function numberOf(key: RuleKey, typed: string): unknown {
  if (key === 'quorum.decide') return typed === 'majority' ? typed : undefined
  if (key === 'quorum.open') {
    const [, of, parts] = /^(\d{1,3})\/(\d{1,3})$/.exec(typed.replace(/\s/g, '')) ?? []
    return of && parts && Number(parts) > 0 && Number(of) <= Number(parts) ? [Number(of), Number(parts)] : undefined
  }
  if (key.startsWith('reply.count')) return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined
  const seconds = typed.split(',').map(secondsOf)
  if (seconds.some(each => each === undefined)) return undefined
  return key === 'reply.seconds' ? seconds : seconds.length === 1 ? seconds[0] : undefined
}
