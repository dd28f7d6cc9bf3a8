import type { GridPosition } from '#src/domain/grid-moves.ts'

/** A cell or a header, by the ids of its people. */
export type GridTarget =
  | { area: 'cell'; reviewerId: string; authorId: string }
  | { area: 'column-header'; authorId: string }
  | { area: 'row-header'; reviewerId: string }

/** The target whose button an element is or lies in. */
export function targetOf(element: Element): { target: GridTarget; button: HTMLElement } | null {
  const button = element.closest<HTMLElement>('button[data-area]')
  if (!button) return null
  const { area, reviewer, author } = button.dataset
  if (area === 'cell' && reviewer !== undefined && author !== undefined) {
    return { button, target: { area, reviewerId: reviewer, authorId: author } }
  }
  if (area === 'column-header' && author !== undefined) {
    return { button, target: { area, authorId: author } }
  }
  if (area === 'row-header' && reviewer !== undefined) {
    return { button, target: { area, reviewerId: reviewer } }
  }
  return null
}

/** The button of a target, if it is drawn. */
export function buttonOf(grid: HTMLElement, target: GridTarget): HTMLElement | null {
  const reviewer =
    'reviewerId' in target ? `[data-reviewer="${CSS.escape(target.reviewerId)}"]` : ''
  const author = 'authorId' in target ? `[data-author="${CSS.escape(target.authorId)}"]` : ''
  return grid.querySelector<HTMLElement>(`button[data-area="${target.area}"]${reviewer}${author}`)
}

/** The target at a place of a view; null where there is nobody. */
export function targetAt(
  { area, row, column }: GridPosition,
  reviewers: readonly { id: string }[],
  authors: readonly { id: string }[],
): GridTarget | null {
  const reviewerId = reviewers[row]?.id
  const authorId = authors[column]?.id
  if (area === 'row-header') return reviewerId === undefined ? null : { area, reviewerId }
  if (area === 'column-header') return authorId === undefined ? null : { area, authorId }
  return reviewerId === undefined || authorId === undefined ? null : { area, reviewerId, authorId }
}
