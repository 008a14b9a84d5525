import { nouns } from './en/index.ts'
import access from './en/told/access.json' with { type: 'json' }
import doubts from './en/told/doubts.json' with { type: 'json' }
import drafting from './en/told/drafting.json' with { type: 'json' }
import erasing from './en/told/erasing.json' with { type: 'json' }
import general from './en/told/fields.json' with { type: 'json' }
import floor from './en/told/floor.json' with { type: 'json' }
import list from './en/told/list.json' with { type: 'json' }
import organization from './en/told/organization.json' with { type: 'json' }
import ownHouse from './en/told/own-house.json' with { type: 'json' }
import proof from './en/told/proof.json' with { type: 'json' }
import reading from './en/told/reading.json' with { type: 'json' }
import requests from './en/told/requests.json' with { type: 'json' }
import roll from './en/told/roll.json' with { type: 'json' }
import settings from './en/told/settings.json' with { type: 'json' }
import sitting from './en/told/sitting.json' with { type: 'json' }
import storage from './en/told/storage.json' with { type: 'json' }
import times from './en/told/times.json' with { type: 'json' }
import undo from './en/told/undo.json' with { type: 'json' }

/** What the domain tells, by noun: refusals, words, doubts. It knows the keys and no word of ours. */
const toldByNoun = {
  access,
  doubts,
  drafting,
  erasing,
  floor,
  list,
  organization,
  ownHouse,
  proof,
  reading,
  requests,
  roll,
  settings,
  sitting,
  storage,
  times,
  undo,
}

/** What of a noun’s own words (`en/<noun>.json`) stands under keys with this before them, by the rest of the key. */
const ofNouns = (before: string): readonly [string, string][] =>
  Object.values(nouns).flatMap((messages): [string, string][] =>
    Object.entries(messages).flatMap(([key, words]): [string, string][] =>
      key.startsWith(before) ? [[key.slice(before.length), words]] : [],
    ),
  )

/** All that is told, in rows: no key stands there twice. */
export const toldInRows: readonly (readonly [string, string])[] = [
  ...Object.values(toldByNoun).flatMap((messages): [string, string][] => Object.entries(messages)),
  ...ofNouns('told:'),
]

/** Its sentences by key, whichever noun they belong to. */
export const told: ReadonlyMap<string, string> = new Map(toldInRows)

const fieldKey = 'field:'

/** What fields are called: those of many nouns, and a noun's own, which stand among its words as “field:…”. */
export const labels: ReadonlyMap<string, string> = new Map([
  ...Object.entries(general),
  ...[...told].flatMap(([key, label]): [string, string][] =>
    key.startsWith(fieldKey) ? [[key.slice(fieldKey.length), label]] : [],
  ),
  ...ofNouns(fieldKey),
])
