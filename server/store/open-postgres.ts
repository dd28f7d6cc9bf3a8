import pg from 'pg'

/** A random number of our own: whoever holds it migrates, the others wait. */
const MIGRATION_LOCK = '7206317045208'

/** The pool for a real PostgreSQL. Throws a sentence that says what to do when it does not answer. */
export async function openPostgres(url: string): Promise<{ pool: pg.Pool; place: string }> {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is replaced by the pool; without a listener it would be fatal.
  pool.on('error', (error) => console.error(`PostgreSQL closed a connection: ${error.message}`))
  const place = placeOf(url)
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    await pool.end()
    throw new Error(
      `PostgreSQL (${place}) cannot be used: ${reasonOf(error)}. ` +
        'Start it, or check host, port, database, user and password in DATABASE_URL.',
      { cause: error },
    )
  }
  return { pool, place }
}

/** Runs `work` while no other process that asks the same does: two servers may start together. */
export async function aloneOnPostgres<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK])
    client.release()
  }
}

/** Where the database is, without user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host === '' ? 'local socket' : host}${pathname}`
  } catch {
    return 'an address that is not a URL'
  }
}

/** Node's refusal on both IPv4 and IPv6 has an empty message and the real ones inside. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
