/** What an answer tells of Canvas' rate limit; null where it tells nothing. */
export type RateSigns = { remaining: number | null; cost: number | null }

export const NO_SIGNS: RateSigns = { remaining: null, cost: null }

/** How one call ended, as a queue reacts to it. */
export type CallOutcome<T> = { signs: RateSigns } & (
  | { kind: 'done'; value: T }
  /** Too many calls: it was not even begun. */
  | { kind: 'throttled' }
  /** Nothing came back, or an error of the server: a write may have happened, or not. */
  | { kind: 'no-answer'; message: string }
  | { kind: 'signed-out' }
  | { kind: 'refused'; status: number; message: string }
)
