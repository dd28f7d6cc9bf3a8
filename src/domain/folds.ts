import { blockKindOf, type BlockKind } from './matrix-blocks.ts'
import type { MatrixFilters } from './matrix-view.ts'

/**
 * Which sections or groups are folded: those with these ids, or all but those. So a class of hundreds of groups is folded
 * in one word, and somebody who comes into a new group later is folded as well.
 */
export type Folds = { by: BlockKind; isAllBut: boolean; ids: readonly string[] }

/** Whether a block is folded. Folded sections say nothing about groups. */
export function isFolded(folds: Folds | null, by: BlockKind, id: string): boolean {
  if (folds?.by !== by) return false
  return folds.ids.includes(id) !== folds.isAllBut
}

/** The folds after one block was folded or unfolded; null when nothing is folded any longer. */
export function toggleFold(folds: Folds | null, by: BlockKind, id: string): Folds | null {
  const { isAllBut, ids }: Folds = folds?.by === by ? folds : { by, isAllBut: false, ids: [] }
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
  return next.length === 0 && !isAllBut ? null : { by, isAllBut, ids: next }
}

/** Every block is folded. */
export function foldAll(by: BlockKind): Folds {
  return { by, isAllBut: true, ids: [] }
}

/** What changes in a view when the heading of a block is pressed. */
export function foldChange(
  { folds, order }: Pick<MatrixFilters, 'folds' | 'order'>,
  blockId: string,
): Pick<MatrixFilters, 'folds'> {
  const by = blockKindOf(order)
  return { folds: by === null ? folds : toggleFold(folds, by, blockId) }
}
