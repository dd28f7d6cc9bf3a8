import type { MatrixView } from '#src/domain/matrix-view.ts'
import type { GridTarget } from './grid-target.ts'

/** What a person can ask of the grid, by pointer or keys; what comes of it is not the grid's business. */
export type GridActs = {
  press: (target: GridTarget, button: HTMLElement) => void
  openMenu: (target: GridTarget, button: HTMLElement) => void
  /** A section or group is to be folded, or unfolded. */
  fold: (blockId: string) => void
  /** Each pair between these people gets a review, or none keeps one. */
  fill: (people: MatrixView) => void
  clear: (people: MatrixView) => void
  paste: (text: string) => void
  undo: () => void
  redo: () => void
  showKeys: () => void
}
