import { sql } from 'kysely'
import type { Store } from '#server/store/open-store.ts'

/** What was done is kept this long: as long as somebody may ask about a course that is over. */
const YEARS = 2
/** Of what was not done only so many, in the whole store: whoever is refused could otherwise fill it. */
const MOST_NOT_DONE = 20_000
/** Entries between two looks for what is too old. */
const EVERY = 500

/**
 * Removes entries that are too old after the first entry of this process and after every 500th since, beside
 * the writes and not before them.
 */
export function pruneNowAndThen(store: Store): { (): void; settled: () => Promise<void> } {
  let entries = 0
  let pruning = Promise.resolve()
  const onEntry = () => {
    if (entries++ % EVERY !== 0) return
    pruning = pruning
      .then(() => pruneChanges(store, new Date()))
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        console.error(`Old entries of the activity were not removed: ${reason}`)
      })
  }
  return Object.assign(onEntry, { settled: () => pruning })
}

/** Removes what is older than two years, and of what was not done all but the newest `mostNotDone`. */
export async function pruneChanges(
  { db }: Store,
  now: Date,
  mostNotDone = MOST_NOT_DONE,
): Promise<void> {
  const oldest = new Date(now)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - YEARS)
  await db.deleteFrom('changes').where('created_at', '<', oldest).execute()
  await sql`
    DELETE FROM changes WHERE result <> 'done' AND id <= (
      SELECT id FROM changes WHERE result <> 'done' ORDER BY id DESC OFFSET ${mostNotDone} LIMIT 1)
  `.execute(db)
}
