import { randomUUID } from 'node:crypto'
import { madeForBackups } from '../db/backup.ts'
import type { Database } from '../db/database.ts'
import { lastRecorded } from '../db/journal.ts'
import { loadDirectory } from '../db/reference.ts'
import { drawnIn } from '../views/messages/language.ts'
import { inWords, tell } from '../views/told.ts'
import { troubleInWords } from '../views/trouble.ts'
import { type Config, configFrom, mistypedIn } from './config.ts'
import { type Saying, tells } from './domain/saying.ts'
import { day, later } from './domain/times.ts'
import { entranceFor, open } from './door/open.ts'
import { providerAt } from './http/access/provider.ts'
import { createApp } from './http/app.tsx'
import { lastResort } from './last-resort.ts'
import { type Backups, backupsOf, noBackups } from './live/backups.ts'
import { clockOf, thisMachine } from './live/clock.ts'
import { elsewhereOf } from './live/elsewhere.ts'
import { fanoutOf } from './live/fanout.ts'
import { faultsOf } from './live/faults.ts'
import { type Notices, noticesOf } from './live/notices.ts'
import type { Rooms } from './live/rooms.ts'
import { type Trouble, whenItStops } from './live/storage.ts'
import { daily } from './live/ticking.ts'
import { logAsAsked } from './log.ts'
import { peopleOf, sayHowToBegin } from './people.ts'
import { roomsIn, vaultOf } from './shelf.ts'
import { type Stand, standToServe } from './stand.ts'

/** Opens the database, loads the directory and listens until it is told to stop. */
export async function serve(asked: { readonly room?: boolean } = {}): Promise<void> {
  await logAsAsked(process.env)
  const config = configFrom(process.env, asked)
  for (const each of mistypedIn(process.env)) console.warn(each)
  // Loaded where they are asked for.
  const metrics = config.metrics && (await import('./http/metrics.ts')).metricsFor(config.metrics)
  const stand = await standToServe(config)
  const { database } = stand
  for (const each of database.disk.damages) console.error(`${database.name} is damaged: ${inWords(each)}`)
  for (const { session, had, has } of database.disk.losses())
    console.error(
      `Session ${session}: ${had - has} changes that were acknowledged are not there any more (${has} of ${had}).`,
    )
  const notices = noticesOf()
  const wasSet = database.clock ? databaseClockWasSet : clockWasSet
  const now = clockOf({ ...thisMachine, wall: database.clock ?? thisMachine.wall }, off => {
    const saying = wasSet(off)
    console.warn(forTheLog(saying))
    notices.say('clock', saying)
  })
  await tellOfAnEarlierClock(database, now, notices)
  const faults = faultsOf(console.error)
  const fanout = fanoutOf(now, { faults })
  const directory = loadDirectory()
  const { maxStreams: streams } = config
  const rooms = roomsIn(database, directory, config.backup?.folder, metrics?.measures)
  whenItStops(rooms.storage, logOfSaving)
  const backups = backupsFor(config, stand, now, notices)
  await forgetOldDrafts(rooms, now)
  const access = config.access === 'people' ? await peopleOf(database, rooms.storage, now) : undefined
  const people = access ? { access: { ...access, provider: config.signOn && providerAt(config.signOn, faults) } } : {}
  const elsewhere = database.bell && elsewhereOf(database.bell, randomUUID())
  const entrance = await entranceFor(config)
  const { door, joining } = entrance
  const given = { rooms, directory, fanout, now, faults, streams, notices, backups, elsewhere, metrics }
  const app = createApp({ ...given, door, joining, ...people })
  const opened = open(app.fetch, entrance, config)
  const close = async () => {
    fanout.close()
    await opened.close()
    elsewhere?.close()
    await backups.close()
    await database.close()
  }
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Whoever started this process and kept a channel to it is gone: nobody would start it anew, or stop it.
  process.on('disconnect', stop)
  lastResort(faults, close)
  await opened.listen(stand.where)
  if (access) await sayHowToBegin(access.accounts, now(), console.log)
}

/** English, whoever asked for the page during which it happened. */
const forTheLog = (saying: Saying): string => drawnIn('en', () => tell(saying))

/** Whoever reads the log later sees from when to when nothing was saved, and why. */
function logOfSaving(trouble: Trouble | undefined): void {
  if (trouble) console.error(drawnIn('en', () => troubleInWords(trouble)))
  else console.warn('Saving goes on.')
}

/** The copies in a second folder, where one is named; a copy that cannot be made is said to everybody. */
function backupsFor({ backup, data }: Config, { file }: Stand, now: () => string, notices: Notices): Backups {
  if (!backup || !file) return file ? noBackups : { ...noBackups, ofServer: true }
  const { folder, every } = backup
  madeForBackups(folder, data)
  const told = (saying: Saying | undefined) => {
    if (saying !== undefined) console.error(forTheLog(saying))
    notices.say('backup', saying)
  }
  return backupsOf(vaultOf(file, folder), { now, every, told })
}

/** Lists that were read and taken over by nobody hold names: they go after 30 days. */
async function forgetOldDrafts({ records }: Rooms, now: () => string): Promise<void> {
  const forget = () => records.dropDraftsBefore(later(now(), -30 * day))
  await daily(forget, 'old lists that nobody took over could not be removed')
}

const spanOf = (milliseconds: number): string => {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000)
  return minutes < 2 ? `${Math.round(Math.abs(milliseconds) / 1_000)} s` : `${minutes} min`
}

const clockWasSet = (off: number): Saying =>
  off > 0 ? tells('notice.clock-forward', { span: spanOf(off) }) : tells('notice.clock-back', { span: spanOf(off) })

const databaseClockWasSet = (off: number): Saying =>
  off > 0
    ? tells('notice.database-clock-forward', { span: spanOf(off) })
    : tells('notice.database-clock-back', { span: spanOf(off) })

/** Started by a clock that is behind what is recorded: said until the clock has caught up. */
async function tellOfAnEarlierClock(database: Database, now: () => string, notices: Notices): Promise<void> {
  const last = await lastRecorded(database.db)
  // Another server may be some thousandths of a second ahead.
  if (last === undefined || Date.parse(last) - Date.parse(now()) < 1_000) return
  const saying = tells('notice.clock-behind', { span: spanOf(Date.parse(last) - Date.parse(now())) })
  console.warn(forTheLog(saying))
  notices.say('clock', saying)
  const looking = setInterval(() => {
    if (now() <= last) return
    notices.say('clock', undefined)
    clearInterval(looking)
  }, 1_000)
  looking.unref()
}
