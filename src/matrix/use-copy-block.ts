import { blockAsTsv } from '#src/domain/block-tsv.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { useNotify } from '#src/ui/notifications.tsx'
import type { Drawing } from './drawing.ts'

// More would hold up the page, and no spreadsheet takes it from the clipboard.
const MOST_CELLS = 250_000

/** Copies the cells between people as text for a spreadsheet, and says so or why not. */
export function useCopyBlock({ room, now }: Drawing): (people: MatrixView) => void {
  const announce = useAnnounce()
  const notify = useNotify()

  function fail(detail: string) {
    notify({ severity: 'error', title: 'Nothing was copied', detail })
  }

  return (people) => {
    const rows = people.reviewers.length
    const columns = people.authors.length
    if (rows * columns > MOST_CELLS) {
      fail(`${rows} × ${columns} cells are too many. Select fewer, at most 500 × 500.`)
      return
    }
    write(blockAsTsv(room, people, now)).then(
      () =>
        announce(rows * columns === 1 ? 'Copied 1 cell.' : `Copied ${rows} × ${columns} cells.`),
      // The browser's own reason speaks of permissions of its interfaces.
      () => fail('The browser does not let this page write to the clipboard.'),
    )
  }
}

/** Rejects where there is no clipboard, as under an address without https. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
