import type { GridPosition } from '#src/domain/grid-moves.ts'
import type { LinedView } from '#src/domain/matrix-lines.ts'

/** A cell or a header, by the ids of its people. */
export type GridTarget =
  | { area: 'cell'; reviewerId: string; authorId: string }
  | { area: 'column-header'; authorId: string }
  | { area: 'row-header'; reviewerId: string }

/** The heading of a section or group, or what its people give to one author. */
export type HeadingTarget =
  | { area: 'heading'; headingId: string }
  | { area: 'heading-cell'; headingId: string; authorId: string }

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

/** The part of a heading that an element is or lies in. */
export function headingTargetOf(element: Element): HeadingTarget | null {
  const { area, heading, author } = element.closest<HTMLElement>('[data-heading]')?.dataset ?? {}
  if (heading === undefined) return null
  if (area === 'heading') return { area, headingId: heading }
  return area === 'heading-cell' && author !== undefined
    ? { area, headingId: heading, authorId: author }
    : null
}

/** What takes the focus of a target, if it is drawn: a button, or the cell of a heading. */
export function buttonOf(
  grid: HTMLElement,
  target: GridTarget | HeadingTarget,
): HTMLElement | null {
  const ids = [
    'reviewerId' in target ? `[data-reviewer="${CSS.escape(target.reviewerId)}"]` : '',
    'authorId' in target ? `[data-author="${CSS.escape(target.authorId)}"]` : '',
    'headingId' in target ? `[data-heading="${CSS.escape(target.headingId)}"]` : '',
  ]
  return grid.querySelector<HTMLElement>(`[data-area="${target.area}"]${ids.join('')}`)
}

/** The target at a place of a view, whose rows are lines; null where there is nobody. */
export function targetAt(
  { area, row, column }: GridPosition,
  { lines, authors }: LinedView,
): GridTarget | HeadingTarget | null {
  const line = lines.all[row]
  const authorId = authors[column]?.id
  if (area === 'column-header') return authorId === undefined ? null : { area, authorId }
  if (!line) return null
  if (line.kind === 'heading') return headingTarget(line.id, area === 'cell' ? authorId : null)
  if (area === 'row-header') return { area, reviewerId: line.id }
  return authorId === undefined ? null : { area, reviewerId: line.id, authorId }
}

function headingTarget(headingId: string, authorId: string | undefined | null) {
  if (authorId === undefined) return null
  return authorId === null
    ? ({ area: 'heading', headingId } as const)
    : ({ area: 'heading-cell', headingId, authorId } as const)
}

/** The cells and headers of a heading's row are in the grid where those of a person are. */
export const AREAS: Record<(GridTarget | HeadingTarget)['area'], GridPosition['area']> = {
  cell: 'cell',
  'column-header': 'column-header',
  'row-header': 'row-header',
  heading: 'row-header',
  'heading-cell': 'cell',
}

/** The line in whose row a target is; null for the header of a column. */
export function lineIdOf(target: GridTarget | HeadingTarget): string | null {
  if ('reviewerId' in target) return target.reviewerId
  return 'headingId' in target ? target.headingId : null
}
