import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'

/** The client of real PostgreSQL, talking to the embedded one, which has a single connection. */
export function embeddedPool(lite: PGlite): pg.Pool {
  return new pg.Pool(Object.assign(createPgConfig(lite), { max: 1 }))
}
