import type { PersonIds } from '#src/domain/review.ts'

/** How many people have each number of reviews, now and after. */
export type HistogramBar = { load: number; now: number; after: number }

// Beyond that people stand together in a last bar: "8+".
const MOST_BARS = 9

/** From no review up to the largest number that occurs, at most `MOST_BARS`. */
export function loadHistogram(
  ids: ReadonlySet<string>,
  side: keyof PersonIds,
  now: Iterable<PersonIds>,
  after: Iterable<PersonIds>,
): { bars: HistogramBar[]; hasMore: boolean } {
  const [before, then] = [countLoads(ids, side, now), countLoads(ids, side, after)]
  let most = 0
  for (const load of [...before.values(), ...then.values()]) most = Math.max(most, load)
  const last = Math.min(most, MOST_BARS - 1)
  const bars = Array.from({ length: last + 1 }, (_, load) => ({ load, now: 0, after: 0 }))
  const put = (loads: ReadonlyMap<string, number>, which: 'now' | 'after') => {
    for (const load of loads.values()) {
      const bar = bars[Math.min(load, last)]
      if (bar) bar[which] += 1
    }
  }
  put(before, 'now')
  put(then, 'after')
  return { bars, hasMore: most > last }
}

function countLoads(
  ids: ReadonlySet<string>,
  side: keyof PersonIds,
  pairs: Iterable<PersonIds>,
): Map<string, number> {
  const loads = new Map([...ids].map((id) => [id, 0]))
  for (const pair of pairs) {
    const load = loads.get(pair[side])
    if (load !== undefined) loads.set(pair[side], load + 1)
  }
  return loads
}

/** "0: 12 now, 0 after; 3: 0 now, 12 after": what the drawing shows. */
export function sayHistogram(bars: readonly HistogramBar[], hasMore: boolean): string {
  return bars
    .filter(({ now, after }) => now + after > 0)
    .map(({ load, now, after }) => {
      const isLast = hasMore && load === bars.length - 1
      return `${load}${isLast ? ' or more' : ''}: ${now} now, ${after} after`
    })
    .join('; ')
}
