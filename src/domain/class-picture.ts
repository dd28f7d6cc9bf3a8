import type { ClassRoom } from './class-room.ts'
import { isOverdue } from './cell.ts'
import { columnMark, rowMark } from './matrix-marks.ts'
import type { MatrixView } from './matrix-view.ts'

/** What a review is on the picture of the class. */
export type DotKind = 'done' | 'open' | 'late'

/** The reviews of a view as dots, by index of row and column, and the lanes of who needs somebody to look. */
export type ClassPicture = {
  rows: number
  columns: number
  dots: { row: number; column: number; kind: DotKind }[]
  /** Rows of reviewers with nothing to do. */
  idleRows: number[]
  /** Columns of authors who get no review. */
  starvedColumns: number[]
}

/** One dot a pair: its first review tells the kind; open ones are late after the due date. */
export function pictureOf(room: ClassRoom, view: MatrixView, now: Date): ClassPicture {
  const rowOf = new Map(view.reviewers.map(({ id }, index) => [id, index]))
  const columnOf = new Map(view.authors.map(({ id }, index) => [id, index]))
  const openKind: DotKind = isOverdue(room, now) ? 'late' : 'open'
  const dots: ClassPicture['dots'] = []
  for (const [review] of room.reviewsByPair.values()) {
    if (!review) continue
    const row = rowOf.get(review.reviewerId)
    const column = columnOf.get(review.authorId)
    if (row === undefined || column === undefined) continue
    dots.push({ row, column, kind: review.state === 'completed' ? 'done' : openKind })
  }
  return {
    rows: view.reviewers.length,
    columns: view.authors.length,
    dots,
    idleRows: indexesWhere(
      view.reviewers,
      (member) => rowMark(room, member, now) === 'nothing-to-do',
    ),
    starvedColumns: indexesWhere(
      view.authors,
      (member) => columnMark(room, member) === 'no-review',
    ),
  }
}

/** The index after `from` in an ascending list, and the first again after the last; null for an empty list. */
export function nextIndex(indexes: readonly number[], from: number): number | null {
  return indexes.find((index) => index > from) ?? indexes[0] ?? null
}

function indexesWhere<T>(items: readonly T[], is: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (is(item) ? [index] : []))
}
