import './paper.css'
import { sectionBlocks } from '#src/domain/matrix-blocks.ts'
import { viewMatrix, type MatrixFilters } from '#src/domain/matrix-view.ts'
import { planPaper } from '#src/domain/paper-plan.ts'
import { reviewPartners } from '#src/domain/review-partners.ts'
import type { ChipSources } from '#src/matrix/list/chips-of.ts'
import { PaperLegend } from './paper-legend.tsx'
import { PaperList } from './paper-list.tsx'
import { PaperMatrix } from './paper-matrix.tsx'
import { listMembers } from '#src/matrix/list/review-list-items.ts'

export type PaperProps = ChipSources & {
  courseName: string
  filters: MatrixFilters
  /** The view on the screen: a list is printed as one, all else as the matrix if it fits. */
  view: 'matrix' | 'list'
}

// Everybody of the view that was chosen, in its order, black on white: docs/decisions/008-print.md.
export function Paper(props: PaperProps) {
  const { room, writes, filters, view, now } = props
  const people = viewMatrix(room, filters, now)
  const shown = new Set([...people.reviewers, ...people.authors]).size
  const plan = planPaper({
    view,
    rows: people.reviewers.length,
    columns: people.authors.length,
    breaks:
      filters.order === 'section'
        ? sectionBlocks(room, people.authors).map(({ start }) => start)
        : [],
  })
  return (
    <div className={`paper paper-${plan.kind}-pages`}>
      <PaperLegend {...props} />
      {plan.kind === 'matrix' ? (
        plan.pages.map((page) => (
          <PaperMatrix key={page.start} paper={props} view={people} page={page} shown={shown} />
        ))
      ) : (
        <PaperList
          paper={props}
          members={listMembers(room, filters, now)}
          partners={reviewPartners(
            room,
            [writes.pending, writes.failed, writes.planned].flatMap((pairs) => [...pairs.keys()]),
          )}
        />
      )}
    </div>
  )
}
