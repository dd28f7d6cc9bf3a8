// About a screenful of a dialog, so that PageDown leaves a row in sight.
const PAGE = 10

/**
 * The row that a key moves to from `index` in a list of `count` rows; null for a key that does not move.
 * -1 means up from the first row, out of the list.
 */
export function nextRow(key: string, index: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last)
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return Math.min(index + PAGE, last)
    case 'PageUp':
      return Math.max(index - PAGE, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
