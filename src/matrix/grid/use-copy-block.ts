import { blockAsTsv } from '#src/domain/block-tsv.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import type { Drawing } from './drawing.ts'
import { useCopyText } from '#src/matrix/use-copy-text.ts'

// More would hold up the page, and no spreadsheet takes it from the clipboard.
const MOST_CELLS = 250_000

/** Copies the cells between people as text for a spreadsheet, and says so or why not. */
export function useCopyBlock({ room, now }: Drawing): (people: MatrixView) => void {
  const { copy, fail } = useCopyText()
  return (people) => {
    const rows = people.reviewers.length
    const columns = people.authors.length
    if (rows * columns > MOST_CELLS) {
      fail(`${rows} × ${columns} cells are too many. Select fewer, at most 500 × 500.`)
      return
    }
    const done = rows * columns === 1 ? 'Copied 1 cell.' : `Copied ${rows} × ${columns} cells.`
    copy(blockAsTsv(room, people, now), done)
  }
}
