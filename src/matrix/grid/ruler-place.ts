/**
 * Where a person stands on a ruler, of 0 to 1 from its beginning: the start of the line with this index among `count`.
 * Fractions of a line count, and `count` itself is the end.
 */
export function placeOnRuler(index: number, count: number): number {
  return count === 0 ? 0 : Math.max(0, Math.min(1, index / count))
}

/** The line, with its fraction, at a place of the ruler: `placeOnRuler` turned round. */
export function indexOnRuler(place: number, count: number): number {
  return Math.max(0, Math.min(1, place)) * count
}
