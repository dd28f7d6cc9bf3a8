import type { ColumnMark, RowMark } from '#src/domain/matrix-marks.ts'

/** What the marks of a person say; of late reviews there is a number as well. */
export const MARK_WORDS: Record<Exclude<RowMark | ColumnMark, 'late'>, string> = {
  'nothing-to-do': 'has nothing to do',
  'no-review': 'gets no review',
  'not-submitted': 'not submitted',
  left: 'has left the course',
}
