const DAY_MS = 24 * 3_600_000

/** A time `days` after (before: negative) the day of loading, at `minutes` past midnight UTC. */
export function onDay(today: Date, days: number, minutes: number): string {
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate())
  return new Date(midnight + days * DAY_MS + minutes * 60_000).toISOString()
}
