import { describeCell } from './cell.ts'
import type { ClassRoom } from './class-room.ts'
import { guardFormula } from './csv.ts'
import type { MatrixView } from './matrix-view.ts'

/**
 * A block as text for a spreadsheet: a row of authors' labels, then a row for each reviewer with the state of each
 * pair in words. A pair without a review is blank.
 */
export function blockAsTsv(room: ClassRoom, { reviewers, authors }: MatrixView, now: Date): string {
  const rows = reviewers.map((reviewer) => [
    reviewer.label,
    ...authors.map((author) => {
      const { state, words } = describeCell(room, reviewer, author, now)
      return state === 'empty' ? '' : words
    }),
  ])
  const head = ['Reviewer', ...authors.map(({ label }) => label)]
  return [head, ...rows].map((row) => row.map(plainCell).join('\t')).join('\n')
}

/** One cell of such text, on one line and guarded against formulas. */
export function plainCell(text: string): string {
  return guardFormula(text).replace(/[\t\r\n]+/g, ' ')
}
