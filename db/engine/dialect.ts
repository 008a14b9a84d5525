import {
  CompiledQuery,
  type DatabaseConnection,
  type DataTypeNode,
  type Driver,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
  PostgresQueryCompiler,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'

/** The lock of this database for those who write by what they have read; any number, the same at each server. */
const writersOfOne = 7_278_786

/** How long an answer may take, and the way to the server, milliseconds: a line that stands still is let go. */
export const patience = { answer: 5_000, line: 2_000 }

/** Whole numbers of 64 bits are numbers, as SQLite gives them; what is larger than a number holds stands nowhere. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as never,
}

export const settingsFor = (url: string): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: patience.line,
  keepAlive: true,
  types,
})

/** Rejects what takes longer than it may; code 08006 is PostgreSQL’s own for a line that failed. */
export async function inTime<T>(asked: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    late = setTimeout(
      () => reject(Object.assign(new Error('the database did not answer in time'), { code: '08006' })),
      patience.answer,
    )
  })
  try {
    return await Promise.race([asked, tooLong])
  } finally {
    clearTimeout(late)
  }
}

/**
 * PostgreSQL as SQLite is used: the same columns (an integer has 64 bits), and what is acknowledged is on its disk,
 * whatever the server is set to.
 */
export class RostrumPostgresDialect extends PostgresDialect {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): Driver {
    return new PatientDriver(patient(this.#pool))
  }

  override createQueryCompiler(): QueryCompiler {
    return new SixtyFourBits()
  }
}

class SixtyFourBits extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    this.append(node.dataType === 'integer' ? 'bigint' : String(node.dataType))
  }
}

class PatientDriver extends PostgresDriver {
  constructor(pool: PostgresPool) {
    super({
      pool,
      onCreateConnection: async connection => {
        await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'))
      },
    })
  }

  /**
   * Who writes by what they have read waits for those who do the same, at any server, as SQLite lets everybody wait:
   * PostgreSQL’s own way would refuse the second, and of many at once most.
   */
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.isolationLevel !== 'serializable') return super.beginTransaction(connection, settings)
    await connection.executeQuery(CompiledQuery.raw('begin'))
    await connection.executeQuery(CompiledQuery.raw(`select pg_advisory_xact_lock(${writersOfOne})`))
  }

  /** What cannot be taken back on a line that is gone was taken back by the server; it does not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

/**
 * PostgreSQL holds every character but one, U+0000, and refuses a question that has it: nothing goes by such a name, and a
 * text is kept with the sign for a character that could not be, as it is for half of one.
 */
const carried = (parameter: unknown): unknown =>
  typeof parameter === 'string' ? parameter.replaceAll('\0', '\uFFFD') : parameter

/** A pool that takes no line back on which something did not end well, or not at all. */
function patient(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const clientOf = (client: pg.PoolClient): PostgresPoolClient => {
    let broken = false
    const query = async (sql: string, parameters: readonly unknown[]) => {
      try {
        if (broken) throw Object.assign(new Error('the line to the database is gone'), { code: '08006' })
        return await inTime(client.query(sql, parameters.map(carried)))
      } catch (error) {
        // The server’s own complaints leave the line as it was.
        broken ||= !(error instanceof pg.DatabaseError)
        throw error
      }
    }
    return { query, release: () => client.release(broken) } as unknown as PostgresPoolClient
  }
  return {
    connect: async () => {
      const client = await pool.connect()
      const there = known.get(client) ?? clientOf(client)
      known.set(client, there)
      return there
    },
    end: () => pool.end(),
  }
}
