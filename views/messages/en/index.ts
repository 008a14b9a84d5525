import actions from './actions.json' with { type: 'json' }
import acts from './acts.json' with { type: 'json' }
import adoption from './adoption.json' with { type: 'json' }
import asked from './asked.json' with { type: 'json' }
import attendance from './attendance.json' with { type: 'json' }
import chair from './chair.json' with { type: 'json' }
import clock from './clock.json' with { type: 'json' }
import compare from './compare.json' with { type: 'json' }
import connection from './connection.json' with { type: 'json' }
import correction from './correction.json' with { type: 'json' }
import deeds from './deeds.json' with { type: 'json' }
import doubts from './doubts.json' with { type: 'json' }
import faults from './faults.json' with { type: 'json' }
import floor from './floor.json' with { type: 'json' }
import frame from './frame.json' with { type: 'json' }
import importing from './importing.json' with { type: 'json' }
import join from './join.json' with { type: 'json' }
import keys from './keys.json' with { type: 'json' }
import kinds from './kinds.json' with { type: 'json' }
import languages from './languages.json' with { type: 'json' }
import line from './line.json' with { type: 'json' }
import list from './list.json' with { type: 'json' }
import log from './log.json' with { type: 'json' }
import members from './members.json' with { type: 'json' }
import modes from './modes.json' with { type: 'json' }
import officer from './officer.json' with { type: 'json' }
import organization from './organization.json' with { type: 'json' }
import paragraph from './paragraph.json' with { type: 'json' }
import participants from './participants.json' with { type: 'json' }
import picker from './picker.json' with { type: 'json' }
import plain from './plain.json' with { type: 'json' }
import prints from './prints.json' with { type: 'json' }
import reading from './reading.json' with { type: 'json' }
import report from './report.json' with { type: 'json' }
import requests from './requests.json' with { type: 'json' }
import room from './room.json' with { type: 'json' }
import screens from './screens.json' with { type: 'json' }
import several from './several.json' with { type: 'json' }
import sitting from './sitting.json' with { type: 'json' }
import spoke from './spoke.json' with { type: 'json' }
import start from './start.json' with { type: 'json' }
import statistics from './statistics.json' with { type: 'json' }
import statuses from './statuses.json' with { type: 'json' }
import storage from './storage.json' with { type: 'json' }
import tables from './tables.json' with { type: 'json' }
import treaties from './treaties.json' with { type: 'json' }
import values from './values.json' with { type: 'json' }
import waiting from './waiting.json' with { type: 'json' }
import writer from './writer.json' with { type: 'json' }
import writing from './writing.json' with { type: 'json' }

/** The words of the interface by the noun that they belong to. */
export const nouns = {
  actions,
  acts,
  adoption,
  asked,
  attendance,
  chair,
  clock,
  compare,
  connection,
  correction,
  deeds,
  doubts,
  faults,
  floor,
  frame,
  importing,
  join,
  keys,
  kinds,
  languages,
  line,
  list,
  log,
  members,
  modes,
  officer,
  organization,
  paragraph,
  participants,
  picker,
  plain,
  prints,
  reading,
  report,
  requests,
  room,
  screens,
  several,
  sitting,
  spoke,
  start,
  statistics,
  statuses,
  storage,
  tables,
  treaties,
  values,
  waiting,
  writer,
  writing,
}
