import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { databaseIn } from '../../db/folder.ts'
import { addressFor, onPostgresql } from '../db/on-engine.ts'

/** How much was kept until now, as the engine itself counts it, whoever writes: another number each time. */
export interface Changes {
  count(): Promise<unknown>
  close(): Promise<void>
}

/** Of all tables. */
export const changesIn = async (folder: string): Promise<Changes> => (onPostgresql ? counted(folder, []) : file(folder))

/** But of some tables: what is written also where nothing is changed. */
export const changesBut = (folder: string, besides: readonly string[]): Promise<Changes> => counted(folder, besides)

function file(folder: string): Changes {
  const beside = new Sqlite(databaseIn(folder), { readonly: true })
  return {
    count: async () => beside.pragma('data_version', { simple: true }),
    close: async () => void beside.close(),
  }
}

/** A row for each row that is written, changed or removed. */
async function counted(folder: string, besides: readonly string[]): Promise<Changes> {
  const isOwn = (name: string) => !besides.includes(name) && !name.startsWith('sqlite')
  const hows = ['insert', 'update', 'delete']
  if (!onPostgresql) {
    const beside = new Sqlite(databaseIn(folder))
    const tables = beside.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
    const triggers = tables
      .filter(isOwn)
      .flatMap(name =>
        hows.map(
          how => `create trigger "${how} ${name}" after ${how} on "${name}" begin update changes set n = n + 1; end`,
        ),
      )
    beside.exec(`create table changes (n integer); insert into changes values (0); ${triggers.join(';')}`)
    const asked = beside.prepare('select n from changes').pluck()
    return { count: async () => asked.get(), close: async () => void beside.close() }
  }
  const beside = new pg.Client(await addressFor(folder))
  await beside.connect()
  const { rows } = await beside.query("select tablename from pg_tables where schemaname = 'public'")
  const names = rows.map(each => String(each.tablename)).filter(isOwn)
  const triggers = names.map(
    name =>
      `create trigger counts after ${hows.join(' or ')} on "${name}" for each row execute function counted_as_change()`,
  )
  await beside.query(`create table changes (n bigserial primary key);
    create function counted_as_change() returns trigger language plpgsql as
      $$ begin insert into changes default values; return null; end $$;
    ${triggers.join(';')}`)
  return {
    // What was taken back is no row; who writes at the same time has another number.
    count: async () => (await beside.query('select max(n) as n from changes')).rows[0]?.n,
    close: () => beside.end(),
  }
}
