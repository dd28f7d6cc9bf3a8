import type { ClassRoom } from './class-room.ts'
import type { MatrixView } from './matrix-view.ts'
import type { Review } from './review.ts'
import { count } from './sentences.ts'

/**
 * The reviews between the people of a block, pair by pair, from top to bottom and left to right. Asks the reviews
 * there are, not the cells: a whole class has millions of cells.
 */
export function reviewsIn(
  room: ClassRoom,
  { reviewers, authors }: MatrixView,
): (readonly Review[])[] {
  const rowOf = new Map(reviewers.map(({ id }, index) => [id, index]))
  const columnOf = new Map(authors.map(({ id }, index) => [id, index]))
  return [...room.reviewsByPair.values()]
    .flatMap((reviews) => {
      const row = rowOf.get(reviews[0]?.reviewerId ?? '')
      const column = columnOf.get(reviews[0]?.authorId ?? '')
      return row === undefined || column === undefined ? [] : [{ row, column, reviews }]
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ reviews }) => reviews)
}

/** "12 cells selected, 5 reviews". */
export function saySelection(room: ClassRoom, people: MatrixView): string {
  const cells = people.reviewers.length * people.authors.length
  const reviews = reviewsIn(room, people).reduce((sum, each) => sum + each.length, 0)
  return `${count(cells, 'cell')} selected, ${reviews === 0 ? 'no review' : count(reviews, 'review')}`
}
