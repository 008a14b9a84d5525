import type { English } from '../../book.ts'
import access from './access.json' with { type: 'json' }
import aside from './aside.json' with { type: 'json' }
import attendance from './attendance.json' with { type: 'json' }
import doubts from './doubts.json' with { type: 'json' }
import drafting from './drafting.json' with { type: 'json' }
import erasing from './erasing.json' with { type: 'json' }
import expected from './expected.json' with { type: 'json' }
import general from './fields.json' with { type: 'json' }
import files from './files.json' with { type: 'json' }
import filter from './filter.json' with { type: 'json' }
import floor from './floor.json' with { type: 'json' }
import history from './history.json' with { type: 'json' }
import list from './list.json' with { type: 'json' }
import organization from './organization.json' with { type: 'json' }
import ownHouse from './own-house.json' with { type: 'json' }
import proof from './proof.json' with { type: 'json' }
import reading from './reading.json' with { type: 'json' }
import requests from './requests.json' with { type: 'json' }
import roll from './roll.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import sitting from './sitting.json' with { type: 'json' }
import storage from './storage.json' with { type: 'json' }
import tables from './tables.json' with { type: 'json' }
import times from './times.json' with { type: 'json' }
import undo from './undo.json' with { type: 'json' }

/** A sentence that lacks here does not compile. */
export const toldByNoun: English['told'] = {
  access,
  aside,
  attendance,
  doubts,
  drafting,
  erasing,
  expected,
  files,
  filter,
  floor,
  history,
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
  tables,
  times,
  undo,
}

export const fields: English['fields'] = general
