import { plainCell } from './block-tsv.ts'
import { describeCell } from './cell.ts'
import type { ClassRoom, Member } from './class-room.ts'

/** Who stands in a review with somebody, on either side. */
export type Partners = { reviewers: readonly Member[]; authors: readonly Member[] }

/**
 * The reviews of one person as text for a spreadsheet: a line with titles, then a line for each review, first those
 * that the person receives. A pair that has no review is left out, as one whose write failed.
 */
export function personAsTsv(
  room: ClassRoom,
  member: Member,
  { reviewers, authors }: Partners,
  now: Date,
): { text: string; reviews: number } {
  const pairs = [
    ...reviewers.map((reviewer) => ({ reviewer, author: member })),
    ...authors.map((author) => ({ reviewer: member, author })),
  ]
  const lines = pairs.flatMap(({ reviewer, author }) => {
    const { reviews, words } = describeCell(room, reviewer, author, now)
    return reviews.length === 0 ? [] : [[reviewer.label, author.label, words]]
  })
  const text = [['Reviewer', 'Author', 'State'], ...lines]
    .map((line) => line.map(plainCell).join('\t'))
    .join('\n')
  return { text, reviews: lines.length }
}
