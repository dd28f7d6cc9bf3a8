/** One line of the table: ours beside what it is measured against, and how often theirs ours is. */
export type Figure = { what: string; ours: string; baseline: string; ratio: string }

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}

export function compare(what: string, unit: string, ours: number, baseline: number): Figure {
  return {
    what,
    ours: `${ours.toFixed(0)} ${unit}`,
    baseline: `${baseline.toFixed(0)} ${unit}`,
    ratio: (ours / baseline).toFixed(2),
  }
}

/** A figure with nothing to measure it against. */
export function plain(what: string, ours: string): Figure {
  return { what, ours, baseline: '', ratio: '' }
}

export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN
}
