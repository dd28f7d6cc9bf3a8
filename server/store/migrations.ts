import { sql, type Kysely, type Migration } from 'kysely'
import { CANVAS_TABLES } from './canvas-tables.ts'
import { CHANGE_TABLES } from './change-tables.ts'
import { NOW } from './column-types.ts'
import { CONVERSATION_TABLES } from './conversation-tables.ts'
import { OAUTH_TABLES } from './oauth-tables.ts'

/**
 * The schema, step by step; a step that has landed is never edited. SQL stays within PostgreSQL 15,
 * the oldest version the project runs on.
 */
export const migrations: Record<string, Migration> = {
  '001-canvas': {
    async up(db: Kysely<unknown>) {
      for (const statement of CANVAS_TABLES) await sql.raw(statement).execute(db)
    },
  },
  '002-assignments': {
    async up(db: Kysely<unknown>) {
      await sql.raw(ANONYMOUS_ID).execute(db)
    },
  },
  '003-conversations': {
    async up(db: Kysely<unknown>) {
      for (const statement of CONVERSATION_TABLES) await sql.raw(statement).execute(db)
    },
  },
  '004-groups': {
    async up(db: Kysely<unknown>) {
      await sql.raw(`ALTER TABLE groups ADD COLUMN created_at ${NOW}`).execute(db)
    },
  },
  '005-oauth': {
    async up(db: Kysely<unknown>) {
      for (const statement of OAUTH_TABLES) await sql.raw(statement).execute(db)
    },
  },
  '006-changes': {
    async up(db: Kysely<unknown>) {
      for (const statement of CHANGE_TABLES) await sql.raw(statement).execute(db)
    },
  },
}

// Base64 of a random hash, five characters as in Canvas, letters and digits only.
const ANONYMOUS_ID = `ALTER TABLE submissions ADD COLUMN anonymous_id text NOT NULL
  DEFAULT translate(left(encode(sha256(gen_random_uuid()::text::bytea), 'base64'), 5), '+/', 'xy')`
