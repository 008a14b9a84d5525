import type { Session } from '../../domain/session.ts'
import { withChoices } from './choices.ts'
import type { House } from './house.ts'
import { houses } from './index.ts'

/** The house of a session as the session has it, with its departures; or another house in its place. */
export function houseOf({ settings: { wording } }: Pick<Session, 'settings'>, id: string = wording.house): House {
  const house = houses.get(id) ?? houses.get('generic')
  if (!house) throw new Error('the generic house is missing')
  const { own } = wording
  const chosen = withChoices(house, wording.choices)
  const so = own?.from === id ? { ...chosen, own: own.sentences } : chosen
  // Any body may shorten.
  return wording.choices['shorten'] === true ? { ...so, shorten: so.shorten || true } : so
}
